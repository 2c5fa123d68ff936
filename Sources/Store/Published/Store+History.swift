public import Catalogue
internal import Foundation
internal import GRDB

extension Store {
  /// The latest versions of every description of a dataset, newest first, each with the statements that came
  /// and went since the version before.
  ///
  /// - Returns: nil where there is no such dataset.
  public func history(of idOrIRI: String, limit: Int = 100) async throws -> DatasetHistory? {
    try await read { db in
      guard let id = try DatasetLookup.id(of: idOrIRI, in: db),
        let dataset = try Row.fetchOne(
          db, sql: "SELECT key, iri, shownId FROM dataset WHERE id = ?", arguments: [id])
      else { return nil }
      let shown: Int64? = dataset[2]
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT s.name, o.location, v.number, v.digest, v.tripleCount, v.storedAt,
            d.id, d.versionId = v.id, v.graph,
            (SELECT graph FROM version p WHERE p.descriptionId = d.id AND p.number = v.number - 1)
          FROM description d
          JOIN version v ON v.descriptionId = d.id
          JOIN document o ON o.id = d.documentId
          JOIN source s ON s.id = d.sourceId
          WHERE d.datasetId IN (SELECT id FROM dataset WHERE id = ?1 OR sameAsId = ?1)
          ORDER BY v.storedAt DESC, v.id DESC LIMIT ?2
          """, arguments: [id, max(0, limit)])
      let versions = try rows.map { row in
        let difference = try VersionDifference(from: row[9], to: row[8])
        return DatasetHistory.Version(
          source: row[0], location: row[1], number: row[2], digest: row[3], triples: row[4],
          storedAt: row[5], shown: row[6] == shown && row[7], added: difference?.added,
          removed: difference?.removed)
      }
      return DatasetHistory(id: dataset[0], iri: dataset[1], versions: versions)
    }
  }

  /// Findings about a dataset: of its shown description, and where other descriptions contradict it.
  ///
  /// - Returns: nil where there is no such dataset.
  public func findings(of idOrIRI: String) async throws -> [Finding]? {
    try await read { db in
      guard let id = try DatasetLookup.id(of: idOrIRI, in: db) else { return nil }
      return try DatasetFindings.fetch(dataset: id, in: db)
    }
  }
}

extension Store {
  /// How well a dataset is described, and how that went; nil where there is no such dataset, and no score once it
  /// is withdrawn.
  ///
  /// - Parameter languages: BCP 47 tags, most wanted first, for the advice.
  public func quality(
    of idOrIRI: String, languages: [String] = []
  ) async throws -> (score: QualityScore?, history: [QualityPoint])? {
    try await read { db in
      guard let row = try DatasetRow.find(idOrIRI, db) else { return nil }
      let reader = DetailReader(db: db, row: row)
      return (
        try reader.quality(of: row.dataset, languages: languages), try reader.qualityHistory()
      )
    }
  }
}

/// Findings about one dataset.
enum DatasetFindings {
  /// Worst first; of a withdrawn dataset none.
  static func fetch(dataset id: Int64, in db: Database) throws -> [Finding] {
    let details = try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT f.detail FROM description d
          JOIN finding f ON f.descriptionId = d.id
          WHERE d.datasetId IN (SELECT id FROM dataset WHERE id = ?1 OR sameAsId = ?1)
            AND d.withdrawnAt IS NULL
            AND (d.id = (SELECT shownId FROM dataset WHERE id = ?1)
              OR f.code IN (\(Reconciliation.ConflictCode.list)))
          ORDER BY f.id
          """), arguments: [id])
    let iri = try String.fetchOne(db, sql: "SELECT iri FROM dataset WHERE id = ?", arguments: [id])
    let findings =
      try details.map { try JSONText.decode(Finding.self, from: $0) }
      + reminders(dataset: id, iri ?? "", in: db)
    return findings.enumerated().sorted { left, right in
      (left.element.severity, left.offset) < (right.element.severity, right.offset)
    }.map(\.element)
  }

  /// What time alone has brought, so that it is not kept: that the yearly check is due.
  static func reminders(dataset id: Int64, _ iri: String, in db: Database) throws -> [Finding] {
    guard let attestation = try Attestation.fetch(dataset: id, in: db), attestation.isDue else {
      return []
    }
    return [Attestation.reminder(iri)]
  }
}
