internal import GRDB

/// The words of a full-text table that a beginning may go on to, the most used first.
///
/// FTS5 answers a beginning by joining the rows of all words that begin so, however many: 370 ms for one letter in
/// a million and a half variables. A few whole words are looked up one by one.
struct CompletionTerms: Sendable {
  /// All terms, one after the other, in the order of their bytes.
  private var bytes: [UInt8] = []
  /// Term i ends at `ends[i]`, where the next begins.
  private var ends: [UInt32] = []
  /// How many rows have each.
  private var counts: [UInt32] = []

  var count: Int { counts.count }

  /// - Parameter terms: in the order of their bytes; counts of the same term add up.
  init(_ terms: some Sequence<(term: [UInt8], count: Int)>) {
    for (term, count) in terms { term.withUnsafeBytes { add($0, count: count) } }
  }

  private init() {}

  /// Reads the words of some columns: the whole index is walked.
  static func load(_ db: Database, _ table: FullTextTable, columns: [String]) throws -> Self {
    var terms = CompletionTerms()
    let wanted = columns.map { "'\($0)'" }.joined(separator: ", ")
    try db.scan(
      "SELECT term, doc FROM temp.\(table.vocabulary) WHERE col IN (\(wanted)) ORDER BY term"
    ) { row in
      row.withText(0) { terms.add($0, count: Int(row.integer(1))) }
    }
    return terms
  }

  private mutating func add(_ term: UnsafeRawBufferPointer, count: Int) {
    let count = UInt32(clamping: count)
    if let last = counts.indices.last, self.term(last).elementsEqual(term) {
      let (sum, isOver) = counts[last].addingReportingOverflow(count)
      counts[last] = isOver ? .max : sum
      return
    }
    bytes.append(contentsOf: term)
    ends.append(UInt32(bytes.count))
    counts.append(count)
  }

  /// The terms used most of those that begin so, at most `most`.
  func terms(beginningWith prefix: [UInt8], most: Int) -> [String] {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if term(middle).lexicographicallyPrecedes(prefix) { low = middle + 1 } else { high = middle }
    }
    var leaders: [Int] = []
    while low < count, term(low).starts(with: prefix) {
      let place = leaders.firstIndex { counts[$0] < counts[low] } ?? leaders.count
      if place < most {
        leaders.insert(low, at: place)
        if leaders.count > most { leaders.removeLast() }
      }
      low += 1
    }
    return leaders.map { String(decoding: term($0), as: UTF8.self) }
  }

  private func term(_ index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }
}
