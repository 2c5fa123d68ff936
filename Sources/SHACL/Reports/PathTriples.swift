internal import RDF

/// The triples that make up a path in a shapes graph.
struct PathTriples {
  private let graph: Graph
  private let list: [TermID]
  private let operators: [TermID]

  init(_ graph: Graph) {
    self.graph = graph
    list = [RDFVocabulary.first, RDFVocabulary.rest].compactMap { graph.id(iri: $0) }
    operators = [
      "inversePath", "zeroOrMorePath", "oneOrMorePath", "zeroOrOnePath", "alternativePath",
    ].compactMap { graph.id(iri: SHACLVocabulary.iri($0)) }
  }

  /// Of a node that is a list and something else besides, the list alone; each triple once.
  func of(_ node: TermID) -> [Triple] {
    var triples: [Triple] = []
    var entered: Set<TermID> = [node]
    var waiting = [node]
    while let next = waiting.popLast() {
      let all = graph.tripleIDs(subject: next)
      let parts = all.contains { list.contains($0.predicate) } ? list : operators
      for triple in all where parts.contains(triple.predicate) {
        triples.append(graph.triple(triple))
        if graph.isBlank(triple.object), entered.insert(triple.object).inserted {
          waiting.append(triple.object)
        }
      }
    }
    return triples
  }
}
