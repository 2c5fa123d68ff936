/// The likeliest counts of a joint space, given what tables say of its margins: of all that agree with the
/// tables the one of maximum entropy, by iterative proportional fitting (Deming and Stephan 1940; Ireland and
/// Kullback 1968). With single margins only it is the product of proportions.
struct EntropyFit {
  /// A table: disjoint sets of cells with a count each, and what is left of the whole.
  struct Margin {
    /// By cell; −1 for the rest.
    var labels: [Int32]
    var targets: [Double]
  }

  private(set) var weights: [Double]
  private let total: Double

  private static let mostRounds = 60
  /// Relative change of a margin below which the fit is taken to be reached.
  private static let tolerance = 0.0005
  /// Relative change of every cell in a round below which further rounds change nothing.
  private static let stillness = 1e-12

  /// - Parameter start: Zero where nobody can be; else how likely a cell is before any table is looked at.
  init(start: [Double], total: Double) {
    weights = start
    self.total = total
    let sum = start.reduce(0, +)
    if sum > 0 { for cell in weights.indices { weights[cell] *= total / sum } }
  }

  mutating func fit(_ margins: [Margin]) {
    // Cells where nobody can be stay empty and add to no sum.
    let inhabited = weights.indices.filter { weights[$0] > 0 }
    if inhabited.count < weights.count {
      let all = weights
      weights = inhabited.map { all[$0] }
      settle(
        margins.map { margin in
          Margin(labels: inhabited.map { margin.labels[$0] }, targets: margin.targets)
        })
      let settled = weights
      weights = all
      for (place, cell) in inhabited.enumerated() { weights[cell] = settled[place] }
    } else {
      settle(margins)
    }
  }

  private mutating func settle(_ margins: [Margin]) {
    var sums = Array(repeating: 0.0, count: (margins.map(\.targets.count).max() ?? 0) + 1)
    let rests = margins.map { max(0.01, total - $0.targets.reduce(0, +)) }
    var before = weights
    for round in 0..<Self.mostRounds {
      var worst = 0.0
      for (margin, rest) in zip(margins, rests) { worst = max(worst, fit(margin, rest, &sums)) }
      if worst < Self.tolerance { return }
      // Margins that contradict each other by their rounding are never all met: each round then goes
      // through the same weights again.
      if round % 4 == 3, isStill(since: before) { return }
      if round % 4 == 2 { before = weights }
    }
  }

  private func isStill(since before: [Double]) -> Bool {
    zip(weights, before).allSatisfy { abs($0 - $1) <= Self.stillness * $1 }
  }

  /// Gives the margin its counts; tells how far off it was.
  private mutating func fit(_ margin: Margin, _ rest: Double, _ sums: inout [Double]) -> Double {
    let targets = margin.targets
    return weights.withUnsafeMutableBufferPointer { weights in
      margin.labels.withUnsafeBufferPointer { labels in
        for place in 0...targets.count { sums[place] = 0 }
        for cell in weights.indices { sums[Int(labels[cell]) + 1] += weights[cell] }
        var worst = 0.0
        for place in 0...targets.count {
          let target = place == 0 ? rest : targets[place - 1]
          let factor = sums[place] > 0 ? target / sums[place] : 1
          if sums[place] > 0 {
            worst = max(worst, abs(target - sums[place]) / max(1, target))
          }
          sums[place] = factor
        }
        for cell in weights.indices { weights[cell] *= sums[Int(labels[cell]) + 1] }
        return worst
      }
    }
  }
}
