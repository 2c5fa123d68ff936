internal import Catalogue

/// Chooses the cells that must be withheld so that small ones cannot be worked out (complementary suppression,
/// Cox 1980), and as few of them as it finds.
///
/// Small cells are withheld; then, as long as something small can be worked out, each sum that gives it away
/// gets another withheld part: the one that draws the fewest others after it, and of those the smallest. What
/// turns out to be needless is published again. On small tables several runs with different ties are compared.
struct ComplementarySuppression {
  let problem: SuppressionProblem
  private var state: WorkedOutCounts
  /// Cells that this pass withholds.
  private var pending: [Int] = []
  /// Counts that this pass made less known.
  private var loosened: Set<Int> = []
  private var dice: Dice?

  private init(_ problem: SuppressionProblem, dice: Dice?) {
    self.problem = problem
    self.dice = dice
    state = WorkedOutCounts(problem, problem.first)
  }

  private var choice: SuppressionProblem.Choice { state.choice }
  private var known: [CountInterval] { state.intervals }

  /// Members of sums that may be looked at to make the choice smaller, beyond making one.
  private static let mostWork = 100_000_000
  /// Members of sums that may be looked at to find good detours.
  private static let mostDetourWork = 200_000_000
  /// Sums of one count that are looked at one by one.
  private static let mostSums = 64
  /// Cells that are tried where sums must be kept from telling something together.
  private static let mostDetours = 24
  private static let mostRuns = 12

  /// The best choice found.
  ///
  /// - Parameter effort: 1 spends up to a few seconds; less is spent in tests.
  static func choose(
    _ problem: SuppressionProblem, effort: Double = 1
  ) -> SuppressionProblem.Choice {
    let mostWork = Int(Double(mostWork) * effort)
    var (best, work) = run(problem, dice: nil, mostWork)
    guard problem.cost(best).cells > 1 else { return best }
    for seed in 0..<min(mostRuns, mostWork / max(1, work)) {
      let (other, _) = run(problem, dice: Dice(state: UInt64(seed) + 1), mostWork)
      if problem.cost(other) < problem.cost(best) { best = other }
    }
    return best
  }

  private static func run(
    _ problem: SuppressionProblem, dice: Dice?, _ mostWork: Int
  ) -> (SuppressionProblem.Choice, work: Int) {
    var search = Self(problem, dice: dice)
    search.protect()
    search.publishNeedless(mostWork)
    return (search.choice, search.state.work)
  }

  // MARK: Withholding

  private mutating func protect() {
    while true {
      loosened = []
      pending = []
      let cells = exposedCells
      let derived = problem.derived.filter { problem.tellsTooMuch(known[$0.count]) }
      let small = cells.filter { problem.cells[$0].isSmall || state.isNarrow($0) }
      guard !small.isEmpty || !derived.isEmpty else {
        if state.isThorough { return }
        state.beThorough()
        continue
      }
      if state.admitLarge(small.map { problem.cells[$0].table }) { continue }
      for cell in cells { loosen(problem.cells[cell].number, isDerived: false, depth: 0) }
      for (count, _) in derived { loosen(count, isDerived: true, depth: 0) }
      state.withhold(pending)
      if loosened.isEmpty {
        takeDetours(around: small.map { problem.cells[$0].number } + derived.map(\.count))
      }
      if loosened.isEmpty {
        withholdTables(Set(small.map { problem.cells[$0].table } + derived.map(\.table)))
        if loosened.isEmpty { loosenWholes(of: small.map { problem.cells[$0].number }) }
        if loosened.isEmpty { return }
        state.withhold(pending)
      }
    }
  }

  /// Withheld cells that can be worked out: small ones, and larger ones that then hide nothing.
  private var exposedCells: [Int] {
    problem.cells.indices.filter { index in
      guard choice.withheld[index] else { return false }
      let cell = problem.cells[index]
      let interval = known[cell.number]
      return problem.tellsTooMuch(interval, ofCell: cell) || (!cell.isSmall && interval.isExact)
    }
  }

  /// Gives every sum that tells too much of a count another withheld member.
  private mutating func loosen(_ count: Int, isDerived: Bool, depth: Int) {
    for index in problem.sumsOfCount[count] {
      let sum = problem.system.sums[index]
      guard tells(sum, of: count, isDerived: isDerived),
        !([sum.whole] + sum.parts).contains(where: { $0 != count && loosened.contains($0) })
      else { continue }
      if let candidate = candidate(in: sum, index, beside: count) {
        withhold(candidate)
      } else if depth < 3 {
        // Nothing of it is published: what makes it known is.
        let members = ([sum.whole] + sum.parts).filter {
          $0 != count && $0 != 0 && problem.cellOfCount[$0] < 0 && known[$0].isExact
            && known[$0].upper > 0
        }
        if let member = members.min(by: {
          problem.sumsOfCount[$0].count < problem.sumsOfCount[$1].count
        }) {
          loosened.insert(member)
          loosen(member, isDerived: true, depth: depth + 1)
        }
      }
    }
  }

  private mutating func withhold(_ cell: Int) {
    guard loosened.insert(problem.cells[cell].number).inserted else { return }
    pending.append(cell)
  }

  private func isPublished(_ cell: Int) -> Bool {
    !choice.withheld[cell] && !loosened.contains(problem.cells[cell].number)
  }

