/// Which row of the columns in memory a database id has.
struct RowIndex: Sendable {
  /// By id less `first`; -1 where there is none. Ids run on, so that this is hardly longer than the ids.
  private var rows: [Int32] = []
  private var first: Int64 = 0
  /// Where ids leave great gaps, they are looked up by halves instead.
  private var sparse: [Int64] = []

  init() {}

  /// - Parameter ids: Ascending; their places are the rows.
  init(_ ids: [Int64]) {
    guard let first = ids.first, let last = ids.last else { return }
    guard last - first < Int64(ids.count) * 8 + 1_000 else {
      sparse = ids
      return
    }
    self.first = first
    rows = Array(repeating: -1, count: Int(last - first) + 1)
    for (row, id) in ids.enumerated() { rows[Int(id - first)] = Int32(row) }
  }

  subscript(id: Int64) -> Int32? {
    let place = Int(truncatingIfNeeded: id &- first)
    if rows.indices.contains(place) { return rows[place] < 0 ? nil : rows[place] }
    return sparse.isEmpty ? nil : found(id)
  }

  private func found(_ id: Int64) -> Int32? {
    var low = 0
    var high = sparse.count
    while low < high {
      let middle = (low + high) / 2
      if sparse[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low < sparse.count && sparse[low] == id ? Int32(low) : nil
  }
}
