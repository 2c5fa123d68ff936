public import Catalogue
public import Vocabulary

/// What the engine must know of concepts and variables: which codes are narrower, and what they are called.
public struct ConceptKnowledge: Sendable {
  /// The code itself and everything narrower.
  public var descendants: @Sendable (Code) -> Set<Code>
  /// Codes of other code systems for the very same concept.
  public var equivalents: @Sendable (Code) -> Set<Code>
  /// For people.
  public var label: @Sendable (Code) -> String?
  /// Every name of a variable, by the name or code by which tables count it.
  public var names: @Sendable (String) -> [String]

  public init(
    descendants: @escaping @Sendable (Code) -> Set<Code>,
    equivalents: @escaping @Sendable (Code) -> Set<Code> = { _ in [] },
    label: @escaping @Sendable (Code) -> String?,
    names: @escaping @Sendable (String) -> [String] = { _ in [] }
  ) {
    self.descendants = descendants
    self.equivalents = equivalents
    self.label = label
    self.names = names
  }

  /// Knows no concept.
  public static let none = ConceptKnowledge(descendants: { [$0] }, label: { _ in nil })

  /// What a concept scheme and the vocabularies at hand say.
  public init(
    _ scheme: ConceptScheme, library: @escaping @Sendable () -> ConceptLibrary = { .empty }
  ) {
    self.init(
      descendants: { code in
        let narrower =
          scheme.descendants(code.description) + library().descendants(code.description)
        return Set([code] + narrower.compactMap { Code(curie: $0) })
      },
      equivalents: { code in
        let same =
          library().equivalents(code.description)
          + (scheme.concept(code.description)?.sameAs ?? [])
        return Set(same.compactMap { Code(curie: $0) }).subtracting([code])
      },
      label: { scheme.label($0.description) ?? library().label($0.description) },
      names: { value in
        let concept = scheme.concept(value)
        return (concept?.labels.values.sorted() ?? []) + (concept?.synonyms ?? [])
      })
  }
}

extension ConceptKnowledge {
  /// The codes that count as a concept.
  ///
  /// - Parameter wide: Whether what is narrower, and what is the same in other code systems, counts too.
  func match(_ code: Code, wide: Bool) -> CodeMatch {
    let canonical = Code(curie: code.description) ?? code
    guard wide else {
      return CodeMatch(code: canonical, codes: [canonical], withDescendants: false)
    }
    let same = equivalents(canonical)
    return CodeMatch(
      code: canonical, codes: descendants(canonical), withDescendants: true, same: same,
      sameCodes: same.reduce(into: []) { $0.formUnion(descendants($1)) })
  }
}