  /// Where a table withholds all it has and several small cells must share few children all the same, how many these
  /// are must be less known.
  private mutating func loosenWholes(of counts: [Int]) {
    for count in counts {
      for index in problem.sumsOfCount[count] {
        let sum = problem.system.sums[index]
        guard sum.whole != count, implied(by: sum, of: count).upper <= known[count].upper else {
          continue
        }
        for other in problem.sumsOfCount[sum.whole] where other != index {
          let wider = problem.system.sums[other]
          guard implied(by: wider, of: sum.whole).upper <= known[sum.whole].upper,
            !([wider.whole] + wider.parts).contains(where: loosened.contains),
            let candidate = candidate(in: wider, other, beside: sum.whole)
          else { continue }
          withhold(candidate)
        }
      }
    }
  }

  /// What the sum alone says of one of its members.
  private func implied(by sum: CountSystem.Sum, of count: Int) -> CountInterval {
    var parts = CountInterval.zero
    for part in sum.parts where part != count { parts = parts + known[part] }
    guard sum.whole != count else { return parts }
    let whole = known[sum.whole]
    return CountInterval(max(0, whole.lower - parts.upper), whole.upper - parts.lower)
  }

  /// Whether the sum alone says too much of one of its members.
  private func tells(_ sum: CountSystem.Sum, of count: Int, isDerived: Bool) -> Bool {
    let implied = implied(by: sum, of: count)
    if implied.isExact { return true }
    return isDerived
      ? implied.narrows(below: problem.threshold) && implied.lower >= 1
      : implied.narrows(below: problem.threshold) || implied.upper == 0
  }

  /// The published cell of a sum that is best withheld beside a count.
  private mutating func candidate(
    in sum: CountSystem.Sum, _ index: Int, beside count: Int
  ) -> Int? {
    var best: (cell: Int, cost: Double)?
    for member in sum.parts + [sum.whole] where member != count {
      let cell = problem.cellOfCount[member]
      guard cell >= 0, isPublished(cell), problem.cells[cell].count > 0 else { continue }
      var cost = draws(member, besides: index)
      // Too small to hide behind.
      let gain = problem.cells[cell].count - 1
      if member != sum.whole, known[count].upper + gain < problem.threshold { cost += 1 }
      cost += Double(problem.cells[cell].count) / Double(known[0].upper + 1)
      if dice != nil { cost += Double(Int.random(in: 0..<150, using: &dice!)) / 100 }
      if best.map({ cost < $0.cost }) ?? true { best = (cell, cost) }
    }
    return best?.cell
  }

  /// Other sums in which the count would stand alone, and so be known at once.
  private func draws(_ count: Int, besides index: Int) -> Double {
    // A group of which hundreds of sums speak is never the best to withhold.
    guard problem.sumsOfCount[count].count <= Self.mostSums else {
      return Double(problem.sumsOfCount[count].count)
    }
    var alone = 0
    for other in problem.sumsOfCount[count] where other != index {
      let sum = problem.system.sums[other]
      let isOpen = ([sum.whole] + sum.parts).contains { member in
        guard member != count else { return false }
        let cell = problem.cellOfCount[member]
        return cell >= 0 ? !isPublished(cell) : !known[member].isExact
      }
      if !isOpen { alone += 1 }
    }
    return Double(alone)
  }

  /// Where several sums together give counts away, withholds the cell of one of them that leaves the fewest known.
  private mutating func takeDetours(around counts: [Int]) {
    for count in counts where state.isExposed(count) {
      let candidates = detours(around: count)
      var best: (cell: Int, exposures: Int)?
      for cell in candidates {
        guard state.work < Self.mostDetourWork else { break }
        let exposures = state.exposures(withholding: cell)
        if best.map({ exposures < $0.exposures }) ?? true { best = (cell, exposures) }
        if exposures == 0 { break }
      }
      if let cell = best?.cell ?? candidates.first {
        loosened.insert(problem.cells[cell].number)
        state.withhold([cell])
      }
    }
  }

  /// Published cells in the sums of a count, the smallest first.
  private func detours(around count: Int) -> ArraySlice<Int> {
    var candidates: Set<Int> = []
    for index in problem.sumsOfCount[count] {
      let sum = problem.system.sums[index]
      for member in [sum.whole] + sum.parts {
        let cell = problem.cellOfCount[member]
        if cell >= 0, isPublished(cell), problem.cells[cell].count > 0 { candidates.insert(cell) }
      }
    }
    return candidates.sorted {
      (problem.cells[$0].count, $0) < (problem.cells[$1].count, $1)
    }.prefix(Self.mostDetours)
  }

  /// Where nothing else helps, nothing of a table is published.
  private mutating func withholdTables(_ tables: Set<Int>) {
    for (index, cell) in problem.cells.enumerated()
    where tables.contains(cell.table) && isPublished(index) && cell.count > 0 {
      withhold(index)
    }
  }

  // MARK: Publishing again

  private mutating func publishNeedless(_ mostWork: Int) {
    let extra = problem.cells.indices.filter {
      choice.withheld[$0] && !problem.cells[$0].isSmall && problem.cells[$0].count > 0
    }
    let most = state.work + mostWork
    for cell in extra.sorted(by: { problem.cells[$0].count > problem.cells[$1].count }) {
      guard state.work < most else { break }
      state.publishIfSafe(cell)
    }
    for table in choice.mayBeLarge.indices where choice.mayBeLarge[table] {
      let hidesLarge = problem.cells.indices.contains {
        choice.withheld[$0] && problem.cells[$0].table == table && !problem.cells[$0].isSmall
      }
      if !hidesLarge { state.denyLargeIfSafe(table) }
    }
  }
}

/// Chance that is the same in every run.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
