internal import RDF

/// Whether what was read back is the graph that was written, but for the labels of blank nodes.
struct GraphComparison {
  private let graph: Graph
  /// Nothing where it is too much work to find.
  let canonical: [UInt8]?

  /// Nothing for graphs whose canonical form takes many steps, unless such a one is allowed.
  init?(_ graph: Graph, mayBeSlow: Bool) {
    self.graph = graph
    let quick = try? graph.canonicalBytes(limit: Self.fewSteps)
    guard quick != nil || mayBeSlow else { return nil }
    canonical = quick ?? (try? graph.canonicalBytes())
  }

  /// Steps that leave a fuzzer time for thousands of other graphs.
  static let fewSteps = 100

  /// False where the canonical form of one of them is too much work, and all that does not hang on labels is
  /// the same.
  ///
  /// - Throws: that the graphs differ.
  func isSame(as back: Graph, _ context: () -> String) throws(Finding) -> Bool {
    try require(
      graph.count == back.count, "\(graph.count) triples became \(back.count):\n\(context())")
    if let canonical, let other = try? back.canonicalBytes() {
      try require(canonical == other, "The graph became another:\n\(context())")
      return true
    }
    try require(
      graph.withoutLabels == back.withoutLabels, "The graph became another:\n\(context())")
    return false
  }
}

extension Graph {
  /// JSON-LD leaves out what is no IRI, and one with two fragments is none; other notations read them.
  var isOfJSONLD: Bool {
    (0..<termCount).allSatisfy { number in
      let id = TermID(rawValue: UInt32(number))
      return !isIRI(id) || withUTF8(of: id) { text in text.count { $0 == 0x23 } < 2 }
    }
  }

  /// How often a triple stands here, if blank nodes are not told apart.
  fileprivate var withoutLabels: [Triple: Int] {
    func bare(_ term: Term) -> Term {
      if case .blank = term { return .blank("") }
      return term
    }
    return triples.reduce(into: [:]) { counts, triple in
      counts[Triple(bare(triple.subject), triple.predicate, bare(triple.object)), default: 0] += 1
    }
  }
}
