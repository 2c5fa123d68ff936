internal import Catalogue

/// Counts children by some dimensions.
struct CellCounter {
  /// Places of the dimensions among all, ascending.
  let dimensions: [Int]
  /// How many values each has.
  let sizes: [Int]
  private var dense: [Int32]
  private var sparse: [Int: Int32] = [:]

  /// Combinations beyond which they are kept in a table by themselves: 64 MB.
  private static let mostDense = 1 << 24

  init(_ dimensions: [StatisticsDimension], sizes: [Int]) {
    self.dimensions = dimensions.map(\.index)
    self.sizes = sizes
    let all = sizes.reduce(1) { $0.multipliedReportingOverflow(by: $1).partialValue }
    let fits =
      sizes.reduce(1.0) { $0 * Double($1) } <= Double(Self.mostDense)
    dense = fits ? [Int32](repeating: 0, count: all) : []
  }

  mutating func count(_ child: borrowing ChildValues) {
    count(child, 0, 0)
  }

  private mutating func count(_ child: borrowing ChildValues, _ level: Int, _ start: Int) {
    let dimension = dimensions[level]
    let size = sizes[level]
    let isLast = level == dimensions.count - 1
    for place in 0..<child.lists[dimension].count {
      let index = start * size + Int(child.lists[dimension][place])
      if !isLast {
        count(child, level + 1, index)
      } else if dense.isEmpty {
        sparse[index, default: 0] += 1
      } else {
        dense[index] += 1
      }
    }
  }

  /// Of a combination of values.
  subscript(values: [Int]) -> Int {
    let index = zip(values, sizes).reduce(0) { $0 * $1.1 + $1.0 }
    return Int(dense.isEmpty ? sparse[index] ?? 0 : dense[index])
  }

  /// Combinations that some child has, in their order.
  var cells: [(values: [Int], count: Int)] {
    if dense.isEmpty {
      return sparse.sorted { $0.key < $1.key }.map { (values(at: $0.key), Int($0.value)) }
    }
    return dense.indices.filter { dense[$0] > 0 }.map { (values(at: $0), Int(dense[$0])) }
  }

  private func values(at index: Int) -> [Int] {
    var rest = index
    var values = [Int](repeating: 0, count: sizes.count)
    for level in sizes.indices.reversed() {
      values[level] = rest % sizes[level]
      rest /= sizes[level]
    }
    return values
  }
}
