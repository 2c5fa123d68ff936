internal import GRDB

extension Store {
  /// Harvests of a source, newest first; one that was never ended counts as failed.
  ///
  /// - Throws: `StoreError.sourceUnknown`.
  public func harvests(
    of sourceName: String, limit: Int = 20, offset: Int = 0
  ) async throws -> Page<SourceReport> {
    let limit = min(max(1, limit), 200)
    let offset = max(0, offset)
    return try await read { db in
      let row = try SourceRow.fetch(named: sourceName, in: db)
      let total =
        try Int.fetchOne(
          db, sql: "SELECT count(*) FROM harvest WHERE sourceId = ? AND finishedAt IS NOT NULL",
          arguments: [row.id]) ?? 0
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT report, startedAt, finishedAt FROM harvest
          WHERE sourceId = ? AND finishedAt IS NOT NULL ORDER BY id DESC LIMIT ? OFFSET ?
          """, arguments: [row.id, limit, offset])
      let items = try rows.map { harvest in
        if let report: String = harvest[0] {
          return try JSONText.decode(SourceReport.self, from: report)
        }
        var report = SourceReport(name: row.source.name, kind: row.source.kind, status: .failed)
        report.startedAt = harvest[1]
        report.finishedAt = harvest[2]
        return report
      }
      let fresh = try Freshness.read(db)
      return Page(
        total: total, next: offset + items.count < total ? offset + items.count : nil,
        asOf: fresh.asOf, generation: fresh.generation, items: items)
    }
  }
}
