internal import Catalogue
internal import Store

/// Compares what was read with the store and writes nothing.
struct DryRun: HarvestSink {
  var store: Store
  var source: Source

  /// None: everything is read.
  func knownDocuments() async throws -> [String: KnownDocument] { [:] }

  func lastStatistics(of iri: String) async throws -> [StatisticsRecord] { [] }

  func documentUnchanged(_ location: String) async throws -> DocumentReport {
    DocumentReport(location: location, status: .unchanged)
  }

  func prepare(_ part: DocumentRecord) async throws -> PartWriting {
    { try await compare(part) }
  }

  private func compare(_ part: DocumentRecord) async throws -> DocumentOutcome {
    var outcome = DocumentOutcome()
    for description in part.datasets {
      let kept = try await store.publishedGraph(of: description.dataset.iri, source: source.name)
      switch kept.map({ StoredGraph($0).digest == description.graph.digest }) {
      case nil: outcome.new += 1
      case true?: outcome.unchanged += 1
      case false?: outcome.changed += 1
      }
    }
    return outcome
  }

  func documentRefused(
    _ location: String, refusal: DocumentReport.Refusal, findings: [Finding]
  ) async throws -> DocumentReport {
    DocumentReport(location: location, status: .refused, error: refusal)
  }

  func finish(
    _ report: SourceReport, complete: Bool, confirmWithdrawals: Bool
  ) async throws -> SourceReport {
    report
  }

  func abandon() {}
}
