internal import Catalogue
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
      let mark = indexMark
      return try await read { db in
        try Int64.fetchOne(db, sql: "SELECT value FROM state WHERE key = 'textOf'") != mark
      }
    }
  }

  /// Reads the texts of all shown descriptions again by the rules and the vocabularies in use, in slices, so that no other writer waits
  /// long; does nothing where that was done. It may be stopped and called again.
  ///
  /// - Parameter progress: how many datasets are done.
  public func refreshIndex(progress: @Sendable (Int) -> Void = { _ in }) async throws {
    guard try await isIndexStale else { return }
    let (library, mark) = (concepts, indexMark)
    var last: Int64 = 0
    var done = 0
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
      progress(done)
    }
    try await write { [last] db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO state VALUES ('textOf', ?)", arguments: [mark])
      if last > 0 { try Freshness.raiseGeneration(db, mayWait: true) }
    }
  }

  private var indexMark: Int64 {
    Int64(
      bitPattern:
        concepts.fingerprint
        ^ (TextRows.version &+ Dataset.textReadingVersion << 32) &* 0x9E37_79B9_7F4A_7C15)
  }
}
