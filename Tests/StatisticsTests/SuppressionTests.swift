import Catalogue
import Simulation
import TestSupport
import Testing

@testable import Statistics

@Suite("Statistics: withholding cells")
struct SuppressionTests {
  /// A table of ages and sexes with these counts, with its margins as tables of their own.
  static func problem(_ counts: [[Int]], _ options: StatisticsOptions = Sample.options)
    -> SuppressionProblem
  {
    let ages = ["P0D/P28D", "P28D/P1Y", "P1Y/P2Y", "P2Y/P6Y", "P6Y/P12Y"]
    let sexes = SexWords.values
    func cell(_ values: [String: String], _ count: Int) -> PlannedTable.Cell {
      .init(values: values, count: count, isSmall: (1..<options.threshold).contains(count))
    }
    var both: [PlannedTable.Cell] = []
    for (age, row) in counts.enumerated() {
      for (sex, count) in row.enumerated() where count > 0 {
        both.append(cell(["ageGroup": ages[age], "sex": sexes[sex]], count))
      }
    }
    let byAge = counts.indices.map {
      cell(["ageGroup": ages[$0]], counts[$0].reduce(0, +))
    }
    let bySex = (counts.first ?? []).indices.map { sex in
      cell(["sex": sexes[sex]], counts.reduce(0) { $0 + $1[sex] })
    }
    let planned = [
      PlannedTable(dimensions: [.ageGroup], cells: byAge.filter { $0.count > 0 }),
      PlannedTable(dimensions: [.sex], cells: bySex.filter { $0.count > 0 }),
      PlannedTable(dimensions: [.ageGroup, .sex], cells: both),
    ]
    return SuppressionProblem(planned, total: counts.joined().reduce(0, +), options)
  }

  @Test("Where nothing is small, nothing is withheld")
  func nothingSmall() {
    let problem = Self.problem([[20, 30], [40, 0], [10, 15]])
    let choice = ComplementarySuppression.choose(problem)
    #expect(!choice.withheld.contains(true))
    #expect(!choice.mayBeLarge.contains(true))
  }

  @Test("A small cell in the middle takes the corners of a rectangle along")
  func rectangle() {
    let problem = Self.problem([[3, 30, 40], [20, 25, 60], [70, 80, 90]])
    let choice = ComplementarySuppression.choose(problem)
    #expect(problem.holds(choice))
    #expect(problem.cost(choice).cells == 3)
  }

  @Test("What is chosen holds, and is as small as the smallest", arguments: 0..<Effort.runs(200))
  func best(_ seed: Int) {
    var dice = SeededGenerator(UInt64(seed))
    let rows = Int.random(in: 2...3, using: &dice)
    let columns = 2
    let counts = (0..<rows).map { _ in
      (0..<columns).map { _ in
        Bool.random(using: &dice)
          ? Int.random(in: 0...12, using: &dice) : Int.random(in: 10...80, using: &dice)
      }
    }
    let problem = Self.problem(counts)
    let choice = ComplementarySuppression.choose(problem)
    #expect(problem.holds(choice), "\(counts)")
    let found = problem.cost(choice).cells
    let least = Self.least(problem, below: found)
    #expect(found <= least + 1, "\(counts): \(found) cells, \(least) would do")
  }

  /// The fewest cells that do, by trying all choices of fewer.
  private static func least(_ problem: SuppressionProblem, below found: Int) -> Int {
    let free = problem.cells.indices.filter {
      !problem.cells[$0].isSmall && problem.cells[$0].count > 0
    }
    for size in 0..<max(0, found) {
      var isFound = false
      choices(of: size, from: free[...]) { chosen in
        var choice = problem.first
        for cell in chosen {
          choice.withheld[cell] = true
        }
        for table in choice.mayBeLarge.indices { choice.mayBeLarge[table] = true }
        isFound = isFound || problem.holds(choice)
        return isFound
      }
      if isFound { return size }
    }
    return found
  }

  /// Calls `body` with every choice until it says that it is enough.
  private static func choices(
    of size: Int, from cells: ArraySlice<Int>, _ chosen: [Int] = [], _ body: ([Int]) -> Bool
  ) {
    _ = visit(size, cells, chosen, body)
  }

  private static func visit(
    _ size: Int, _ cells: ArraySlice<Int>, _ chosen: [Int], _ body: ([Int]) -> Bool
  ) -> Bool {
    if size == 0 { return body(chosen) }
    for place in cells.indices
    where visit(size - 1, cells[(place + 1)...], chosen + [cells[place]], body) {
      return true
    }
    return false
  }

  @Test("Values seen in any table are taken for all there are, whatever is said to be complete")
  func presumed() throws {
    var csv = "id,sex,place,icd10\n"
    for child in 1...66 {
      let sex = child <= 35 ? "f" : child <= 65 ? "m" : "unknown"
      let place = ["north", "south"][child % 2]
      // The second one is of three children, so that tables by diagnosis leave it out.
      csv += "\(child),\(sex),\(place),\(child < 4 ? "E84|J45" : "J45")\n"
    }
    var options = Sample.options
    options.tables = [[.diagnosis, .place], [.sex, .diagnosis]]
    let made = try AggregateStatistics.make(of: try Sample.read(csv), options)
    func open(_ values: [String: String]) -> Int? {
      made.statistics.tables.flatMap(\.cells).first { $0.values == values }?.count
    }
    let asthma = ["diagnosis": "ICD10:J45"]
    let places = ["north", "south"].map { open(asthma.merging(["place": $0]) { $1 }) }
    let sexes = ["female", "male"].map { open(asthma.merging(["sex": $0]) { $1 }) }
    #expect(open(asthma.merging(["sex": "unknown"]) { $1 }) == nil)
    #expect((places + sexes).contains(nil), "\(places) less \(sexes) is a small count")
  }

  @Test("Where small cells of a table share few children, how many these are is withheld too")
  func wholes() {
    // Every age has somebody of the third sex, nine together: each would be known to be far from k.
    let problem = Self.problem([
      [40, 35, 2], [105, 80, 2], [155, 105, 1], [75, 65, 1], [110, 90, 3],
    ])
    let choice = ComplementarySuppression.choose(problem)
    #expect(problem.holds(choice))
    var rounded = Sample.options
    rounded.rounding = 5
    let coarse = Self.problem(
      [[45, 35, 2], [105, 80, 2], [155, 105, 1], [75, 65, 1], [110, 90, 3]], rounded)
    #expect(coarse.holds(ComplementarySuppression.choose(coarse)))
  }
}
