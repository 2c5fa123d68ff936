internal import GRDB
public import Vocabulary

extension Store {
  /// The vocabularies by which descriptions and questions are read; none until `use`.
  public var concepts: ConceptLibrary { searching.concepts }

  /// Reads questions, and descriptions that are harvested from now on, by these vocabularies.
  public func use(_ library: ConceptLibrary) {
    searching.concepts = library
  }

  /// Whether the texts of descriptions were last read by other rules or vocabularies than those in use.
  public var isIndexStale: Bool {
    get async throws {
      let library = concepts
      return try await read { try !TextRows.isMark(of: library, in: $0) }
    }
  }

  /// Reads the texts of all shown descriptions again by the rules and the vocabularies in use, in slices, so that no other writer waits
  /// long; does nothing where that was done. It may be stopped and called again.
  ///
  /// - Parameter progress: how many of all datasets are done; not called where there are none.
  public func refreshIndex(
    progress: @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) async throws {
    guard try await isIndexStale else { return }
    let library = concepts
    let all = try await read { try TextRows.count($0) }
    var last: Int64 = 0
    var done = 0
    if all > 0 { progress(0, all) }
    while true {
      try Task.checkCancellation()
      let ids = try await write { [last] db in
        let ids = try TextRows.ids(after: last, most: 200, in: db)
        for id in ids { try TextRows.rewrite(dataset: id, library, in: db) }
        return ids
      }
      guard let end = ids.last else { break }
      last = end
      done += ids.count
      progress(done, max(all, done))
    }
    try await write { [last] db in
      try TextRows.setMark(of: library, in: db)
      if last > 0 { try Freshness.raiseGeneration(db, mayWait: true) }
    }
  }
}
