internal import Vocabulary

/// A code list that values are held against.
struct CodeList: Sendable {
  /// The IRI of the list, as `skos:inScheme` names it.
  let scheme: String
  /// Start of the IRIs of its codes; the code follows it.
  let namespace: String
  /// Whether every code is here. Of the others, our copy may be older than a code.
  let isComplete: Bool
  /// The English label by code.
  let codes: [String: String]
  /// The classes that the profiles give to codes of the list, besides `skos:Concept`.
  let classes: [String]
  /// The code that a word of any language means.
  var meaning: @Sendable (_ word: String) -> String?

  /// Whether an IRI has the form of one of the list's, whether or not there is such a code.
  func holdsForm(of iri: String) -> Bool {
    iri.hasPrefix(namespace) && iri.utf8.count > namespace.utf8.count
  }

  /// The IRI that is meant by a value that is not in the list: another host or scheme, a name once valid, a word.
  func suggestion(for value: String) -> String? {
    if let (table, code) = AuthorityTable.parse(value) {
      guard scheme.hasSuffix("/" + table) else { return nil }
      return [code, code.uppercased()].first { codes[$0] != nil }.map { namespace + $0 }
    }
    let name = String(Namespaces.localName(value))
    let upper = name.uppercased()
    return (meaning(name) ?? [name, upper].first { codes[$0] != nil }).map { namespace + $0 }
  }
}

extension CodeList {
  init(_ table: AuthorityTable, classes: [String]) {
    let codes = table.codes
    self.init(
      scheme: table.scheme, namespace: table.namespace, isComplete: table.isComplete,
      codes: Dictionary(
        codes.map { ($0, table.label($0) ?? $0) }, uniquingKeysWith: { first, _ in first }),
      classes: classes
    ) { word in
      let word = word.lowercased()
      return codes.first { code in
        table.labels(code).contains { $0.label.lowercased() == word }
      }
    }
  }
}
