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
