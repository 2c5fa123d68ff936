/// An RDF graph: immutable, compact, safe to share between tasks; found by subject and by object.
///
/// Terms are interned, so work within one graph is work with `TermID`s; the methods that take and give
/// `Term`s are for convenience.
public struct Graph: Sendable {
  let storage: GraphStorage

  init(storage: GraphStorage) {
    self.storage = storage
  }

  /// The graph without a triple.
  public init() {
    storage = GraphStorage(terms: TermTable(), triples: [])
  }

  /// The graph of the given triples.
  public init(_ triples: some Sequence<Triple>) {
    let builder = GraphBuilder()
    for triple in triples { builder.add(triple) }
    self = builder.finish()
  }

  /// Number of triples.
  public var count: Int { storage.triples.count }

  /// Whether the graph has no triple.
  public var isEmpty: Bool { storage.triples.isEmpty }

  /// Every triple, ordered by the numbers of subject, predicate and object.
  public var tripleIDs: [TripleIDs] { storage.triples }

  /// The triples of a subject.
  public func tripleIDs(subject: TermID) -> ArraySlice<TripleIDs> {
    let number = Int(subject.rawValue)
    guard number + 1 < storage.subjectStarts.count else { return [] }
    return storage.triples[
      Int(storage.subjectStarts[number])..<Int(storage.subjectStarts[number + 1])]
  }

  /// The triples of a subject and a predicate.
  public func tripleIDs(subject: TermID, predicate: TermID) -> ArraySlice<TripleIDs> {
    let all = tripleIDs(subject: subject)
    var start = all.startIndex
    if all.count > 32 {
      // A catalogue may have a hundred thousand triples: halve until it pays no more.
      var bound = all.endIndex
      while bound - start > 8 {
        let middle = start + (bound - start) / 2
        if all[middle].predicate < predicate { start = middle + 1 } else { bound = middle }
      }
    }
    while start < all.endIndex, all[start].predicate < predicate { start += 1 }
    var end = start
    while end < all.endIndex, all[end].predicate == predicate { end += 1 }
    return all[start..<end]
  }

  /// The triples of an object, in the order of `tripleIDs`.
  public func tripleIDs(object: TermID) -> [TripleIDs] {
    positions(object: object).map { storage.triples[Int($0)] }
  }

  /// The objects of a subject and a predicate.
  public func objects(_ subject: TermID, _ predicate: TermID) -> [TermID] {
    tripleIDs(subject: subject, predicate: predicate).map(\.object)
  }

  /// The subjects of a predicate and an object.
  public func subjects(_ predicate: TermID, _ object: TermID) -> [TermID] {
    positions(object: object).compactMap {
      let triple = storage.triples[Int($0)]
      return triple.predicate == predicate ? triple.subject : nil
    }
  }

  /// Whether the graph holds the triple.
  public func contains(_ ids: TripleIDs) -> Bool {
    tripleIDs(subject: ids.subject, predicate: ids.predicate).contains { $0.object == ids.object }
  }

  /// Number of triples that have the term as object.
  public func referenceCount(_ object: TermID) -> Int {
    positions(object: object).count
  }

  private func positions(object: TermID) -> ArraySlice<UInt32> {
    let number = Int(object.rawValue)
    guard number + 1 < storage.objectStarts.count else { return [] }
    return storage.byObject[
      Int(storage.objectStarts[number])..<Int(storage.objectStarts[number + 1])]
  }
}
