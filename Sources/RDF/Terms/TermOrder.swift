/// The rank of every term of a graph in an order of texts: IRIs, then literals, then blank nodes, which keep
/// the order of their canonical labels or, where those cannot be had, of their numbers.
struct TermOrder {
  private var ranks: [UInt32]

  /// Above this many triples, blank nodes that need a label keep the order they were read in.
  private static let canonicalLimit = 200_000

  /// The order that documents are written in.
  init(forWriting graph: Graph) {
    var ranks: [TermID: Int] = [:]
    if graph.count <= Self.canonicalLimit,
      let canonical = try? graph.canonicalNumbers(limit: Graph.canonicalisationLimit)
    {
      ranks = canonical
    }
    self.init(graph, blankRank: ranks)
  }

  init(_ graph: Graph, blankRank: [TermID: Int]) {
    let terms = graph.storage.terms
    let order = (0..<UInt32(terms.count)).sorted { Self.precedes($0, $1, terms, blankRank) }
    ranks = Array(repeating: 0, count: order.count)
    for (rank, number) in order.enumerated() { ranks[Int(number)] = UInt32(rank) }
  }

  subscript(id: TermID) -> UInt32 { ranks[Int(id.rawValue)] }

  private static func precedes(
    _ a: UInt32, _ b: UInt32, _ terms: TermTable, _ blankRank: [TermID: Int]
  ) -> Bool {
    let left = terms.header(a)
    let right = terms.header(b)
    if group(left.kind) != group(right.kind) { return group(left.kind) < group(right.kind) }
    if left.kind == .blank {
      let ranks = (blankRank[TermID(rawValue: a)] ?? 0, blankRank[TermID(rawValue: b)] ?? 0)
      return ranks.0 == ranks.1 ? a < b : ranks.0 < ranks.1
    }
    let text = compare(a, b, terms)
    if text != 0 { return text < 0 }
    if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
    return compare(left.qualifier, right.qualifier, terms) < 0
  }

  private static func group(_ kind: TermTable.Kind) -> Int {
    switch kind {
    case .iri: 0
    case .plainLiteral, .typedLiteral, .taggedLiteral: 1
    case .blank: 2
    case .language: 3
    }
  }

  private static func compare(_ a: UInt32, _ b: UInt32, _ terms: TermTable) -> Int {
    terms.withBytes(a) { left in
      terms.withBytes(b) { right in
        left.isBefore(right) ? -1 : right.isBefore(left) ? 1 : 0
      }
    }
  }
}
