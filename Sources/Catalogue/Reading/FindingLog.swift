/// The findings about one dataset, each once, bounded in number and length.
struct FindingLog {
  /// The most findings kept; further ones are counted in one that says so.
  static let most = 200

  let dataset: String?
  private var known: Set<Finding> = []
  private(set) var omitted = 0

  init(dataset: String?) {
    self.dataset = dataset
  }

  mutating func add(
    _ id: String, _ severity: Finding.Severity, _ path: String? = nil, value: String? = nil,
    _ message: String, remedy: String? = nil
  ) {
    let finding = Finding(
      id: id, severity: severity, dataset: dataset, path: path, value: value.map(Self.shortened),
      message: message, remedy: remedy)
    add(finding)
  }

  /// Adds the findings of another log as findings about this one's dataset.
  mutating func add(contentsOf other: FindingLog) {
    for var finding in other.known {
      finding.dataset = dataset
      add(finding)
    }
    omitted += other.omitted
  }

  /// Violations are always kept: they are few, one a rule.
  private mutating func add(_ finding: Finding) {
    if known.contains(finding) { return }
    if known.count >= Self.most, finding.severity != .violation {
      omitted += 1
    } else {
      known.insert(finding)
    }
  }

  /// At most 120 characters, with an ellipsis where something was left out, on one line.
  static func shortened(_ text: String) -> String {
    let line = text.prefix(2000).split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count <= 120 ? line : line.prefix(119) + "…"
  }

  /// Most severe first, then by property and value.
  func sorted() -> [Finding] {
    if known.isEmpty { return [] }
    var findings = known.sorted { left, right in
      if left.severity != right.severity { return left.severity < right.severity }
      return (left.id, left.path ?? "", left.value ?? "", left.message)
        < (right.id, right.path ?? "", right.value ?? "", right.message)
    }
    if omitted > 0 {
      findings.append(
        Finding(
          id: "findings-omitted", severity: .information, dataset: dataset,
          message: "There were \(omitted) further findings, which are not listed."))
    }
    return findings
  }
}
