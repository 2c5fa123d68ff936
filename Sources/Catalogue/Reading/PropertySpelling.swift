/// How the IRI of a predicate stands to the property that is meant by it.
enum PropertySpelling: Hashable, Sendable {
  /// As the vocabulary has it.
  case exact
  /// `https` for `http`, or another spelling of the namespace.
  case otherNamespace
  /// Misspelt: another case, a trailing colon, a slip.
  case misspelt
  /// A name that was valid once.
  case retired
  /// A property of another vocabulary, or of another class, that says the same.
  case alternative
}

/// Which property is meant by the IRI of a predicate.
enum PropertySpellings {
  private static let exact: [String: Property] = Dictionary(
    PropertyNames.table.map { ($0.1, $0.0) }, uniquingKeysWith: { first, _ in first })

  /// By namespace and folded local name.
  private static let folded: [String: Property] = Dictionary(
    PropertyNames.table.compactMap { property, iri in
      Namespaces.split(iri).map { ($0.namespace + $0.local, property) }
    }, uniquingKeysWith: { first, _ in first })

  private static let others: [String: (property: Property, spelling: PropertySpelling)] =
    Dictionary(
      RetiredNames.table.compactMap { entry in
        Namespaces.split(entry.iri).map {
          ($0.namespace + $0.local, (entry.property, entry.spelling))
        }
      }, uniquingKeysWith: { first, _ in first })

  /// The property, or `unknown`, and how it is spelt.
  static func property(of iri: String) -> (property: Property, spelling: PropertySpelling) {
    if let property = exact[iri] { return (property, .exact) }
    let counted = CountNames.property(of: iri)
    guard let (namespace, local) = Namespaces.split(iri) else {
      return counted.map { ($0, .misspelt) } ?? (.unknown, .exact)
    }
    if let property = folded[namespace + local] {
      let isOnlyNamespace =
        Namespaces.localName(iri) == Namespaces.localName(property.iri)
        && !iri.hasSuffix(":")
      return (property, isOnlyNamespace ? .otherNamespace : .misspelt)
    }
    if let counted { return (counted, .misspelt) }
    return others[namespace + local] ?? (.unknown, .exact)
  }
}
