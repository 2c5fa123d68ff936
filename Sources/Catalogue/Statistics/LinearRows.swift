/// Sums as equations over counts that are not known exactly, reckoned modulo a prime: what is small there is what
/// it seems.
struct LinearRows {
  struct Row {
    /// Counts, ascending, and what each is multiplied with.
    var entries: [(count: Int32, factor: Int)] = []
    var constant = 0

    /// The factors as whole numbers; nil where one of them is not small.
    var terms: [(count: Int, factor: Int)]? {
      guard entries.count <= 40 else { return nil }
      var terms: [(count: Int, factor: Int)] = []
      for (count, factor) in entries {
        let small = factor > modulus / 2 ? factor - modulus : factor
        guard abs(small) <= 8 else { return nil }
        terms.append((Int(count), small))
      }
      return terms
    }

    /// The factor of a count; 0 where it does not occur.
    func factor(of count: Int32) -> Int {
      var low = 0
      var high = entries.count
      while low < high {
        let middle = (low + high) / 2
        if entries[middle].count < count { low = middle + 1 } else { high = middle }
      }
      return low < entries.count && entries[low].count == count ? entries[low].factor : 0
    }

    mutating func add(_ other: Row, times factor: Int) {
      var sum: [(count: Int32, factor: Int)] = []
      sum.reserveCapacity(entries.count + other.entries.count)
      var own = 0
      for (count, value) in other.entries {
        while own < entries.count, entries[own].count < count {
          sum.append(entries[own])
          own += 1
        }
        var product = value * factor
        if own < entries.count, entries[own].count == count {
          product += entries[own].factor
          own += 1
        }
        if product % modulus != 0 { sum.append((count, product % modulus)) }
      }
      sum.append(contentsOf: entries[own...])
      entries = sum
      constant = (constant + other.constant * factor) % modulus
    }

    /// Brings the entries into order, each count once.
    fileprivate mutating func settle() {
      entries.sort { $0.count < $1.count }
      var settled: [(count: Int32, factor: Int)] = []
      settled.reserveCapacity(entries.count)
      for (count, factor) in entries {
        if let last = settled.indices.last, settled[last].count == count {
          settled[last].factor = (settled[last].factor + factor) % modulus
        } else {
          settled.append((count, factor))
        }
      }
      entries = settled.filter { $0.factor != 0 }
    }

    mutating func multiply(by factor: Int) {
      for place in entries.indices {
        entries[place].factor = entries[place].factor * factor % modulus
      }
      constant = constant * factor % modulus
    }
  }

  /// The eighth Mersenne prime; counts are smaller than half of it, or left alone.
  private static let modulus = 2_147_483_647

  private var rows: [Row] = []

  /// Takes the equation of a sum, its whole being the first member.
  ///
  /// - Returns: False where a number in it is too large to reckon with.
  mutating func add(_ members: ArraySlice<Int32>, _ intervals: [CountInterval]) -> Bool {
    var row = Row()
    row.entries.reserveCapacity(members.count)
    var isAscending = true
    for (place, count) in members.enumerated() {
      let factor = place == 0 ? -1 : 1
      let interval = intervals[Int(count)]
      if interval.isExact {
        row.constant -= factor * interval.lower
      } else {
        if let last = row.entries.last, last.count >= count { isAscending = false }
        row.entries.append((count, Self.reduced(factor)))
      }
    }
    guard abs(row.constant) < Self.modulus / 2 else { return false }
    row.constant = Self.reduced(row.constant)
    if !isAscending { row.settle() }
    rows.append(row)
    return true
  }

  /// The rows, each with a count that stands in no other; nil where the budget, in factors reckoned, is spent.
  func eliminated(_ budget: inout Int) -> [Row]? {
    var done: [(pivot: Int32, row: Row)] = []
    var places: [Int32: Int] = [:]
    for var row in rows.sorted(by: { $0.entries.count < $1.entries.count }) {
      // Rows that are done hold no pivot but their own.
      for (count, factor) in row.entries {
        guard let place = places[count] else { continue }
        budget -= row.entries.count + done[place].row.entries.count
        row.add(done[place].row, times: Self.modulus - factor)
      }
      guard let first = row.entries.first else { continue }
      row.multiply(by: Self.inverse(first.factor))
      budget -= done.count
      for place in done.indices {
        let factor = done[place].row.factor(of: first.count)
        guard factor != 0 else { continue }
        budget -= row.entries.count + done[place].row.entries.count
        done[place].row.add(row, times: Self.modulus - factor)
      }
      guard budget > 0 else { return nil }
      places[first.count] = done.count
      done.append((first.count, row))
    }
    return done.map { _, row in
      var row = row
      if row.constant > Self.modulus / 2 { row.constant -= Self.modulus }
      return row
    }
  }

  private static func reduced(_ number: Int) -> Int { (number % modulus + modulus) % modulus }

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
