internal import Catalogue
internal import Foundation
internal import GRDB
internal import Vocabulary

/// Writes one part of a document. Lives as long as one transaction.
final class PartRecording {
  private(set) var document: BegunDocument
  private(set) var outcome = DocumentOutcome()
  /// Whether a reader may see a difference.
  private(set) var hasChanged = false

  private let db: Database
  private let source: Int64
  private let harvest: Int64
  private let now: String
  private let reconciliation: Reconciliation
  private let ids: RowIDs
  private var outcomes: OutcomeRows { OutcomeRows(db: db, harvest: harvest) }

  init(
    _ db: Database, source: Int64, harvest: Int64, location: String, begun: BegunDocument?,
    vocabulary: ConceptLibrary
  ) throws {
    self.db = db
    self.source = source
    self.harvest = harvest
    now = Timestamp.now()
    ids = RowIDs(db)
    reconciliation = Reconciliation(db, now: now, vocabulary: vocabulary)
    document =
      try begun ?? DocumentRows.begin(location: location, source: source, in: db)
    document.rowsWritten = 0
  }

  func record(_ prepared: PreparedDescription) throws {
    let found = try DatasetLookup.id(iri: prepared.iri, in: db)
    if found == nil,
      try !RecognitionRows(db: db).areShared(prepared.recognition, besides: 0)
    {
      return try recordNew(prepared)
    }
    let dataset = try found ?? addDataset(prepared.iri)
    let known = try KnownDescription.fetch(dataset: dataset, document: document.id, in: db)
    // The same IRI a second time within one reading: the first stands.
    if let known, known.reading == document.reading { return }
    document.datasets += 1
    outcome.findings += prepared.cuts
    let sameGraph = known?.digest == prepared.graph.digest
    let sameReading = known?.fingerprint == prepared.fingerprint
    if let known, known.isLive, sameGraph, sameReading {
      outcome.unchanged += 1
      try stamp(known.id, fingerprint: known.fingerprint)
      return
    }
    let description: Int64
    if let known {
      description = known.id
      try stamp(description, fingerprint: prepared.fingerprint)
      if !sameReading { try recognise(description, by: prepared.recognition) }
    } else {
      description = try addDescription(
        dataset: dataset, fingerprint: prepared.fingerprint, recognition: prepared.recognition)
    }
    if !sameGraph {
      try addVersion(prepared.graph, of: description, after: known?.versionNumber ?? 0)
      outcome.versionsWritten += 1
    }
    if known != nil, !sameReading { try deleteFindingsAndStatistics(of: description) }
    if !sameReading { try addFindingsAndStatistics(of: description, from: prepared) }
    switch known {
    case nil:
      outcome.new += 1
      try outcomes.add(.new, dataset: dataset, findings: prepared.findings.count)
    case let known? where known.isLive && sameGraph: outcome.unchanged += 1
    default:
      outcome.changed += 1
      try outcomes.add(.changed, dataset: dataset, findings: prepared.findings.count)
    }
    try reconciliation.settle(
      dataset: dataset, incoming: .init(description: description, prepared: prepared))
    hasChanged = true
    document.rowsWritten += 1 + prepared.derived.columns.variableCount
  }

  /// Records the first description of a dataset that nobody else describes: as what is shown.
  private func recordNew(_ prepared: PreparedDescription) throws {
    document.datasets += 1
    outcome.findings += prepared.cuts
    let dataset = NewDataset(
      id: try ids.dataset(), description: try ids.description(), version: try ids.version(),
      now: now)
    try dataset.insert(prepared, source: source, in: db)
    try insertDescription(
      dataset.description, dataset: dataset.id, version: dataset.version,
      fingerprint: prepared.fingerprint, recognition: prepared.recognition)
    try insertVersion(
      dataset.version, prepared.graph, of: dataset.description, number: 1)
    try addFindingsAndStatistics(of: dataset.description, from: prepared)
    try dataset.insertBeside(prepared, source: source, in: db)
    outcome.new += 1
    outcome.versionsWritten += 1
    try outcomes.add(.new, dataset: dataset.id, findings: prepared.findings.count)
    hasChanged = true
    document.rowsWritten += 1 + prepared.derived.columns.variableCount
  }

  /// A dataset is in the document, but its new description is not taken: the last good one is seen again.
  func keep(_ rejected: RejectedDataset) throws {
    try outcomes.add(.rejected, iri: rejected.iri, findings: rejected.findings)
    try db.cachedStatement(
      sql: """
        UPDATE description SET reading = ?, missed = 0
        WHERE documentId = ? AND withdrawnAt IS NULL
          AND datasetId = (SELECT id FROM dataset WHERE iri = ?)
        """
    ).execute(arguments: [document.reading, document.id, rejected.iri])
  }

  /// The document's last part: what belongs to no dataset, and its own findings.
  func close(_ part: DocumentRecord) throws {
    try recordRemainder(part.remainder)
    let changed = try DocumentRows.replaceFindings(
      part.findings, ofDocument: document.id, in: db)
    if changed { hasChanged = true }
    try DocumentRows.end(document, record: part, harvest: harvest, in: db)
  }

