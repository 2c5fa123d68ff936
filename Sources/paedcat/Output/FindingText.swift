internal import Catalogue

/// A finding for the terminal, on one line: how grave, where, what is wrong, what to do.
struct FindingText {
  /// With its texts in the reader's language.
  var finding: Finding
  /// Whether the document is named; not needed where there is only one.
  var namesDocument = true

  var line: String {
    let mark =
      switch finding.severity {
      case .violation: Terminal.red("violation")
      case .warning: Terminal.yellow("warning")
      case .information: Terminal.dim("note")
      }
    let sentences = [finding.message, value, finding.remedy].compactMap(\.self)
    return "  \(mark)  " + (place.isEmpty ? "" : place + ": ")
      + sentences.joined(separator: " ").printable + Terminal.dim(alike) + snippet
  }

  /// The first line of what to write, on a line of its own.
  private var snippet: String {
    guard let snippet = finding.snippet else { return "" }
    let first = snippet.prefix { !$0.isNewline }
    let shown = first.count == snippet.count ? String(first) : first + " …"
    return "\n      " + Terminal.dim(shown.printable)
  }

  private var place: String {
    var parts: [String] = []
    if namesDocument, let document = finding.document { parts.append(document.printable) }
    if let line = finding.line {
      parts.append("line \(line)" + (finding.column.map { ", column \($0)" } ?? ""))
    }
    if let path = finding.path { parts.append(path.printable) }
    return parts.joined(separator: ", ")
  }

  /// What stood there, where the sentence does not say it.
  private var value: String? {
    guard let value = finding.value, !finding.message.contains(value) else { return nil }
    return "(“\(value)”)"
  }

  private var alike: String {
    guard let count = finding.count, count > 1 else { return "" }
    guard let datasets = finding.datasets else { return " (and \(count - 1) more like it)" }
    if datasets.count == count { return " (in \(count) datasets)" }
    let many = datasets.count < FindingGroups.mostDatasets ? String(datasets.count) : "many"
    return " (\(count) times, in \(many) datasets)"
  }
}
