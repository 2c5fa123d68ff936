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
  package internal(set) var intervals: [CountInterval] = []
  package private(set) var sums: [Sum] = []
  /// Which counts stand in which sums; nil until it is needed.
  var index: SumIndex?
  /// Members of sums looked at so far.
  package internal(set) var work = 0
  /// Work at which narrowing stops.
  var mostWorkNow = 0
  var journal = Journal()
  var scratch = Scratch()

  /// Adds a count and returns its number.
  mutating func add(_ interval: CountInterval) -> Int {
    intervals.append(interval)
    return intervals.count - 1
  }

  mutating func add(_ sum: Sum) {
    sums.append(sum)
    index = nil
  }

  /// Joins another statement about a count that is there. False where the two contradict each other; then
  /// the first one stays.
  mutating func narrow(_ count: Int, to interval: CountInterval) -> Bool {
    let both = intervals[count].intersection(interval)
    guard both.isPossible else { return false }
    intervals[count] = both
    return true
  }

  /// Members of sums looked at in one go, at most: bounds the time for documents made to take long.
  static let mostWork = 40_000_000
  /// Contradictions after which the rest is no longer sorted out.
  static let mostContradictions = 20

  /// Narrows every interval until nothing moves, and leaves out sums that contradict the rest.
  ///
  /// - Parameter isThorough: Whether also what sums tell only together is worked out.
  /// - Returns: The origins of the sums left out; nil where there were too many to tell.
  package mutating func tighten(isThorough: Bool = true) -> Set<Int>? {
    let start = intervals
    var contradicting: Set<Int> = []
    mostWorkNow = work + Self.mostWork
    for _ in 0...Self.mostContradictions {
      prepare()
      var agenda = SumAgenda(sums: sums.count, isFull: true)
      guard let bad = settle(&agenda) else {
        if isThorough { combine(Array(0..<Int32(sums.count))) }
        return contradicting
      }
      contradicting.insert(sums[bad].origin)
      sums.remove(at: bad)
      index = nil
      intervals = start
    }
    return nil
  }

  /// Finds out which counts stand in which sums, so that copies need not.
  package mutating func prepare() {
    if index == nil { index = SumIndex(sums, counts: intervals.count) }
  }

  // MARK: Narrowing

  /// Looks at the sums on the agenda, and at all whose members move, until nothing moves.
  ///
  /// - Returns: The first sum that cannot hold, or nil.
  mutating func settle(_ agenda: inout SumAgenda) -> Int? {
    guard let index else { return nil }
    while work < mostWorkNow, let sum = agenda.next() {
      guard settle(index.members(of: sum), index, &agenda) else { return sum }
    }
    return nil
  }

  /// False where the sum cannot hold.
  private mutating func settle(
    _ members: ArraySlice<Int32>, _ index: SumIndex, _ agenda: inout SumAgenda
  ) -> Bool {
    work += members.count
    let sumWhole = Int(members[members.startIndex])
    let parts = members.dropFirst()
    var all = CountInterval.zero
    var open = 0
    for part in parts {
      let interval = intervals[Int(part)]
      all.lower += interval.lower
      if interval.isBounded { all.upper += interval.upper } else { open += 1 }
    }
    let most = open > 0 ? CountInterval.unbounded : all.upper
    let whole = intervals[sumWhole].intersection(CountInterval(all.lower, most))
    guard whole.isPossible else { return false }
    set(sumWhole, whole, index, &agenda)
    for part in parts {
      let own = intervals[Int(part)]
      var now = own
      if whole.isBounded { now.upper = min(own.upper, whole.upper - (all.lower - own.lower)) }
      if open == 0 || (open == 1 && !own.isBounded) {
        let others = own.isBounded ? all.upper - own.upper : all.upper
        now.lower = max(own.lower, whole.lower - others)
      }
      guard now.isPossible else { return false }
      set(Int(part), now, index, &agenda)
    }
    return true
  }

  /// States another interval of a count; all sums in which it stands are to be looked at where it moved.
  mutating func set(
    _ count: Int, _ interval: CountInterval, _ index: SumIndex, _ agenda: inout SumAgenda
  ) {
    guard interval != intervals[count] else { return }
    journal.note(count, intervals[count])
    intervals[count] = interval
    let uses = index.sums(of: count)
    work += uses.count
    for sum in uses { agenda.insert(Int(sum)) }
  }
}
