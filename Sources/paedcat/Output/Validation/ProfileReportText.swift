internal import Catalogue
internal import Foundation

/// Findings as a colleague would tell them: what is wrong, why it matters, what to write, and where.
struct ProfileReportText {
  let validation: ProfileValidation
  /// Whether every dataset is named and nothing is folded.
  var all = false
  var width = 100

  var text: String {
    var parts = [headline]
    for severity in Finding.Severity.allCases {
      let own = validation.findings.filter { $0.severity == severity }
      guard !own.isEmpty else { continue }
      parts.append(Self.title(severity))
      let recommendations = FoldedRecommendations(all ? [] : own)
      parts += (all ? own : recommendations.others).map(advice)
      if let folded = recommendations.text(width: width) { parts.append(folded) }
    }
    return parts.joined(separator: "\n\n")
  }

  /// The one dataset that all findings are about, which then need not name it.
  private var onlyDataset: String? {
    let named = Set(validation.findings.flatMap { $0.datasets ?? [$0.dataset].compactMap(\.self) })
    return named.count == 1 ? named.first : nil
  }

  private var headline: String {
    let name =
      Terminal.bold(validation.document.name.printable)
      + (onlyDataset.map { ", dataset \($0.printable)" } ?? "")
    let held = "held to \(validation.profile.name)"
    let counts = [
      (validation.count(.violation), "must be mended"), (validation.count(.warning), "should be"),
      (validation.count(.information), "for your information"),
    ].filter { $0.0 > 0 }
    guard !counts.isEmpty else {
      return "\(name), \(held): \(Terminal.green("nothing to mend."))"
    }
    let told = counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    return "\(name), \(held): \(told)."
  }

  private static func title(_ severity: Finding.Severity) -> String {
    switch severity {
    case .violation: Terminal.red("Must be mended")
    case .warning: Terminal.yellow("Should be mended")
    case .information: Terminal.bold("For your information")
    }
  }

  private func advice(_ finding: Finding) -> String {
    let mark = finding.severity == .information ? "·" : "•"
    let sentence = finding.message.printable.wrapped(to: width - 2, indent: "  ").dropFirst(2)
    var lines = ["\(mark) " + Terminal.bold(String(sentence))]
    if let value = finding.value, !finding.message.contains(value) {
      lines += labelled("Written", value)
    }
    if let why = finding.why { lines += labelled("Why", why) }
    if let remedy = finding.remedy { lines += labelled("Do", remedy) }
    if let snippet = finding.snippet {
      let code = snippet.split(separator: "\n", omittingEmptySubsequences: false)
      lines += code.enumerated().map { number, line in
        Self.margin(number == 0 ? "Paste" : "") + String(line).printable
      }
    }
    if let page = finding.specification { lines.append(Self.margin("See") + page.printable) }
    lines += places(finding)
    return lines.joined(separator: "\n")
  }

  /// Property, dataset and line; or the datasets, where there are several.
  private func places(_ finding: Finding) -> [String] {
    let property = finding.path?.printable
    guard let datasets = finding.datasets, datasets.count > 1 else {
      let dataset = onlyDataset == nil ? finding.dataset?.printable : nil
      let line = finding.line.map { line in
        "line \(line)" + (finding.column.map { ", column \($0)" } ?? "")
      }
      let what = [property, dataset].compactMap(\.self).joined(separator: " of ")
      let place = [what, line].compactMap { $0?.isEmpty == false ? $0 : nil }
      return place.isEmpty ? [] : [Self.margin("Where") + place.joined(separator: ", ")]
    }
    let count = max(finding.count ?? 0, datasets.count)
    if count == validation.datasetCount, !all {
      let each = "each of the \(count) datasets"
      return [Self.margin("Where") + [property, each].compactMap(\.self).joined(separator: " of ")]
    }
    let head = [property, "\(count) datasets"].compactMap(\.self).joined(separator: " of ")
    let shown = datasets.prefix(all ? .max : 5)
    var lines = [Self.margin("Where") + head + ":"]
    lines += shown.map { Self.margin("") + $0.printable }
    if count > shown.count {
      lines.append(Self.margin("") + Terminal.dim("… and \(count - shown.count) more"))
    }
    return lines
  }

  private func labelled(_ label: String, _ text: String) -> [String] {
    let lines = text.printable.wrapped(to: width - 10).split(separator: "\n")
    return lines.enumerated().map { number, line in Self.margin(number == 0 ? label : "") + line }
  }

  private static func margin(_ label: String) -> String {
    "  " + Terminal.dim(label.padded(to: 8))
  }
}

extension Profile {
  /// As people call it.
  var name: String {
    switch self {
    case .healthdcatApR8: "HealthDCAT-AP release 8"
    case .dcatAp3: "DCAT-AP 3.0.1"
    case .phds: "the PHDS profile"
    }
  }
}
