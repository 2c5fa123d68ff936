/// What sums tell together and none of them alone: a cell of a table may be the rows less the columns of a block
/// in which everything else is withheld.
extension CountSystem {
  /// Sums of one component that are combined, at most.
  private static let mostRows = 1_500
  /// Factors of all combinations made in one go, at most: bounds the time for documents made to take long.
  private static let mostCombinationWork = 40_000_000
  /// Times that the sums of a component are combined, at most; each time costs an elimination.
  private static let mostCombinations = 6

  /// Combines the sums of the scope by Gaussian elimination, component by component, and narrows what the
  /// combinations narrow, until nothing moves or the work is too much.
  ///
  /// - Parameter isNew: Whether components are looked at of which nothing has moved since the last mark; they need
  ///   not be where all were combined before.
  mutating func combine(_ scope: [Int32], isNew: Bool = true) {
    journal.begin(counts: intervals.count)
    var budget = Self.mostCombinationWork
    var last = isNew ? nil : journal.mark - 1
    for _ in 0..<Self.mostCombinations {
      journal.setMark()
      let start = journal.mark
      var hasMoved = false
      for component in components(of: scope) where budget > 0 && work < mostWorkNow {
        if let last, !self.hasMoved(component, since: last) { continue }
        hasMoved = combine(component: component, &budget) || hasMoved
      }
      guard hasMoved else { return }
      last = start
    }
  }

  private func hasMoved(_ component: [Int32], since mark: Int32) -> Bool {
    guard let index else { return false }
    return component.contains { sum in
      index.members(of: Int(sum)).contains { journal.hasMoved(Int($0), since: mark) }
    }
  }

  /// - Returns: Whether anything moved.
  private mutating func combine(component: [Int32], _ budget: inout Int) -> Bool {
    guard let index, component.count <= Self.mostRows else { return false }
    var rows = LinearRows()
    for sum in component {
      guard rows.add(index.members(of: Int(sum)), intervals) else { return false }
    }
    guard let combined = rows.eliminated(&budget) else { return false }
    let mark = mark()
    var agenda = SumAgenda(sums: sums.count)
    for row in combined { narrow(by: row, index, &agenda) }
    guard journal.entries.count > mark else { return false }
    guard settle(&agenda) == nil else {
      // Combined, statements may contradict each other that do not alone; then the milder reading stays.
      undo(to: mark)
      return false
    }
    return true
  }

  /// Narrows the first count of which the row says more than was known.
  private mutating func narrow(
    by row: LinearRows.Row, _ index: SumIndex, _ agenda: inout SumAgenda
  ) {
    guard let terms = row.terms else { return }
    var all = CountInterval.zero
    for (count, factor) in terms {
      guard intervals[count].isBounded else { return }
      all.lower += Self.times(intervals[count], factor).lower
      all.upper += Self.times(intervals[count], factor).upper
    }
    for (count, factor) in terms {
      let own = Self.times(intervals[count], factor)
      // factor × count is the constant less the others.
      let low = row.constant - (all.upper - own.upper)
      let high = row.constant - (all.lower - own.lower)
      let least =
        factor > 0 ? Self.quotient(low, factor, up: true) : Self.quotient(high, factor, up: true)
      let most =
        factor > 0 ? Self.quotient(high, factor, up: false) : Self.quotient(low, factor, up: false)
      let now = intervals[count].intersection(CountInterval(max(0, least), max(0, most)))
      guard now.isPossible else { return }
      if now != intervals[count] { return set(count, now, index, &agenda) }
    }
  }

  private static func times(_ interval: CountInterval, _ factor: Int) -> (lower: Int, upper: Int) {
    factor > 0
      ? (interval.lower * factor, interval.upper * factor)
      : (interval.upper * factor, interval.lower * factor)
  }

  private static func quotient(_ number: Int, _ factor: Int, up: Bool) -> Int {
    let quotient = Double(number) / Double(factor)
    return Int(up ? quotient.rounded(.up) : quotient.rounded(.down))
  }
}
