internal import Store

/// Cohorts × variables for the terminal: a sign a cohort, topics first.
struct MatrixText {
  var answer: MatrixAnswer
  var offset: Int

  /// The most cohorts that fit beside the labels.
  private static let mostColumns = 24

  var text: String {
    guard !answer.cohorts.isEmpty else {
      let advice =
        "Try fewer or shorter words, take off a filter, or see all with: paedcat variables matrix"
      return
        (["No cohort has such variables."] + NearestMissText(nearest: answer.nearest).lines + [
          advice
        ])
        .joined(separator: "\n")
    }
    var lines = [summary] + legend
    for topic in answer.topics {
      if !topic.name.isEmpty { lines += ["", Terminal.bold(topic.name.printable)] }
      lines.append(table(topic).rendered(width: Terminal.width))
    }
    lines.append(Terminal.dim("● has   ◐ similar: other unit, type or words   · lacks"))
    lines += coverage
    let shown = offset + answer.topics.reduce(0) { $0 + $1.rows.count }
    if shown < answer.total { lines.append(Terminal.dim("More: --offset \(shown)")) }
    return lines.joined(separator: "\n")
  }

  private var shownCohorts: Int { min(answer.cohorts.count, Self.mostColumns) }

  private var summary: String {
    let left = answer.cohortsTotal - shownCohorts
    return Terminal.bold(
      "\(answer.total) variable\(answer.total == 1 ? "" : "s") in \(answer.cohortsTotal) cohort\(answer.cohortsTotal == 1 ? "" : "s")"
    ) + (left > 0 ? ", the \(left) with the fewest are left out here (--csv has more)" : "")
  }

  private var legend: [String] {
    answer.cohorts.prefix(shownCohorts).enumerated().map { index, cohort in
      "  \(Self.letter(index))  \(cohort.title.printable) (\(cohort.hospital.printable)), "
        + "\(cohort.variables) variable\(cohort.variables == 1 ? "" : "s")"
    }.map { $0.cut(to: Terminal.width) }
  }

  private func table(_ topic: MatrixAnswer.Topic) -> TextTable {
    let letters = (0..<shownCohorts).map(Self.letter).joined()
    var table = TextTable([letters, "variable", "unit", "concept", "measured"], flexible: 1)
    table.rows = topic.rows.map { row in
      var signs = Array(repeating: "·", count: shownCohorts)
      for cell in row.cells where cell.cohort < shownCohorts {
        signs[cell.cohort] = cell.state == .has ? "●" : "◐"
      }
      let ages = row.cells.flatMap(\.ages)
      let first = ages.first ?? ""
      let more = ages.contains { $0 != first } ? " …" : ""
      return [
        signs.joined(), row.label.cut(to: 60), row.unit ?? "", (row.concept ?? "").cut(to: 24),
        first + more,
      ]
    }
    return table
  }

  private var coverage: [String] {
    answer.coverage.isEmpty
      ? []
      : ["", Terminal.bold("What each hospital has of the list")]
        + answer.coverage.map { hospital in
          let missing =
            hospital.missing.isEmpty
            ? "nothing is missing" : "missing: " + hospital.missing.joined(separator: ", ")
          return
            "  \(hospital.hospital.printable): has \(hospital.has), similar \(hospital.similar), "
            + missing.printable
        }
  }

  /// a, b, … x
  private static func letter(_ index: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index % 26)))
  }
}
