public import Catalogue
public import Query

/// What a search asks of the vocabularies: wider codes' narrower ones, and names for people.
///
/// A value of closures, so that the store needs no vocabulary and a test can bring its own.
public struct SearchVocabulary: Sendable {
  /// All codes narrower than a code, itself left out. ICD-10 codes need none: `E84` covers `E84.0` anyway.
  public var narrower: @Sendable (Code) -> Set<Code>
  /// A code's name in the first of the languages in which it has one.
  public var label: @Sendable (Code, _ languages: [String]) -> String?
  /// The name of a facet's value, such as `Finland` for the country `fi`, where the tables that come with
  /// the program have none: a theme of another vocabulary, say.
  public var facetLabel: @Sendable (Facet, _ value: String, _ languages: [String]) -> String?

  public init(
    narrower: @escaping @Sendable (Code) -> Set<Code> = { _ in [] },
    label: @escaping @Sendable (Code, [String]) -> String? = { _, _ in nil },
    facetLabel: @escaping @Sendable (Facet, String, [String]) -> String? = { _, _, _ in nil }
  ) {
    self.narrower = narrower
    self.label = label
    self.facetLabel = facetLabel
  }

  /// No code is wider than another, no code has a name.
  public static let none = SearchVocabulary()
}
