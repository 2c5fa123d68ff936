internal import Catalogue

/// The JSON form as people like to look at it: a cell a line, names in their order.
enum StatisticsJSON {
  static func bytes(_ statistics: AggregateStatistics) -> [UInt8] {
    var text = "{\n"
    text +=
      "  \"dataset\": \(quoted(statistics.dataset)),\n  \"unit\": \(quoted(statistics.unit)),\n"
    let vintage = [
      ("referenceDate", statistics.referenceDate), ("release", statistics.release),
      ("lastPatientDate", statistics.lastPatientDate), ("dataModel", statistics.dataModel),
      ("vocabularyVersion", statistics.vocabularyVersion),
    ]
    for case (let name, let value?) in vintage {
      text += "  \(quoted(name)): \(quoted(value)),\n"
    }
    text += "  \"threshold\": \(statistics.threshold),\n  \"rounding\": \(statistics.rounding),\n"
    if let total = statistics.total { text += "  \"total\": \(total),\n" }
    if !statistics.overlaps.isEmpty {
      let overlaps = statistics.overlaps.map {
        "    {\"dataset\": \(quoted($0.dataset)), \"count\": \($0.count)}"
      }
      text += "  \"overlaps\": [\n" + overlaps.joined(separator: ",\n") + "\n  ],\n"
    }
    let tables = statistics.tables.map(table)
    text +=
      "  \"tables\": [" + (tables.isEmpty ? "" : "\n" + tables.joined(separator: ",\n") + "\n  ")
    return Array((text + "]\n}\n").utf8)
  }

  private static func table(_ table: AggregateStatistics.Table) -> String {
    let dimensions = table.dimensions.map(quoted).joined(separator: ", ")
    let flags =
      (table.complete ? ", \"complete\": true" : "")
      + (table.secondarySuppression ? ", \"secondarySuppression\": true" : "")
    let cells = table.cells.map { cell in
      let values = table.dimensions.map { "\(quoted($0)): \(quoted(cell.values[$0] ?? ""))" }
      let count = cell.count.map { "\"count\": \($0)" } ?? "\"suppressed\": true"
      return "      {" + (values + [count]).joined(separator: ", ") + "}"
    }
    return "    {\"dimensions\": [\(dimensions)]\(flags), \"cells\": [\n"
      + cells.joined(separator: ",\n") + "\n    ]}"
  }

  /// A JSON string (RFC 8259).
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.value < 0x20:
        result += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
