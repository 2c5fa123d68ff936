internal import Catalogue
internal import GRDB
internal import Vocabulary

/// The end of a harvest: withdrawals, the report, how fresh the catalogue is.
struct HarvestEnding: Sendable {
  var source: Int64
  var settings: SourceSettings
  var harvest: Int64
  var startedAt: String
  var documentsRead: Set<Int64>
  var documentsUnchanged: Set<Int64>
  var vocabulary: ConceptLibrary

  private static let mostFindings = 1000
  /// Entries of one harvest in the audit log; a national catalogue may describe the datasets of a whole country.
  private static let mostForeign = 100

  func write(
    _ report: SourceReport, complete: Bool, confirmWithdrawals: Bool, in db: Database
  ) throws -> SourceReport {
    var report = report
    report.id = Int(harvest)
    let now = Timestamp.milliseconds()
    let time = Timestamp.text(milliseconds: now)
    report.startedAt = startedAt
    report.finishedAt = time
    report.withdrawn = 0
    if complete && report.status != .failed {
      let withdrawal = Withdrawal(
        db, source: source, harvest: harvest, now: time,
        seen: documentsRead.union(documentsUnchanged), vocabulary: vocabulary)
      switch try withdrawal.perform(settings: settings, confirmed: confirmWithdrawals) {
      case .done(let datasets, let changed):
        report.withdrawn = datasets
        if changed { try Freshness.raiseGeneration(db, mayWait: true) }
      case .held: report.status = .held
      }
    }
    let all = FindingGroups.grouped(
      report.findings + (try conflicts(db)) + (complete ? try reminders(db) : []))
    report.findings = Array(all.prefix(Self.mostFindings))
    let omitted =
      (report.findingsOmitted ?? 0)
      + all.dropFirst(Self.mostFindings).reduce(0) { $0 + ($1.count ?? 1) }
    report.findingsOmitted = omitted > 0 ? omitted : nil
    try logForeign(of: report.name, in: db)
    report.quality = try QualitySummary.fetch(source: source, in: db)
    try keep(report, in: db)
    if report.status != .failed { try Freshness.setAsOf(now, in: db) }
    return report
  }

  private func keep(_ report: SourceReport, in db: Database) throws {
    var summary = report
    summary.documents = []
    summary.findings = []
    try db.execute(
      sql: """
        UPDATE harvest SET finishedAt = ?, status = ?, summary = ?, report = ? WHERE id = ?
        """,
      arguments: [
        report.finishedAt, report.status.rawValue, try JSONText.encode(summary),
        try JSONText.encode(report), harvest,
      ])
  }

  /// Says in the audit log which datasets of other sources this harvest newly described: that is kept beside the owner's
  /// description and changes nothing of it.
  private func logForeign(of name: String, in db: Database) throws {
    // Else all versions of the harvest would be looked through for nothing.
    let others = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM source WHERE id <> ?)", arguments: [source])
    guard others ?? true else { return }
    let iris = try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT d.iri FROM version v JOIN description x ON x.id = v.descriptionId
        JOIN dataset d ON d.id = x.datasetId
        WHERE v.harvestId = ?1 AND x.sourceId = ?2 AND d.ownerId <> ?2 ORDER BY d.iri
        """, arguments: [harvest, source])
    for iri in iris.prefix(Self.mostForeign) {
      try Store.audit(
        AuditEntry(
          actor: "harvest", action: "harvest", outcome: .refused, source: name, dataset: iri,
          reason: "the dataset belongs to another source"), in: db)
    }
    guard iris.count > Self.mostForeign else { return }
    try Store.audit(
      AuditEntry(
        actor: "harvest", action: "harvest", outcome: .refused, source: name,
        reason: "\(iris.count - Self.mostForeign) more datasets belong to other sources"), in: db)
  }

  /// The owner's descriptions whose yearly check is due.
  private func reminders(_ db: Database) throws -> [Finding] {
    try AttestationRow.due(
      of: source, before: Attestation.limit(), limit: Self.mostFindings, in: db
    ).map { Attestation.reminder($0.iri) }
  }

  /// Findings of conflicts in the documents that this harvest read.
  private func conflicts(_ db: Database) throws -> [Finding] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT f.documentId, f.detail FROM finding f JOIN description d ON d.id = f.descriptionId
        WHERE d.sourceId = ? AND f.code IN (\(Reconciliation.ConflictCode.list)) ORDER BY f.id
        """, arguments: [source])
    var findings: [Finding] = []
    while let row = try rows.next(), findings.count < Self.mostFindings {
      guard documentsRead.contains(row[0]) else { continue }
      findings.append(try JSONText.decode(Finding.self, from: row[1]))
    }
    return findings
  }
}
