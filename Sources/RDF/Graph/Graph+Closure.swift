extension Graph {
  /// What is said about `start` and about every node reached from it through objects.
  ///
  /// Nodes for which `stop` is true are named but not described; `start` is always described. A node
  /// reached twice, or in a ring, is described once.
  public func closure(from start: TermID, stoppingAt stop: (TermID) -> Bool) -> Graph {
    let builder = GraphBuilder()
    var mapped: [TermID: TermID] = [:]
    func map(_ id: TermID) -> TermID {
      if let known = mapped[id] { return known }
      let new = TermID(rawValue: builder.terms.intern(id.rawValue, of: storage.terms))
      mapped[id] = new
      return new
    }
    var entered: Set<TermID> = [start]
    var waiting = [start]
    while let subject = waiting.popLast() {
      let described = tripleIDs(subject: subject)
      guard !described.isEmpty else { continue }
      let newSubject = map(subject)
      for ids in described {
        builder.add(
          ids: TripleIDs(
            subject: newSubject, predicate: map(ids.predicate), object: map(ids.object)))
        if isLiteral(ids.object) || tripleIDs(subject: ids.object).isEmpty { continue }
        if !entered.contains(ids.object), !stop(ids.object) {
          entered.insert(ids.object)
          waiting.append(ids.object)
        }
      }
    }
    return builder.finish()
  }
}
