/// Counts that are known as intervals, and which of them are sums of which others.
///
/// `tighten` is the shuttle algorithm (Buzzigoli and Giusti 1999): a part is at most the whole less the
/// least of the other parts, and at least the whole less the most of them. Sound always; sharp where the
/// tables form a junction tree.
package struct CountSystem {
  /// `whole` is the sum of `parts`; `origin` is the table that says so.
  package struct Sum {
    package var whole: Int
    package var parts: [Int]
    package var origin: Int
  }

  /// What is known of each count.
  package var intervals: [CountInterval] = []
  package private(set) var sums: [Sum] = []
  /// Parts over all sums.
  package private(set) var size = 0

  /// Adds a count and returns its number.
  mutating func add(_ interval: CountInterval) -> Int {
    intervals.append(interval)
    return intervals.count - 1
  }

  mutating func add(_ sum: Sum) {
    sums.append(sum)
    size += sum.parts.count + 1
  }

  /// Joins another statement about a count that is there. False where the two contradict each other; then
  /// the first one stays.
  mutating func narrow(_ count: Int, to interval: CountInterval) -> Bool {
    let both = intervals[count].intersection(interval)
    guard both.isPossible else { return false }
    intervals[count] = both
    return true
  }

  /// Sums looked at, at most: bounds the time for documents made to take long.
  static let mostWork = 40_000_000
  /// Contradictions after which the rest is no longer sorted out.
  static let mostContradictions = 20

  /// Times that sums are combined, at most; each time costs an elimination.
  static let mostCombinations = 6

  /// Narrows every interval until nothing moves, and leaves out sums that contradict the rest.
  ///
  /// - Parameter isThorough: Whether also what sums tell only together is worked out.
  /// - Returns: The origins of the sums left out; nil where there were too many to tell.
  package mutating func tighten(isThorough: Bool = true) -> Set<Int>? {
    let start = intervals
    var contradicting: Set<Int> = []
    var work = 0
    for _ in 0...Self.mostContradictions {
      guard let bad = settle(&work) else {
        if isThorough { combineAndSettle(&work) }
        return contradicting
      }
      contradicting.insert(sums[bad].origin)
      sums.remove(at: bad)
      intervals = start
    }
    return nil
  }

  private mutating func combineAndSettle(_ work: inout Int) {
    for _ in 0..<Self.mostCombinations {
      let before = intervals
      guard combine() else { return }
      guard settle(&work) == nil else {
        // Combined, statements may contradict each other that do not alone; then the milder reading stays.
        intervals = before
        return
      }
    }
  }

  /// The first sum that cannot hold, or nil when all are settled.
  private mutating func settle(_ work: inout Int) -> Int? {
    var moved = true
    while moved && work < Self.mostWork {
      moved = false
      work += size
      for index in sums.indices {
        guard let change = settle(sums[index]) else { return index }
        moved = moved || change
      }
    }
    return nil
  }

  /// Whether anything moved; nil where the sum cannot hold.
  private mutating func settle(_ sum: Sum) -> Bool? {
    var all = CountInterval.zero
    var open = 0
    for part in sum.parts {
      all.lower += intervals[part].lower
      if intervals[part].isBounded { all.upper += intervals[part].upper } else { open += 1 }
    }
    let most = open > 0 ? CountInterval.unbounded : all.upper
    let whole = intervals[sum.whole].intersection(CountInterval(all.lower, most))
    guard whole.isPossible else { return nil }
    var moved = whole != intervals[sum.whole]
    intervals[sum.whole] = whole
    for part in sum.parts {
      let own = intervals[part]
      var now = own
      if whole.isBounded { now.upper = min(own.upper, whole.upper - (all.lower - own.lower)) }
      if open == 0 || (open == 1 && !own.isBounded) {
        let others = own.isBounded ? all.upper - own.upper : all.upper
        now.lower = max(own.lower, whole.lower - others)
      }
      guard now.isPossible else { return nil }
      if now != own {
        moved = true
        intervals[part] = now
      }
    }
    return moved
  }
}
