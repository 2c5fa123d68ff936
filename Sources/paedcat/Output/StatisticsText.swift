internal import Catalogue
internal import Statistics

/// What `paedcat statistics` made, for the terminal: only what is in the document, and no count below k.
struct StatisticsText {
  var made: MadeStatistics
  var files: [PatientRecords.File]
  /// The file that was written.
  var file: String?
  var snippet: String

  /// Values of a dimension that the preview shows.
  private static let mostValues = 10

  var text: String {
    let parts = [understood, summary, pyramid] + lists + [tables, notes, publishing]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private var understood: String {
    files.map { file in
      var lines = [Terminal.dim("\(file.path): \(file.kind)")]
      if !file.columns.isEmpty {
        let columns = file.columns.map { "\($0.header) = \($0.role)" }.joined(separator: ", ")
        lines.append(columns.printable.wrapped(to: Terminal.width, indent: "  "))
      }
      if !file.unused.isEmpty {
        let unused = file.unused.prefix(20).joined(separator: ", ")
        lines.append(
          ("Not counted: \(unused)\(file.unused.count > 20 ? " …" : ""). Count one with "
            + "--column NAME=variable.").printable.wrapped(to: Terminal.width, indent: "  "))
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private var summary: String {
    let statistics = made.statistics
    var text = statistics.total.map { "\(statistics.rounding > 1 ? "About " : "")\($0) children" }
    text? += statistics.referenceDate.map { " on " + $0 } ?? ""
    var line =
      Terminal.bold(text ?? "Children") + ". Counts below \(statistics.threshold) are withheld"
    if statistics.rounding > 1 { line += ", others rounded to \(statistics.rounding)" }
    return line + "."
  }

  private var pyramid: String {
    guard let pyramid = PopulationPyramid(made.statistics) else { return "" }
    return PyramidText(pyramid: pyramid, width: Terminal.width).text
  }

  /// The most frequent values of dimensions in which a child may have several.
  private var lists: [String] {
    [StatisticsDimension.diagnosis, .phenotype, .variable].compactMap { dimension in
      guard
        let table = made.statistics.tables.first(where: { $0.dimensions == [dimension.rawValue] }),
        !table.cells.isEmpty
      else { return nil }
      let cells = table.cells.sorted { ($0.count ?? -1) > ($1.count ?? -1) }
      var text = TextTable([dimension.rawValue, "children"], flexible: 0, numeric: [1])
      text.rows = cells.prefix(Self.mostValues).map {
        [$0.values[dimension.rawValue] ?? "", shown($0, in: table)]
      }
      let rest = cells.count - Self.mostValues
      return text.rendered(width: Terminal.width)
        + (rest > 0 ? "\n" + Terminal.dim("and \(rest) more") : "")
    }
  }

  private func shown(_ cell: AggregateStatistics.Cell, in table: AggregateStatistics.Table)
    -> String
  {
    if let count = cell.count { return "\(count)" }
    return table.secondarySuppression ? "withheld" : "<\(made.statistics.threshold)"
  }

  private var tables: String {
    var text = TextTable(["table", "cells", "withheld", ""], flexible: 3, numeric: [1, 2])
    text.rows = made.tables.map { table in
      var note = table.isLeftOut ? "left out: nothing of it can be shown" : ""
      if table.rareValues > 0, !table.isLeftOut {
        note =
          "without the \(table.rareValues) values that fewer than \(made.statistics.threshold) have"
      }
      return [
        table.name, table.isLeftOut ? "–" : "\(table.published + table.withheld)",
        table.isLeftOut ? "–" : "\(table.withheld)", note,
      ]
    }
    let why =
      "Withheld: fewer than \(made.statistics.threshold) children, or needed so that these cannot be worked "
      + "out from the rest."
    return text.rendered(width: Terminal.width) + "\n"
      + Terminal.dim(why.wrapped(to: Terminal.width))
  }

  private var notes: String {
    made.notes.map { note in
      let lines = note.printable.wrapped(to: Terminal.width, indent: "  ")
      return Terminal.yellow("!") + lines.dropFirst()
    }.joined(separator: "\n")
  }

  private var publishing: String {
    (file.map { "Written to \($0). " } ?? "")
      + "Publish it beside the description, and add to the description:\n\n" + snippet
  }
}
