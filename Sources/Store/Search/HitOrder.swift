internal import Query

/// Orders matched rows: those that state all that the filters ask before those that do not, then by the
/// sort asked for, then by title and IRI; what is equally relevant by how well and how lately it is described
/// before.
enum HitOrder {
  /// - Parameter kept: Indexes into `matches`; nil for all.
  static func ranking(
    _ kept: [Int]?, of matches: TextMatches, masks: FilterMasks, titled: [Int32],
    sort: DatasetQuery.Sort, hasText: Bool, columns: DatasetColumns
  ) -> Ranking {
    let isTitled = Set(titled)
    let orders = columns.orders
    let rows = matches.rows
    // One number a row, smaller is better: silent on a filter, not titled so, score or place. The order
    // by title has no ties, so that it tells rows apart at the end.
    func ranking(_ key: (_ index: Int, _ row: Int) -> UInt64) -> Ranking {
      var ranking = Ranking(capacity: kept?.count ?? rows.count)
      func add(_ index: Int) {
        let silent: UInt64 = masks.unstated(index) == 0 ? 0 : 1 << 63
        ranking.append(key: silent | key(index, Int(rows[index])), index: index)
      }
      if let kept { kept.forEach(add) } else { rows.indices.forEach(add) }
      return ranking
    }
    switch sort {
    case .relevance where hasText:
      return ranking { index, row in
        // A positive score's bits grow with it; 30 bits of them are kept, low bits last.
        let score = UInt64((~matches.scores[index].bitPattern) >> 1 & 0x3FFF_FFFF)
        let titled: UInt64 = isTitled.isEmpty || isTitled.contains(rows[index]) ? 0 : 1 << 62
        return titled | score << 32 | UInt64(orders.standing[row])
      }
    case .relevance, .modified: return ranking { UInt64(orders.modified[$1]) }
    case .title: return ranking { UInt64(orders.title[$1]) }
    case .individuals: return ranking { UInt64(orders.individuals[$1]) }
    }
  }
}
