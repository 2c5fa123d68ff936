internal import Catalogue
internal import Crypto
public import Fetch
public import RDF
public import Store

/// Publishes descriptions that a hospital sends, on the same way as those that are fetched: parsed, small counts cut,
/// validated, held to the source's policy, kept as a version, searchable when the call returns.
public struct Publisher: Sendable {
  /// Who publishes, for the audit log.
  public struct Actor: Hashable, Sendable {
    /// A token's `actor`, or `operator`.
    public var name: String
    /// The client's address.
    public var origin: String?

    public init(_ name: String, origin: String? = nil) {
      self.name = name
      self.origin = origin
    }

    public static let `operator` = Actor("operator")
  }

  /// What has to be true of what is published now.
  public enum Condition: Hashable, Sendable {
    case none
    /// It has one of these entity tags.
    case matches([String])
    /// There is something.
    case exists
    /// There is nothing.
    case absent
  }

  /// One description of at most so many bytes.
  public static let mostBytes = 16 << 20
  /// Datasets of one document.
  public static let mostDatasets = 1000
  private let store: Store
  private let fetcher: Fetcher

  public init(store: Store, fetcher: Fetcher) {
    self.store = store
    self.fetcher = fetcher
  }

  /// Publishes the one dataset that a document describes.
  ///
  /// - Parameters:
  ///   - bytes: in the notation named, or in one that the first bytes tell.
  ///   - localID: the dataset's `dct:identifier`; nil takes the first that it states.
  ///   - keep: false reads and validates alone.
  ///   - statistics: the aggregate statistics document that the dataset links, where it comes with it; else it is
  ///     fetched from its address.
  /// - Throws: ``PublishRefusal``; `StoreError`.
  public func publish(
    _ bytes: [UInt8], notation: Notation?, to sourceName: String, localID: String?,
    condition: Condition = .none, keep: Bool = true, statistics: [UInt8]? = nil, by actor: Actor
  ) async throws -> PublishReport {
    guard let source = try await store.source(named: sourceName)?.source else {
      throw StoreError.sourceUnknown(name: sourceName)
    }
    var report = PublishReport(
      status: .rejected, localID: localID ?? "", dataset: nil, etag: nil, findings: [])
    let document = Self.document(bytes, notation, localID ?? "")
    let parsed: ParsedDocument
    do throws(DocumentRefusal) {
      parsed = try DocumentParsing(settings: source.settings).parse(document)
    } catch {
      report.findings = error.findings
      return try await rejected(report, source, keep, actor)
    }
    guard let described = Self.onlyDataset(of: parsed, source, &report) else {
      return try await rejected(report, source, keep, actor)
    }
    let id = report.localID
    report.dataset = described
    if let owner = try await store.owner(ofIRI: described), owner != source.name {
      try await refused(.owned(iri: described), report, source, actor)
    }
    var before = try await store.publishedState(source: source.name, localID: id)
    try await check(condition, before, report, source, actor)
    var stored = document
    stored.reference.location = PublishedDocument.location(id)
    // Again once the source is ours: another may have written since.
    let outcome = try await run(stored, parsed, source, keep: keep, statistics) {
      before = try await store.publishedState(source: source.name, localID: id)
      try await check(condition, before, report, source, actor)
    }
    report.findings = FindingGroups.grouped(outcome.findings)
    guard outcome.rejected == 0 else {
      return try await rejected(report, source, keep, actor)
    }
    guard keep else {
      report.status = .valid
      report.etag = before?.digest
      return report
    }
    let after = try await store.publishedState(source: source.name, localID: id)
    report.etag = after?.digest
    report.status =
      before == nil ? .created : before?.digest == after?.digest ? .unchanged : .updated
    try await store.audit(
      AuditEntry(
        actor: actor.name, origin: actor.origin, action: "publish",
        outcome: report.status == .unchanged ? .unchanged : .done, source: source.name,
        dataset: described, before: before?.digest, after: after?.digest))
    return report
  }

