/// Findings of one description, the same complaint about several places or values told once.
struct FoldedFindings {
  private struct Key: Hashable {
    var id: String
    var severity: Finding.Severity
    var path: String?
    var standard: String?
  }

  /// Places and values that a finding names; further ones are counted.
  private static let most = 5
  /// Complaints of each severity that are told; further ones are counted.
  private static let mostComplaints = 200

  private var findings: [Key: Finding] = [:]
  private var order: [Key] = []
  private var names: [Key: [String]] = [:]
  private var values: [Key: [String]] = [:]
  private var counts: [Key: Int] = [:]
  private var known: [Finding.Severity: Int] = [:]
  private var omitted = 0

  /// - Parameter place: the name of the node concerned, where it is not what is described itself.
  mutating func add(_ finding: Finding, at place: String?) {
    let key = Key(
      id: finding.id, severity: finding.severity, path: finding.path,
      standard: finding.arguments["standard"])
    if findings[key] == nil {
      guard known[finding.severity, default: 0] < Self.mostComplaints else { return omit() }
      known[finding.severity, default: 0] += 1
      findings[key] = finding
      order.append(key)
    }
    counts[key, default: 0] += 1
    Self.note(place, in: &names[key, default: []])
    Self.note(finding.value, in: &values[key, default: []])
  }

  /// Counts a complaint that is not told.
  mutating func omit() { omitted += 1 }

  private static func note(_ text: String?, in list: inout [String]) {
    if let text, list.count < most, !list.contains(text) { list.append(text) }
  }

  /// What was added, the worst first, then by property.
  func findings(dataset: String?) -> [Finding] {
    let told = order.compactMap { key -> Finding? in
      guard var finding = findings[key] else { return nil }
      let count = counts[key] ?? 1
      finding.dataset = dataset
      if let others = values[key], others.count > 1 {
        finding.value = FindingLog.shortened(others.joined(separator: ", "))
      }
      // Always there, so that sentences may name the place; empty where it is the dataset itself.
      let places = names[key] ?? []
      finding.arguments["where"] =
        places.isEmpty
        ? "" : " (" + places.joined(separator: ", ") + (count > places.count ? " …" : "") + ")"
      if count > 1 { finding.arguments["times"] = String(count) }
      return finding
    }
    .sorted { left, right in
      (left.severity, left.path ?? "", left.id) < (right.severity, right.path ?? "", right.id)
    }
    guard omitted > 0 else { return told }
    return told + [
      Finding(
        .findingsOmitted, .information, dataset: dataset, arguments: ["omitted": String(omitted)])
    ]
  }
}
