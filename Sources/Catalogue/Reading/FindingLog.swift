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

  /// - Parameter arguments: What the placeholders of the kind's texts stand for, besides path and value.
  mutating func add(
    _ kind: Finding.Kind, _ severity: Finding.Severity, _ path: String? = nil,
    value: String? = nil, _ arguments: [String: String] = [:]
  ) {
    add(
      Finding(
        kind, severity, dataset: dataset, path: path, value: value.map(Self.shortened),
        arguments: arguments))
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
      return (left.id, left.path ?? "", left.value ?? "", Self.key(left.arguments))
        < (right.id, right.path ?? "", right.value ?? "", Self.key(right.arguments))
    }
    if omitted > 0 {
      findings.append(
        Finding(
          .findingsOmitted, .information, dataset: dataset,
          arguments: ["omitted": String(omitted)]))
    }
    return findings
  }

  /// Findings that differ in their arguments only are told in their order.
  private static func key(_ arguments: [String: String]) -> String {
    if arguments.isEmpty { return "" }
    return arguments.sorted { $0.key < $1.key }.map(\.value).joined(separator: "\n")
  }
}