  /// Publishes every dataset that a document describes, each under the identifier that it states.
  ///
  /// - Parameter statistics: as for one dataset; then the document describes one alone.
  /// - Returns: a report each; one without a dataset where the document cannot be read.
  /// - Throws: `StoreError`. What may not be written is `refused` in its report.
  public func publishAll(
    _ bytes: [UInt8], notation: Notation?, to sourceName: String, keep: Bool = true,
    statistics: [UInt8]? = nil, by actor: Actor
  ) async throws -> [PublishReport] {
    guard let source = try await store.source(named: sourceName)?.source else {
      throw StoreError.sourceUnknown(name: sourceName)
    }
    var whole = PublishReport(
      status: .rejected, localID: "", dataset: nil, etag: nil, findings: [])
    let parsed: ParsedDocument
    do throws(DocumentRefusal) {
      parsed = try DocumentParsing(settings: source.settings)
        .parse(Self.document(bytes, notation, ""))
    } catch {
      whole.findings = error.findings
      return [try await rejected(whole, source, keep, actor)]
    }
    var reader = DocumentReader(
      graph: parsed.graph, location: PublishedDocument.location(""),
      threshold: source.settings.threshold)
    guard reader.datasetCount > 0, reader.datasetCount <= Self.mostDatasets else {
      whole.findings = [
        Finding(
          .publishedTooMany, .violation,
          arguments: [
            "datasets": String(reader.datasetCount), "limit": String(Self.mostDatasets),
          ])
      ]
      return [try await rejected(whole, source, keep, actor)]
    }
    guard statistics == nil || reader.datasetCount == 1 else {
      whole.findings = [
        Finding(
          .publishedNotOne, .violation, arguments: ["datasets": String(reader.datasetCount)])
      ]
      return [try await rejected(whole, source, keep, actor)]
    }
    var reports: [PublishReport] = []
    while let described = reader.next() {
      do {
        var report = try await publish(
          RDFWriter.write(described.graph, as: .ntriples), notation: .ntriples, to: source.name,
          localID: nil, keep: keep, statistics: statistics, by: actor)
        // Small counts are cut already: what was found then is said too.
        let more = described.findings.filter { !report.findings.contains($0) }
        report.findings = FindingGroups.grouped(report.findings + more)
        reports.append(report)
      } catch is PublishRefusal {
        reports.append(
          PublishReport(
            status: .refused, localID: described.dataset.identifiers.first ?? "",
            dataset: described.dataset.iri, etag: nil, findings: []))
      }
    }
    return reports
  }

  /// Withdraws what was published under an identifier; its versions stay.
  ///
  /// - Throws: ``PublishRefusal``; `StoreError`.
  public func withdraw(
    from sourceName: String, localID: String, condition: Condition = .none, keep: Bool = true,
    by actor: Actor
  ) async throws -> PublishReport {
    guard let source = try await store.source(named: sourceName)?.source else {
      throw StoreError.sourceUnknown(name: sourceName)
    }
    var report = PublishReport(
      status: .withdrawn, localID: localID, dataset: nil, etag: nil, findings: [])
    guard let before = try await store.publishedState(source: source.name, localID: localID) else {
      try await refused(.absent, report, source, actor)
    }
    report.dataset = before.iri
    try await check(condition, before, report, source, actor)
    guard keep else {
      report.status = .valid
      report.etag = before.digest
      return report
    }
    let recorder = try await store.beginHarvest(of: source.name)
    do {
      try await check(
        condition, store.publishedState(source: source.name, localID: localID), report, source,
        actor)
      let count = try await recorder.withdraw(PublishedDocument.location(localID))
      var summary = SourceReport(name: source.name, kind: source.kind, status: .complete)
      summary.withdrawn = count
      _ = try await recorder.finish(summary, complete: false)
    } catch {
      recorder.abandon()
      throw error
    }
    try await store.audit(
      AuditEntry(
        actor: actor.name, origin: actor.origin, action: "withdraw", outcome: .done,
        source: source.name, dataset: before.iri, before: before.digest))
    return report
  }

  /// Says that what was published under an identifier is still true.
  ///
  /// - Parameter localID: for a description that was harvested, the dataset's IRI or its id in the catalogue.
  /// - Throws: ``PublishRefusal``; `StoreError`.
  public func attest(
    _ localID: String, of sourceName: String, by actor: Actor
  ) async throws -> PublishReport {
    guard let source = try await store.source(named: sourceName)?.source else {
      throw StoreError.sourceUnknown(name: sourceName)
    }
    var report = PublishReport(
      status: .unchanged, localID: localID, dataset: nil, etag: nil, findings: [])
    let published = try await store.publishedState(source: source.name, localID: localID)
    // What is shown as one with another source's is that source's to vouch for.
    guard let state = try await store.shownState(of: published?.iri ?? localID) else {
      try await refused(.absent, report, source, actor, "attest")
    }
    (report.dataset, report.etag) = (state.iri, state.digest)
    guard try await store.owner(ofIRI: state.iri) == source.name,
      try await store.attest(state.iri, actor: actor.name, origin: actor.origin) != nil
    else { try await refused(.owned(iri: state.iri), report, source, actor, "attest") }
    return report
  }

  // MARK: Steps

  private static func document(
    _ bytes: [UInt8], _ notation: Notation?, _ localID: String
  ) -> LoadedDocument {
    LoadedDocument(
      reference: DocumentReference(
        location: PublishedDocument.location(localID), place: .web("")),
      base: "urn:paedcat:published:" + Statements.encoded(localID),
      mediaType: notation?.mediaType, bytes: DocumentBytes(bytes),
      digest: SHA256.hash(data: bytes).hexadecimal)
  }

