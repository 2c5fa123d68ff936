internal import Catalogue
internal import Store

/// Where a harvest goes: into the store, or nowhere in a dry run.
protocol HarvestSink: Sendable {
  /// The statistics of a dataset as this source last brought them.
  func lastStatistics(of iri: String) async throws -> [StatisticsRecord]
  func knownDocuments() async throws -> [String: KnownDocument]
  func documentUnchanged(_ location: String) async throws -> DocumentReport
  /// Makes a part of a document ready to be written: what can be done beside the writing of earlier parts.
  func prepare(_ part: DocumentRecord) async throws -> PartWriting
  func documentRefused(
    _ location: String, refusal: DocumentReport.Refusal, findings: [Finding]
  ) async throws -> DocumentReport
  func finish(
    _ report: SourceReport, complete: Bool, confirmWithdrawals: Bool
  ) async throws -> SourceReport
  func abandon()
}

/// Writes a part that is ready.
typealias PartWriting = @Sendable () async throws -> DocumentOutcome

extension HarvestRecorder: HarvestSink {
  func prepare(_ part: DocumentRecord) async throws -> PartWriting {
    let prepared: PreparedDocument = try await prepare(part)
    return { try await self.record(prepared) }
  }
}
