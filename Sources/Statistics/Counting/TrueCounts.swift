internal import Catalogue

/// How many children there are by every combination of dimensions that is asked for, and by their parts.
/// Never leaves the module.
struct TrueCounts {
  private(set) var total = 0
  let values: ValueNames
  private var counters: [[StatisticsDimension]: CellCounter] = [:]
  /// Children without a value, by dimension.
  private(set) var missing: [Int]
  /// Children who were born after the reference date, and are not counted.
  private(set) var bornLater = 0
  private(set) var unreadSexes = 0
  private(set) var unmappedCodes = 0
  /// Children of known birth who may be in two age groups.
  private(set) var uncertainAges = 0

  /// Combinations of one table beyond which it cannot be published.
  static let mostCells = StatisticsReading.mostCells

  init(_ patients: PatientRecords, _ options: StatisticsOptions) {
    let cohort = patients.cohort
    var values = ValueNames(patients, options)
    missing = values.names.map { _ in 0 }
    let tables = options.tables ?? Self.usualTables(values)
    var groupings: Set<[StatisticsDimension]> = []
    for table in tables { groupings.formUnion(Self.parts(of: table)) }
    var counters = groupings.sorted { Self.name($0) < Self.name($1) }.map { dimensions in
      CellCounter(dimensions, sizes: dimensions.map { max(1, values.names[$0.index].count) })
    }
    var child = ChildValues()
    for number in 0..<cohort.count {
      guard values.isBorn(cohort.births[number]) else {
        bornLater += 1
        continue
      }
      values.fill(&child, number, of: cohort)
      total += 1
      for dimension in missing.indices where child.lists[dimension].isEmpty {
        missing[dimension] += 1
        if dimension == 0, cohort.births[number].isKnown { uncertainAges += 1 }
      }
      if cohort.sex[number] != .max, values.unreadSexes.contains(cohort.sex[number]) {
        unreadSexes += 1
      }
      for index in counters.indices { counters[index].count(child) }
    }
    if !values.unmappedCodes.isEmpty {
      for number in 0..<cohort.count {
        var isUnmapped = false
        cohort.forEachCode(of: number) {
          isUnmapped = isUnmapped || values.unmappedCodes.contains($0)
        }
        if isUnmapped { unmappedCodes += 1 }
      }
    }
    self.values = values
    asked = tables.map(Self.ordered)
    for counter in counters {
      self.counters[counter.dimensions.map { StatisticsDimension.allCases[$0] }] = counter
    }
  }

  /// The tables that are asked for, each with its dimensions in their usual order.
  let asked: [[StatisticsDimension]]

  private static func name(_ dimensions: [StatisticsDimension]) -> String {
    dimensions.map(\.rawValue).joined(separator: " ")
  }

  /// Dimensions of which every child has one value.
  var partitioned: Set<StatisticsDimension> {
    Set(StatisticsDimension.allCases.filter { $0.partitions && missing[$0.index] == 0 })
  }

  static func ordered(_ dimensions: [StatisticsDimension]) -> [StatisticsDimension] {
    dimensions.sorted { $0.index < $1.index }
  }

  /// Every choice of some of the dimensions.
  static func parts(of dimensions: [StatisticsDimension]) -> [[StatisticsDimension]] {
    let all = ordered(dimensions)
    return (1..<(1 << all.count)).map { choice in
      all.indices.filter { choice >> $0 & 1 == 1 }.map { all[$0] }
    }
  }

  /// Every dimension that the data have, and the pairs of those that studies ask for together.
  private static func usualTables(_ values: ValueNames) -> [[StatisticsDimension]] {
    let held = StatisticsDimension.allCases.filter { !values.names[$0.index].isEmpty }
    let paired = held.filter { [.ageGroup, .sex, .diagnosis, .phenotype, .variable].contains($0) }
    let pairs = paired.indices.flatMap { first in
      paired[(first + 1)...].map { [paired[first], $0] }
    }
    return held.map { [$0] } + pairs
  }

  /// Combinations that some child has.
  func cells(by dimensions: [StatisticsDimension]) -> [(values: [Int], count: Int)] {
    counters[dimensions]?.cells ?? []
  }

  /// Of one combination.
  func count(_ values: [Int], by dimensions: [StatisticsDimension]) -> Int {
    counters[dimensions]?[values] ?? 0
  }
}
