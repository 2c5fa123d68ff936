internal import Catalogue
internal import Fetch
internal import Foundation
internal import RDF
internal import Store

/// One harvest of one source: opens it, reads and writes at the same time, reports.
struct SourceRun: Sendable {
  var source: Source
  var sink: any HarvestSink
  var fetcher: Fetcher
  var contexts: ContextLibrary
  var conduct: WebConduct
  var options: HarvestOptions
  var check: ProfileCheck
  var notify: @Sendable (HarvestEvent) -> Void
  /// Where what the steps saw is kept; nil where it is not.
  var steps: SourceSteps?

  /// Parts that may wait for the writing side.
  private static let partsAhead = 2

  /// - Throws: what the store throws; the harvest is then abandoned. Everything else is in the report.
  func run() async throws -> SourceReport {
    notify(.started(source: source.name))
    do {
      let report = try await harvest()
      steps?.finished(report)
      notify(.finished(report))
      return report
    } catch {
      sink.abandon()
      throw error
    }
  }

  private func harvest() async throws -> SourceReport {
    let known = try await sink.knownDocuments()
    let (opened, production): (OpenedSource, Production)
    do throws(SourceFailure) {
      (opened, production) = try await open(known)
    } catch {
      steps?.opened(error)
      return try await failed(error)
    }
    if opened.first == nil { steps?.opened() }
    var builder = ReportBuilder(source: source, kind: opened.kind)
    let end = try await withThrowingTaskGroup(of: Production.End.self) { group in
      let channel = production.channel
      group.addTask {
        defer { channel.finish() }
        return await production.run(opened)
      }
      do {
        while let step = await channel.receive(), !Task.isCancelled {
          try await write(step, to: &builder)
          notify(.progress(builder.progress(at: step.location)))
        }
      } catch {
        channel.close()
        group.cancelAll()
        // Stopping the task may interrupt the store in the middle; what it was at is undone.
        guard Task.isCancelled else { throw error }
      }
      channel.close()
      return try await group.next() ?? Production.End(isWhole: false, findings: [])
    }
    builder.note(end.findings + [check.failure].compactMap(\.self))
    noteEmptiness(opened, in: &builder)
    let isWhole = end.isWhole && !Task.isCancelled
    return try await finish(builder.finished(isWhole: isWhole), isWhole: isWhole)
  }

  private func open(
    _ known: [String: KnownDocument]
  ) async throws(SourceFailure) -> (OpenedSource, Production) {
    let terms = ReadingTerms(source.settings, profile: check.profile)
    let web = try WebAccess(source, conduct: conduct)
    let loader = DocumentLoader(
      fetcher: fetcher, web: web,
      parsing: DocumentParsing(settings: source.settings, contexts: contexts),
      folder: folder, steps: steps)
    let opening = SourceOpening(source: source, loader: loader) { location in
      let last = Production.lastReading(of: location, in: known, terms: terms)
      return last?.state.restsOnBytesAlone == true ? last?.document : nil
    }
    let opened = try await opening.open()
    let statistics = StatisticsLoader(
      fetcher: fetcher, web: web, threshold: terms.threshold, folder: folder
    ) { [sink] iri in
      (try? await sink.lastStatistics(of: iri)) ?? []
    }
    let production = Production(
      source: source, loader: loader, statistics: statistics, known: known,
      limit: options.limit, check: check, channel: BoundedChannel(capacity: Self.partsAhead),
      sink: sink)
    return (opened, production)
  }

  /// The folder that files of this source lie in, links resolved; nil for a source on the web.
  private var folder: String? {
    guard WebLocation(source.url) == nil, let path = FilePath.path(ofURL: source.url),
      let real = FilePath.real(path)
    else { return nil }
    return FileKind(real) == .folder ? real : FilePath.parent(of: real)
  }

  private func write(_ step: HarvestStep, to builder: inout ReportBuilder) async throws {
    switch step {
    case .part(let part):
      let ready = try await part.ready.value
      builder.recorded(ready.part, try await ready.write(), of: part)
      steps?.recorded(ready.part.record)
    case .unchanged(let location, let bytes):
      builder.unchanged(try await sink.documentUnchanged(location), bytes: bytes)
    case .refused(let location, let refusal):
      let report = try await sink.documentRefused(
        location, refusal: refusal.reason, findings: refusal.findings)
      builder.refused(report, findings: refusal.findings)
    }
  }

  private func noteEmptiness(_ opened: OpenedSource, in builder: inout ReportBuilder) {
    guard opened.documents.count == 0 else { return }
    builder.note([Finding(.nothingFound, .warning)])
  }

  private func failed(_ failure: SourceFailure) async throws -> SourceReport {
    var builder = ReportBuilder(source: source, kind: source.kind)
    builder.failed(failure)
    return try await finish(builder.finished(isWhole: false), isWhole: false)
  }

  /// Also when the run was stopped: the report of what was done is kept.
  private func finish(_ report: SourceReport, isWhole: Bool) async throws -> SourceReport {
    let (sink, options) = (sink, options)
    return try await Task {
      try await sink.finish(
        report, complete: isWhole, confirmWithdrawals: options.confirmWithdrawals)
    }.value
  }
}
