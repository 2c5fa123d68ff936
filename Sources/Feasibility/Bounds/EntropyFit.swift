/// The likeliest counts of a joint space, given what tables say of its margins: of all that agree with the
/// tables the one of maximum entropy, by iterative proportional fitting (Deming and Stephan 1940; Ireland and
/// Kullback 1968). With single margins only it is the product of proportions.
struct EntropyFit {
  /// A table: sets of cells with a count each; the other cells hold what is left of the whole. A cell in
  /// several sets counts for the last.
  struct Margin {
    var parts: [(cells: [Int32], target: Double)] = []
  }

  private(set) var weights: [Double]
  private let total: Double

  private static let mostRounds = 60
  /// Relative change of a margin below which the fit is taken to be reached.
  private static let tolerance = 0.0005
  /// Relative change of every cell in a round below which further rounds change nothing.
  private static let stillness = 1e-11

  /// - Parameter start: Zero where nobody can be; else how likely a cell is before any table is looked at.
  init(start: [Double], total: Double) {
    weights = start
    self.total = total
    let sum = start.reduce(0, +)
    if sum > 0 { for cell in weights.indices { weights[cell] *= total / sum } }
  }

  mutating func fit(_ margins: [Margin]) {
    let sets = margins.map(sets(of:))
    var before = weights
    for round in 0..<Self.mostRounds {
      let worst = weights.withUnsafeMutableBufferPointer { weights in
        sets.reduce(0) { max($0, Self.scale($1, weights)) }
      }
      if worst < Self.tolerance { return }
      // Margins that contradict each other by their rounding are never all met: each round then goes
      // through the same weights again.
      if round % 3 == 2, isStill(since: before) { return }
      if round % 3 == 1 { before = weights }
    }
  }

  private func isStill(since before: [Double]) -> Bool {
    for (now, before) in zip(weights, before)
    where abs(now - before) > Self.stillness * before { return false }
    return true
  }

  /// The sets of cells of a margin, one after another, without the cells that stay empty.
  private struct Sets {
    var cells: [Int32] = []
    var ends: [Int] = []
    var targets: [Double] = []

    mutating func close(_ target: Double) {
      ends.append(cells.count)
      targets.append(target)
    }
  }

  private func sets(of margin: Margin) -> Sets {
    var sets = Sets()
    var isFree = weights.map { $0 > 0 }
    var rest = total
    for part in margin.parts.reversed() {
      for cell in part.cells where isFree[Int(cell)] {
        isFree[Int(cell)] = false
        sets.cells.append(cell)
      }
      sets.close(part.target)
      rest -= part.target
    }
    for cell in isFree.indices where isFree[cell] { sets.cells.append(Int32(cell)) }
    sets.close(max(0.01, rest))
    return sets
  }

  /// Gives each set its count; tells how far off the worst was.
  private static func scale(_ sets: Sets, _ weights: UnsafeMutableBufferPointer<Double>) -> Double {
    var worst = 0.0
    var start = 0
    sets.cells.withUnsafeBufferPointer { cells in
      for (end, target) in zip(sets.ends, sets.targets) {
        var sum = 0.0
        for place in start..<end { sum += weights[Int(cells[place])] }
        if sum > 0 {
          worst = max(worst, abs(target - sum) / max(1, target))
          let factor = target / sum
          for place in start..<end { weights[Int(cells[place])] *= factor }
        }
        start = end
      }
    }
    return worst
  }
}
