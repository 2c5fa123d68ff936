internal import Catalogue
internal import Foundation

/// Findings as a colleague would tell them: what is wrong, why it matters, what to write, and where.
struct ProfileReportText {
  let report: ProfileReport
  /// The document as messages name it.
  let name: String
  let texts: ReportTexts
  /// Whether every dataset is named and nothing is folded.
  var all = false
  var width = 100

  var text: String {
    var parts = [headline]
    for severity in Finding.Severity.allCases {
      let own = report.findings.filter { $0.severity == severity }
      guard !own.isEmpty else { continue }
      parts.append(title(severity))
      let recommendations = FoldedRecommendations(all ? [] : own)
      parts += (all ? own : recommendations.others).map(advice)
      if let folded = recommendations.text(width: width, texts) { parts.append(folded) }
    }
    return parts.joined(separator: "\n\n")
  }

  /// The one dataset that all findings are about, which then need not name it.
  private var onlyDataset: String? {
    let named = Set(report.findings.flatMap { $0.datasets ?? [$0.dataset].compactMap(\.self) })
    return named.count == 1 ? named.first : nil
  }

  private var headline: String {
    let counts = [
      ("violation", report.counts.violation), ("warning", report.counts.warning),
      ("information", report.counts.information),
    ].filter { $0.1 > 0 }
    let told = counts.map { texts.text("head." + $0.0, ["count": String($0.1)]) }
    var arguments = [
      "name": Terminal.bold(name.printable),
      "profile": texts.text("profile." + report.profile.rawValue),
      "told": told.isEmpty
        ? Terminal.green(texts.text("head.nothing")) : told.joined(separator: ", ") + ".",
    ]
    guard let dataset = onlyDataset else { return texts.text("head.held", arguments) }
    arguments["dataset"] = dataset.printable
    return texts.text("head.dataset", arguments)
  }

  private func title(_ severity: Finding.Severity) -> String {
    let title = texts.text("title." + severity.rawValue)
    return switch severity {
    case .violation: Terminal.red(title)
    case .warning: Terminal.yellow(title)
    case .information: Terminal.bold(title)
    }
  }

  private func advice(_ finding: Finding) -> String {
    let mark = finding.severity == .information ? "·" : "•"
    let sentence = finding.message.printable.wrapped(to: width - 2, indent: "  ").dropFirst(2)
    var lines = ["\(mark) " + Terminal.bold(String(sentence))]
    if let value = finding.value, !finding.message.contains(value) {
      lines += labelled("written", value)
    }
    if let why = finding.why { lines += labelled("why", why) }
    if let remedy = finding.remedy { lines += labelled("do", remedy) }
    if let snippet = finding.snippet {
      let code = snippet.split(separator: "\n", omittingEmptySubsequences: false)
      lines += code.enumerated().map { number, line in
        margin(number == 0 ? "paste" : nil) + String(line).printable
      }
    }
    if let page = finding.specification { lines.append(margin("see") + page.printable) }
    lines += places(finding)
    return lines.joined(separator: "\n")
  }

  /// Property, dataset and line; or the datasets, where there are several.
  private func places(_ finding: Finding) -> [String] {
    let property = finding.path?.printable
    guard let datasets = finding.datasets, datasets.count > 1 else {
      let dataset = onlyDataset == nil ? finding.dataset?.printable : nil
      let what =
        if let property, let dataset {
          texts.text("place.of", ["path": property, "dataset": dataset])
        } else { property ?? dataset }
      let place = [what, line(finding)].compactMap(\.self)
      return place.isEmpty ? [] : [margin("where") + place.joined(separator: ", ")]
    }
    let count = max(finding.count ?? 0, datasets.count)
    func told(_ key: String) -> String {
      let arguments = ["count": String(count)].merging(property.map { ["path": $0] } ?? [:]) { $1 }
      let ending = key.prefix(1).uppercased() + key.dropFirst()
      return texts.text("place." + (property == nil ? key : "of" + ending), arguments)
    }
    if count == report.datasetCount, !all { return [margin("where") + told("each")] }
    let shown = datasets.prefix(all ? .max : 5)
    var lines = [margin("where") + told("datasets") + ":"]
    lines += shown.map { margin(nil) + $0.printable }
    if count > shown.count {
      let more = texts.text("place.more", ["count": String(count - shown.count)])
      lines.append(margin(nil) + Terminal.dim(more))
    }
    return lines
  }

  private func line(_ finding: Finding) -> String? {
    guard let line = finding.line.map(String.init) else { return nil }
    return finding.column.map {
      texts.text("place.column", ["line": line, "column": String($0)])
    } ?? texts.text("place.line", ["line": line])
  }

  private func labelled(_ label: String, _ text: String) -> [String] {
    let lines = text.printable.wrapped(to: width - 10).split(separator: "\n")
    return lines.enumerated().map { number, line in margin(number == 0 ? label : nil) + line }
  }

  private func margin(_ label: String?) -> String {
    "  " + Terminal.dim((label.map { texts.text("label." + $0) } ?? "").padded(to: 8))
  }
}
