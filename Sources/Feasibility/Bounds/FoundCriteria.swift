internal import Catalogue

/// Where the tables of one document count the criteria of a question.
struct FoundCriteria: Sendable {
  /// By table, by its place of a dimension that overlaps, by criterion: the values asked for.
  let hits: [[[[Int]]]]
  /// By criterion: in which dimensions any table counts it.
  let homes: [[StatisticsDimension]]
  /// By criterion: codes of other code systems by which it is counted.
  let elsewhere: [[Int]]
  private let tables: [TableShape]
  private let required: [Int]

  init(_ plan: QuestionPlan, _ tables: [TableShape]) {
    self.tables = tables
    let all =
      plan.matches.contains(where: \.isFoundElsewhere)
      ? Set(tables.lazy.flatMap(\.values).joined()) : []
    let own = plan.matches.map { $0.countedAsAsked(among: all) }
    hits = tables.map { table in
      table.values.map { values in
        zip(plan.matches, own).map { $0.hits(among: values, countedAsAsked: $1) }
      }
    }
    elsewhere = zip(plan.matches, own).map { match, own in
      match.hits(among: all.sorted(), countedAsAsked: own).filter { value in
        match.hits(of: value).allSatisfy { $0.isElsewhere && !own.contains($0.alternative) }
      }
    }
    required = plan.matches.indices.filter { !plan.matches[$0].isOpen }
    var homes = plan.matches.map { _ in Set<StatisticsDimension>() }
    for (table, found) in zip(tables, hits) {
      for (dimension, byCriterion) in zip(table.overlapping, found) {
        for (place, values) in byCriterion.enumerated() where !values.isEmpty {
          homes[place].insert(dimension)
        }
      }
    }
    self.homes = homes.map { $0.sorted { $0.rawValue < $1.rawValue } }
  }

  /// Every way to look criteria up in a table's overlapping dimensions, each in one of its own.
  func assignments(of table: Int) -> [[Int]] {
    var ways: [[Int]] = [[]]
    for byCriterion in hits[table] {
      ways = ways.flatMap { begun in
        byCriterion.indices.filter { !byCriterion[$0].isEmpty && !begun.contains($0) }
          .map { begun + [$0] }
      }
    }
    return ways
  }

  /// Whether ages (or sexes) tie two criteria together that no table counts jointly.
  func ties(_ counts: KeyPath<TableShape, Bool>) -> Bool {
    var jointly: Set<[Int]> = []
    var tied: Set<Int> = []
    for (index, table) in tables.enumerated() {
      for way in assignments(of: index) {
        let sorted = way.sorted()
        for (place, first) in sorted.enumerated() {
          for second in sorted[(place + 1)...] { jointly.insert([first, second]) }
        }
        if table[keyPath: counts] { tied.formUnion(way) }
      }
    }
    let all = tied.sorted()
    return all.enumerated().contains { place, first in
      all[(place + 1)...].contains { !jointly.contains([first, $0]) }
    }
  }
}
