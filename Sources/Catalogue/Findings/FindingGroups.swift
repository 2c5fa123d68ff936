/// Findings for a reader: the worst first, and what is the same of many datasets told once.
///
/// Findings are added as they come; what is kept grows with what they say, not with how many they are.
public struct FindingGroups: Sendable {
  /// The most datasets that a group names; its count tells how many findings it stands for.
  public static let mostDatasets = 20

  /// What makes two findings one.
  public enum Likeness: Sendable {
    /// They say the same, of whatever dataset.
    case saying
    /// They are of one kind about one property, whatever the value: two hundred dates that are misspelt each in
    /// its own way are one thing to mend. The first is the example.
    case kind
  }

  /// How many findings were left out, since there were too many groups of their severity.
  public private(set) var omitted = 0

  private let likeness: Likeness
  private let most: Int
  private var groups: [Group] = []
  private var places: [Key: Int] = [:]
  private var known: [Finding.Severity: Int] = [:]

  /// - Parameter most: How many groups of each severity are kept.
  public init(_ likeness: Likeness = .saying, most: Int = .max) {
    self.likeness = likeness
    self.most = most
  }

  /// Findings that say the same of several datasets, as one that names them and says how many it stands for.
  ///
  /// What stands alone stays as it is. Order: severity, then how often, then identifier, property and value.
  public static func grouped(_ findings: [Finding]) -> [Finding] {
    var groups = FindingGroups()
    for finding in findings { groups.add(finding) }
    return groups.findings
  }

  /// Findings of one kind about one property as one, for an overview.
  public static func byKind(_ findings: [Finding]) -> [Finding] {
    var groups = FindingGroups(.kind)
    for finding in findings { groups.add(finding) }
    return groups.findings
  }

  /// Adds a finding, or a group made before.
  public mutating func add(_ finding: Finding) {
    let key = Key(finding, likeness)
    if let place = places[key] {
      groups[place].add(finding)
    } else if known[finding.severity, default: 0] < most {
      known[finding.severity, default: 0] += 1
      places[key] = groups.count
      groups.append(Group(finding))
    } else {
      omitted += finding.count ?? 1
    }
  }

  /// What was added, the worst first.
  public var findings: [Finding] {
    groups.map(\.finding).enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.severity != other.severity { return one.severity < other.severity }
      let (often, otherOften) = (one.count ?? 1, other.count ?? 1)
      if often != otherOften { return often > otherOften }
      return (one.id, one.path ?? "", one.value ?? "", left.offset)
        < (other.id, other.path ?? "", other.value ?? "", right.offset)
    }.map(\.element)
  }

  private struct Key: Hashable {
    var id: String
    var severity: Finding.Severity
    var path: String?
    var value: String?
    var arguments: [String: String] = [:]
    var stated: FindingTexts?
    /// Where nothing says which dataset is concerned, findings of other documents are others.
    var document: String?

    init(_ finding: Finding, _ likeness: Likeness) {
      id = finding.id
      severity = finding.severity
      path = finding.path
      guard likeness == .saying else { return }
      value = finding.value
      arguments = finding.arguments
      stated = finding.stated
      if finding.dataset == nil, finding.datasets == nil { document = finding.document }
    }
  }

  private struct Group {
    private let first: Finding
    private var count: Int
    private var datasets: [String] = []
    private var isOfOneDocument = true

    init(_ finding: Finding) {
      first = finding
      count = finding.count ?? 1
      note(finding)
    }

    mutating func add(_ finding: Finding) {
      count += finding.count ?? 1
      if finding.document != first.document { isOfOneDocument = false }
      note(finding)
    }

    private mutating func note(_ finding: Finding) {
      if let dataset = finding.dataset { note(dataset: dataset) }
      for dataset in finding.datasets ?? [] { note(dataset: dataset) }
    }

    private mutating func note(dataset: String) {
      // Findings of one dataset come one after the other.
      guard datasets.count < mostDatasets, datasets.last != dataset, !datasets.contains(dataset)
      else { return }
      datasets.append(dataset)
    }

    var finding: Finding {
      guard count > 1 else { return first }
      var told = first
      told.count = count
      if datasets.count > 1 {
        told.dataset = nil
        told.datasets = datasets
        // Places in several descriptions are no place.
        told.line = nil
        told.column = nil
      }
      if !isOfOneDocument { told.document = nil }
      return told
    }
  }
}
