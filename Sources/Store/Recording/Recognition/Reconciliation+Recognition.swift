internal import GRDB

extension Reconciliation {
  func standing(of id: Int64) throws -> Standing? {
    guard let state = try DatasetState.fetch(id, in: db) else { return nil }
    let candidates = try Candidate.fetch(dataset: id, in: db)
    let (owner, own, isPrefixed) = try decide(state.iri, among: candidates)
    return Standing(
      state: state, candidates: candidates, owner: owner, own: own, isPrefixed: isPrefixed)
  }

  /// Brings the rows of `recognition` up to date.
  ///
  /// - Returns: the other IRIs whose place may now be another: those it was one with, and those that have or had a key
  ///   in common with it; as a rule none.
  func recognise(_ standing: Standing) throws -> Set<Int64> {
    let rows = RecognitionRows(db: db)
    let (state, keys) = (standing.state, standing.keys)
    let isNew = state.isEmpty && state.sameAs == nil
    let before = try isNew ? [] : rows.keys(ofDataset: state.id)
    if before.isEmpty {
      try rows.insert(dataset: state.id, source: standing.owner, keys: keys)
    } else {
      try rows.replace(dataset: state.id, source: standing.owner, keys: keys)
    }
    var others = try isNew ? [] : members(of: state)
    var all = keys
    all.numbers = before.union(keys.numbers).sorted()
    guard try !others.isEmpty || rows.areShared(all, besides: state.id) else { return [] }
    for key in all.numbers {
      others.formUnion(try rows.bearers(of: key, excluding: state.id).map(\.dataset))
    }
    return others
  }

  /// What is connected with some IRIs by keys.
  func group(around ids: Set<Int64>) throws -> RecognisedGroup {
    let rows = RecognitionRows(db: db)
    var group = RecognisedGroup()
    var waiting = ids.sorted()
    var next = 0
    while next < waiting.count, group.standings.count < RecognisedGroup.mostVisited {
      defer { next += 1 }
      let id = waiting[next]
      guard group.standings[id] == nil, let standing = try standing(of: id) else { continue }
      group.standings[id] = standing
      for key in standing.keys.numbers {
        let bearers = try rows.bearers(of: key).map(\.dataset)
        guard bearers.contains(id) else { continue }
        for other in bearers where other != id {
          group.links.formUnion([.init(first: id, second: other), .init(first: other, second: id)])
          if group.standings[other] == nil { waiting.append(other) }
        }
      }
    }
    return group
  }

  /// The dataset under whose IRI this one is shown; nil where that is its own.
  func head(of standing: Standing) throws -> Int64? {
    guard try RecognitionRows(db: db).areShared(standing.keys, besides: standing.id) else {
      return nil
    }
    let head = try group(around: [standing.id]).places()[standing.id]
    return head == standing.id ? nil : head
  }

  /// The IRIs that are shown as one with another now, in either part.
  private func members(of state: DatasetState) throws -> Set<Int64> {
    let head = state.sameAs ?? state.id
    let members = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT id FROM dataset WHERE sameAsId = ?"), arguments: [head])
    return Set(members + [head]).subtracting([state.id])
  }
}
