/// Where two reports differ, by line and how often.
struct Differences: Sendable {
  var both = 0
  var onlyOurs: [String: Int] = [:]
  var onlyTheirs: [String: Int] = [:]

  init(ours: [String: Int], theirs: [String: Int]) {
    for line in Set(ours.keys).union(theirs.keys) {
      let (own, other) = (ours[line] ?? 0, theirs[line] ?? 0)
      both += min(own, other)
      if own > other { onlyOurs[line] = own - other }
      if other > own { onlyTheirs[line] = other - own }
    }
  }

  /// As sentences.
  var all: [String] {
    let ours = onlyOurs.map { "only ours, \($0.value) times: \($0.key)" }
    let theirs = onlyTheirs.map { "only pySHACL's, \($0.value) times: \($0.key)" }
    return (ours + theirs).sorted()
  }
}

/// How many results two validators share, by group of files and set of shapes.
struct AgreementTable {
  private struct Cell {
    var files = 0
    var both = 0
    var onlyOurs = 0
    var onlyTheirs = 0
  }

  private var cells: [String: [String: Cell]] = [:]
  private var columns: [String] = []

  mutating func add(_ differences: Differences, group: String, shapes: String) {
    if !columns.contains(shapes) { columns.append(shapes) }
    var cell = cells[group]?[shapes] ?? Cell()
    cell.files += 1
    cell.both += differences.both
    cell.onlyOurs += differences.onlyOurs.values.reduce(0, +)
    cell.onlyTheirs += differences.onlyTheirs.values.reduce(0, +)
    cells[group, default: [:]][shapes] = cell
  }

  /// A line a group: results that both report, only ours, only pySHACL's.
  var text: String {
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - text.count))
    }
    var lines = ["Agreement with pySHACL (results both / only ours / only pySHACL's):"]
    lines.append(padded("files", 36) + columns.map { padded($0, 23) }.joined())
    for (group, row) in cells.sorted(by: { $0.key < $1.key }) {
      let files = row.values.map(\.files).max() ?? 0
      let texts = columns.map { column -> String in
        let cell = row[column] ?? Cell()
        return padded("\(cell.both) / \(cell.onlyOurs) / \(cell.onlyTheirs)", 23)
      }
      lines.append(padded("\(group) (\(files))", 36) + texts.joined())
    }
    return lines.joined(separator: "\n")
  }
}
