internal import Query

/// Orders matched rows: those that state all that the filters ask before those that do not, then by the
/// sort asked for, then by title and IRI.
enum HitOrder {
  /// Indexes into `matches`, best first.
  static func sorted(
    _ kept: [Int], of matches: TextMatches, masks: FilterMasks, titled: [Int32],
    sort: DatasetQuery.Sort, hasText: Bool, columns: DatasetColumns
  ) -> [Int] {
    let isTitled = Set(titled)
    // One number a row, smaller is better: silent on a filter, not titled so, score or place. The order
    // by title has no ties, so that it tells rows apart at the end.
    var keys: [(key: UInt64, index: Int)] = []
    keys.reserveCapacity(kept.count)
    for index in kept {
      let row = Int(matches.rows[index])
      var key: UInt64 = masks.unstated[index] == 0 ? 0 : 1 << 63
      switch sort {
      case .relevance where hasText:
        if !isTitled.isEmpty, !isTitled.contains(matches.rows[index]) { key |= 1 << 62 }
        // A positive score's bits grow with it; 30 bits of them are kept, low bits last.
        let score = UInt64((~matches.scores[index].bitPattern) >> 1 & 0x3FFF_FFFF)
        key |= score << 32 | UInt64(columns.orders.title[row])
      case .relevance, .modified: key |= UInt64(columns.orders.modified[row])
      case .title: key |= UInt64(columns.orders.title[row])
      case .individuals: key |= UInt64(columns.orders.individuals[row])
      }
      keys.append((key, index))
    }
    keys.sort { $0.key < $1.key }
    return keys.map(\.index)
  }
}
