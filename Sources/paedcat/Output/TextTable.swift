/// A table for the terminal: columns as wide as their texts, the flexible one cut so that a row fits.
struct TextTable {
  var header: [String]
  var rows: [[String]] = []
  /// The column that gives way.
  var flexible: Int
  /// Columns of numbers, set to the right.
  var numeric: Set<Int> = []

  init(_ header: [String], flexible: Int, numeric: Set<Int> = []) {
    self.header = header
    self.flexible = flexible
    self.numeric = numeric
  }

  func rendered(width: Int) -> String {
    lines(width: width).enumerated().map { index, line in
      index == 0 ? Terminal.dim(line) : line
    }.joined(separator: "\n")
  }

  /// The header and the rows, without blanks at their ends.
  func lines(width: Int) -> [String] {
    let widths = widths(within: width)
    return ([header] + printableRows).map { row in
      let line = row.indices.map { column in
        let text = row[column].cut(to: widths[column])
        let gap = String(repeating: " ", count: max(widths[column] - text.count, 0))
        return numeric.contains(column) ? gap + text : text + gap
      }.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// Of each column, so that a row fits.
  func widths(within width: Int) -> [Int] {
    let cells = [header] + printableRows
    var widths = header.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    let others = widths.indices.filter { $0 != flexible }.map { widths[$0] }.reduce(0, +)
    let room = width - others - 2 * (widths.count - 1)
    widths[flexible] = min(widths[flexible], max(room, 12))
    return widths
  }

  private var printableRows: [[String]] { rows.map { $0.map(\.printable) } }
}
