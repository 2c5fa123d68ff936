/// Findings for a reader: the worst first, and what is the same of many datasets told once.
public enum FindingGroups {
  /// The most datasets that a group names; its count tells how many there are.
  public static let mostDatasets = 20

  /// Findings that say the same of several datasets, as one that names them and says how many it stands for.
  ///
  /// What stands alone stays as it is. Order: severity, then how often, then identifier, property and value.
  public static func grouped(_ findings: [Finding]) -> [Finding] {
    gathered(findings) { Key(saying: $0) }
  }

  /// Findings of one kind about one property as one, the first of them as the example; for an overview, where
  /// two hundred dates that are misspelt each in their own way are one thing to mend.
  public static func byKind(_ findings: [Finding]) -> [Finding] {
    gathered(findings) { Key(kind: $0) }
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

    init(kind finding: Finding) {
      id = finding.id
      severity = finding.severity
      path = finding.path
    }

    init(saying finding: Finding) {
      self.init(kind: finding)
      value = finding.value
      arguments = finding.arguments
      stated = finding.stated
      if finding.dataset == nil, finding.datasets == nil { document = finding.document }
    }
  }

  private struct Group {
    var first: Finding
    var count = 0
    var datasets: [String] = []
    var known: Set<String> = []
    var documents: Set<String?> = []

    mutating func add(_ finding: Finding) {
      count += finding.count ?? 1
      documents.insert(finding.document)
      for dataset in finding.datasets ?? [finding.dataset].compactMap(\.self)
      where datasets.count < mostDatasets && known.insert(dataset).inserted {
        datasets.append(dataset)
      }
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
      if documents.count > 1 { told.document = nil }
      return told
    }
  }

  private static func gathered(_ findings: [Finding], by key: (Finding) -> Key) -> [Finding] {
    var places: [Key: Int] = [:]
    var groups: [Group] = []
    for finding in findings {
      let key = key(finding)
      let place = places[key] ?? groups.count
      if place == groups.count {
        groups.append(Group(first: finding))
        places[key] = place
      }
      groups[place].add(finding)
    }
    let told = groups.map(\.finding)
    return told.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.severity != other.severity { return one.severity < other.severity }
      if one.count ?? 1 != other.count ?? 1 { return one.count ?? 1 > other.count ?? 1 }
      return (one.id, one.path ?? "", one.value ?? "", left.offset)
        < (other.id, other.path ?? "", other.value ?? "", right.offset)
    }.map(\.element)
  }
}
