/// Something a steward should know about a description: what, where, and how to mend it.
///
/// A finding about a count of persons or records names the property, never the number.
public struct Finding: Hashable, Sendable, Codable {
  public enum Severity: String, Sendable, Codable, CaseIterable, Comparable {
    case violation, warning, information

    public static func < (left: Severity, right: Severity) -> Bool {
      order(left) < order(right)
    }

    private static func order(_ severity: Severity) -> Int {
      switch severity {
      case .violation: 0
      case .warning: 1
      case .information: 2
      }
    }
  }

  /// Stable, kebab case: `date-misspelt`, `count-below-threshold`.
  public var id: String
  public var severity: Severity
  /// The IRI of the dataset concerned.
  public var dataset: String?
  /// The property as a CURIE: `dct:issued`.
  public var path: String?
  /// What stood there, shortened; never set for counts.
  public var value: String?
  public var line: Int?
  public var column: Int?
  /// What is wrong, in one plain sentence.
  public var message: String
  /// How to mend it, in one plain sentence.
  public var remedy: String?

  public init(
    id: String, severity: Severity, dataset: String? = nil, path: String? = nil,
    value: String? = nil, line: Int? = nil, column: Int? = nil, message: String,
    remedy: String? = nil
  ) {
    self.id = id
    self.severity = severity
    self.dataset = dataset
    self.path = path
    self.value = value
    self.line = line
    self.column = column
    self.message = message
    self.remedy = remedy
  }
}
