internal import GRDB

extension Store {
  /// Changes after a sequence number, oldest first.
  ///
  /// - Parameter limit: 1…1,000.
  public func changes(since: Int = 0, limit: Int = 100) async throws -> ChangeList {
    let limit = min(max(1, limit), 1000)
    return try await read { db in
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT c.sequence, c.kind, t.key, t.iri, s.name, v.digest, c.at, o.iri FROM change c
            JOIN dataset t ON t.id = c.datasetId
            LEFT JOIN dataset o ON o.id = t.sameAsId
            LEFT JOIN source s ON s.id = t.ownerId
            LEFT JOIN version v ON v.id = c.versionId
            WHERE c.sequence > ? ORDER BY c.sequence LIMIT ?
            """), arguments: [since, limit + 1])
      let items = rows.prefix(limit).map { row in
        ChangeList.Change(
          sequence: row[0], kind: ChangeList.Change.Kind(rawValue: row[1]) ?? .updated, id: row[2],
          iri: row[3], source: row[4], digest: row[5], at: row[6],
          sameAs: row[7])
      }
      let fresh = try Freshness.read(db)
      return ChangeList(
        items: items, next: items.last?.sequence ?? since, hasMore: rows.count > limit,
        asOf: fresh.asOf, generation: fresh.generation)
    }
  }
}
