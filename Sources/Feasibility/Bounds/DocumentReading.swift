internal import Catalogue

/// What a question has to do with documents of one shape: the groups that their tables tell apart, how each
/// table is read, and what can be said of it in words. Worked out once; then only numbers are left.
final class DocumentReading: Sendable {
  let frame: QuestionSpace
  let tables: [TableReading]
  /// By reading: the place of its table in the document.
  let places: [Int]
  /// Dimensions in which tables count each criterion.
  let homes: [[StatisticsDimension]]
  /// By reading: whether a criterion of it is counted in several dimensions.
  let isSplit: [Bool]
  let atoms: CellAtoms
  /// Criteria that some table counts.
  let counted: Set<Int>
  /// Whether ages tie two criteria together that no table counts jointly.
  let isTiedByAge: Bool
  /// Whether anything asked for is counted.
  let countsAnything: Bool
  /// Whether some table counts by each condition.
  let isEstimated: Bool
  /// The reading that counts every condition together.
  let joint: Int?
  /// The tables that say most, by their dimensions.
  let used: [String]
  /// How numbers come about where there is an estimate.
  let way: CountWay

  /// - Parameter statistics: Any document of the shape.
  init(_ plan: QuestionPlan, _ statistics: PreparedStatistics) {
    let shapes = statistics.tables.map(\.shape)
    let found = FoundCriteria(plan, shapes)
    let homes = found.homes
    isTiedByAge = found.ties(\.countsAge)
    let countsAge = plan.question.ages != nil || !plan.edges.isEmpty || isTiedByAge
    let countsSex =
      plan.sexes != nil || plan.matches.contains { !$0.sexes.isEmpty } || found.ties(\.countsSex)
    let frame = plan.space(of: statistics, countsAge: countsAge, countsSex: countsSex)
    var readings: [TableReading] = []
    var tablePlaces: [Int] = []
    for (index, shape) in shapes.enumerated() {
      for places in found.assignments(of: index) {
        let hits = places.enumerated().map { found.hits[index][$0.offset][$0.element] }
        let isWhole = zip(places, hits).allSatisfy { place, values in
          plan.matches[place].isWhole(values, isSplit: homes[place].count > 1)
        }
        let key = TableReading.Key(
          frame: ObjectIdentifier(frame), shape: statistics.tableShapes[index], places: places,
          hits: hits, isWhole: isWhole)
        if let reading = plan.reading(key, { TableReading(shape, key, plan, frame) }) {
          readings.append(reading)
          tablePlaces.append(index)
        }
      }
    }
    self.homes = homes
    self.frame = frame
    tables = readings
    places = tablePlaces
    isSplit = readings.map { $0.criteria.contains { homes[$0].count > 1 } }
    atoms = CellAtoms(frame.groups.count, frame.groups.isEmpty ? [] : readings)
    let counted = Set(readings.flatMap(\.criteria))
    self.counted = counted

    let words = QuestionConditions(plan, readings)
    countsAnything =
      !counted.isEmpty || words.byReading.contains { !$0.isEmpty }
      || plan.matches.contains { $0.isPartitioned && $0.alternatives == 0 }
    isEstimated =
      (plan.question.ages == nil || readings.contains(where: \.shape.countsAge))
      && (plan.sexes == nil || readings.contains(where: \.shape.countsSex))
      && plan.matches.indices.allSatisfy { place in
        let match = plan.matches[place]
        return !match.isOpen
          && (counted.contains(place) || (match.isPartitioned && match.alternatives == 0))
      }
    joint =
      plan.matches.allSatisfy { !$0.isExcluded }
      ? words.byReading.firstIndex { $0 == Set(words.conditions) } : nil
    used = words.used
    var way = words.way(cutsBand: frame.space.ages?.cutsBand ?? false)
    way.elsewhere = zip(plan.matches, found.elsewhere).compactMap { match, values in
      if values.isEmpty { return nil }
      let codes = values.prefix(3).map { plan.properties.values[$0].text }
      return
        "\(match.criterion.name) is counted as \(codes.joined(separator: " and "))\(values.count > 3 ? " and others" : "")."
    }
    self.way = way
  }
}
