internal import Catalogue
internal import Store

/// How well the dataset is described, and what to do about it.
struct QualityPart: Sendable {
  struct Dimension: Sendable {
    let name: String
    let points: Int
    let most: Int
  }

  struct Advice: Sendable {
    let points: String
    let text: String
    let path: String?
  }

  let percent: Int
  let summary: String
  let dimensions: [Dimension]
  let advice: [Advice]
  let before: String?

  init(_ score: QualityScore, history: [QualityPoint], reader: Reader) {
    let texts = reader.texts
    percent = score.percent
    summary = texts(
      "quality.summary",
      ["percent": "\(score.percent)", "band": texts("quality.\(score.band.rawValue)")])
    dimensions = score.dimensions.map {
      Dimension(
        name: QualityTexts.label(of: $0.dimension, languages: [reader.language]),
        points: $0.points, most: $0.most)
    }
    advice = score.advice.prefix(10).map {
      Advice(
        points: texts.count("quality.points", $0.points), text: $0.text, path: $0.path)
    }
    let points = history.suffix(8).map { "\($0.percent) % (\(reader.day($0.at)))" }
    before =
      points.count > 1
      ? texts("quality.history", ["points": points.joined(separator: " → ")]) : nil
  }
}

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
  /// - Parameter finding: in the language of the page.
  init(_ finding: Finding, texts: Texts) {
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
  }
}
