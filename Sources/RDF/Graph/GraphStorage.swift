/// What a graph holds: the terms, the triples in subject, predicate, object order, and two tables of
/// offsets that make it searchable by subject and by object.
final class GraphStorage: Sendable {
  let terms: TermTable
  let triples: [TripleIDs]
  /// Triples of subject `s` are `triples[subjectStarts[s]..<subjectStarts[s + 1]]`.
  let subjectStarts: [UInt32]
  /// Positions in `triples`, grouped by object, ascending within an object.
  let byObject: [UInt32]
  let objectStarts: [UInt32]

  /// Sorts and indexes; triples that stand twice are kept once.
  init(terms: TermTable, triples unordered: [TripleIDs]) {
    self.terms = terms
    var (sorted, starts) = Self.group(unordered, termCount: terms.count)
    Self.orderWithinSubjects(&sorted, &starts)
    triples = sorted
    subjectStarts = starts
    (byObject, objectStarts) = Self.indexByObject(sorted, termCount: terms.count)
  }

  /// Counting sort by subject: linear, and stable.
  private static func group(
    _ triples: [TripleIDs], termCount: Int
  ) -> (sorted: [TripleIDs], starts: [UInt32]) {
    var starts = [UInt32](repeating: 0, count: termCount + 1)
    for triple in triples { starts[Int(triple.subject.rawValue) + 1] += 1 }
    for index in 0..<termCount { starts[index + 1] += starts[index] }
    var next = starts
    let sorted = [TripleIDs](unsafeUninitializedCapacity: triples.count) { buffer, count in
      for triple in triples {
        let subject = Int(triple.subject.rawValue)
        buffer.initializeElement(at: Int(next[subject]), to: triple)
        next[subject] += 1
      }
      count = triples.count
    }
    return (sorted, starts)
  }

  /// Sorts each subject's triples by predicate and object, and closes the gaps duplicates leave.
  private static func orderWithinSubjects(_ triples: inout [TripleIDs], _ starts: inout [UInt32]) {
    var kept = 0
    triples.withUnsafeMutableBufferPointer { triples in
      var start = 0
      for subject in 0..<starts.count - 1 {
        let end = Int(starts[subject + 1])
        starts[subject] = UInt32(kept)
        sort(UnsafeMutableBufferPointer(rebasing: triples[start..<end]))
        for index in start..<end
        where index == start || triples[index] != triples[index - 1] {
          // `kept` never overtakes `index`, and the neighbour compared with stays where it was
          // unless it was moved to its own place.
          triples[kept] = triples[index]
          kept += 1
        }
        start = end
      }
      starts[starts.count - 1] = UInt32(kept)
    }
    triples.removeLast(triples.count - kept)
  }

  private static func sort(_ group: UnsafeMutableBufferPointer<TripleIDs>) {
    guard group.count > 1 else { return }
    if group.count > 24 {
      var group = group
      group.sort { $0.predicateObject < $1.predicateObject }
      return
    }
    for index in 1..<group.count {
      let triple = group[index]
      let key = triple.predicateObject
      var hole = index
      while hole > 0, group[hole - 1].predicateObject > key {
        group[hole] = group[hole - 1]
        hole -= 1
      }
      group[hole] = triple
    }
  }

  private static func indexByObject(
    _ triples: [TripleIDs], termCount: Int
  ) -> (positions: [UInt32], starts: [UInt32]) {
    var starts = [UInt32](repeating: 0, count: termCount + 1)
    for triple in triples { starts[Int(triple.object.rawValue) + 1] += 1 }
    for index in 0..<termCount { starts[index + 1] += starts[index] }
    var next = starts
    let positions = [UInt32](unsafeUninitializedCapacity: triples.count) { buffer, count in
      for (position, triple) in triples.enumerated() {
        let object = Int(triple.object.rawValue)
        buffer.initializeElement(at: Int(next[object]), to: UInt32(position))
        next[object] += 1
      }
      count = triples.count
    }
    return (positions, starts)
  }
}
