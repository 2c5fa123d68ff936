import Simulation
import TestSupport
import Testing

@testable import Feasibility

@Suite("Feasibility: maximum entropy")
struct EntropyFitTests {
  private struct Margin {
    /// By cell; −1 for the rest.
    var labels: [Int32]
    var targets: [Double]

    var fitted: EntropyFit.Margin {
      EntropyFit.Margin(
        parts: targets.enumerated().map { label, target in
          (labels.indices.filter { labels[$0] == label }.map(Int32.init), target)
        })
    }
  }

  /// Sixty rounds, whatever happens, written out plainly.
  private func plain(_ start: [Double], _ total: Double, _ margins: [Margin])
    -> [Double]
  {
    var weights = start.map { $0 * total / start.reduce(0, +) }
    for _ in 0..<60 {
      var worst = 0.0
      for margin in margins {
        let rest = max(0.01, total - margin.targets.reduce(0, +))
        for label in -1..<margin.targets.count {
          let cells = weights.indices.filter { margin.labels[$0] == label }
          let sum = cells.reduce(0) { $0 + weights[$1] }
          guard sum > 0 else { continue }
          let target = label < 0 ? rest : margin.targets[label]
          worst = max(worst, abs(target - sum) / max(1, target))
          for cell in cells { weights[cell] *= target / sum }
        }
      }
      if worst < 0.0005 { break }
    }
    return weights
  }

  @Test(
    "Stopping where nothing moves, and leaving empty cells out, give what sixty rounds give",
    arguments: 1...UInt64(Effort.runs(120) / 10))
  func same(_ seed: UInt64) {
    var random = SeededGenerator(seed)
    let cells = Int.random(in: 2...24, using: &random)
    let start = (0..<cells).map { cell in
      cell > 0 && Int.random(in: 0..<3, using: &random) == 0
        ? 0 : Double.random(in: 0.1...4, using: &random)
    }
    // Rounded on their own, so that they contradict each other.
    let total = Double(Int.random(in: 30...300, using: &random) * 10)
    let margins = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      let parts = Int32.random(in: 1...5, using: &random)
      return Margin(
        labels: (0..<cells).map { _ in Int32.random(in: -1..<parts, using: &random) },
        targets: (0..<parts).map { _ in
          Double(Int.random(in: 0...Int(total / 50), using: &random) * 10)
        })
    }
    var fit = EntropyFit(start: start, total: total)
    fit.fit(margins.map(\.fitted))
    let plain = plain(start, total, margins)
    for (found, wanted) in zip(fit.weights, plain) {
      #expect(abs(found - wanted) <= 1e-6 * max(1, wanted))
    }
  }
}
