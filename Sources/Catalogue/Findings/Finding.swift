/// Something a steward should know about a description: what, where, why it matters, and how to mend it.
///
/// A finding holds what it is about; the sentences come from the message catalogue (``FindingMessages``) when
/// they are read, in English or, by ``localised(_:)-(String)``, in another language. A finding about a count of persons
/// or records names the property, never the number.
public struct Finding: Sendable {
  /// Stable, kebab case: `date-misspelt`, `count-below-threshold`.
  public var id: String
  /// How grave it is.
  public var severity: Severity
  /// The IRI of the dataset concerned.
  public var dataset: String?
  /// The document concerned, as its source names it: a path or URL.
  public var document: String?
  /// The property as a CURIE: `dct:issued`.
  public var path: String?
  /// What stood there, shortened; never set for counts.
  public var value: String?
  /// The line of the document, from 1.
  public var line: Int?
  /// The column in that line, from 1.
  public var column: Int?
  /// What the placeholders of the texts stand for, besides the fields above.
  public var arguments: [String: String] = [:]
  /// Where the same finding of several datasets is told once: their IRIs, a bounded number of them.
  public var datasets: [String]?
  /// How many findings this one stands for; nil where it stands for itself.
  public var count: Int?
  /// Sentences that were stated, or rendered before, rather than those of the catalogue.
  var stated: FindingTexts?

  /// A finding whose texts are those of the message catalogue.
  ///
  /// - Parameters:
  ///   - id: The identifier of its texts.
  ///   - arguments: What further placeholders of the texts stand for.
  public init(
    _ id: String, _ severity: Severity, dataset: String? = nil, path: String? = nil,
    value: String? = nil, line: Int? = nil, column: Int? = nil, arguments: [String: String] = [:]
  ) {
    self.id = id
    self.severity = severity
    self.dataset = dataset
    self.path = path
    self.value = value
    self.line = line
    self.column = column
    self.arguments = arguments
  }

  /// A finding of a kind that this program knows.
  ///
  /// - Parameter arguments: What further placeholders of the kind's texts stand for.
  public init(
    _ kind: Kind, _ severity: Severity, dataset: String? = nil, path: String? = nil,
    value: String? = nil, line: Int? = nil, column: Int? = nil, arguments: [String: String] = [:]
  ) {
    self.init(
      kind.rawValue, severity, dataset: dataset, path: path, value: value, line: line,
      column: column, arguments: arguments)
  }

  /// A finding whose sentence is not in the message catalogue.
  ///
  /// - Parameters:
  ///   - message: What is wrong, in one plain sentence.
  ///   - remedy: How to mend it, in one plain sentence.
  public init(
    id: String, severity: Severity, dataset: String? = nil, path: String? = nil,
    value: String? = nil, line: Int? = nil, column: Int? = nil, message: String,
    remedy: String? = nil
  ) {
    self.init(
      id, severity, dataset: dataset, path: path, value: value, line: line, column: column)
    stated = FindingTexts(message: message, remedy: remedy)
  }
}
