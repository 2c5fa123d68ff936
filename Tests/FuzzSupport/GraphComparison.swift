internal import RDF

/// Whether two graphs are the same but for the labels of their blank nodes, by their canonical forms; where these
/// are too much work, by all that does not hang on labels.
struct GraphComparison {
  private let left: Graph
  private let right: Graph

  init(_ left: Graph, _ right: Graph) {
    self.left = left
    self.right = right
  }

  func run(_ context: () -> String) throws(Finding) {
    try require(
      left.count == right.count, "\(left.count) triples became \(right.count):\n\(context())")
    if let one = try? left.canonicalDigest(), let other = try? right.canonicalDigest() {
      try require(one == other, "The graph became another:\n\(context())")
    } else {
      try require(
        unlabelled(left) == unlabelled(right), "The graph became another:\n\(context())")
    }
  }

  private func unlabelled(_ graph: Graph) -> [Triple: Int] {
    func bare(_ term: Term) -> Term {
      if case .blank = term { return .blank("") }
      return term
    }
    var counts: [Triple: Int] = [:]
    for triple in graph.triples {
      counts[Triple(bare(triple.subject), triple.predicate, bare(triple.object)), default: 0] += 1
    }
    return counts
  }
}
