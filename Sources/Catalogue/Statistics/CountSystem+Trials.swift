/// Trying what would be known if something else were stated, and going back.
extension CountSystem {
  /// What counts were before they moved. Each is noted once between two marks.
  struct Journal {
    private(set) var entries: [(count: Int, was: CountInterval)] = []
    /// Since which mark each count has moved.
    private var moved: [Int32] = []
    private(set) var mark: Int32 = 0

    /// Begins, where it has not begun yet.
    mutating func begin(counts: Int) {
      if moved.count != counts { moved = [Int32](repeating: 0, count: counts) }
    }

    mutating func note(_ count: Int, _ interval: CountInterval) {
      guard !moved.isEmpty, moved[count] != mark else { return }
      moved[count] = mark
      entries.append((count, interval))
    }

    func hasMoved(_ count: Int, since mark: Int32) -> Bool { moved[count] > mark }

    mutating func setMark() { mark += 1 }

    mutating func removeLast() -> (count: Int, was: CountInterval)? { entries.popLast() }

    mutating func forget() { entries.removeAll(keepingCapacity: true) }
  }

  /// A place to go back to.
  package mutating func mark() -> Int {
    journal.begin(counts: intervals.count)
    journal.setMark()
    return journal.entries.count
  }

  /// What moved since the mark; a count may stand there several times.
  package func moved(since mark: Int) -> [Int] { journal.entries[mark...].map(\.count) }

  /// Makes all intervals what they were.
  package mutating func undo(to mark: Int) {
    while journal.entries.count > mark, let last = journal.removeLast() {
      intervals[last.count] = last.was
    }
    journal.setMark()
  }

  /// Gives up all marks.
  package mutating func keep() { journal.forget() }

  /// States intervals of some counts, whatever was known of them, and works out what follows from that.
  ///
  /// - Parameters:
  ///   - stated: Counts with their intervals.
  ///   - scope: Sums to be looked at beside those of the counts that move.
  ///   - isThorough: Whether also what sums of the scope tell only together is worked out.
  package mutating func state(
    _ stated: [(count: Int, interval: CountInterval)], scope: [Int32], isThorough: Bool
  ) {
    prepare()
    guard let index else { return }
    mostWorkNow = work + Self.mostWork
    var agenda = SumAgenda(sums: sums.count)
    for (count, interval) in stated { set(count, interval, index, &agenda) }
    for sum in scope { agenda.insert(Int(sum)) }
    if settle(&agenda) == nil, isThorough { combine(scope) }
  }

  /// Works out what the sums of the scope tell together.
  ///
  /// - Parameter isNew: False where they were combined before the last mark, so that only what moved since tells more.
  package mutating func combineFurther(_ scope: [Int32], isNew: Bool = true) {
    mostWorkNow = work + Self.mostWork
    combine(scope, isNew: isNew)
  }

  /// All counts and sums that hang together with these counts by others than fixed ones.
  package mutating func region(
    around first: [Int], isFixed: (Int) -> Bool
  ) -> (counts: [Int], sums: [Int32]) {
    prepare()
    guard let index else { return ([], []) }
    scratch.begin(counts: intervals.count, sums: sums.count)
    var counts: [Int] = []
    var found: [Int32] = []
    for count in first where scratch.degrees[count] == 0 {
      scratch.degrees[count] = 1
      counts.append(count)
    }
    var next = 0
    while next < counts.count {
      for sum in index.sums(of: counts[next]) where scratch.places[Int(sum)] < 0 {
        scratch.places[Int(sum)] = 0
        found.append(sum)
        let members = index.members(of: Int(sum))
        work += members.count
        for member in members
        where scratch.degrees[Int(member)] == 0 && !isFixed(Int(member)) {
          scratch.degrees[Int(member)] = 1
          counts.append(Int(member))
        }
      }
      next += 1
    }
    for count in counts { scratch.degrees[count] = 0 }
    for sum in found { scratch.places[Int(sum)] = -1 }
    return (counts, found.sorted())
  }
}
