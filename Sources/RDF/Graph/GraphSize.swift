/// How large a graph is.
public struct GraphSize: Hashable, Sendable, Codable {
  /// Triples, each counted once.
  public var triples: Int
  /// Terms and language tags.
  public var terms: Int
  /// Bytes of the triples and of their indexes by subject and by object.
  public var tripleBytes: Int
  /// Bytes of the terms' texts and of the table that finds them.
  public var termBytes: Int
}

extension Graph {
  /// How large the graph is, as its memory is allotted.
  public var size: GraphSize {
    GraphSize(
      triples: count, terms: storage.terms.count,
      tripleBytes: storage.triples.capacity * MemoryLayout<TripleIDs>.stride
        + (storage.subjectStarts.capacity + storage.byObject.capacity
          + storage.objectStarts.capacity) * MemoryLayout<UInt32>.stride,
      termBytes: storage.terms.allottedBytes)
  }
}
