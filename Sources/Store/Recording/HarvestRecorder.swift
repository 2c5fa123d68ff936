public import Catalogue
internal import Foundation
internal import GRDB
internal import Synchronization

/// One harvest of one source on its way into the store. Holds the source's lock until `finish` or
/// `abandon`; a recorder that is dropped, or whose process dies, frees it as well.
///
/// What was recorded is there for readers at once, a part of a document at a time, and stays whatever comes
/// later; only `finish` withdraws what the source no longer has.
public final class HarvestRecorder: Sendable {
  /// The source as it was when the harvest began.
  public let source: Source
  public let harvestID: Int64
  /// RFC 3339 UTC.
  public let startedAt: String
  let sourceID: Int64
  let store: Store
  private let lock: SourceLock
  private let state = Mutex(State())

  private struct State {
    var hasEnded = false
    /// Documents of which some parts are recorded, by location.
    var begun: [String: BegunDocument] = [:]
    /// Documents with their ids, by location; what `documentUnchanged` answers from.
    var known: [String: (id: Int64, document: KnownDocument)]?
    var unchanged: Set<Int64> = []
    var read: Set<Int64> = []
    var rowsWritten = 0
  }

  init(store: Store, lock: SourceLock, row: SourceRow, harvest: Int64, startedAt: String) {
    self.store = store
    self.lock = lock
    self.startedAt = startedAt
    source = row.source
    sourceID = row.id
    harvestID = harvest
  }

  deinit {
    if !state.withLock({ $0.hasEnded }) { lock.release() }
  }

  /// Documents of the source that were ever read, by location.
  public func knownDocuments() async throws -> [String: KnownDocument] {
    try await known().mapValues(\.document)
  }

  /// A document is as it was when last read whole: what it described is seen again. Nothing is written.
  ///
  /// - Throws: `StoreError.documentUnknown` when it was never read whole.
  public func documentUnchanged(_ location: String) async throws -> DocumentReport {
    try checkRunning()
    guard let (id, document) = try await known()[location], document.contentHash != nil else {
      throw StoreError.documentUnknown(location: location)
    }
    state.withLock { _ = $0.unchanged.insert(id) }
    return DocumentReport(location: location, status: .unchanged, datasets: document.datasets)
  }

  /// Records a document, or the next part of one, in one transaction.
  public func record(_ part: DocumentRecord) async throws -> DocumentOutcome {
    try await record(prepare(part))
  }

  /// Makes a document, or a part of one, ready to be recorded: the longer part of the work, and one that needs no
  /// database.
  public func prepare(_ part: DocumentRecord) async throws -> PreparedDocument {
    PreparedDocument(
      part,
      try await Preparation.prepare(
        part.datasets, settings: source.settings, vocabulary: store.concepts))
  }

  /// Records what is ready, in one transaction.
  public func record(_ prepared: PreparedDocument) async throws -> DocumentOutcome {
    try checkRunning()
    let part = prepared.part
    let begun = state.withLock { $0.begun[part.location] }
    let (source, harvest, vocabulary) = (sourceID, harvestID, store.concepts)
    let (outcome, document) = try await store.write { db in
      let recording = try PartRecording(
        db, source: source, harvest: harvest, location: part.location, begun: begun,
        vocabulary: vocabulary)
      for description in prepared.descriptions { try recording.record(description) }
      for rejected in part.rejectedDatasets { try recording.keep(rejected) }
      if part.isLast { try recording.close(part) }
      if recording.hasChanged {
        try Freshness.raiseGeneration(db, mayWait: !PublishedDocument.isPublished(part.location))
      }
      return (recording.outcome, recording.document)
    }
    state.withLock { state in
      state.begun[part.location] = part.isLast ? nil : document
      state.rowsWritten += document.rowsWritten
      state.read.insert(document.id)
    }
    return outcome
  }

  /// A document could not be read: what it described when last read stays.
  public func documentRefused(
    _ location: String, refusal: DocumentReport.Refusal, findings: [Finding]
  ) async throws -> DocumentReport {
    try checkRunning()
    let report = DocumentReport(
      location: location, status: .refused, datasets: 0, error: refusal)
    try await store.write { [sourceID, harvestID] db in
      let changed = try DocumentRows.refuse(
        report, source: sourceID, harvest: harvestID, findings: findings, in: db)
      if changed { try Freshness.raiseGeneration(db, mayWait: true) }
    }
    state.withLock { $0.begun[location] = nil }
    return report
  }

  /// Ends the harvest: withdraws what a complete one did not see, and keeps its report.
  ///
  /// - Parameters:
  ///   - report: what was done; `withdrawn`, `finishedAt` and the findings of conflicts are filled in here.
  ///   - complete: whether every document of the source was looked at. Only then can something be
  ///     missed; never while a document lacks its last part.
  ///   - confirmWithdrawals: withdraw even when more than the source's `maxWithdrawal` is gone. Without
  ///     it the harvest is held: its status says so, and nothing is withdrawn.
  /// - Returns: the report as it is kept.
  public func finish(
    _ report: SourceReport, complete: Bool, confirmWithdrawals: Bool = false
  ) async throws -> SourceReport {
    try checkRunning()
    let (unchanged, read, rowsWritten, begun) = state.withLock {
      ($0.unchanged, $0.read, $0.rowsWritten, $0.begun.count)
    }
    let ending = HarvestEnding(
      source: sourceID, settings: source.settings, harvest: harvestID, startedAt: startedAt,
      documentsRead: read, documentsUnchanged: unchanged, vocabulary: store.concepts)
    let kept = try await store.write { db in
      try ending.write(
        report, complete: complete && begun == 0, confirmWithdrawals: confirmWithdrawals, in: db)
    }
    end()
    try await store.mergeIndexes(rowsWritten: rowsWritten)
    return kept
  }

  /// Ends the harvest as failed. What was recorded stays; nothing is withdrawn.
  public func abandon() {
    guard !state.withLock({ $0.hasEnded }) else { return }
    // Should this fail, the next harvest of the source closes the row.
    try? store.database.write { [harvestID] db in
      try db.execute(
        sql: "UPDATE harvest SET finishedAt = ?, status = ? WHERE id = ?",
        arguments: [Timestamp.now(), SourceReport.Status.failed.rawValue, harvestID])
    }
    end()
  }

  private func end() {
    let first = state.withLock { state in
      defer { state.hasEnded = true }
      return !state.hasEnded
    }
    if first { lock.release() }
  }

  private func checkRunning() throws(StoreError) {
    if state.withLock({ $0.hasEnded }) { throw .harvestEnded }
  }

  private func known() async throws -> [String: (id: Int64, document: KnownDocument)] {
    if let known = state.withLock({ $0.known }) { return known }
    let rows = try await store.read { [sourceID] db in
      try DocumentRows.known(source: sourceID, in: db)
    }
    state.withLock { $0.known = rows }
    return rows
  }
}
