public import Catalogue

/// What was understood of a text that a person typed: terms to look for and filters.
///
/// `description` is its printed form, which parses to the same terms and filters.
public struct ParsedText: Hashable, Sendable {
  /// The text as typed.
  public var raw: String
  public var terms: [TextTerm] = []
  /// Filters as they stood in the text, in order.
  public var filters: [TextFilter] = []
  /// The same filters, as values.
  public var datasetFilters = DatasetFilters()
  /// Whether the text was longer, or had more terms, than is read.
  public var isShortened = false

  public init(raw: String = "") {
    self.raw = raw
  }

  /// Whether nothing is looked for; filters may still be set.
  public var hasNoTerms: Bool { terms.isEmpty }
}

/// One thing to look for.
public struct TextTerm: Hashable, Sendable {
  public enum Form: Hashable, Sendable {
    /// One word; where it holds punctuation, the parts in a row.
    case word
    /// Words in a row.
    case phrase
    /// The beginning of a word.
    case prefix
  }

  /// Without quotes, `-` and `*`.
  public var text: String
  public var form: Form
  /// Whether datasets that have it are left out.
  public var isExcluded: Bool

  public init(_ text: String, form: Form = .word, isExcluded: Bool = false) {
    self.text = text
    self.form = form
    self.isExcluded = isExcluded
  }

  /// The code that a word is written as, if it is: `ORPHA:586`, `E84.0`.
  public var code: Code? {
    form == .word ? FilterValue.code(text) : nil
  }
}

/// A filter as it stood in a text.
public struct TextFilter: Hashable, Sendable {
  /// As typed: `country:FI`.
  public var text: String
  public var field: FilterField
  /// As typed, without quotes.
  public var value: String

  public init(text: String, field: FilterField, value: String) {
    self.text = text
    self.field = field
    self.value = value
  }
}

extension TextTerm: CustomStringConvertible {
  public var description: String {
    let sign = isExcluded ? "-" : ""
    switch form {
    case .word: return sign + text
    case .phrase: return sign + "\"\(text)\""
    case .prefix: return sign + text + "*"
    }
  }
}

extension TextFilter: CustomStringConvertible {
  public var description: String {
    value.contains(where: \.isWhitespace) ? "\(field.name):\"\(value)\"" : "\(field.name):\(value)"
  }
}

extension ParsedText: CustomStringConvertible {
  public var description: String {
    (terms.map(\.description) + filters.map(\.description)).joined(separator: " ")
  }
}