  /// The IRI of the one dataset that the document describes under the identifier asked for.
  private static func onlyDataset(
    of parsed: ParsedDocument, _ source: Source, _ report: inout PublishReport
  ) -> String? {
    var reader = DocumentReader(
      graph: parsed.graph, location: PublishedDocument.location(report.localID),
      threshold: source.settings.threshold)
    guard reader.datasetCount == 1, let described = reader.next() else {
      report.findings = [
        Finding(
          .publishedNotOne, .violation, arguments: ["datasets": String(reader.datasetCount)])
      ]
      return nil
    }
    report.dataset = described.dataset.iri
    let identifiers = described.dataset.identifiers
    if report.localID.isEmpty { report.localID = identifiers.first ?? "" }
    guard identifiers.contains(report.localID) else {
      report.findings = [
        Finding(
          .publishedIdentifier, .violation, dataset: described.dataset.iri,
          path: "dct:identifier", arguments: ["identifier": report.localID])
      ]
      return nil
    }
    return described.dataset.iri
  }

  private func check(
    _ condition: Condition, _ state: PublishedState?, _ report: PublishReport, _ source: Source,
    _ actor: Actor
  ) async throws {
    let holds =
      switch condition {
      case .none: true
      case .matches(let etags): state.map { etags.contains($0.digest) } ?? false
      case .exists: state != nil
      case .absent: state == nil
      }
    if !holds { try await refused(.changed(etag: state?.digest), report, source, actor) }
  }

  /// Reads the document as a harvest does, into the store or nowhere.
  private func run(
    _ document: LoadedDocument, _ parsed: ParsedDocument, _ source: Source, keep: Bool,
    _ enclosed: [UInt8]?, onceLocked: () async throws -> Void
  ) async throws -> (findings: [Finding], rejected: Int) {
    let web = try WebAccess(source)
    let sink: any HarvestSink =
      keep
      ? try await store.beginHarvest(of: source.name) : DryRun(store: store, source: source)
    let check = ProfileCheck(Harvester.profile) { try ProfileValidator.shared($0) }
    do throws(any Error) {
      try await onceLocked()
      let channel = BoundedChannel<HarvestStep>(capacity: 2)
      var statistics = StatisticsLoader(
        fetcher: fetcher, web: web, threshold: source.settings.threshold, folder: nil
      ) { iri in (try? await sink.lastStatistics(of: iri)) ?? [] }
      statistics.enclosed = enclosed
      var production = DocumentProduction(
        document: document, graph: parsed.graph, findings: parsed.findings, next: [],
        settings: source.settings, statistics: statistics, channel: channel, check: check,
        sink: sink, partSize: 2, keepsRecords: true)
      var remaining = Int.max
      _ = await production.run(&remaining)
      channel.finish()
      var builder = ReportBuilder(source: source, kind: source.kind)
      var findings: [Finding] = []
      var rejected = 0
      while let step = await channel.receive() {
        guard case .part(let part) = step else { continue }
        let ready = try await part.ready.value
        let record = ready.part.record
        findings += record.datasets.flatMap(\.findings) + record.findings
        rejected += record.rejected
        // What the policy keeps out leaves what was published before as it is.
        if rejected == 0 {
          builder.recorded(ready.part, try await ready.write(), of: part)
        }
      }
      builder.note([check.failure].compactMap(\.self))
      _ = try await sink.finish(
        builder.finished(isWhole: true), complete: false, confirmWithdrawals: false)
      return (findings, rejected)
    } catch {
      sink.abandon()
      throw error
    }
  }

  private func rejected(
    _ report: PublishReport, _ source: Source, _ keep: Bool, _ actor: Actor
  ) async throws -> PublishReport {
    if keep {
      try await store.audit(
        AuditEntry(
          actor: actor.name, origin: actor.origin, action: "publish", outcome: .rejected,
          source: source.name, dataset: report.dataset,
          reason: report.findings.first { $0.severity == .violation }?.id))
    }
    return report
  }

  private func refused(
    _ refusal: PublishRefusal, _ report: PublishReport, _ source: Source, _ actor: Actor,
    _ action: String? = nil
  ) async throws -> Never {
    let reason =
      switch refusal {
      case .owned: "the dataset belongs to another source"
      case .changed: "the description has changed since it was read"
      case .absent: "there is nothing under that identifier"
      }
    try await store.audit(
      AuditEntry(
        actor: actor.name, origin: actor.origin,
        action: action ?? (report.status == .withdrawn ? "withdraw" : "publish"),
        outcome: .refused,
        source: source.name, dataset: report.dataset, reason: reason))
    throw refusal
  }
}
