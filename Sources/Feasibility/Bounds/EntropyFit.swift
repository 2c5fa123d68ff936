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

  /// - Parameter start: Zero where nobody can be; else how likely a cell is before any table is looked at.
  init(start: [Double], total: Double) {
    weights = start
    self.total = total
    let sum = start.reduce(0, +)
    if sum > 0 { for cell in weights.indices { weights[cell] *= total / sum } }
  }

  mutating func fit(_ margins: [Margin]) {
    for _ in 0..<Self.mostRounds {
      var worst = 0.0
      for margin in margins { worst = max(worst, fit(margin)) }
      if worst < Self.tolerance { return }
    }
  }

  /// Gives the margin its counts; tells how far off it was.
  private mutating func fit(_ margin: Margin) -> Double {
    var sums = Array(repeating: 0.0, count: margin.targets.count + 1)
    return weights.withUnsafeMutableBufferPointer { weights in
      margin.labels.withUnsafeBufferPointer { labels in
        for cell in weights.indices { sums[Int(labels[cell]) + 1] += weights[cell] }
        var worst = 0.0
        let rest = max(0.01, total - margin.targets.reduce(0, +))
        for place in sums.indices {
          let target = place == 0 ? rest : margin.targets[place - 1]
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
