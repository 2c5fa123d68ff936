internal import Foundation
internal import GRDB

extension Store {
  /// Begins a harvest of a source. Harvests that were never ended, since their process died, are closed as
  /// failed.
  ///
  /// - Throws: `StoreError.sourceUnknown`; `.sourceBusy` while another harvest of the source runs, in
  ///   this process or another.
  public func beginHarvest(of sourceName: String) async throws -> HarvestRecorder {
    let id = try await read { db in try SourceRow.fetch(named: sourceName, in: db).id }
    let lock = try SourceLock(source: id, name: sourceName, store: self)
    do {
      let now = Timestamp.now()
      let (row, harvest) = try await write { db in
        let row = try SourceRow.fetch(named: sourceName, in: db)
        try db.execute(
          sql: """
            UPDATE harvest SET finishedAt = ?, status = 'failed'
            WHERE sourceId = ? AND finishedAt IS NULL
            """, arguments: [now, row.id])
        try db.execute(
          sql: "INSERT INTO harvest (sourceId, startedAt) VALUES (?, ?)",
          arguments: [row.id, now])
        return (row, db.lastInsertedRowID)
      }
      return HarvestRecorder(
        store: self, lock: lock, row: row, harvest: harvest, startedAt: now)
    } catch {
      lock.release()
      throw error
    }
  }

  /// Merges the pieces that a harvest left in the full-text indexes: in slices, so that no other writer waits
  /// long. A harvest that wrote a good part of an index leaves it in one piece.
  func mergeIndexes(rowsWritten: Int) async throws {
    // Small harvests are left to the automatic merge.
    guard rowsWritten >= 1000 else { return }
    let rows = try await read { db in
      try Int.fetchOne(
        db, sql: "SELECT sum(variableCount + 1) FROM dataset WHERE shownId IS NOT NULL") ?? 0
    }
    for table in ["datasetText", "variableText"] {
      // A negative number of pages asks for one piece, whatever the sizes of those there are.
      var pages = rowsWritten * 4 >= rows ? -Self.mergedPages : Self.mergedPages
      while try await merge(table, pages: pages) { pages = Self.mergedPages }
    }
    try await write { db in try FindingRow.deleteUnused(in: db) }
    // The pieces that were merged are empty pages now: a tenth of the file.
    while try await giveBack() {}
  }

  private static let mergedPages = 2000

  /// Moves pages from the file's end into empty ones, and cuts it; does nothing to a database that was made without
  /// what that needs.
  ///
  /// - Returns: whether there is more to do.
  private func giveBack() async throws -> Bool {
    try await write { db in
      let before = try Int.fetchOne(db, sql: "PRAGMA freelist_count") ?? 0
      guard before > 0 else { return false }
      // Each row is a page.
      _ = try Row.fetchAll(db, sql: "PRAGMA incremental_vacuum(\(Self.mergedPages))")
      let left = try Int.fetchOne(db, sql: "PRAGMA freelist_count") ?? 0
      return left > 0 && left < before
    }
  }

  /// Whether there is more to merge.
  private func merge(_ table: String, pages: Int) async throws -> Bool {
    try await write { db in
      let before = db.totalChangesCount
      try db.execute(
        sql: "INSERT INTO \(table) (\(table), rank) VALUES ('merge', ?)", arguments: [pages])
      return db.totalChangesCount - before >= 2
    }
  }
}
