/// A text in several languages, in the order of their tags: a graph knows no order of its own.
///
/// The language is a BCP 47 tag in lower case, or nil where the description states none.
public struct LocalisedText: Hashable, Sendable, Codable {
  public struct Variant: Hashable, Sendable, Codable {
    public var language: String?
    public var text: String

    public init(_ text: String, language: String? = nil) {
      self.language = language
      self.text = text
    }
  }

  public var variants: [Variant]

  public init(_ variants: [Variant] = []) {
    self.variants = variants
  }

  public init(_ text: String, language: String? = nil) {
    self.variants = [Variant(text, language: language)]
  }

  public var isEmpty: Bool { variants.isEmpty }

  /// The variant that suits a reader best: the first of `languages` that exists (a tag matches its
  /// primary subtag), else English, else one without a language, else the first.
  public func best(for languages: [String] = []) -> Variant? {
    for wanted in languages + ["en"] {
      let primary = wanted.lowercased().prefix { $0 != "-" }
      if let hit = variants.first(where: { $0.language?.prefix { $0 != "-" } == primary }) {
        return hit
      }
    }
    return variants.first { $0.language == nil } ?? variants.first
  }

  /// All texts, joined by spaces, for indexing.
  public var joined: String { variants.map(\.text).joined(separator: " ") }
}
