public import Catalogue

/// What a published document answers by itself: the sums of its cells, for conjunctions that one table
/// counts. Lets attacks be set on a document.
public enum DocumentOracle {
  public static func answer(_ statistics: AggregateStatistics) -> Attack.Oracle {
    { question in
      guard question.not.isEmpty, question.all.allSatisfy({ $0.count == 1 }) else {
        return .unknown
      }
      var known = question.all.isEmpty ? statistics.totalInterval ?? .unknown : .unknown
      let terms = question.all.map { $0[0] }
      for table in statistics.tables where table.complete {
        if let sum = sum(table, terms, statistics) {
          let both = known.intersection(sum)
          if both.isPossible { known = both }
        }
      }
      return known
    }
  }

  /// Nil where the table does not count these terms.
  private static func sum(
    _ table: AggregateStatistics.Table, _ terms: [AttackQuestion.Term],
    _ statistics: AggregateStatistics
  ) -> CountInterval? {
    let dimensions = table.dimensions.compactMap(StatisticsDimension.init)
    let asked = terms.map(\.dimension)
    guard Set(asked).count == asked.count, Set(asked).isSubset(of: dimensions),
      dimensions.allSatisfy({ $0.partitions || asked.contains($0) })
    else { return nil }
    var sum = CountInterval.zero
    var isFound = terms.isEmpty
    for cell in table.cells {
      let own = dimensions.compactMap { dimension in
        cell.values[dimension.rawValue].flatMap { AttackQuestion.Term(dimension, $0) }
      }
      guard terms.allSatisfy(own.contains) else { continue }
      isFound = true
      sum = sum + statistics.interval(of: cell, in: table)
    }
    return isFound ? sum : nil
  }
}

extension AttackQuestion.Term {
  fileprivate var dimension: StatisticsDimension {
    switch self {
    case .age: .ageGroup
    case .sex: .sex
    case .attribute(let attribute): attribute.dimension
    }
  }
}
