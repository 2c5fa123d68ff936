// A finding that was read back from JSON holds its sentences, one that was just made does not: they are equal
// where the sentences are.
extension Finding: Hashable {
  public static func == (left: Finding, right: Finding) -> Bool {
    left.id == right.id && left.severity == right.severity && left.dataset == right.dataset
      && left.document == right.document && left.path == right.path && left.value == right.value
      && left.line == right.line && left.column == right.column
      && left.arguments == right.arguments && left.datasets == right.datasets
      && left.count == right.count && left.saysTheSame(as: right)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(dataset)
    hasher.combine(path)
    hasher.combine(value)
    hasher.combine(line)
    hasher.combine(arguments)
  }

  private func saysTheSame(as other: Finding) -> Bool {
    if stated == other.stated { return true }
    return message == other.message && why == other.why && remedy == other.remedy
      && snippet == other.snippet && specification == other.specification
  }
}
