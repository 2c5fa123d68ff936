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
          .init(
            cells: labels.indices.filter { labels[$0] == label }.map(Int32.init),
            range: target...target)
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
        let sum = margin.targets.reduce(0, +)
        let rest = max(0.01, total - sum)
        // The parts of a whole add up to it.
        let isWhole = !weights.indices.contains { weights[$0] > 0 && margin.labels[$0] < 0 }
        let scale = isWhole && sum > 0 ? total / sum : 1
        for label in -1..<margin.targets.count {
          let cells = weights.indices.filter { margin.labels[$0] == label }
          let sum = cells.reduce(0) { $0 + weights[$1] }
          guard sum > 0 else { continue }
          let target = label < 0 ? rest : margin.targets[label] * scale
          worst = max(worst, abs(target - sum) / max(1, target))
          for cell in cells { weights[cell] *= target / sum }
        }
      }
      if worst < 0.0005 { break }
    }
    return weights
  }

  @Test(
    "Stopping where nothing moves to speak of, and leaving empty cells out, give what sixty rounds give to a thousandth",
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
      #expect(abs(found - wanted) <= 1e-3 * max(1, wanted))
    }
  }

  @Test("What is withheld takes what is left for it, within the most that it may be")
  func withheld() {
    // Two by two: rows of 60 and 40, columns of 30 and 70; of the first row the first cell is withheld.
    func fit(_ range: ClosedRange<Double>) -> [Double] {
      var fit = EntropyFit(start: [1, 1, 1, 1], total: 100)
      fit.fit([
        .init(parts: [.init(cells: [0, 1], range: 60...60), .init(cells: [2, 3], range: 40...40)]),
        .init(parts: [.init(cells: [0, 2], range: 30...30), .init(cells: [1, 3], range: 70...70)]),
        .init(parts: [.init(cells: [0], range: range)]),
      ])
      return fit.weights
    }
    for (range, wanted) in [
      (0.0...100, [18.0, 42, 12, 28]), (0...9, [9, 51, 21, 19]), (25...100, [25, 35, 5, 35]),
    ] {
      for (found, wanted) in zip(fit(range), wanted) { #expect(abs(found - wanted) < 0.05) }
    }
  }

  @Test("A limit that no longer binds lets go: the result does not hang on the order of tables")
  func lettingGo() {
    // Before the rows are known the withheld cell would be above its limit.
    let limit = EntropyFit.Margin(parts: [.init(cells: [0], range: 0...20)])
    let rows = EntropyFit.Margin(
      parts: [.init(cells: [0, 1], range: 30...30), .init(cells: [2, 3], range: 70...70)])
    for order in [[limit, rows], [rows, limit]] {
      var fit = EntropyFit(start: [1, 1, 1, 1], total: 100)
      fit.fit(order)
      for (found, wanted) in zip(fit.weights, [15.0, 15, 35, 35]) {
        #expect(abs(found - wanted) < 0.05)
      }
    }
  }

  @Test("Where the parts of a whole do not add up to it, those asked for stay as they are")
  func kept() {
    var fit = EntropyFit(start: [1, 1, 1], total: 100)
    fit.fit([
      .init(parts: [
        .init(cells: [0], range: 20...20), .init(cells: [1], range: 50...50, isKept: false),
        .init(cells: [2], range: 40...40, isKept: false),
      ])
    ])
    #expect(fit.weights.map { ($0 * 100).rounded() / 100 } == [20, 44.44, 35.56])
  }
}
