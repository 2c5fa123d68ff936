/// What sums tell together and none of them alone: a cell of a table may be the rows less the columns of a block
/// in which everything else is withheld.
extension CountSystem {
  /// Sums in which no count is free, at most: bounds the time for documents made to take long.
  private static let mostRows = 1_500
  /// Entries of all rows while they are combined, at most.
  private static let mostEntries = 400_000

  /// Combines the sums by Gaussian elimination, and narrows what the combinations narrow.
  ///
  /// - Returns: Whether anything moved.
  mutating func combine() -> Bool {
    guard let rows = LinearRows(core: self, most: Self.mostRows)?.eliminated(Self.mostEntries)
    else { return false }
    var moved = false
    for row in rows where narrow(by: row) { moved = true }
    return moved
  }

  /// Whether the row says more of one of its counts than was known.
  private mutating func narrow(by row: LinearRows.Row) -> Bool {
    guard let terms = row.terms else { return false }
    var all = CountInterval.zero
    for (count, factor) in terms {
      guard intervals[count].isBounded else { return false }
      all.lower += Self.times(intervals[count], factor).lower
      all.upper += Self.times(intervals[count], factor).upper
    }
    var moved = false
    for (count, factor) in terms {
      let own = Self.times(intervals[count], factor)
      // factor × count is the constant less the others.
      let low = row.constant - (all.upper - own.upper)
      let high = row.constant - (all.lower - own.lower)
      let least =
        factor > 0 ? Self.quotient(low, factor, up: true) : Self.quotient(high, factor, up: true)
      let most =
        factor > 0 ? Self.quotient(high, factor, up: false) : Self.quotient(low, factor, up: false)
      let now = intervals[count].intersection(CountInterval(max(0, least), max(0, most)))
      guard now.isPossible else { return false }
      if now != intervals[count] {
        intervals[count] = now
        moved = true
        return moved
      }
    }
    return moved
  }

  private static func times(_ interval: CountInterval, _ factor: Int) -> (lower: Int, upper: Int) {
    factor > 0
      ? (interval.lower * factor, interval.upper * factor)
      : (interval.upper * factor, interval.lower * factor)
  }

  private static func quotient(_ number: Int, _ factor: Int, up: Bool) -> Int {
    let quotient = Double(number) / Double(factor)
    return Int(up ? quotient.rounded(.up) : quotient.rounded(.down))
  }
}

/// Sums as equations over counts that are not known exactly, reckoned modulo a prime: what is small there is what
/// it seems.
struct LinearRows {
  struct Row {
    var factors: [Int: Int]
    var constant: Int

    /// The factors as whole numbers; nil where one of them is not small.
    var terms: [(count: Int, factor: Int)]? {
      let small = factors.mapValues { $0 > modulus / 2 ? $0 - modulus : $0 }
      guard small.count <= 40, small.values.allSatisfy({ abs($0) <= 8 }) else { return nil }
      return small.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
  }

  /// The eighth Mersenne prime; counts are smaller than half of it, or left alone.
  private static let modulus = 2_147_483_647

  private var rows: [Row] = []

  /// The sums of which every unknown count stands in another one too: one that stands nowhere else takes up
  /// whatever its sum says.
  ///
  /// - Returns: Nil where there are none, or more than `most`.
  init?(core system: CountSystem, most: Int) {
    var uses: [Int: [Int]] = [:]
    var open: [[Int]] = []
    for (index, sum) in system.sums.enumerated() {
      let unknown = ([sum.whole] + sum.parts).filter { !system.intervals[$0].isExact }
      open.append(unknown)
      for count in unknown { uses[count, default: []].append(index) }
    }
    var left = uses.mapValues(\.count)
    var isActive = open.map { !$0.isEmpty }
    var free = left.filter { $0.value == 1 }.map(\.key).sorted()
    while let count = free.popLast() {
      guard let index = uses[count]?.first(where: { isActive[$0] }) else { continue }
      isActive[index] = false
      for other in open[index] {
        left[other, default: 0] -= 1
        if left[other] == 1 { free.append(other) }
      }
    }
    let kept = system.sums.indices.filter { isActive[$0] }
    guard !kept.isEmpty, kept.count <= most else { return nil }
    for index in kept {
      let sum = system.sums[index]
      var row = Row(factors: [:], constant: 0)
      for (count, factor) in [(sum.whole, -1)] + sum.parts.map({ ($0, 1) }) {
        if system.intervals[count].isExact {
          row.constant -= factor * system.intervals[count].lower
        } else {
          row.factors[count, default: 0] += factor
        }
      }
      guard abs(row.constant) < Self.modulus / 2 else { return nil }
      row.constant = Self.reduced(row.constant)
      row.factors = row.factors.compactMapValues { $0 == 0 ? nil : Self.reduced($0) }
      rows.append(row)
    }
  }

  /// The rows, each with a count that stands in no other; nil where they get too long.
  func eliminated(_ mostEntries: Int) -> [Row]? {
    var done: [(pivot: Int, row: Row)] = []
    var entries = 0
    for var row in rows.sorted(by: { $0.factors.count < $1.factors.count }) {
      for (pivot, other) in done {
        if let factor = row.factors[pivot] { Self.add(other, Self.modulus - factor, to: &row) }
      }
      guard let pivot = row.factors.keys.min() else { continue }
      let inverse = Self.inverse(row.factors[pivot] ?? 1)
      row.factors = row.factors.mapValues { $0 * inverse % Self.modulus }
      row.constant = row.constant * inverse % Self.modulus
      for index in done.indices {
        if let factor = done[index].row.factors[pivot] {
          entries -= done[index].row.factors.count
          Self.add(row, Self.modulus - factor, to: &done[index].row)
          entries += done[index].row.factors.count
        }
      }
      entries += row.factors.count
      guard entries <= mostEntries else { return nil }
      done.append((pivot, row))
    }
    return done.map { _, row in
      var row = row
      if row.constant > Self.modulus / 2 { row.constant -= Self.modulus }
      return row
    }
  }

  private static func reduced(_ number: Int) -> Int { (number % modulus + modulus) % modulus }

  private static func add(_ other: Row, _ factor: Int, to row: inout Row) {
    for (count, value) in other.factors {
      let sum = ((row.factors[count] ?? 0) + value * factor) % modulus
      row.factors[count] = sum == 0 ? nil : sum
    }
    row.constant = (row.constant + other.constant * factor) % modulus
  }

  /// By Fermat's little theorem.
  private static func inverse(_ number: Int) -> Int {
    var (result, base, exponent) = (1, number, modulus - 2)
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * base % modulus }
      base = base * base % modulus
      exponent >>= 1
    }
    return result
  }
}
