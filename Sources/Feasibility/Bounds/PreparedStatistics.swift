internal import Catalogue

/// One statistics document, ready to be asked.
final class PreparedStatistics: Sendable {
  let threshold: Int
  let rounding: Int
  let vintage: FeasibilityAnswer.Vintage
  /// Children in common with other datasets, by their IRIs, as the hospital states them.
  let overlaps: [String: CountInterval]
  /// Of the reference date.
  let year: Int?
  let total: CountInterval
  let tables: [PreparedTable]
  /// The bands of the tables that count by age, each list once.
  let bandings: [[Range<Double>]]
  /// Their place in `StatisticsIndex.bandings`.
  let banding: Int
  /// The same for all documents whose tables count by the same values.
  let shape: Int
  /// By table: the number of its shape in `ShapeTable`.
  let tableShapes: [Int]
  /// How many children have each variable, with the variable's number in `PropertyTable`.
  let completeness: [(variable: Int, found: FeasibilityAnswer.Completeness)]
  /// All individuals: the total, and what complete tables add up to.
  let population: CountInterval

  init(
    _ statistics: AggregateStatistics, _ properties: inout PropertyTable,
    _ shapes: inout ShapeTable
  ) {
    threshold = statistics.threshold
    rounding = statistics.rounding
    vintage = FeasibilityAnswer.Vintage(
      referenceDate: statistics.referenceDate, release: statistics.release,
      lastPatientDate: statistics.lastPatientDate, dataModel: statistics.dataModel,
      vocabularyVersion: statistics.vocabularyVersion)
    overlaps = Dictionary(
      statistics.overlaps.map { ($0.dataset, statistics.interval(ofPublished: $0.count)) }
    ) { first, _ in first }
    year = statistics.referenceDate.flatMap { Int($0.prefix(4)) }
    total = statistics.totalInterval ?? .unknown
    var tables: [PreparedTable] = []
    for table in statistics.tables {
      tables.append(PreparedTable(table, in: statistics, &properties))
    }
    self.tables = tables
    var completeness: [(variable: Int, found: FeasibilityAnswer.Completeness)] = []
    for found in VariableCompleteness.all(in: statistics) {
      completeness.append(
        (properties.number(.variable, found.variable), FeasibilityAnswer.Completeness(found)))
    }
    self.completeness = completeness
    var bandings: [[Range<Double>]] = []
    let tableShapes = tables.map(\.shape)
    for table in tableShapes where table.countsAge && !bandings.contains(table.bands) {
      bandings.append(table.bands)
    }
    shape = shapes.place(of: tableShapes)
    self.tableShapes = tableShapes.map { shapes.place(of: $0) }
    self.bandings = bandings
    banding = shapes.place(
      of: Banding(bands: bandings, isApart: tableShapes.contains(where: \.withholdsMore)))
    var population = total
    for table in tables where table.shape.overlapping.isEmpty {
      let entries = table.entries(of: table.shape.key(of: []))
      let sum = entries.reduce(CountInterval.zero) { $0 + CountInterval($1.lower, $1.upper) }
      let known =
        table.shape.isComplete ? sum : CountInterval(sum.lower, CountInterval.unbounded)
      let both = population.intersection(known)
      if both.isPossible { population = both }
    }
    self.population = population
  }
}
