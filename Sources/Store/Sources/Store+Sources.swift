internal import Foundation
internal import GRDB

extension Store {
  /// Every source with its counts and its last harvest, by name.
  public func sources() async throws -> [SourceStatus] {
    try await read { db in try SourceRow.fetchAll(db).map { try $0.status(db) } }
  }

  /// Every source as it was set up, by name: without the counting that their state takes.
  public func configuredSources() async throws -> [Source] {
    try await read { db in try SourceRow.fetchAll(db).map(\.source) }
  }

  /// One source; nil where there is none of the name.
  public func source(named name: String) async throws -> SourceStatus? {
    try await read { db in
      do {
        return try SourceRow.fetch(named: name, in: db).status(db)
      } catch StoreError.sourceUnknown {
        return nil
      }
    }
  }

  /// Adds a source.
  ///
  /// - Throws: `StoreError.sourceExists`, `.sourceInvalid`.
  public func addSource(_ source: Source) async throws {
    try source.check()
    try await write { db in
      let exists = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT * FROM source WHERE name = ?)", arguments: [source.name])
      if exists == true { throw StoreError.sourceExists(name: source.name) }
      try db.execute(
        sql: """
          INSERT INTO source (name, url, kind, paused, settings, createdAt)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          source.name, source.url, source.kind.rawValue, source.paused,
          try JSONText.encode(source.settings), Timestamp.now(),
        ])
      // It has nothing to be found yet.
      try Freshness.raiseGeneration(db, mayWait: true)
    }
  }

  /// Changes a source: its URL, kind, pause and settings; what depends on them follows in the same transaction.
  /// A raised threshold cuts the counts below it from everything that is stored.
  ///
  /// - Throws: `StoreError.sourceUnknown`, `.sourceInvalid`.
  public func setSource(_ source: Source) async throws {
    try source.check()
    let vocabulary = concepts
    try await write { db in
      let old = try SourceRow.fetch(named: source.name, in: db)
      guard old.source != source else { return }
      try db.execute(
        sql: "UPDATE source SET url = ?, kind = ?, paused = ?, settings = ? WHERE id = ?",
        arguments: [
          source.url, source.kind.rawValue, source.paused,
          try JSONText.encode(source.settings), old.id,
        ])
      try Freshness.raiseGeneration(db)
      let before = old.source.settings
      if before.iriPrefix != source.settings.iriPrefix {
        try Reconciliation(db, vocabulary: vocabulary).sharedDatasets()
      }
      if before.threshold < source.settings.threshold {
        try ThresholdRise(
          db: db, source: old.id, settings: source.settings, vocabulary: vocabulary
        ).cut()
      }
      if before.country != source.settings.country {
        try DerivedRows.rewriteCountry(ofSource: old.id, country: source.settings.country, in: db)
      }
    }
  }

  /// Stops scheduled harvests of a source, or lets them go on.
  public func pauseSource(named name: String, _ paused: Bool = true) async throws {
    guard var source = try await source(named: name)?.source else {
      throw StoreError.sourceUnknown(name: name)
    }
    source.paused = paused
    try await setSource(source)
  }

  /// Removes a source with its harvests, documents, descriptions and all their versions. Datasets that no
  /// other source describes leave only their IRI and their changes behind.
  ///
  /// - Throws: `StoreError.sourceUnknown`, `.sourceBusy` while it is being harvested.
  public func removeSource(named name: String) async throws {
    let id = try await read { db in try SourceRow.fetch(named: name, in: db).id }
    let lock = try SourceLock(source: id, name: name, store: self)
    defer { lock.release() }
    let vocabulary = concepts
    try await write { db in
      let datasets = try Int64.fetchAll(
        db,
        sql: """
          SELECT DISTINCT datasetId FROM description
          WHERE sourceId = ? AND datasetId IS NOT NULL ORDER BY datasetId
          """, arguments: [id])
      let reconciliation = Reconciliation(db, vocabulary: vocabulary)
      for dataset in datasets { try reconciliation.forget(source: id, dataset: dataset) }
      try db.execute(sql: "DELETE FROM source WHERE id = ?", arguments: [id])
      try Freshness.raiseGeneration(db)
    }
  }
}

extension SourceRow {
  fileprivate func status(_ db: Database) throws -> SourceStatus {
    let counts = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT count(DISTINCT datasetId), count(DISTINCT CASE WHEN withdrawnAt IS NULL THEN datasetId END)
          FROM description WHERE sourceId = ?
          """), arguments: [id])
    let summary = try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT summary FROM harvest WHERE sourceId = ? AND summary IS NOT NULL
          ORDER BY id DESC LIMIT 1
          """), arguments: [id])
    let all: Int = counts?[0] ?? 0
    let live: Int = counts?[1] ?? 0
    let last = try summary.map { try JSONText.decode(SourceReport.self, from: $0) }
    return SourceStatus(
      name: source.name, url: source.url, kind: source.kind, paused: source.paused,
      settings: source.settings, datasets: live, withdrawn: all - live, lastHarvest: last,
      nextHarvest: try nextHarvest(db),
      failingSince: try failingSince(db))
  }

  /// Ended harvests without a report are those of a process that died.
  private func failingSince(_ db: Database) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT finishedAt FROM harvest
          WHERE sourceId = ? AND status = 'failed' AND id > (
            SELECT coalesce(max(id), 0) FROM harvest
            WHERE sourceId = ? AND status IN ('complete', 'partial', 'held'))
          ORDER BY id LIMIT 1
          """), arguments: [id, id])
  }
}
