internal import Foundation
internal import GRDB

/// A description of a dataset that might be shown.
struct Candidate: Sendable {
  var id: Int64
  /// The IRI that it uses.
  var dataset: Int64
  var iri: String
  var document: Int64
  var source: Int64
  var sourceName: String
  var location: String
  var version: Int64?
  var digest: String?
  var isLive: Bool
  var hasConflicts: Bool
  var recognition: RecognitionKeys

  /// In the order of their documents' locations, byte by byte.
  static func fetch(dataset: Int64, in db: Database) throws -> [Candidate] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT d.id, d.documentId, d.sourceId, s.name, o.location, d.versionId, v.digest,
            d.withdrawnAt IS NULL, d.conflicts IS NOT NULL, t.iri, d.recognition
          FROM description d
          JOIN dataset t ON t.id = d.datasetId
          JOIN document o ON o.id = d.documentId
          JOIN source s ON s.id = d.sourceId
          LEFT JOIN version v ON v.id = d.versionId
          WHERE d.datasetId = ? ORDER BY o.location, d.id
          """), arguments: [dataset]
    ).map { row in
      Candidate(
        id: row[0], dataset: dataset, iri: row[9], document: row[1], source: row[2],
        sourceName: row[3], location: row[4], version: row[5], digest: row[6], isLive: row[7],
        hasConflicts: row[8], recognition: RecognitionKeys(column: row[10]))
    }
  }
}

/// What a dataset's row says before it is settled.
struct DatasetState: Sendable {
  var id: Int64
  var iri: String
  /// The description that is shown; nil as well where that was deleted just now.
  var shown: Int64?
  /// Whether nothing was ever derived for it.
  var isEmpty: Bool
  var withdrawn: Bool
  /// The dataset that this IRI is another name of.
  var sameAs: Int64?

  /// Whether it is neither withdrawn nor another's name.
  var isListed: Bool { !withdrawn && sameAs == nil }

  static func fetch(_ id: Int64, in db: Database) throws -> DatasetState? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT id, iri, shownId, value IS NULL, withdrawnAt IS NOT NULL, sameAsId
          FROM dataset WHERE id = ?
          """
      ), arguments: [id]
    ).map { row in
      DatasetState(
        id: row[0], iri: row[1], shown: row[2], isEmpty: row[3], withdrawn: row[4],
        sameAs: row[5])
    }
  }

  /// What readers are told has happened when a description comes to be shown; nil when they see the same graph.
  func change(to shown: Candidate, in db: Database) throws -> String? {
    let last = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT c.kind, v.digest FROM change c LEFT JOIN version v ON v.id = c.versionId
          WHERE c.datasetId = ? ORDER BY c.sequence DESC LIMIT 1
          """), arguments: [id])
    guard let last else { return "created" }
    if last[0] as String == "withdrawn" { return "returned" }
    return last[1] as String? == shown.digest ? nil : "updated"
  }
}
