internal import Catalogue

/// Recommended properties that are not stated: a list of them, rather than the same advice twenty times.
struct FoldedRecommendations {
  /// Findings told one by one.
  let others: [Finding]
  /// Findings told as a list.
  let folded: [Finding]

  private static let id = "property-recommended"
  /// As many are told one by one.
  private static let few = 3

  init(_ findings: [Finding]) {
    let recommended = findings.filter { $0.id == Self.id }
    folded = recommended.count > Self.few ? recommended : []
    others = folded.isEmpty ? findings : findings.filter { $0.id != Self.id }
  }

  /// A line a property, and why it is worth stating.
  func text(width: Int, _ texts: ReportTexts) -> String? {
    guard !folded.isEmpty else { return nil }
    let column = min(folded.compactMap { $0.path?.count }.max() ?? 0, 40) + 2
    let lines = folded.map { finding in
      let path = (finding.path ?? "").printable
      let times =
        finding.count.map {
          " " + texts.text("recommended.datasets", ["count": String($0)])
        } ?? ""
      let why = ((finding.why ?? finding.message) + times).printable
        .wrapped(to: max(width - column - 4, 30)).split(separator: "\n")
      return why.enumerated().map { number, line in
        "    " + (number == 0 ? Terminal.bold(path) : "")
          + String(repeating: " ", count: max(1, column - (number == 0 ? path.count : 0)))
          + line
      }.joined(separator: "\n")
    }
    let head =
      "• "
      + Terminal.bold(texts.text("recommended.head", ["count": String(folded.count)]))
    return ([head] + lines + [Terminal.dim("    " + texts.text("recommended.all"))])
      .joined(separator: "\n")
  }
}
