/// Cells that no table tells apart, put together: whatever the tables say, these keep their shares of each
/// other, so that fitting need look at them as one.
struct CellAtoms: Sendable {
  /// By cell.
  let atom: [Int32]
  let count: Int
  /// By table and group: the atoms in it.
  let groups: [[[Int32]]]

  /// - Parameter cells: How many there are.
  init(_ cells: Int, _ tables: [TableReading]) {
    var belongs: [[Int32]] = Array(repeating: [], count: cells)
    var number: Int32 = 0
    for group in tables.lazy.flatMap(\.groups) {
      for cell in group.cells { belongs[Int(cell)].append(number) }
      number += 1
    }
    var known: [[Int32]: Int32] = [:]
    atom = belongs.map { groups in
      if let atom = known[groups] { return atom }
      let atom = Int32(known.count)
      known[groups] = atom
      return atom
    }
    count = known.count
    let atom = atom
    groups = tables.map { table in
      table.groups.map { group in Set(group.cells.map { atom[Int($0)] }).sorted() }
    }
  }
}
