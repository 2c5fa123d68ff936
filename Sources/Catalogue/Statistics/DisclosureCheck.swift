/// The arrival check for complementary disclosure (Cox 1980): what the published tables give away together.
extension StatisticsReader {
  /// Takes out tables that, with the others, disclose a count below the threshold, or that are too large
  /// to be checked. `places` are the tables' numbers in the document, for the findings.
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

    guard let check = check(&statistics, places) else {
      note(.statisticsContradictions, .warning)
      statistics.tables = []
      return
    }
    for index in check.contradicting.sorted() {
      note(
        .statisticsContradiction, .warning,
        table: Self.name(places[index], statistics.tables[index].dimensions))
    }
    for index in check.disclosing.sorted() {
      note(
        .statisticsDisclosure, table: Self.name(places[index], statistics.tables[index].dimensions))
    }
    statistics.tables.remove(check.disclosing)
  }

  private struct Check {
    var contradicting: Set<Int>
    var disclosing: Set<Int>
  }

  private mutating func check(_ statistics: inout AggregateStatistics, _ places: [Int]) -> Check? {
    let first = Self.check(statistics)
    guard first.map({ !$0.contradicting.isEmpty }) ?? true,
      statistics.tables.contains(where: \.hidesBelowThreshold)
    else { return first }
    // Perhaps some cells are suppressed for others' sake, and so not small.
    var lenient = statistics
    for index in lenient.tables.indices where lenient.tables[index].hidesBelowThreshold {
      lenient.tables[index].secondarySuppression = true
    }
    guard let second = Self.check(lenient),
      second.contradicting.count < first?.contradicting.count ?? .max
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
    guard var contradicting = counts.workOut() else { return nil }
    contradicting.formUnion(counts.clashing)
    let disclosing = counts.guarded.filter {
      let known = counts.system.intervals[$0.count]
      return $0.isSuppressed
        ? known.narrows(below: statistics.threshold)
        : known.lower >= 1 && known.narrows(below: statistics.threshold)
    }
    return Check(contradicting: contradicting, disclosing: Set(disclosing.map(\.table)))
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
