import Catalogue

/// One who solves equations: a withheld cell is recovered where it is a linear combination of published ones,
/// whatever the children are.
///
/// Groups are functions of a child: products of "is of this age", "is of this sex", "has this diagnosis". One
/// value of each partition is written as 1 less the others, and a code of ICD-10 times a wider one is itself;
/// such products are linearly independent, so what lies in the span of the published ones is all that adding
/// and subtracting can give.
struct LinearAttack {
  /// Factors of a product; none is all children.
  private typealias Product = [String]
  /// By numbers of products.
  private typealias Vector = [Int: Int]

  private static let modulus = 2_147_483_647
  private var rows: [(pivot: Int, vector: Vector)] = []
  private var numbers: [Product: Int] = [[]: 0]
  private var references: [String: Set<String>] = [:]
  private let statistics: AggregateStatistics

  /// Takes in everything that a document states; only for counts that are not rounded.
  init(_ statistics: AggregateStatistics) {
    self.statistics = statistics
    for table in statistics.tables {
      for dimension in table.dimensions
      where StatisticsDimension(rawValue: dimension)?.partitions == true && table.complete {
        references[dimension, default: []].formUnion(
          table.cells.compactMap { $0.values[dimension] })
      }
    }
    learn([0: 1])
    for table in statistics.tables {
      for cell in table.cells where cell.count != nil { learn(vector(cell.values)) }
      if table.complete { learnZeros(table) }
    }
  }

  /// Withheld cells that can be worked out.
  mutating func recovered() -> [AggregateStatistics.Cell] {
    statistics.tables.flatMap(\.cells).filter { cell in
      cell.count == nil && reduced(vector(cell.values)).isEmpty
    }
  }

  /// Cells that a complete table leaves out are empty.
  private mutating func learnZeros(_ table: AggregateStatistics.Table) {
    var combinations: [[String: String]] = [[:]]
    for dimension in table.dimensions {
      let values =
        StatisticsDimension(rawValue: dimension)?.partitions == true
        ? references[dimension, default: []] : Set(table.cells.compactMap { $0.values[dimension] })
      combinations = combinations.flatMap { start in
        values.sorted().map { start.merging([dimension: $0]) { $1 } }
      }
    }
    let stated = Set(table.cells.map(\.values))
    for values in combinations where !stated.contains(values) { learn(vector(values)) }
  }

  private mutating func vector(_ values: [String: String]) -> Vector {
    var products: [Product: Int] = [[]: 1]
    for (dimension, value) in values.sorted(by: { $0.key < $1.key }) {
      let all = references[dimension]?.sorted() ?? []
      var next: [Product: Int] = [:]
      for (product, factor) in products {
        if StatisticsDimension(rawValue: dimension)?.partitions == true, value == all.first {
          next[product] = factor
          for other in all.dropFirst() { next[product + [dimension + "=" + other]] = -factor }
        } else {
          next[product + [dimension + "=" + value]] = factor
        }
      }
      products = next
    }
    var vector: Vector = [:]
    for (product, factor) in products {
      if numbers[product] == nil { numbers[product] = numbers.count }
      vector[numbers[product] ?? 0] = (factor + Self.modulus) % Self.modulus
    }
    return vector
  }

  private static func add(_ other: Vector, _ factor: Int, to vector: inout Vector) {
    for (product, value) in other {
      let sum = ((vector[product] ?? 0) + value * factor) % modulus
      vector[product] = sum == 0 ? nil : (sum + modulus) % modulus
    }
  }

  private func reduced(_ vector: Vector) -> Vector {
    var vector = vector
    for row in rows {
      if let value = vector[row.pivot] { Self.add(row.vector, -value, to: &vector) }
    }
    return vector
  }

  private mutating func learn(_ vector: Vector) {
    var vector = reduced(vector)
    guard let pivot = vector.keys.min(),
      let value = vector[pivot]
    else { return }
    let inverse = Self.power(value, Self.modulus - 2)
    vector = vector.mapValues { $0 * inverse % Self.modulus }
    rows.append((pivot, vector))
  }

  private static func power(_ base: Int, _ exponent: Int) -> Int {
    var (result, base, exponent) = (1, base, exponent)
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * base % modulus }
      base = base * base % modulus
      exponent >>= 1
    }
    return result
  }
}
