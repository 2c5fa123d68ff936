internal import Catalogue

/// Datasets of one document that the source's policy keeps out.
struct Rejections: Sendable {
  /// How many there are.
  private(set) var total = 0
  /// What is wrong with them, for the report: that each was rejected, and its own findings.
  private(set) var findings: [Finding] = []
  private var omitted = 0

  /// Findings that are kept of one document.
  private static let mostFindings = 1000

  /// Whether a dataset with these findings is kept out.
  static func rejects(_ findings: [Finding]) -> Bool {
    findings.contains { $0.severity == .violation }
  }

  /// Notes a dataset that is kept out.
  mutating func add(_ iri: String, _ own: [Finding]) {
    total += 1
    let told = [Finding(.datasetRejected, .warning, dataset: iri)] + own
    if findings.count < Self.mostFindings { findings += told } else { omitted += told.count }
  }

  /// The findings, and how many more there are.
  var told: [Finding] {
    guard omitted > 0 else { return findings }
    return findings + [
      Finding(.findingsOmitted, .information, arguments: ["omitted": String(omitted)])
    ]
  }
}
