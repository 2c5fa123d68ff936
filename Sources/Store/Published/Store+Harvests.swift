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
      let items = try Row.fetchAll(
        db,
        sql: """
          SELECT id, report, startedAt, finishedAt FROM harvest
          WHERE sourceId = ? AND finishedAt IS NOT NULL ORDER BY id DESC LIMIT ? OFFSET ?
          """, arguments: [row.id, limit, offset]
      ).map { try Self.report($0, of: row.source) }
      let fresh = try Freshness.read(db)
      return Page(
        total: total, next: offset + items.count < total ? offset + items.count : nil,
        asOf: fresh.asOf, generation: fresh.generation, items: items)
    }
  }

  /// One harvest of a source with what it did to its datasets; nil where there is none of that number, or it still runs.
  ///
  /// - Parameter outcome: datasets of that outcome alone.
  /// - Throws: `StoreError.sourceUnknown`.
  public func harvest(
    _ id: Int, of sourceName: String, outcome: HarvestedDataset.Outcome? = nil, limit: Int = 100,
    offset: Int = 0
  ) async throws -> HarvestDetail? {
    let limit = min(max(1, limit), 1000)
    let offset = max(0, offset)
    return try await read { db in
      let source = try SourceRow.fetch(named: sourceName, in: db)
      let harvest = try Row.fetchOne(
        db,
        sql: """
          SELECT id, report, startedAt, finishedAt FROM harvest
          WHERE id = ? AND sourceId = ? AND finishedAt IS NOT NULL
          """, arguments: [id, source.id])
      guard let harvest else { return nil }
      let total =
        try Int.fetchOne(
          db,
          sql: """
            SELECT count(*) FROM harvestedDataset
            WHERE harvestId = ?1 AND (?2 IS NULL OR outcome = ?2)
            """, arguments: [id, outcome?.rawValue]) ?? 0
      let items = try Row.fetchAll(
        db,
        sql: """
          SELECT t.key, coalesce(t.iri, h.iri), h.outcome, h.findings FROM harvestedDataset h
          LEFT JOIN dataset t ON t.id = h.datasetId
          WHERE h.harvestId = ?1 AND (?2 IS NULL OR h.outcome = ?2)
          ORDER BY h.id LIMIT ?3 OFFSET ?4
          """, arguments: [id, outcome?.rawValue, limit, offset]
      ).map { row in
        HarvestedDataset(
          id: row[0], iri: row[1], outcome: HarvestedDataset.Outcome(rawValue: row[2]) ?? .changed,
          findings: row[3])
      }
      let fresh = try Freshness.read(db)
      return HarvestDetail(
        harvest: try Self.report(harvest, of: source.source),
        datasets: Page(
          total: total, next: offset + items.count < total ? offset + items.count : nil,
          asOf: fresh.asOf, generation: fresh.generation, items: items))
    }
  }

  private static func report(_ harvest: Row, of source: Source) throws -> SourceReport {
    var report =
      try (harvest[1] as String?).map { try JSONText.decode(SourceReport.self, from: $0) }
      ?? SourceReport(name: source.name, kind: source.kind, status: .failed)
    report.id = harvest[0]
    report.startedAt = harvest[2]
    report.finishedAt = harvest[3]
    return report
  }
}
