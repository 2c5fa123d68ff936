/// Matches with the keys that order them, smallest first. Only as much is sorted as a page shows.
struct Ranking: Sendable {
  private var keys: [UInt64] = []
  private var indexes: [Int32] = []

  var count: Int { keys.count }

  init(capacity: Int) {
    keys.reserveCapacity(capacity)
    indexes.reserveCapacity(capacity)
  }

  /// - Parameter index: Ascending from one call to the next: matches of equal keys stay in this order.
  mutating func append(key: UInt64, index: Int) {
    keys.append(key)
    indexes.append(Int32(index))
  }

  /// The indexes of the `most` matches that come first, in order.
  func first(_ most: Int) -> [Int] {
    let most = min(most, count)
    if most == 0 { return [] }
    return most * 8 > count || most > 1_000 ? Array(sorted().prefix(most)) : leaders(most)
  }

  /// The indexes of all matches in order.
  func sorted() -> [Int] {
    let places = keys.indices.sorted { (keys[$0], indexes[$0]) < (keys[$1], indexes[$1]) }
    return places.map { Int(indexes[$0]) }
  }

  /// A short list is kept sorted while all keys go by: few of them get into it.
  private func leaders(_ most: Int) -> [Int] {
    var kept: [(key: UInt64, index: Int32)] = []
    kept.reserveCapacity(most + 1)
    var worst = UInt64.max
    keys.withUnsafeBufferPointer { keys in
      for place in keys.indices where keys[place] < worst || kept.count < most {
        let key = keys[place]
        var at = kept.count
        while at > 0, kept[at - 1].key > key { at -= 1 }
        kept.insert((key, indexes[place]), at: at)
        if kept.count > most { kept.removeLast() }
        if kept.count == most { worst = kept[most - 1].key }
      }
    }
    return kept.map { Int($0.index) }
  }
}
