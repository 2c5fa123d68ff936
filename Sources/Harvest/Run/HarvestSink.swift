internal import Catalogue
internal import Store

/// Where a harvest goes: into the store, or nowhere in a dry run.
protocol HarvestSink: Sendable {
  /// The statistics of a dataset as this source last brought them.
  func lastStatistics(of iri: String) async throws -> [StatisticsRecord]
  func knownDocuments() async throws -> [String: KnownDocument]
  func documentUnchanged(_ location: String) async throws -> DocumentReport
  func record(_ part: DocumentRecord) async throws -> DocumentOutcome
  func documentRefused(
    _ location: String, refusal: DocumentReport.Refusal, findings: [Finding]
  ) async throws -> DocumentReport
  func finish(
    _ report: SourceReport, complete: Bool, confirmWithdrawals: Bool
  ) async throws -> SourceReport
  func abandon()
}

extension HarvestRecorder: HarvestSink {}
