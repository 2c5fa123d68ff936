/// Cells that no table tells apart, put together: whatever the tables say, these keep their shares of each
/// other, so that fitting need look at them as one.
struct CellAtoms: Sendable {
  /// By cell.
  let atom: [Int32]
  let count: Int
  /// By table and group: the atoms in it.
  let groups: [[[Int32]]]
  /// By table: whether no two of its groups have an atom in common.
  let isApart: [Bool]

  /// - Parameter cells: How many there are.
  init(_ cells: Int, _ tables: [TableReading]) {
    // Each group splits the sets of cells that it cuts through.
    var atom = [Int32](repeating: 0, count: cells)
    var parts: [Int32] = [-1]
    for group in tables.lazy.flatMap(\.groups) {
      var touched: [Int32] = []
      for cell in group.cells {
        let old = atom[Int(cell)]
        if parts[Int(old)] < 0 {
          parts[Int(old)] = Int32(parts.count)
          parts.append(-1)
          touched.append(old)
        }
        atom[Int(cell)] = parts[Int(old)]
      }
      for old in touched { parts[Int(old)] = -1 }
    }
    // Numbered anew, in the order of the cells.
    var numbers = [Int32](repeating: -1, count: parts.count)
    var count: Int32 = 0
    for cell in atom.indices {
      let old = Int(atom[cell])
      if numbers[old] < 0 {
        numbers[old] = count
        count += 1
      }
      atom[cell] = numbers[old]
    }
    self.atom = atom
    self.count = Int(count)
    var seen = [Int32](repeating: -1, count: Int(count))
    var number: Int32 = 0
    var groups: [[[Int32]]] = []
    var isApart: [Bool] = []
    for table in tables {
      let first = number
      var overlaps = false
      var own: [[Int32]] = []
      for group in table.groups {
        var atoms: [Int32] = []
        for cell in group.cells {
          let atom = atom[Int(cell)]
          let last = seen[Int(atom)]
          if last == number { continue }
          if last >= first { overlaps = true }
          seen[Int(atom)] = number
          atoms.append(atom)
        }
        own.append(atoms.sorted())
        number += 1
      }
      groups.append(own)
      isApart.append(!overlaps)
    }
    self.groups = groups
    self.isApart = isApart
  }
}
