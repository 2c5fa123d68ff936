/// Which statements of a document to withhold where its tables and its total cannot all hold: bounds are certain
/// only where what they rest on agrees.
struct Contradictions {
  /// Places of tables.
  var tables: Set<Int>
  var total: Bool

  /// Cells looked at, over all trials: bounds the time for documents made to take long.
  private static let mostCells = 2_000_000

  /// Whatever alone makes the rest agree when it is left out is at fault, or may be: one table that two others
  /// gainsay is alone in that, of two that stand against each other either may be wrong. Where no single
  /// one does, those that the sums fail at, and whatever stands against these.
  ///
  /// - Parameter failing: Places of tables at which sums fail.
  /// - Returns: Nil where there is too much to be sorted out.
  init?(of statistics: AggregateStatistics, failing: Set<Int>) {
    var budget = Self.mostCells
    let everything = Set(statistics.tables.indices)
    guard
      let alone = Self.restoring(statistics, everything, with: [], &budget)
    else { return nil }
    if !alone.isEmpty {
      self = alone
      return
    }
    let rest = everything.subtracting(failing)
    self.init(tables: failing, total: false)
    for one in failing {
      guard let against = Self.restoring(statistics, rest, with: [one], &budget) else { return nil }
      tables.formUnion(against.tables)
      total = total || against.total
    }
  }

  private init(tables: Set<Int>, total: Bool) {
    self.tables = tables
    self.total = total
  }

  static let none = Contradictions(tables: [], total: false)

  private var isEmpty: Bool { tables.isEmpty && !total }

  /// What of the tables `rest`, and the total, makes the others agree with the tables `kept` when it is left out.
  private static func restoring(
    _ statistics: AggregateStatistics, _ rest: Set<Int>, with kept: Set<Int>, _ budget: inout Int
  ) -> Contradictions? {
    var found = Contradictions(tables: [], total: false)
    for one in rest.sorted() {
      guard let agree = agree(statistics, rest.subtracting([one]).union(kept), total: true, &budget)
      else { return nil }
      if agree { found.tables.insert(one) }
    }
    guard statistics.total != nil else { return found }
    guard let agree = agree(statistics, rest.union(kept), total: false, &budget) else { return nil }
    found.total = agree
    return found
  }

  /// Nil where the budget is spent.
  private static func agree(
    _ statistics: AggregateStatistics, _ tables: Set<Int>, total: Bool, _ budget: inout Int
  ) -> Bool? {
    var some = statistics
    some.tables = tables.sorted().map { statistics.tables[$0] }
    if !total { some.total = nil }
    budget -= some.tables.reduce(1) { $0 + $1.cells.count << $1.dimensions.count }
    guard budget > 0 else { return nil }
    return PublishedCounts.agrees(some)
  }
}

extension PublishedCounts {
  /// Whether all that a document states can be so at once, as far as sums alone tell.
  fileprivate static func agrees(_ statistics: AggregateStatistics) -> Bool {
    var counts = PublishedCounts(statistics)
    return counts.clashing.isEmpty && counts.system.tighten(isThorough: false)?.isEmpty == true
  }
}
