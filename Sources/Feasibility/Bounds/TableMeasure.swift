internal import Catalogue

/// What one table says of a group of children.
struct TableMeasure: Sendable {
  var interval: CountInterval
  var estimate: Double
  /// The table's dimensions; empty where no table was needed.
  var table: String
  /// Whether an age band was cut through, so that the estimate is pro rata.
  var cutsBand = false
  /// False where a part is counted by no table, so that there is no estimate.
  var isEstimated = true
}

/// A group of children that a single table may be able to count: those of some ages and sexes who have one
/// property of each alternative.
struct TableQuestion: Sendable {
  var ages: AgeRegion?
  var sexes: Set<String>?
  /// Codes and variables only.
  var alternatives: [Alternative]
  /// All individuals of the dataset, for estimates of unions.
  var population: Double
}

/// Reads answers out of one table.
struct TableReader: Sendable {
  let statistics: AggregateStatistics
  let table: AggregateStatistics.Table
  let dimensions: [StatisticsDimension]
  /// The distinct values of dimensions in which a child may have several, with the code where it is one.
  private let values: [StatisticsDimension: [PropertyValue]]
  /// In the order of the table's cells.
  private let bands: [Range<Double>?]

  init(
    _ statistics: AggregateStatistics, _ table: AggregateStatistics.Table,
    _ concepts: ConceptKnowledge
  ) {
    self.statistics = statistics
    self.table = table
    dimensions = table.dimensions.compactMap(StatisticsDimension.init)
    var values: [StatisticsDimension: [PropertyValue]] = [:]
    for dimension in dimensions where !dimension.partitions {
      values[dimension] = Set(table.cells.compactMap { $0.values[dimension.rawValue] })
        .map { PropertyValue($0, concepts) }
    }
    self.values = values
    bands = table.cells.map {
      $0.values[StatisticsDimension.ageGroup.rawValue].flatMap(StatisticsDimension.band)
    }
  }

  /// The dimensions in which a child may have several values.
  var overlapping: [StatisticsDimension] { dimensions.filter { !$0.partitions } }

  /// The values of a dimension that somebody may have.
  func occurring(_ dimension: StatisticsDimension) -> Set<String> {
    Set(
      table.cells.filter { statistics.interval(of: $0, in: table).upper > 0 }
        .compactMap { $0.values[dimension.rawValue] })
  }

  /// What the table says; nil where it does not count so.
  func measure(_ question: TableQuestion) -> TableMeasure? {
    guard overlapping.count == question.alternatives.count,
      question.ages == nil || dimensions.contains(.ageGroup),
      question.sexes == nil || dimensions.contains(.sex)
    else { return nil }
    switch overlapping.count {
    case 0: return count(question, [:])
    case 1: return measure(question, overlapping)
    case 2:
      return measure(question, overlapping) ?? measure(question, overlapping.reversed())
    default: return nil
    }
  }

  /// With the first alternative looked for in the first of `order`, and so on.
  private func measure(_ question: TableQuestion, _ order: [StatisticsDimension]) -> TableMeasure? {
    var wanted: [StatisticsDimension: Set<String>] = [:]
    var isWhole = true
    for (dimension, alternative) in zip(order, question.alternatives) {
      guard alternative.fits(dimension) else { return nil }
      let met = (values[dimension] ?? []).filter { $0.meets(alternative) }
      wanted[dimension] = Set(met.map(\.text))
      isWhole = isWhole && met.contains { $0.isAll(of: alternative) }
    }
    // That a table leaves no cell out is said of ages and sexes, not of codes: an absent one is unknown.
    if wanted.values.contains(where: \.isEmpty) { return nil }
    return count(question, wanted, isWhole: isWhole)
  }

  /// - Parameter isWhole: False where only parts of what is asked are counted, such as narrower codes
  ///   without the code itself: then there may be more.
  private func count(
    _ question: TableQuestion, _ wanted: [StatisticsDimension: Set<String>], isWhole: Bool = true
  ) -> TableMeasure {
    var tally = TableTally(wanted.keys.sorted { $0.rawValue < $1.rawValue })
    for (cell, band) in zip(table.cells, bands) {
      guard wanted.allSatisfy({ $1.contains(cell.values[$0.rawValue] ?? "") }) else { continue }
      let sex = cell.values[StatisticsDimension.sex.rawValue]
      if let sexes = question.sexes, !sexes.contains(sex ?? "") { continue }
      var share = 1.0
      if let ages = question.ages, let band { share = ages.share(of: band) }
      if share == 0 { continue }
      tally.add(
        cell, share: share, band: band, sex: sex,
        interval: statistics.interval(of: cell, in: table),
        likely: cell.count.map(Double.init) ?? Double(statistics.threshold) / 2)
    }
    let isCovered = isWhole && (table.complete || covers(tally, question, wanted))
    return TableMeasure(
      interval: CountInterval(tally.lower, isCovered ? tally.upper : CountInterval.unbounded),
      estimate: tally.estimate(in: question.population), table: table.name,
      cutsBand: tally.cutsBand)
  }

  /// Whether a table that may leave cells out has all that the question needs.
  private func covers(
    _ tally: TableTally, _ question: TableQuestion, _ wanted: [StatisticsDimension: Set<String>]
  ) -> Bool {
    for dimension in dimensions where dimension.partitions {
      switch dimension {
      case .ageGroup where question.ages != nil: continue
      case .sex where question.sexes != nil: continue
      default: return false
      }
    }
    let sexes: [String?] =
      dimensions.contains(.sex) ? (question.sexes ?? []).map { Optional($0) } : [nil]
    return tally.combinations(of: wanted).allSatisfy { property in
      sexes.allSatisfy { sex in
        guard let bands = tally.bands(property, sex) else { return false }
        guard dimensions.contains(.ageGroup), let ages = question.ages else { return true }
        return ages.isWithin(AgeRegion(bands))
      }
    }
  }
}
