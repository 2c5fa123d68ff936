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
  let axes: [LatticeAxis]
  /// How far apart groups are that differ by one element of an axis.
  let strides: [Int]
  private(set) var lowers: [Int]
  private(set) var uppers: [Int]

  /// Groups beyond which bounds are not worked out jointly.
  static let mostGroups = 200_000
  /// Passes over all sums, at most; what is not drawn out by then stays undrawn, and sound.
  private static let mostPasses = 10

  init(_ axes: [LatticeAxis]) {
    self.axes = axes
    var strides: [Int] = []
    var size = 1
    for axis in axes {
      strides.append(size)
      size *= axis.count
    }
    self.strides = strides
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
    let (axes, strides) = (axes, strides)
    lowers.withUnsafeMutableBufferPointer { lowers in
      uppers.withUnsafeMutableBufferPointer { uppers in
        for _ in 0..<Self.mostPasses {
          var moved = false
          for place in axes.indices {
            for sum in axes[place].sums {
              moved =
                Self.settle(sum, strides[place], axes[place].count, lowers, uppers) || moved
            }
          }
          if !moved { return }
        }
      }
    }
  }

  /// A sum along one axis, for every combination of elements of the others.
  private static func settle(
    _ sum: LatticeAxis.Sum, _ stride: Int, _ elements: Int,
    _ lowers: UnsafeMutableBufferPointer<Int>,
    _ uppers: UnsafeMutableBufferPointer<Int>
  ) -> Bool {
    let block = stride * elements
    var moved = false
    return sum.parts.withUnsafeBufferPointer { parts in
      var start = 0
      while start < lowers.count {
        for base in start..<start + stride {
          let whole = base + sum.whole * stride
          var least = 0
          var most = 0
          for part in parts {
            least += lowers[base + part * stride]
            most += uppers[base + part * stride]
          }
          let lower = max(lowers[whole], least)
          let upper = min(uppers[whole], most)
          // Tables that contradict each other teach nothing here.
          guard lower <= upper else { continue }
          if lower != lowers[whole] || upper != uppers[whole] { moved = true }
          lowers[whole] = lower
          uppers[whole] = upper
          for part in parts {
            let place = base + part * stride
            let partLower = max(lowers[place], lower - (most - uppers[place]))
            let partUpper =
              upper < CountInterval.unbounded
              ? min(uppers[place], upper - (least - lowers[place])) : uppers[place]
            guard partLower <= partUpper else { continue }
            if partLower != lowers[place] || partUpper != uppers[place] {
              moved = true
              least += partLower - lowers[place]
              most += partUpper - uppers[place]
              lowers[place] = partLower
              uppers[place] = partUpper
            }
          }
        }
        start += block
      }
      return moved
    }
  }
}
