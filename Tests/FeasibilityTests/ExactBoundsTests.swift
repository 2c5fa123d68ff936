import Catalogue
import Simulation
import Testing

@testable import Feasibility

@Suite("Feasibility: bounds of decomposable sets of tables")
struct ExactBoundsTests {
  /// Children by three conditions; cell 0 meets none, cell 7 all.
  private typealias Cells = [Int]

  /// How many are in a group: for each condition 0 for every child, 1 for those who meet it, 2 for others.
  private func count(_ group: [Int], _ cells: Cells) -> Int {
    cells.indices.reduce(0) { sum, cell in
      let isIn = group.enumerated().allSatisfy { place, element in
        element == 0 || (cell >> place & 1 == 1) == (element == 1)
      }
      return isIn ? sum + cells[cell] : sum
    }
  }

  private static let groups = (0..<27).map { [$0 % 3, $0 / 3 % 3, $0 / 9] }

  /// Every way to fill the cells so that the published groups have their counts.
  private func fillings(_ truth: Cells, _ published: [[Int]]) -> [Cells] {
    let wanted = published.map { ($0, count($0, truth)) }
    let total = truth.reduce(0, +)
    var found: [Cells] = []
    func fill(_ cells: Cells, _ left: Int) {
      if cells.count == truth.count - 1 {
        let whole = cells + [left]
        if wanted.allSatisfy({ count($0.0, whole) == $0.1 }) { found.append(whole) }
        return
      }
      for next in 0...left { fill(cells + [next], left - next) }
    }
    fill([], total)
    return found
  }

  private func expectExact(_ published: [[Int]], _ seed: UInt64) {
    var random = SeededGenerator(seed)
    var truth = Array(repeating: 0, count: 8)
    for _ in 0..<Int.random(in: 3...8, using: &random) {
      truth[Int.random(in: 0..<8, using: &random)] += 1
    }
    var lattice = CountLattice(Array(repeating: .condition, count: 3))
    for group in [[0, 0, 0]] + published {
      let known = count(group, truth)
      lattice.state(group[0] + 3 * group[1] + 9 * group[2], known, known)
    }
    lattice.tighten()
    let fillings = fillings(truth, published)
    for (number, group) in Self.groups.enumerated() {
      let counts = fillings.map { count(group, $0) }
      #expect(lattice[number] == CountInterval(counts.min() ?? -1, counts.max() ?? -1))
    }
  }

  @Test(
    "A chain of two tables gives the bounds that trying everything gives", arguments: 1...UInt64(6))
  func chain(_ seed: UInt64) {
    let pairs = [1, 2].flatMap { first in [1, 2].map { (first, $0) } }
    expectExact(pairs.map { [$0.0, $0.1, 0] } + pairs.map { [0, $0.0, $0.1] }, seed)
  }

  @Test("A table and a single margin, too", arguments: 1...UInt64(6))
  func tableAndMargin(_ seed: UInt64) {
    let pairs = [1, 2].flatMap { first in [1, 2].map { (first, $0) } }
    expectExact(pairs.map { [$0.0, $0.1, 0] } + [[0, 0, 1], [0, 0, 2]], seed)
  }

  @Test("Single margins bound each cell as Fréchet's bounds do", arguments: 1...UInt64(6))
  func cellsOfMargins(_ seed: UInt64) {
    var random = SeededGenerator(seed)
    let total = Int.random(in: 20...400, using: &random)
    let met = (0..<3).map { _ in Int.random(in: 0...total, using: &random) }
    var lattice = CountLattice(Array(repeating: .condition, count: 3))
    lattice.state(0, total, total)
    for (place, stride) in [1, 3, 9].enumerated() { lattice.state(stride, met[place], met[place]) }
    lattice.tighten()
    #expect(
      lattice[1 + 3 + 9]
        == CountInterval(max(0, met.reduce(0, +) - 2 * total), met.min() ?? 0))
  }
}
