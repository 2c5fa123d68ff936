/// The arrival check: whether the published tables agree, and what they give away together (complementary
/// disclosure, Cox 1980).
extension StatisticsReader {
  /// Takes out tables that, with the others, disclose a count below the threshold, that do not agree with
  /// the others, or that are too large to be checked; a total that does not agree, too. `places` are the
  /// tables' numbers in the document, for the findings.
  mutating func withholdDisclosing(_ statistics: inout AggregateStatistics, places: [Int]) {
    var places = places
    let unchecked = Set(
      statistics.tables.indices.filter { !PublishedCounts.canCheck(statistics.tables[$0]) })
    for index in unchecked.sorted() {
      note(
        .statisticsUnchecked, table: Self.name(places[index], statistics.tables[index].dimensions))
    }
    statistics.tables.remove(unchecked)
    places.remove(unchecked)

    guard let check = check(&statistics, places),
      let wrong = check.failing.isEmpty
        ? Contradictions.none : Contradictions(of: statistics, failing: check.failing)
    else {
      note(.statisticsContradictions, .warning)
      statistics.tables = []
      return
    }
    for index in wrong.tables.sorted() {
      note(
        .statisticsContradiction, .warning,
        table: Self.name(places[index], statistics.tables[index].dimensions))
    }
    if wrong.total {
      note(.statisticsTotalContradicts, .warning)
      statistics.total = nil
    }
    for index in check.disclosing.sorted() {
      note(
        .statisticsDisclosure, table: Self.name(places[index], statistics.tables[index].dimensions))
    }
    statistics.tables.remove(check.disclosing.union(wrong.tables))
  }

  private struct Check {
    /// Tables at which sums fail.
    var failing: Set<Int>
    var disclosing: Set<Int>
  }

  private mutating func check(_ statistics: inout AggregateStatistics, _ places: [Int]) -> Check? {
    let first = Self.check(statistics)
    guard first.map({ !$0.failing.isEmpty }) ?? true,
      statistics.tables.contains(where: \.hidesBelowThreshold)
    else { return first }
    // Perhaps some cells are suppressed for others' sake, and so not small.
    var lenient = statistics
    for index in lenient.tables.indices where lenient.tables[index].hidesBelowThreshold {
      lenient.tables[index].secondarySuppression = true
    }
    guard let second = Self.check(lenient),
      second.failing.count < first?.failing.count ?? .max
    else { return first }
    for index in statistics.tables.indices where statistics.tables[index].hidesBelowThreshold {
      note(
        .statisticsSecondarySuppression, .information,
        table: Self.name(places[index], statistics.tables[index].dimensions))
    }
    statistics = lenient
    return second
  }

  private static func check(_ statistics: AggregateStatistics) -> Check? {
    var counts = PublishedCounts(statistics)
    guard var failing = counts.workOut() else { return nil }
    failing.formUnion(counts.clashing)
    let disclosing = counts.guarded.filter {
      let known = counts.system.intervals[$0.count]
      return $0.isSuppressed
        ? known.narrows(below: statistics.threshold)
        : known.lower >= 1 && known.narrows(below: statistics.threshold)
    }
    return Check(failing: failing, disclosing: Set(disclosing.map(\.table)))
  }
}

extension CountInterval {
  /// Whether it says more of a small count than that it is below the threshold `k`.
  package func narrows(below k: Int) -> Bool {
    (1..<k).contains(upper) && !(lower <= 1 && upper == k - 1)
  }
}

extension AggregateStatistics.Table {
  fileprivate var hidesBelowThreshold: Bool {
    !secondarySuppression && cells.contains { $0.count == nil }
  }
}

extension Array {
  fileprivate mutating func remove(_ indices: Set<Int>) {
    for index in indices.sorted(by: >) {
      remove(at: index)
    }
  }
}
