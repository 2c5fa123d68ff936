internal import Catalogue

/// What can be worked out where some cells are withheld, kept up to date while others are withheld and published.
///
/// A change concerns the counts that hang together with its cell by others than published ones: those of one
/// diagnosis, as a rule. Only these are worked out anew.
struct WorkedOutCounts {
  let problem: SuppressionProblem
  private(set) var choice: SuppressionProblem.Choice
  /// Whether also what sums tell only together is worked out.
  private(set) var isThorough = false
  /// Small cells and groups that can be worked out.
  private(set) var exposures = 0
  private var system: CountSystem
  private var exposed: [Bool]

  /// What single sums tell.
  init(_ problem: SuppressionProblem, _ choice: SuppressionProblem.Choice) {
    self.problem = problem
    self.choice = choice
    system = problem.system
    exposed = [Bool](repeating: false, count: problem.cellOfCount.count)
    workOutAll()
  }

  var intervals: [CountInterval] { system.intervals }
  /// Members of sums looked at so far.
  var work: Int { system.work }

  /// Whether the count is small and more than that is told of it.
  func isExposed(_ count: Int) -> Bool { exposed[count] }

  /// Whether the interval of a cell is narrow without saying that it is small.
  func isNarrow(_ cell: Int) -> Bool {
    system.intervals[problem.cells[cell].number].narrows(below: problem.threshold)
  }

  /// Works out also what sums tell together, from now on.
  mutating func beThorough() {
    isThorough = true
    system.combineFurther(allSums)
    noteAll()
  }

  // MARK: Withholding

  /// Lets withheld cells of tables be of any size: this tells less than that they must be small.
  ///
  /// - Returns: Whether this is new of any of the tables.
  mutating func admitLarge(_ tables: [Int]) -> Bool {
    let new = tables.filter { !choice.mayBeLarge[$0] }
    guard !new.isEmpty else { return false }
    for table in new { choice.mayBeLarge[table] = true }
    workOutAll()
    return true
  }

  mutating func withhold(_ cells: [Int]) {
    guard !cells.isEmpty else { return }
    for cell in cells { choice.withheld[cell] = true }
    if admitLarge(cells.map { problem.cells[$0].table }) { return }
    let mark = system.mark()
    workOut(around: cells.map { problem.cells[$0].number })
    note(system.moved(since: mark))
    system.keep()
  }

  /// How many small cells and groups could be worked out if this one were withheld too.
  mutating func exposures(withholding cell: Int) -> Int {
    let table = problem.cells[cell].table
    guard choice.mayBeLarge[table] else {
      var other = self
      other.withhold([cell])
      return other.exposures
    }
    choice.withheld[cell] = true
    let mark = system.mark()
    workOut(around: [problem.cells[cell].number])
    var sum = exposures
    for count in Set(system.moved(since: mark)) {
      sum += (nowExposed(count) ? 1 : 0) - (exposed[count] ? 1 : 0)
    }
    system.undo(to: mark)
    choice.withheld[cell] = false
    return sum
  }

  // MARK: Publishing again

  /// Publishes a cell, unless something small could be worked out then.
  mutating func publishIfSafe(_ cell: Int) {
    let number = problem.cells[cell].number
    let region = region(around: [number])
    choice.withheld[cell] = false
    let both = system.intervals[number].intersection(problem.stated(number, choice))
    let isSafe = narrow([(number, both)], region.sums)
    if !isSafe { choice.withheld[cell] = true }
  }

  /// Tells that the withheld cells of a table are small, unless something small could be worked out then.
  mutating func denyLargeIfSafe(_ table: Int) {
    choice.mayBeLarge[table] = false
    var stated: [(count: Int, interval: CountInterval)] = []
    for (index, cell) in problem.cells.enumerated()
    where cell.table == table && choice.withheld[index] {
      let both = system.intervals[cell.number]
        .intersection(problem.stated(cell.number, choice))
      stated.append((cell.number, both))
    }
    if !narrow(stated, allSums) { choice.mayBeLarge[table] = true }
  }

  /// States more than was known, unless something small could be worked out then.
  ///
  /// What follows from more follows from what was worked out from less, so nothing begins anew.
  private mutating func narrow(
    _ stated: [(count: Int, interval: CountInterval)], _ scope: [Int32]
  ) -> Bool {
    let mark = system.mark()
    system.state(stated, scope: [], isThorough: false)
    var moved = system.moved(since: mark)
    var isSafe = !moved.contains(where: nowExposed)
    if isSafe {
      system.combineFurther(scope, isNew: false)
      moved = system.moved(since: mark)
      isSafe = !moved.contains(where: nowExposed)
    }
    if isSafe {
      note(moved)
      system.keep()
    } else {
      system.undo(to: mark)
    }
    return isSafe
  }

  // MARK: Working out

  private var allSums: [Int32] { Array(0..<Int32(system.sums.count)) }

  private mutating func region(around counts: [Int]) -> (counts: [Int], sums: [Int32]) {
    let (problem, choice) = (problem, choice)
    return system.region(around: counts) { problem.isFixed($0, choice) }
  }

  private mutating func workOut(around counts: [Int]) {
    let region = region(around: counts)
    let (problem, choice) = (problem, choice)
    system.state(
      region.counts.map { ($0, problem.stated($0, choice)) }, scope: region.sums,
      isThorough: isThorough)
  }

  private mutating func workOutAll() {
    system.state(problem.stated(choice), scope: allSums, isThorough: isThorough)
    noteAll()
  }

  private func nowExposed(_ count: Int) -> Bool {
    problem.isExposed(count, system.intervals[count], choice)
  }

  private mutating func noteAll() {
    system.keep()
    note(Array(exposed.indices))
  }

  private mutating func note(_ counts: [Int]) {
    for count in counts {
      let now = nowExposed(count)
      if now != exposed[count] { exposures += now ? 1 : -1 }
      exposed[count] = now
    }
  }
}
