internal import Catalogue

/// A table as it would be published if nothing had to be withheld, and what must be withheld for its own sake.
struct PlannedTable {
  struct Cell {
    var values: [String: String]
    var count: Int
    /// Withheld whatever the others are: from 1 to k−1, or a zero where zeros are not told.
    var isSmall: Bool
  }

  var dimensions: [StatisticsDimension]
  /// Whether every child falls into some cell or has no value of an overlapping dimension.
  var isComplete: Bool
  var cells: [Cell] = []
  /// Codes and variables with fewer than k children, which a table over several dimensions leaves out.
  var rareValues = 0

  /// Zeros written out, at most; beyond, they are left out and nothing is said of them.
  private static let mostZeros = 50_000

  /// A complete table of these cells.
  init(dimensions: [StatisticsDimension], cells: [Cell]) {
    self.dimensions = dimensions
    self.cells = cells
    isComplete = true
  }

  /// - Parameters:
  ///   - dimensions: In their usual order.
  init(_ dimensions: [StatisticsDimension], _ counts: TrueCounts, _ options: StatisticsOptions) {
    self.dimensions = dimensions
    let k = options.threshold
    let names = dimensions.map { counts.values.names[$0.index] }
    // Few children have it: in which groups they are would be told by the cells that are zero.
    let rare = dimensions.indices.map { place -> Set<Int> in
      guard dimensions.count > 1, !dimensions[place].partitions else { return [] }
      let single = [dimensions[place]]
      return Set(
        names[place].indices.filter { (1..<k).contains(counts.count([$0], by: single)) })
    }
    rareValues = rare.reduce(0) { $0 + $1.count }
    isComplete =
      rareValues == 0
      && !dimensions.contains { $0.partitions && counts.missing[$0.index] > 0 }
    func add(_ values: [Int], _ count: Int, isSmall: Bool) {
      let named = zip(dimensions, zip(names, values)).map { ($0.rawValue, $1.0[$1.1]) }
      cells.append(
        Cell(values: Dictionary(uniqueKeysWithValues: named), count: count, isSmall: isSmall))
    }
    func isKept(_ values: [Int]) -> Bool {
      !zip(rare, values).contains { $0.contains($1) }
    }
    let held = counts.cells(by: dimensions).filter { isKept($0.values) }
    var zeros: [[Int]] = []
    if !isComplete || options.hidesZeros {
      zeros = Self.zeros(
        beside: held.map(\.values),
        occurring: dimensions.indices.map { place in
          names[place].indices.filter {
            counts.count([$0], by: [dimensions[place]]) > 0 && !rare[place].contains($0)
          }
        })
    }
    for (values, count) in held { add(values, count, isSmall: count < k) }
    for values in zeros { add(values, 0, isSmall: options.hidesZeros) }
  }

  /// Combinations of values that occur, where no child is.
  private static func zeros(beside held: [[Int]], occurring: [[Int]]) -> [[Int]] {
    let all = occurring.reduce(1.0) { $0 * Double($1.count) }
    guard all - Double(held.count) <= Double(mostZeros) else { return [] }
    let known = Set(held)
    var combinations: [[Int]] = [[]]
    for values in occurring {
      combinations = combinations.flatMap { start in values.map { start + [$0] } }
    }
    return combinations.filter { !known.contains($0) }
  }
}
