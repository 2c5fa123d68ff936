internal import Catalogue
internal import Store

/// Adds up what a harvest did.
struct ReportBuilder: Sendable {
  private(set) var report: SourceReport
  private var findings = FindingGroups(most: mostFindings)
  private var documentsDone = 0
  private let start = ContinuousClock.now

  private static let mostFindings = 1000

  init(source: Source, kind: Source.Kind) {
    report = SourceReport(name: source.name, kind: kind, status: .complete)
  }

  mutating func recorded(
    _ prepared: PreparedPart, _ outcome: DocumentOutcome, of document: DocumentPart
  ) {
    let part = prepared.record
    report.new += outcome.new
    report.changed += outcome.changed
    report.unchanged += outcome.unchanged
    report.rejected += part.rejected
    report.versionsWritten += outcome.versionsWritten
    report.seen += outcome.new + outcome.changed + outcome.unchanged + part.rejected
    report.bytes += Int64(document.bytes)
    note(prepared.findings)
    note(RecommendedProperties.toldApart(part.findings), in: part.location)
    note(outcome.findings)
    guard part.isLast else { return }
    documentsDone += 1
    report.documents.append(
      DocumentReport(
        location: part.location, status: .read, datasets: document.datasetsOfDocument))
  }

  mutating func unchanged(_ document: DocumentReport, bytes: Int) {
    report.seen += document.datasets
    report.unchanged += document.datasets
    report.bytes += Int64(bytes)
    report.documents.append(document)
    documentsDone += 1
  }

  mutating func refused(_ document: DocumentReport, findings: [Finding]) {
    report.documents.append(document)
    note(findings, in: document.location)
    documentsDone += 1
  }

  mutating func failed(_ failure: SourceFailure) {
    report.status = .failed
    note([failure.finding])
  }

  /// Findings that name neither dataset nor document get the document's name.
  mutating func note(_ more: [Finding], in location: String? = nil) {
    for var finding in more {
      if finding.dataset == nil, finding.document == nil { finding.document = location }
      findings.add(finding)
    }
  }

  func progress(at location: String) -> HarvestProgress {
    HarvestProgress(
      source: report.name, document: location, documents: documentsDone, datasets: report.seen,
      bytes: report.bytes, seconds: (ContinuousClock.now - start).inSeconds)
  }

  /// The report at the end.
  ///
  /// - Parameter isWhole: whether every document of the source was looked at.
  mutating func finished(isWhole: Bool) -> SourceReport {
    report.seconds = (ContinuousClock.now - start).inSeconds
    let refused = report.documents.count { $0.status == .refused }
    if report.status != .failed, refused > 0 || !isWhole {
      report.status = refused > 0 && refused == report.documents.count ? .failed : .partial
    }
    let worstFirst = findings.findings
    report.findings = Array(worstFirst.prefix(Self.mostFindings))
    let omitted =
      findings.omitted
      + worstFirst.dropFirst(Self.mostFindings).reduce(0) { $0 + ($1.count ?? 1) }
    report.findingsOmitted = omitted > 0 ? omitted : nil
    return report
  }
}

extension Duration {
  var inSeconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) + Double(attoseconds) / 1e18
  }
}
