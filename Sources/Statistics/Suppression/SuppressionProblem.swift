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
  let system: CountSystem
  private let start: [CountInterval]
  private let shown: [CountInterval]
  /// What is known beforehand of a withheld cell's lower end, by table.
  private let least: [Int]

  init(_ planned: [PlannedTable], total: Int, _ options: StatisticsOptions) {
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
    let counts = PublishedCounts(document)
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
    system = counts.system
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

  /// What can be worked out about every count where these cells are withheld.
  ///
  /// - Parameter isThorough: Whether also what sums tell only together is worked out.
  func known(_ choice: Choice, isThorough: Bool = true) -> [CountInterval] {
    var intervals = start
    for (index, cell) in cells.enumerated() {
      intervals[cell.number] =
        choice.withheld[index] ? before(cell, choice) : shown[index]
    }
    var system = system
    system.intervals = intervals
    _ = system.tighten(isThorough: isThorough)
    return system.intervals
  }

  /// What is known of a withheld cell before anything is worked out.
  private func before(_ cell: Cell, _ choice: Choice) -> CountInterval {
    CountInterval(
      least[cell.table],
      choice.mayBeLarge[cell.table] ? CountInterval.unbounded : threshold - 1)
  }

  /// Small cells of which more is told than that they are small.
  func tellsTooMuch(_ interval: CountInterval, ofCell cell: Cell) -> Bool {
    interval.narrows(below: threshold) || (interval.upper == 0 && cell.isSmall)
  }

  /// Groups that turn out to be small.
  func tellsTooMuch(_ interval: CountInterval) -> Bool {
    interval.lower >= 1 && interval.narrows(below: threshold)
  }

  /// Whether nothing small can be worked out.
  func holds(_ choice: Choice) -> Bool {
    exposures(choice, isThorough: false) == 0 && exposures(choice, isThorough: true) == 0
  }

  /// How many small cells and groups can be worked out.
  func exposures(_ choice: Choice, isThorough: Bool) -> Int {
    let known = known(choice, isThorough: isThorough)
    return cells.indices.count {
      choice.withheld[$0] && tellsTooMuch(known[cells[$0].number], ofCell: cells[$0])
    } + derived.count { tellsTooMuch(known[$0.count]) }
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
