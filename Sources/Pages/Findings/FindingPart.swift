internal import Catalogue
internal import Store

/// What a steward should know, the worst first, each kind once.
struct FindingPart: Sendable {
  struct Row: Sendable {
    let severity: String
    let severityName: String
    let message: String
    let why: String?
    let remedy: String?
    let snippet: String?
    let path: String?
    let count: String?
    let place: String?
    let specification: String?
    /// Those concerned, by the last part of their IRI.
    let datasets: [Link]
  }

  let summary: String
  let rows: [Row]

  static let most = 30

  init(_ findings: [Finding], texts: Texts) {
    let groups = FindingGroups.byKind(findings)
    summary =
      findings.isEmpty ? texts("findings.none") : texts.count("findings.summary", findings.count)
    rows = groups.prefix(Self.most).map { Row($0.localised(texts.language), texts: texts) }
  }
}

extension FindingPart.Row {
  private static let mostDatasets = 8

  /// - Parameters:
  ///   - finding: in the language of the page.
  ///   - request: whose catalogue has the datasets concerned; nil where it does not, or the page is of one.
  init(_ finding: Finding, texts: Texts, linkedIn request: PageRequest? = nil) {
    severity = finding.severity.rawValue
    severityName = texts("severity.\(finding.severity.rawValue)")
    message = Excerpt.of(finding.message, longest: 500)
    why = finding.why.map { Excerpt.of($0, longest: 500) }
    remedy = finding.remedy.map { Excerpt.of($0, longest: 500) }
    snippet = finding.snippet.map { Excerpt.of($0, longest: 1_500) }
    path = finding.path.map { Excerpt.of($0, longest: 200) }
    count = finding.count.flatMap { $0 > 1 ? texts.count("findings.times", $0) : nil }
    place = finding.line.map { line in
      texts(
        "findings.place",
        ["line": "\(line)", "column": finding.column.map(String.init) ?? "–"])
    }
    specification = finding.specification.flatMap(SafeLink.web)
    let concerned = finding.datasets ?? finding.dataset.map { [$0] } ?? []
    datasets =
      request.map { request in
        concerned.prefix(Self.mostDatasets).map { iri in
          let last = iri.split { "/#".contains($0) }.last.map(String.init) ?? iri
          return Link(
            name: Excerpt.of(last, longest: 80), href: request.dataset(Store.datasetKey(for: iri)))
        }
      } ?? []
  }
}