  private func recordRemainder(_ graph: StoredGraph?) throws {
    let known = try KnownDescription.fetch(dataset: nil, document: document.id, in: db)
    guard let graph, graph.tripleCount > 0 else {
      if let known, known.isLive {
        try db.cachedStatement(sql: "UPDATE description SET withdrawnAt = ? WHERE id = ?")
          .execute(arguments: [now, known.id])
        hasChanged = true
      }
      return
    }
    let description =
      try known?.id
      ?? addDescription(dataset: nil, fingerprint: 0, recognition: RecognitionKeys(column: nil))
    if known != nil { try stamp(description, fingerprint: 0) }
    if known?.digest != graph.digest {
      try addVersion(graph, of: description, after: known?.versionNumber ?? 0)
      hasChanged = true
    } else if known?.isLive == false {
      hasChanged = true
    }
  }

  private func addDataset(_ iri: String) throws -> Int64 {
    let id = try ids.dataset()
    try db.cachedStatement(
      sql: "INSERT INTO dataset (id, key, iri, createdAt, changedAt) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [id, Store.datasetKey(for: iri), iri, now, now])
    return id
  }

  /// One that is part of this reading.
  private func addDescription(
    dataset: Int64?, fingerprint: Int64, recognition: RecognitionKeys
  ) throws -> Int64 {
    let id = try ids.description()
    try insertDescription(
      id, dataset: dataset, version: nil, fingerprint: fingerprint, recognition: recognition)
    return id
  }

  private func insertDescription(
    _ id: Int64, dataset: Int64?, version: Int64?, fingerprint: Int64, recognition: RecognitionKeys
  ) throws {
    var row = RawBinding(
      try RawStatement(
        """
        INSERT INTO description
          (id, datasetId, documentId, sourceId, versionId, reading, fingerprint, recognition)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """, in: db))
    row.add(id)
    row.add(dataset)
    row.add(document.id)
    row.add(source)
    row.add(version)
    row.add(document.reading)
    row.add(fingerprint)
    row.add(recognition.column)
    try row.statement.run()
  }

  /// Keeps what the dataset is recognised by, should others describe it under another IRI.
  private func recognise(_ description: Int64, by keys: RecognitionKeys) throws {
    try db.cachedStatement(
      sql: "UPDATE description SET recognition = ?1 WHERE id = ?2 AND recognition IS NOT ?1"
    ).execute(arguments: [keys.column, description])
  }

  /// Marks a description as part of this reading.
  private func stamp(_ description: Int64, fingerprint: Int64) throws {
    try db.cachedStatement(
      sql: """
        UPDATE description SET reading = ?, missed = 0, withdrawnAt = NULL, fingerprint = ?
        WHERE id = ?
        """
    ).execute(arguments: [document.reading, fingerprint, description])
  }

  private func addVersion(_ graph: StoredGraph, of description: Int64, after number: Int) throws {
    let id = try ids.version()
    try insertVersion(id, graph, of: description, number: number + 1)
    try db.cachedStatement(sql: "UPDATE description SET versionId = ? WHERE id = ?")
      .execute(arguments: [id, description])
  }

  private func insertVersion(
    _ id: Int64, _ graph: StoredGraph, of description: Int64, number: Int
  ) throws {
    var row = RawBinding(
      try RawStatement(
        """
        INSERT INTO version
          (id, descriptionId, number, digest, graph, tripleCount, storedAt, harvestId)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """, in: db))
    row.add(id)
    row.add(description)
    row.add(number)
    row.add(graph.digest)
    row.add(Data(graph.deflated))
    row.add(graph.tripleCount)
    row.add(now)
    row.add(harvest)
    try row.statement.run()
  }

  private func deleteFindingsAndStatistics(of description: Int64) throws {
    // Findings of conflicts are the reconciliation's.
    try FindingRow.delete(
      ofDescription: description, codes: (isIn: false, Reconciliation.ConflictCode.list), in: db)
    try db.cachedStatement(sql: "DELETE FROM statistics WHERE descriptionId = ?")
      .execute(arguments: [description])
  }

  private func addFindingsAndStatistics(
    of description: Int64, from prepared: PreparedDescription
  ) throws {
    for finding in prepared.findings {
      try finding.insert(document: document.id, description: description, in: db)
    }
    for statistics in prepared.statistics {
      try db.cachedStatement(
        sql: """
          INSERT OR REPLACE INTO statistics (descriptionId, location, digest, detail, storedAt)
          VALUES (?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        description, statistics.location, statistics.digest, statistics.detail, now,
      ])
    }
  }
}

/// What is there of a description before it is recorded.
struct KnownDescription: Sendable {
  var id: Int64
  var reading: Int64
  var fingerprint: Int64
  var isLive: Bool
  var digest: String?
  var versionNumber: Int?

  /// - Parameter dataset: nil for the rest of a document.
  static func fetch(
    dataset: Int64?, document: Int64, in db: Database
  ) throws -> KnownDescription? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT d.id, d.reading, d.fingerprint, d.withdrawnAt IS NULL, v.digest, v.number
          FROM description d LEFT JOIN version v ON v.id = d.versionId
          WHERE d.documentId = ? AND d.datasetId IS ?
          """), arguments: [document, dataset]
    ).map { row in
      KnownDescription(
        id: row[0], reading: row[1], fingerprint: row[2], isLive: row[3], digest: row[4],
        versionNumber: row[5])
    }
  }
}
