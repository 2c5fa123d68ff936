internal import Catalogue

/// A finding for the terminal.
struct FindingText {
  var finding: Finding

  var line: String {
    let mark =
      switch finding.severity {
      case .violation: Terminal.red("violation")
      case .warning: Terminal.yellow("warning")
      case .information: Terminal.dim("note")
      }
    let place = finding.line.map { line in
      "line \(line)" + (finding.column.map { ", column \($0)" } ?? "") + ": "
    }
    return "  \(mark)  " + (finding.document.map { $0.printable + ": " } ?? "") + (place ?? "")
      + (finding.path.map { $0 + ": " } ?? "")
      + finding.message.printable + (finding.remedy.map { " " + $0.printable } ?? "")
  }
}
