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

  func write(
    _ report: SourceReport, complete: Bool, confirmWithdrawals: Bool, in db: Database
  ) throws -> SourceReport {
    var report = report
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
        if changed { try Freshness.raiseGeneration(db) }
      case .held: report.status = .held
      }
    }
    let all = FindingGroups.grouped(report.findings + (try conflicts(db)))
    report.findings = Array(all.prefix(Self.mostFindings))
    let omitted =
      (report.findingsOmitted ?? 0)
      + all.dropFirst(Self.mostFindings).reduce(0) { $0 + ($1.count ?? 1) }
    report.findingsOmitted = omitted > 0 ? omitted : nil
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

  /// Findings of conflicts in the documents that this harvest read.
  private func conflicts(_ db: Database) throws -> [Finding] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT f.documentId, f.detail FROM finding f JOIN description d ON d.id = f.descriptionId
        WHERE d.sourceId = ? AND f.code IN (?, ?) ORDER BY f.id
        """,
      arguments: [
        source, Reconciliation.ConflictCode.twice, Reconciliation.ConflictCode.otherwise,
      ])
    var findings: [Finding] = []
    while let row = try rows.next(), findings.count < Self.mostFindings {
      guard documentsRead.contains(row[0]) else { continue }
      findings.append(try JSONText.decode(Finding.self, from: row[1]))
    }
    return findings
  }
}
