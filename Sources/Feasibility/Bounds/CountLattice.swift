internal import Catalogue

/// One thing by which children are told apart: its values, and sets of values that are counted or asked for.
///
/// Element 0 is every child; elements 1 to `values` are the values; further ones are sets of values.
struct LatticeAxis: Sendable {
  /// `whole` holds exactly what `parts` hold together, each once.
  struct Sum: Hashable, Sendable {
    var whole: Int
    var parts: [Int]
  }

  var values: Int
  /// How many elements there are.
  var count: Int
  var sums: [Sum]
  /// The values of each further element, counted from 1.
  var sets: [[Int]] = []

  /// Of a condition that a child meets (1) or does not (2).
  static let condition = LatticeAxis(values: 2, count: 3, sums: [Sum(whole: 0, parts: [1, 2])])

  /// The values that an element holds, counted from 0.
  func members(of element: Int) -> [Int] {
    if element == 0 { return Array(0..<values) }
    return element <= values ? [element - 1] : sets[element - values - 1].map { $0 - 1 }
  }
}

/// Intervals of the counts of all groups that can be told apart by one element of each axis.
///
/// `tighten` is the shuttle algorithm (Buzzigoli and Giusti 1999; generalised by Dobra 2002) over the whole
/// lattice of margins: a part is at most the whole less the least of its siblings, and at least the whole
/// less the most of them. Sound always; sharp where the tables form a junction tree, where it gives the bounds
/// of Fréchet and Hoeffding (1935) and of Dobra and Fienberg (2000).
struct CountLattice: Sendable {
  private let sums: [LatticeSum]
  private(set) var lowers: [Int]
  private(set) var uppers: [Int]

  /// Groups beyond which bounds are not worked out jointly.
  static let mostGroups = 200_000
  /// Passes over all sums, at most; what is not drawn out by then stays undrawn, and sound.
  private static let mostPasses = 10

  init(_ axes: [LatticeAxis]) {
    var sums: [LatticeSum] = []
    var size = 1
    for axis in axes {
      sums += axis.sums.map { LatticeSum($0, stride: size, elements: axis.count) }
      size *= axis.count
    }
    self.sums = sums
    lowers = Array(repeating: 0, count: size)
    uppers = Array(repeating: CountInterval.unbounded, count: size)
  }

  subscript(group: Int) -> CountInterval { CountInterval(lowers[group], uppers[group]) }

  /// Joins what a table states. Of statements that contradict each other the wider reading stays.
  mutating func state(_ group: Int, _ lower: Int, _ upper: Int) {
    let both = (max(lowers[group], lower), min(uppers[group], upper))
    if both.0 <= both.1 {
      (lowers[group], uppers[group]) = both
    } else {
      lowers[group] = min(lowers[group], lower)
      uppers[group] = max(uppers[group], upper)
    }
  }

  mutating func tighten() {
    let sums = sums
    guard !sums.isEmpty else { return }
    lowers.withUnsafeMutableBufferPointer { lowers in
      uppers.withUnsafeMutableBufferPointer { uppers in
        // Settled once all sums in a row have moved nothing.
        var still = 0
        for _ in 0..<Self.mostPasses {
          for sum in sums {
            still = sum.settle(lowers, uppers) ? 0 : still + 1
            if still == sums.count { return }
          }
        }
      }
    }
  }
}
