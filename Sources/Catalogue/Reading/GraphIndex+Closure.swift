internal import RDF

extension GraphIndex {
  /// The triples of a node and of every node reached from it through objects, small counts included;
  /// datasets, series and catalogues on the way are named and not described.
  ///
  /// - Parameter spare: Further nodes that are only to be named.
  func closure(of start: TermID, sparing spare: (TermID) -> Bool = { _ in false }) -> [TripleIDs] {
    var triples: [TripleIDs] = []
    triples.reserveCapacity(160)
    var entered: Set<TermID> = [start]
    entered.reserveCapacity(64)
    var waiting = [start]
    while let subject = waiting.popLast() {
      for ids in graph.tripleIDs(subject: subject) {
        triples.append(ids)
        guard ids.object != subject, describes(ids.object) else { continue }
        if spare(ids.object) { continue }
        if entered.insert(ids.object).inserted { waiting.append(ids.object) }
      }
    }
    return triples
  }

  /// The triples without small counts.
  func uncut(_ triples: [TripleIDs]) -> Subgraph {
    Subgraph(
      of: graph, triples.contains(where: isCut) ? triples.filter { !isCut($0) } : triples)
  }

  /// Whether the graph says anything about the node that belongs to what names it.
  @inline(__always)
  private func describes(_ node: TermID) -> Bool {
    kind(node).isDisjoint(with: .standsAlone) && !graph.tripleIDs(subject: node).isEmpty
  }
}
