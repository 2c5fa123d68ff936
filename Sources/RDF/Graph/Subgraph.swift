import Crypto

/// Some triples of a graph, told by their numbers: what costs nothing to take out of a document, and can be made
/// canonical without being made a graph of its own.
public struct Subgraph: Sendable {
  /// The graph that the numbers belong to.
  public let whole: Graph
  /// Each triple once.
  public let tripleIDs: [TripleIDs]

  /// - Parameter tripleIDs: triples of `whole`, each once.
  public init(of whole: Graph, _ tripleIDs: [TripleIDs]) {
    self.whole = whole
    self.tripleIDs = tripleIDs
  }

  /// All triples of a graph.
  public init(_ graph: Graph) {
    self.init(of: graph, graph.tripleIDs)
  }

  /// Number of triples.
  public var count: Int { tripleIDs.count }

  /// A graph of these triples alone, with the same labels of blank nodes.
  public var graph: Graph {
    count == whole.count ? whole : whole.subgraph(tripleIDs)
  }

  /// The canonical N-Triples document (RDFC-1.0, SHA-256) as UTF-8; see ``Graph/canonicalNTriples(limit:)``.
  ///
  /// - Throws: `CanonicalisationLimitExceeded` after `limit` steps.
  public func canonicalBytes(
    limit: Int = Graph.canonicalisationLimit
  ) throws(CanonicalisationLimitExceeded) -> [UInt8] {
    let quads = CanonicalQuads(whole.storage.terms, tripleIDs.lazy.map { ($0, nil) })
    var canonicaliser = Canonicaliser<SHA256>(quads, limit: limit)
    return try canonicaliser.document()
  }
}

extension Graph {
  /// The graph of some of this graph's triples, with the same labels of blank nodes; terms that no
  /// triple uses are left behind.
  public func subgraph(_ triples: some Sequence<TripleIDs>) -> Graph {
    let builder = GraphBuilder()
    var mapped: [TermID: TermID] = [:]
    mapped.reserveCapacity(triples.underestimatedCount)
    func map(_ id: TermID) -> TermID {
      if let known = mapped[id] { return known }
      let new = TermID(rawValue: builder.terms.intern(id.rawValue, of: storage.terms))
      mapped[id] = new
      return new
    }
    for ids in triples {
      builder.add(
        ids: TripleIDs(
          subject: map(ids.subject), predicate: map(ids.predicate), object: map(ids.object)))
    }
    return builder.finish()
  }
}
