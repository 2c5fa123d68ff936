/// The likeliest counts of a joint space, given what tables say of its margins: of all that agree with the
/// tables the one of maximum entropy, by iterative proportional fitting (Deming and Stephan 1940; Ireland and
/// Kullback 1968). With single margins only it is the product of proportions.
///
/// What a table withholds is left free between the least and the most that it may be, by Dykstra's cyclic
/// projections onto convex sets (1985): it takes what the table's other cells and the other tables leave for it.
struct EntropyFit {
  /// A table: sets of cells with a count each; the other cells hold what is left of the whole. A cell in
  /// several sets counts for the last.
  struct Margin {
    struct Part {
      var cells: [Int32]
      /// The least and the most that it may hold; the same where it is counted.
      var range: ClosedRange<Double>
      /// Whether its count stands where the counts of all parts do not add up to the whole.
      var isKept = true

      var isCounted: Bool { range.lowerBound == range.upperBound }
    }

    var parts: [Part] = []
    /// Whether no cell is known to be in several sets.
    var isApart = false
  }

  private(set) var weights: [Double]
  private let total: Double

  private static let mostRounds = 60
  /// Relative change of a margin below which the fit is taken to be reached.
  private static let tolerance = 0.0005
  /// Relative change of every cell in a round below which further rounds change nothing that is shown: answers
  /// are rounded to the hospital's base.
  private static let stillness = 1e-5
  /// Stands for nobody, so that later rounds can still raise it.
  private static let nobody = 0.01

  /// - Parameter start: Zero where nobody can be; else how likely a cell is before any table is looked at.
  init(start: [Double], total: Double) {
    weights = start
    self.total = total
    let sum = start.reduce(0, +)
    if sum > 0 { for cell in weights.indices { weights[cell] *= total / sum } }
  }

  mutating func fit(_ margins: [Margin]) {
    var sets = margins.map(sets(of:))
    var before = weights
    for round in 0..<Self.mostRounds {
      let worst = weights.withUnsafeMutableBufferPointer { weights in
        sets.indices.reduce(0) { max($0, Self.scale(&sets[$1], weights)) }
      }
      if worst < Self.tolerance { return }
      // Margins that contradict each other by their rounding are never all met: each round then goes
      // through the same weights again.
      if round > 1, settles(since: &before) { return }
      if round == 1 { before = weights }
    }
  }

  /// Whether no weight has moved to speak of; the others are noted.
  private func settles(since before: inout [Double]) -> Bool {
    weights.withUnsafeBufferPointer { weights in
      before.withUnsafeMutableBufferPointer { before in
        var isStill = true
        for place in weights.indices {
          if abs(weights[place] - before[place]) > Self.stillness * before[place] {
            isStill = false
          }
          before[place] = weights[place]
        }
        return isStill
      }
    }
  }

  /// The sets of cells of a margin, one after another, without the cells that stay empty.
  private struct Sets {
    struct Goal {
      var end: Int
      var range: ClosedRange<Double>
      /// By what the last round changed it; undone before the next, so that a limit which no longer binds lets go.
      var change = 1.0
    }

    var cells: [Int32] = []
    var goals: [Goal] = []

    mutating func add(_ more: some Sequence<Int32>, _ range: ClosedRange<Double>) {
      cells += more
      goals.append(Goal(end: cells.count, range: range))
    }
  }

  private func sets(of margin: Margin) -> Sets {
    var isFree = weights.map { $0 > 0 }
    var counted: [(cells: [Int32], part: Margin.Part)] = []
    var withheld: [(cells: [Int32], part: Margin.Part)] = []
    counted.reserveCapacity(margin.parts.count)
    for part in margin.parts.reversed() {
      // Cells that stay empty do no harm in a set.
      let own =
        margin.isApart && part.isCounted ? part.cells : part.cells.filter { isFree[Int($0)] }
      for cell in own { isFree[Int(cell)] = false }
      if part.isCounted { counted.append((own, part)) } else { withheld.append((own, part)) }
    }
    var left = withheld.flatMap(\.cells)
    for cell in isFree.indices where isFree[cell] { left.append(Int32(cell)) }
    let factors =
      left.isEmpty ? Self.settlement(counted.map(\.part), total) : (kept: 1, others: 1)
    var sets = Sets()
    var sum = 0.0
    for (cells, part) in counted {
      let target = part.range.lowerBound * (part.isKept ? factors.kept : factors.others)
      sum += target
      sets.add(cells, target...target)
    }
    let remainder = max(Self.nobody, total - sum)
    if !left.isEmpty { sets.add(left, remainder...remainder) }
    for (cells, part) in withheld where !cells.isEmpty { sets.add(cells, part.range) }
    return sets
  }

  /// By what to multiply the parts of a whole so that they add up to it.
  private static func settlement(_ parts: [Margin.Part], _ total: Double) -> (
    kept: Double, others: Double
  ) {
    func sum(_ isKept: Bool) -> Double {
      parts.reduce(0) { $1.isKept == isKept ? $0 + $1.range.lowerBound : $0 }
    }
    let (kept, others) = (sum(true), sum(false))
    if others > 0 { return (1, max(nobody, total - kept) / others) }
    return (kept > 0 ? total / kept : 1, 1)
  }

  /// Gives each set its count; tells how far off the worst was.
  private static func scale(_ sets: inout Sets, _ weights: UnsafeMutableBufferPointer<Double>)
    -> Double
  {
    sets.cells.withUnsafeBufferPointer { cells in
      sets.goals.withUnsafeMutableBufferPointer { goals in
        var worst = 0.0
        var start = 0
        for index in goals.indices {
          let (end, range, change) = (goals[index].end, goals[index].range, goals[index].change)
          var sum = 0.0
          for place in start..<end { sum += weights[Int(cells[place])] }
          if sum > 0 {
            let free = sum / change
            let target = min(max(free, range.lowerBound), range.upperBound)
            worst = max(worst, abs(target - sum) / max(1, target))
            let factor = target / sum
            if factor != 1 { for place in start..<end { weights[Int(cells[place])] *= factor } }
            goals[index].change = target / free
          }
          start = end
        }
        return worst
      }
    }
  }
}
