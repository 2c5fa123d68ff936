/// A name of a concept.
public struct ConceptLabel: Hashable, Sendable {
  /// How a name stands to its concept; of two readings of a text the better kind wins.
  public enum Kind: UInt8, Sendable, CaseIterable {
    /// The name that the vocabulary itself uses.
    case preferred
    /// Another name of the same thing.
    case exact
    /// What people who are not of the trade say.
    case lay
    /// Initials, as they are written: `CF`, `mIBG`. Small letters alone do not make `all` of `ALL`.
    case acronym
    /// A name of something near: wider, narrower, or overlapping.
    case related
    /// Translated by a machine and read by nobody.
    case machine
  }

  public var text: String
  /// BCP 47, primary subtag; empty where it holds in any language, as most acronyms do.
  public var language: String
  public var kind: Kind

  public init(_ text: String, language: String = "", kind: Kind = .exact) {
    self.text = text
    self.language = language
    self.kind = kind
  }
}

/// A concept of a code system.
public struct Concept: Hashable, Sendable {
  /// As a CURIE: `ORPHA:586`.
  public var code: String
  /// What sort of concept it is: `disease`, `sign`, `measurement`, `group` …; empty where unstated.
  public var kind: String
  public var names: [ConceptLabel]
  /// Codes of the next broader concepts, of which there may be several.
  public var broader: [String]
  /// Codes of the same concept in other code systems.
  public var sameAs: [String]

  public init(
    code: String, kind: String = "", names: [ConceptLabel] = [], broader: [String] = [],
    sameAs: [String] = []
  ) {
    self.code = code
    self.kind = kind
    self.names = names
    self.broader = broader
    self.sameAs = sameAs
  }

  /// Preferred labels by language.
  public var labels: [String: String] {
    Dictionary(
      names.lazy.filter { $0.kind == .preferred }.map { ($0.language, $0.text) },
      uniquingKeysWith: { first, _ in first })
  }

  /// All names but the preferred labels, of any language.
  public var synonyms: [String] {
    names.filter { $0.kind != .preferred }.map(\.text)
  }

  /// The label in the first of `languages` for which there is one, else in English, else any.
  public func label(_ languages: [String] = []) -> String? {
    let labels = labels
    for wanted in languages + ["en"] {
      let primary = wanted.lowercased().prefix { $0 != "-" && $0 != "_" }
      if let label = labels[String(primary)] { return label }
    }
    return labels.min { $0.key < $1.key }?.value ?? names.first?.text
  }
}
