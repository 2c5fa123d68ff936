/// Recommended properties that a dataset lacks, as one finding or as one each.
///
/// A sparse description lacks twenty of them: kept as one finding they cost a line in a store of many datasets, told
/// one by one they can be counted over all datasets of a hospital.
public enum RecommendedProperties {
  static let one = "property-recommended"
  static let all = "properties-recommended"

  /// The findings with those about recommended properties drawn together into one.
  public static func drawnTogether(_ findings: [Finding]) -> [Finding] {
    let lacking = findings.filter { $0.id == one }
    guard lacking.count > 1, let first = lacking.first else { return findings }
    let paths = lacking.compactMap(\.path)
    var together = Finding(all, first.severity, dataset: first.dataset)
    together.arguments = [
      "properties": paths.joined(separator: ", "), "number": String(paths.count),
    ]
    return findings.filter { $0.id != one } + [together]
  }

  /// The findings with each recommended property told on its own.
  public static func toldApart(_ findings: [Finding]) -> [Finding] {
    findings.flatMap { finding -> [Finding] in
      guard finding.id == all, let properties = finding.arguments["properties"] else {
        return [finding]
      }
      return properties.split(separator: ",").map { property in
        Finding(
          one, finding.severity, dataset: finding.dataset,
          path: String(property.drop { $0 == " " }), arguments: ["where": ""])
      }
    }
  }
}
