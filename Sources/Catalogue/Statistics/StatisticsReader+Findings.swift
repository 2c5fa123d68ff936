/// What a steward is told about an aggregate statistics document. No finding holds a count.
extension StatisticsReader {
  enum Kind: String {
    case malformed = "statistics-malformed"
    case tooLarge = "statistics-too-large"
    case otherDataset = "statistics-other-dataset"
    case otherUnit = "statistics-unit"
    case unknownDimension = "statistics-dimension-unknown"
    case badCell = "statistics-cell"
    case belowThreshold = "statistics-below-threshold"
    case rounding = "statistics-rounding"
    case contradiction = "statistics-contradiction"
    case secondarySuppression = "statistics-secondary-suppression"
    case disclosure = "statistics-disclosure"

    var severity: Finding.Severity {
      switch self {
      case .malformed, .tooLarge, .otherDataset, .otherUnit, .badCell, .belowThreshold,
        .disclosure:
        .violation
      case .unknownDimension, .rounding, .contradiction: .warning
      case .secondarySuppression: .information
      }
    }
  }

  /// Findings of one document beyond which no more are kept.
  static let mostFindings = 200

  mutating func note(_ kind: Kind, _ message: String, remedy: String) {
    guard findings.count < Self.mostFindings else { return }
    findings.append(
      Finding(
        id: kind.rawValue, severity: kind.severity, dataset: dataset,
        path: "healthdcatap:analytics", message: "Aggregate statistics: " + message,
        remedy: remedy))
  }

  mutating func noteRounding(_ what: String) {
    note(
      .rounding, "\(what) is no multiple of the stated rounding base.",
      remedy: "Round every count to the base, or state the base that was used.")
  }
}
