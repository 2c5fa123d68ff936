internal import Catalogue
internal import Foundation
internal import GRDB

extension Store {
  /// One dataset in full, withdrawn ones included; nil where there is none of that id or IRI.
  ///
  /// - Parameter languages: BCP 47 tags, most wanted first: titles and descriptions begin with the variant
  ///   that suits them best; all variants are there.
  /// - Throws: `StoreError`; `CancellationError`.
  public func detail(
    of idOrIRI: String, languages: [String] = []
  ) async throws -> DatasetDetail? {
    try await read { db in
      guard let row = try DatasetRow.find(idOrIRI, db) else { return nil }
      let freshness = try Freshness.read(db)
      var dataset = row.dataset
      dataset.title = dataset.title.leading(with: languages)
      dataset.alternativeTitle = dataset.alternativeTitle.leading(with: languages)
      dataset.description = dataset.description.leading(with: languages)
      let reader = DetailReader(db: db, row: row)
      return DatasetDetail(
        id: row.key, iri: row.iri, source: row.source.name, hospital: row.source.hospitalName,
        withdrawnAt: row.withdrawnAt, firstSeenAt: row.createdAt, changedAt: row.changedAt,
        attestation: try Attestation.fetch(dataset: row.rowid, in: db),
        version: try reader.versionCount(), rung: row.rung, dataset: dataset,
        readFromText: row.readFromText,
        variableCount: row.variableCount, statistics: try reader.statistics(),
        findings: try reader.findings(),
        quality: try reader.quality(of: row.dataset, languages: languages),
        qualityHistory: try reader.qualityHistory(), provenance: try reader.provenance(),
        asOf: freshness.asOf, generation: freshness.generation)
    }
  }
}

/// Reads what stands in other tables than `dataset`.
struct DetailReader {
  let db: Database
  let row: DatasetRow

  /// The most findings of one dataset that a detail page has; `…/findings` pages through all.
  static let mostFindings = 1_000

  func versionCount() throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM version WHERE descriptionId = coalesce(
          ?, (SELECT id FROM description WHERE datasetId = ? ORDER BY id LIMIT 1))
        """, arguments: [row.shownId, row.rowid]) ?? 0
  }

  func statistics() throws -> [AggregateStatistics] {
    guard let shown = row.shownId else { return [] }
    let texts = try String.fetchAll(
      db, sql: "SELECT detail FROM statistics WHERE descriptionId = ? ORDER BY location",
      arguments: [shown])
    return try texts.map { try JSONText.decode(AggregateStatistics.self, from: $0) }
  }

  /// Of the shown description, worst first.
  func findings() throws -> [Finding] {
    guard let shown = row.shownId else { return [] }
    let texts = try String.fetchAll(
      db, sql: "SELECT detail FROM finding WHERE descriptionId = ? ORDER BY id LIMIT ?",
      arguments: [shown, Self.mostFindings])
    return try
      (texts.map { try JSONText.decode(Finding.self, from: $0) }
      + DatasetFindings.reminders(dataset: row.rowid, row.iri, in: db))
      .enumerated()
      .sorted { ($0.element.severity, $0.offset) < ($1.element.severity, $1.offset) }
      .map(\.element)
  }

  func quality(of dataset: Dataset, languages: [String]) throws -> QualityScore? {
    guard let shown = row.shownId else { return nil }
    var dataset = dataset
    if row.variableCount > 0 { dataset.variables = [Variable(table: "", name: "")] }
    return QualityScore(
      try QualityRows.evidence(dataset, description: shown, in: db), languages: languages)
  }

  func qualityHistory() throws -> [QualityPoint] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT at, percent FROM (
            SELECT id, at, percent FROM quality WHERE datasetId = ? ORDER BY id DESC LIMIT 100)
          ORDER BY id
          """), arguments: [row.rowid]
    ).map { QualityPoint(at: $0[0], percent: $0[1]) }
  }

  func provenance() throws -> [DatasetDetail.Provenance] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT source.name AS source, document.location AS location, description.id AS id,
          description.withdrawnAt AS withdrawnAt, description.conflicts AS conflicts,
          dataset.iri AS iri
        FROM description
        JOIN dataset ON dataset.id = description.datasetId
        JOIN document ON document.id = description.documentId
        JOIN source ON source.id = description.sourceId
        WHERE dataset.id = ?1 OR dataset.sameAsId = ?1
        ORDER BY description.id IS ?2 DESC, source.name, document.location
        """, arguments: [row.rowid, row.shownId])
    return try rows.map { row in
      let conflicts: String? = row["conflicts"]
      return DatasetDetail.Provenance(
        source: row["source"], location: row["location"], shown: row["id"] == self.row.shownId,
        withdrawn: (row["withdrawnAt"] as String?) != nil,
        conflicts: try conflicts.map { try JSONText.decode([String].self, from: $0) } ?? [],
        iri: row["iri"] == self.row.iri ? nil : row["iri"])
    }
  }
}
