internal import Catalogue
internal import Foundation
internal import Store

/// One source's harvest, for the terminal.
struct HarvestReportText {
  var report: SourceReport
  /// The reader's, best first.
  var languages = CatalogueOptions.languages
  /// Findings and refused documents shown.
  var most = 10

  var text: String {
    ([summary] + held + quality + refused + findings).joined(separator: "\n")
  }

  private var summary: String {
    let status =
      switch report.status {
      case .complete: Terminal.green("complete")
      case .partial: Terminal.yellow("partial")
      case .held: Terminal.yellow("held")
      case .failed: Terminal.red("failed")
      }
    let counts = [
      ("new", report.new), ("changed", report.changed), ("unchanged", report.unchanged),
      ("withdrawn", report.withdrawn), ("rejected", report.rejected),
    ].filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
    let seconds = String(format: "%.1f s", report.seconds)
    return Terminal.bold(report.name.printable) + "  \(status)  \(report.seen) datasets"
      + (counts.isEmpty ? "" : ": " + counts.joined(separator: ", "))
      + Terminal.dim("  \(report.documents.count) documents, \(seconds)")
  }

  /// What to do where too much is gone.
  private var held: [String] {
    guard report.status == .held else { return [] }
    return [
      "  more is gone than may be withdrawn at once, and nothing was: paedcat source show \(report.name) --harvest "
        + "latest --outcome held",
      "  if that is right: paedcat harvest \(report.name) --confirm-withdrawals",
    ]
  }

  /// The mean score and what would raise it most.
  private var quality: [String] {
    guard let quality = report.quality else { return [] }
    let advice = quality.missing.first.map {
      "; most to gain (\($0.gain) points): "
        + "\(QualityTexts.label(of: $0.criterion)), missing in \($0.datasets)"
    }
    return [Terminal.dim("  quality \(quality.percent) %, \(quality.band.rawValue)\(advice ?? "")")]
  }

  private var refused: [String] {
    let all = report.documents.filter { $0.status == .refused }
    return all.map { document in
      let place = document.error.flatMap { error in
        error.line.map { ":\($0):\(error.column ?? 1)" }
      }
      return "  \(Terminal.red("refused"))  \(document.location.printable)\(place ?? "")  "
        + (document.error?.message.printable ?? "")
    }
  }

  private var findings: [String] {
    let told = report.findings.filter { !isOfRefused($0) }
    let groups = FindingGroups.byKind(told)
    var lines = groups.prefix(most).map { finding in
      FindingText(
        finding: finding.localised(languages), namesDocument: report.documents.count != 1
      ).line
    }
    if groups.count > most {
      lines.append(Terminal.dim("  … \(groups.count - most) more kinds: --json"))
    }
    if let omitted = report.findingsOmitted {
      lines.append(Terminal.dim("  … and \(omitted) findings more than a report lists"))
    }
    return lines
  }

  /// What refused a document stands with the document already.
  private func isOfRefused(_ finding: Finding) -> Bool {
    report.documents.contains { document in
      document.status == .refused && document.error?.line != nil
        && document.error?.line == finding.line && document.error?.column == finding.column
        && finding.document == document.location
    }
  }
}
