extension AggregateStatistics {
  /// The CSV form, in UTF-8 with a header: one row a cell, `count` empty where it is suppressed; the total is
  /// a row without a value of any dimension (`docs/statistics.md`). It has no place for `overlaps`.
  public var csv: [UInt8] {
    let used = StatisticsDimension.allCases.filter { dimension in
      tables.contains { $0.dimensions.contains(dimension.rawValue) }
    }
    let document = [
      dataset, unit, referenceDate ?? "", release ?? "", lastPatientDate ?? "", dataModel ?? "",
      vocabularyVersion ?? "", String(threshold), String(rounding),
    ]
    let columns =
      StatisticsColumn.ofDocument.map(\.rawValue) + [StatisticsColumn.table.rawValue]
      + StatisticsColumn.ofTable.map(\.rawValue) + used.map(\.rawValue)
      + [StatisticsColumn.count.rawValue]
    var text = Self.line(columns)
    if let total {
      text += Self.line(document + ["", "", ""] + used.map { _ in "" } + [String(total)])
    }
    for (index, table) in tables.enumerated() {
      let start =
        document + [String(index + 1), String(table.complete), String(table.secondarySuppression)]
      for cell in table.cells {
        text += Self.line(
          start + used.map { cell.values[$0.rawValue] ?? "" } + [cell.count.map(String.init) ?? ""])
      }
    }
    return Array(text.utf8)
  }

  /// A line of RFC 4180.
  private static func line(_ cells: [String]) -> String {
    cells.map { cell in
      cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
        ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }.joined(separator: ",") + "\r\n"
  }
}
