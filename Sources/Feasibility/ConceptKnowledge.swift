public import Catalogue
public import Vocabulary

/// What the engine must know of concepts and variables: which codes are narrower, and what they are called.
public struct ConceptKnowledge: Sendable {
  /// The code itself and everything narrower.
  public var descendants: @Sendable (Code) -> Set<Code>
  /// For people.
  public var label: @Sendable (Code) -> String?
  /// Every name of a variable, by the name or code by which tables count it.
  public var names: @Sendable (String) -> [String]

  public init(
    descendants: @escaping @Sendable (Code) -> Set<Code>,
    label: @escaping @Sendable (Code) -> String?,
    names: @escaping @Sendable (String) -> [String] = { _ in [] }
  ) {
    self.descendants = descendants
    self.label = label
    self.names = names
  }

  /// Knows no concept.
  public static let none = ConceptKnowledge(descendants: { [$0] }, label: { _ in nil })

  /// What a concept scheme says.
  public init(_ scheme: ConceptScheme) {
    self.init(
      descendants: { code in
        Set([code] + scheme.descendants(code.description).compactMap { Code(curie: $0) })
      },
      label: { scheme.label($0.description) },
      names: { value in
        let concept = scheme.concept(value)
        return (concept?.labels.values.sorted() ?? []) + (concept?.synonyms ?? [])
      })
  }
}
