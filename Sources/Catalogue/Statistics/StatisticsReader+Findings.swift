/// What a steward is told about an aggregate statistics document. No finding holds a count.
extension StatisticsReader {
  /// Findings of one document beyond which no more are kept.
  static let mostFindings = 200

  mutating func note(
    _ kind: Finding.Kind, _ severity: Finding.Severity = .violation,
    _ arguments: [String: String] = [:]
  ) {
    guard findings.count < Self.mostFindings else { return }
    findings.append(
      Finding(
        kind, severity, dataset: dataset, path: "healthdcatap:analytics", arguments: arguments))
  }

  /// About one table.
  mutating func note(
    _ kind: Finding.Kind, _ severity: Finding.Severity = .violation, table: String,
    _ arguments: [String: String] = [:]
  ) {
    note(kind, severity, arguments.merging(["table": table]) { stated, _ in stated })
  }
}
