internal import Catalogue

/// The cells of all tables of a document, and everything that can be worked out from them: what a choice of
/// cells to withhold has to stand up to.
///
/// Held against one who knows the document, the way in which it was made, and that nothing but zero or a count
/// from the threshold up is published.
struct SuppressionProblem {
  struct Cell {
    var table: Int
    /// Its place among the table's cells.
    var place: Int
    /// Its number in the system of counts.
    var number: Int
    var count: Int
    var isSmall: Bool
  }

  /// Which cells are withheld, and in which tables a withheld cell may hold any count.
  struct Choice {
    var withheld: [Bool]
    var mayBeLarge: [Bool]
  }

  let threshold: Int
  let cells: [Cell]
  let tables: Int
  /// The number of the cell for each count of the system; −1 where it is none.
  let cellOfCount: [Int]
  /// Sums in which each count stands.
  let sumsOfCount: [[Int]]
  /// Groups that nobody publishes and whose size can be worked out; with the table to blame.
  let derived: [(count: Int, table: Int)]
  private let isDerived: [Bool]
  let system: CountSystem
  private let start: [CountInterval]
  private let shown: [CountInterval]
  /// What is known beforehand of a withheld cell's lower end, by table.
  private let least: [Int]

  /// - Parameter partitioned: Dimensions of which every child has a value. Somebody who sees three places in all
  ///   tables takes them for all there are, whether a table is complete or not, and is right.
  init(
    _ planned: [PlannedTable], total: Int, partitioned: Set<StatisticsDimension> = [],
    _ options: StatisticsOptions
  ) {
    threshold = options.threshold
    tables = planned.count
    let document = AggregateStatistics(
      dataset: options.dataset, referenceDate: options.referenceDate.description, threshold: 1,
      total: total,
      tables: planned.map { table in
        .init(
          dimensions: table.dimensions.map(\.rawValue), complete: table.isComplete,
          cells: table.cells.map { .init($0.values, count: $0.count) })
      })
    let counts = PublishedCounts(document, presumed: partitioned)
    var cells: [Cell] = []
    var cellOfCount = [Int](repeating: -1, count: counts.system.intervals.count)
    for (table, numbers) in counts.cells.enumerated() {
      for (place, number) in numbers.enumerated() {
        let cell = planned[table].cells[place]
        cellOfCount[number] = cells.count
        cells.append(
          Cell(
            table: table, place: place, number: number, count: cell.count, isSmall: cell.isSmall))
      }
    }
    self.cells = cells
    self.cellOfCount = cellOfCount
    derived = counts.guarded.map { ($0.count, $0.table) }
    var isDerived = [Bool](repeating: false, count: counts.system.intervals.count)
    for group in counts.guarded { isDerived[group.count] = true }
    self.isDerived = isDerived
    var system = counts.system
    system.prepare()
    self.system = system
    var sumsOfCount = [[Int]](repeating: [], count: counts.system.intervals.count)
    for (index, sum) in counts.system.sums.enumerated() {
      for number in [sum.whole] + sum.parts { sumsOfCount[number].append(index) }
    }
    self.sumsOfCount = sumsOfCount
    var start = counts.system.intervals
    start[0] = options.interval(ofPublished: total)
    self.start = start
    shown = cells.map { options.interval(ofPublished: $0.count) }
    least = planned.map { table in
      table.cells.contains { $0.isSmall && $0.count == 0 } ? 0 : 1
    }
  }

  /// Only what must be withheld for its own sake.
  var first: Choice {
    Choice(
      withheld: cells.map(\.isSmall), mayBeLarge: [Bool](repeating: false, count: tables))
  }

  /// What is known of every count before anything is worked out, where these cells are withheld.
  func stated(_ choice: Choice) -> [(count: Int, interval: CountInterval)] {
    start.indices.map { ($0, stated($0, choice)) }
  }

  /// What is known of one count before anything is worked out.
  func stated(_ count: Int, _ choice: Choice) -> CountInterval {
    let index = cellOfCount[count]
    guard index >= 0 else { return start[count] }
    guard choice.withheld[index] else { return shown[index] }
    let table = cells[index].table
    return CountInterval(
      least[table], choice.mayBeLarge[table] ? CountInterval.unbounded : threshold - 1)
  }

  /// Whether a count is told as it is, so that nothing more can be worked out about it.
  func isFixed(_ count: Int, _ choice: Choice) -> Bool {
    let index = cellOfCount[count]
    guard index >= 0 else { return start[count].isExact }
    return !choice.withheld[index] && shown[index].isExact
  }

  /// Small cells of which more is told than that they are small.
  func tellsTooMuch(_ interval: CountInterval, ofCell cell: Cell) -> Bool {
    interval.narrows(below: threshold) || (interval.upper == 0 && cell.isSmall)
  }

  /// Groups that turn out to be small.
  func tellsTooMuch(_ interval: CountInterval) -> Bool {
    interval.lower >= 1 && interval.narrows(below: threshold)
  }

  /// Whether more than that it is small can be worked out about a count that is not published.
  func isExposed(_ count: Int, _ known: CountInterval, _ choice: Choice) -> Bool {
    let index = cellOfCount[count]
    return index >= 0
      ? choice.withheld[index] && tellsTooMuch(known, ofCell: cells[index])
      : isDerived[count] && tellsTooMuch(known)
  }

  /// Whether nothing small can be worked out.
  func holds(_ choice: Choice) -> Bool {
    var known = WorkedOutCounts(self, choice)
    guard known.exposures == 0 else { return false }
    known.beThorough()
    return known.exposures == 0
  }

  /// Cells that are withheld and not zero, and the children in those that are not small.
  func cost(_ choice: Choice) -> (cells: Int, children: Int) {
    var cost = (cells: 0, children: 0)
    for (index, cell) in cells.enumerated()
    where choice.withheld[index] && !cell.isSmall && cell.count > 0 {
      cost.cells += 1
      cost.children += cell.count
    }
    return cost
  }
}
