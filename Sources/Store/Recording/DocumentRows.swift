internal import Catalogue
internal import GRDB

/// A document while it is being recorded.
struct BegunDocument: Sendable {
  var id: Int64
  /// The number of this reading.
  var reading: Int64
  /// Datasets recorded so far.
  var datasets = 0
  /// Rows of the full-text indexes written by the latest part.
  var rowsWritten = 0
}

/// Rows of `document` and its own findings.
enum DocumentRows {
  /// Begins a reading. From here to its end the document counts as never read whole.
  static func begin(location: String, source: Int64, in db: Database) throws -> BegunDocument {
    let report = DocumentReport(location: location, status: .read)
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          INSERT INTO document (sourceId, location, report, reading) VALUES (?, ?, ?, 1)
          ON CONFLICT (sourceId, location) DO UPDATE SET contentHash = NULL, reading = reading + 1
          RETURNING id, reading
          """), arguments: [source, location, try JSONText.encode(report)])
    guard let row else { throw StoreError.failed(reason: "a document was not stored") }
    return BegunDocument(id: row[0], reading: row[1])
  }

  /// The reading has reached the document's end.
  static func end(
    _ document: BegunDocument, record: DocumentRecord, harvest: Int64, in db: Database
  ) throws {
    let report = DocumentReport(
      location: record.location, status: .read, datasets: document.datasets)
    try db.cachedStatement(
      sql: """
        UPDATE document SET contentHash = ?, etag = ?, lastModified = ?, report = ?, harvestId = ?,
          refusedIn = NULL
        WHERE id = ?
        """
    ).execute(arguments: [
      record.contentHash, record.etag, record.lastModified, try JSONText.encode(report), harvest,
      document.id,
    ])
  }

  /// - Returns: whether the document's findings are others than before.
  static func refuse(
    _ report: DocumentReport, source: Int64, harvest: Int64, findings: [Finding], in db: Database
  ) throws -> Bool {
    let id = try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          INSERT INTO document (sourceId, location, report, refusedIn) VALUES (?, ?, ?, ?)
          ON CONFLICT (sourceId, location) DO UPDATE
            SET contentHash = NULL, report = excluded.report, refusedIn = excluded.refusedIn
          RETURNING id
          """),
      arguments: [source, report.location, try JSONText.encode(report), harvest])
    guard let id else { throw StoreError.failed(reason: "a document was not stored") }
    return try replaceFindings(findings, ofDocument: id, in: db)
  }

  /// Replaces the findings about the document as such.
  ///
  /// - Returns: whether they differ from those before.
  static func replaceFindings(
    _ findings: [Finding], ofDocument id: Int64, in db: Database
  ) throws -> Bool {
    let rows = findings.map { FindingRow($0) }
    let before = try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT detail FROM finding WHERE documentId = ? AND descriptionId IS NULL ORDER BY id
          """), arguments: [id])
    guard before != rows.map(\.detail) else { return false }
    try db.cachedStatement(
      sql: "DELETE FROM recordedFinding WHERE documentId = ? AND descriptionId IS NULL"
    ).execute(arguments: [id])
    for row in rows { try row.insert(document: id, description: nil, in: db) }
    return true
  }

  static func known(
    source: Int64, in db: Database
  ) throws -> [String: (id: Int64, document: KnownDocument)] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT o.location, o.id, o.contentHash, iif(o.contentHash IS NULL, NULL, o.etag),
          iif(o.contentHash IS NULL, NULL, o.lastModified),
          (SELECT count(*) FROM description d WHERE d.documentId = o.id
            AND d.datasetId IS NOT NULL AND d.withdrawnAt IS NULL AND d.reading = o.reading)
        FROM document o WHERE o.sourceId = ?
        """, arguments: [source])
    var known: [String: (id: Int64, document: KnownDocument)] = [:]
    while let row = try rows.next() {
      known[row[0]] = (
        row[1],
        KnownDocument(contentHash: row[2], etag: row[3], lastModified: row[4], datasets: row[5])
      )
    }
    return known
  }
}
