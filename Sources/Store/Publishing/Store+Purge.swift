internal import Foundation
internal import GRDB
internal import Vocabulary

/// What an erasure took away.
public struct Purge: Hashable, Sendable, Codable {
  public var dataset: String
  public var versions: Int
  /// Paths of backups that still hold it: those that lie beside the database, and those that ``Store/backup(to:actor:)``
  /// wrote, wherever that was.
  public var copies: [String] = []
  /// Paths to which backups were written that may hold it, and where there is nothing now: moved, or deleted.
  public var missingCopies: [String] = []

  public init(dataset: String, versions: Int) {
    self.dataset = dataset
    self.versions = versions
  }
}

extension Store {
  /// Erases a dataset's content for good: every version or one of them, what is derived from it, its places in the
  /// change feed; then rewrites the file, so that nothing of it stays in free pages. The audit log keeps that and
  /// why it was done.
  ///
  /// - Parameter version: the number of one version that is no longer shown; nil erases the dataset.
  /// - Throws: ``PurgeRefusal``.
  public func purge(
    _ iri: String, version: Int? = nil, reason: String, actor: String
  ) async throws -> Purge {
    let vocabulary = concepts
    var (purged, backups) = try await write { db in
      guard let dataset = try DatasetLookup.id(named: iri, in: db) else {
        throw PurgeRefusal.datasetUnknown(iri)
      }
      let owner = try String.fetchOne(
        db,
        sql: "SELECT s.name FROM dataset d JOIN source s ON s.id = d.ownerId WHERE d.id = ?",
        arguments: [dataset])
      let since = try String.fetchOne(
        db, sql: "SELECT createdAt FROM dataset WHERE id = ?", arguments: [dataset])
      let backups = try Self.backups(since: since ?? "", in: db)
      let count =
        if let version {
          try Self.erase(version: version, of: dataset, iri, in: db)
        } else {
          try Self.erase(dataset: dataset, iri, vocabulary: vocabulary, in: db)
        }
      try Self.eraseQuotations(of: iri, in: db)
      try Self.audit(
        AuditEntry(
          actor: actor, action: "purge", outcome: .done, source: owner, dataset: iri,
          reason: reason), in: db)
      try Freshness.raiseGeneration(db)
      return (Purge(dataset: iri, versions: count), backups)
    }
    try await vacuum()
    let written = backups.filter { FileManager.default.fileExists(atPath: $0) }
    purged.copies = copies(naming: purged.dataset, besides: written)
    purged.missingCopies = backups.subtracting(written).sorted()
    return purged
  }

  private static func erase(
    dataset: Int64, _ iri: String, vocabulary: ConceptLibrary, in db: Database
  ) throws -> Int {
    let count =
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM version v JOIN description d ON d.id = v.descriptionId
          WHERE d.datasetId = ?
          """, arguments: [dataset]) ?? 0
    // What was shown as one with it stands by itself again.
    try db.execute(
      sql: "UPDATE description SET withdrawnAt = ?, value = NULL WHERE datasetId = ?",
      arguments: [Timestamp.now(), dataset])
    try Reconciliation(db, vocabulary: vocabulary).settle(dataset: dataset)
    // What is read again must not count as unchanged.
    try db.execute(
      sql: """
        UPDATE document SET contentHash = NULL, etag = NULL WHERE id IN (
          SELECT documentId FROM description WHERE datasetId = ?)
        """, arguments: [dataset])
    try KeptWords.erase(
      dataset: dataset, kept: KeptText.fetch(dataset: dataset, in: db), in: db)
    try db.execute(
      sql: """
        DELETE FROM recordedFinding WHERE descriptionId IN (
          SELECT id FROM description WHERE datasetId = ?)
        """, arguments: [dataset])
    try db.execute(
      sql: "UPDATE description SET versionId = NULL WHERE datasetId = ?", arguments: [dataset])
    try DeferredWrites.flush(in: db)
    try db.execute(sql: "DELETE FROM dataset WHERE id = ?", arguments: [dataset])
    try db.execute(
      sql: """
        DELETE FROM conceptCode WHERE id NOT IN (SELECT codeId FROM datasetCode);
        DELETE FROM facetValue WHERE id NOT IN (SELECT valueId FROM facetOfDataset);
        """)
    RememberedIDs.forget()
    return count
  }

  /// Reports of harvests and of documents quote values; a quotation may be what has to go.
  private static func eraseQuotations(of iri: String, in db: Database) throws {
    try db.execute(sql: "DELETE FROM harvestedDataset WHERE iri = ?", arguments: [iri])
    try db.execute(
      sql: "UPDATE harvest SET report = summary WHERE instr(report, ?) > 0", arguments: [iri])
    try db.execute(
      sql: """
        DELETE FROM recordedFinding WHERE descriptionId IS NULL
          AND textId IN (SELECT id FROM findingText WHERE instr(detail, ?) > 0)
        """, arguments: [iri])
    try FindingRow.deleteUnused(in: db)
  }

  private static func erase(
    version: Int, of dataset: Int64, _ iri: String, in db: Database
  ) throws -> Int {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT v.id, v.id = d.versionId FROM version v JOIN description d ON d.id = v.descriptionId
        WHERE d.datasetId = ? AND v.number = ?
        """, arguments: [dataset, version])
    guard !rows.isEmpty else { throw PurgeRefusal.versionUnknown(iri, version) }
    guard !rows.contains(where: { $0[1] }) else { throw PurgeRefusal.versionCurrent(iri, version) }
    for row in rows {
      let id: Int64 = row[0]
      try db.execute(sql: "DELETE FROM version WHERE id = ?", arguments: [id])
    }
    return rows.count
  }

  /// Rewrites the file without its free pages, and merges the text indexes, which keep deleted words till then.
  private func vacuum() async throws {
    try await write { db in
      for table in ["datasetText", "variableText"] {
        try db.execute(sql: "INSERT INTO \(table) (\(table)) VALUES ('optimize')")
      }
    }
    do {
      try await database.vacuum()
      if !isReadOnly, let pool = database as? DatabasePool {
        try await pool.writeWithoutTransaction { db in _ = try? db.checkpoint(.truncate) }
      }
    } catch {
      throw StoreError.mapped(error, path: path)
    }
  }
}

/// Why nothing was erased.
public enum PurgeRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case datasetUnknown(String)
  case versionUnknown(String, Int)
  case versionCurrent(String, Int)

  /// One sentence, and what to do.
  public var description: String {
    switch self {
    case .datasetUnknown(let iri):
      "There is no dataset \(iri). “paedcat search” shows ids and IRIs."
    case .versionUnknown(let iri, let number):
      "\(iri) has no version \(number). “paedcat show --history” lists them."
    case .versionCurrent(let iri, let number):
      "Version \(number) of \(iri) is the present one. Erase the dataset, or publish another version first."
    }
  }
}
