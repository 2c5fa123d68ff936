internal import Catalogue
internal import RDF
internal import Store

/// The reading side of a harvest: loads and reads one document after the other, and leaves making them ready
/// for the database to tasks of their own, so that it overlaps with writing.
struct Production: Sendable {
  /// How reading ended.
  struct End: Sendable {
    /// Every document of the source was looked at, to its end.
    var isWhole: Bool
    var findings: [Finding]
  }

  var source: Source
  var loader: DocumentLoader
  var statistics: StatisticsLoader
  var known: [String: KnownDocument]
  /// Datasets to read at most.
  var limit: Int?
  var check: ProfileCheck
  var channel: BoundedChannel<HarvestStep>
  var sink: any HarvestSink

  /// Datasets a part, which is written in one transaction: the more, the fewer pieces of the full-text indexes there
  /// are to merge, and the fewer times a page is written. Another writer waits for half a second at most.
  private static let partSize = 1_000

  func run(_ opened: OpenedSource) async -> End {
    var queue = opened.documents
    var first = opened.first
    var remaining = limit ?? .max
    var isCut = false
    let robots = opened.isCrawled ? RobotsGuard(fetcher: loader.fetcher, web: loader.web) : nil
    while !isCut, let reference = queue.next() {
      guard !Task.isCancelled, remaining > 0 else {
        isCut = true
        break
      }
      let loaded = first
      first = nil
      do throws(DocumentRefusal) {
        let outcome =
          if let loaded { try loaded.get() } else { try await load(reference, robots) }
        isCut = try await !take(outcome, reference, &queue, &remaining)
      } catch {
        // A fetch that was stopped is no fault of the document.
        guard !Task.isCancelled else {
          isCut = true
          break
        }
        loader.steps?.refused(reference.location, error)
        queue.lose(reference, last: lastReading(of: reference.location)?.state.next)
        isCut = await !channel.send(.refused(location: reference.location, error))
      }
    }
    return End(isWhole: queue.isWhole && !isCut, findings: queue.findings)
  }

  /// The last reading of a document under the terms of today, with what the store keeps of it.
  static func lastReading(
    of location: String, in known: [String: KnownDocument], terms: ReadingTerms
  ) -> (document: KnownDocument, state: DocumentState)? {
    guard let document = known[location],
      let state = document.contentHash.flatMap(DocumentState.init),
      state.isRead(under: terms)
    else { return nil }
    return (document, state)
  }

  private var terms: ReadingTerms { ReadingTerms(source.settings, profile: check.profile) }

  private func load(
    _ reference: DocumentReference, _ robots: RobotsGuard?
  ) async throws(DocumentRefusal) -> DocumentLoader.Outcome {
    if reference.location != source.url { try await robots?.check(reference.location) }
    let last = lastReading(of: reference.location)
    return try await loader.load(
      reference, unless: last?.state.restsOnBytesAlone == true ? last?.document : nil)
  }

  private func lastReading(
    of location: String
  ) -> (document: KnownDocument, state: DocumentState)? {
    Self.lastReading(of: location, in: known, terms: terms)
  }

  /// - Returns: false when reading is to end.
  private func take(
    _ outcome: DocumentLoader.Outcome, _ reference: DocumentReference,
    _ queue: inout DocumentQueue, _ remaining: inout Int
  ) async throws(DocumentRefusal) -> Bool {
    let last = lastReading(of: reference.location)
    switch outcome {
    case .notModified:
      queue.add(last?.state.next ?? [], of: reference.location)
      return await sendUnchanged(reference, bytes: 0, last, &remaining)
    case .loaded(let document):
      if let last, last.state.content == document.digest, last.state.restsOnBytesAlone {
        queue.add(last.state.next, of: reference.location)
        return await sendUnchanged(reference, bytes: document.bytes.count, last, &remaining)
      }
      return try await read(document, last, &queue, &remaining)
    }
  }

  private func read(
    _ document: LoadedDocument, _ last: (document: KnownDocument, state: DocumentState)?,
    _ queue: inout DocumentQueue, _ remaining: inout Int
  ) async throws(DocumentRefusal) -> Bool {
    let parsed = try loader.parsing.parse(document)
    var reading = DocumentProduction(
      document: document, graph: parsed.graph, findings: parsed.findings,
      next: parsed.next,
      settings: source.settings, statistics: statistics, channel: channel, check: check,
      sink: sink, partSize: Self.partSize, keepsRecords: loader.steps != nil)
    if let state = last?.state, state.content == document.digest, !state.hasRejections,
      state.statistics == (await reading.statisticsDigest())
    {
      queue.add(state.next, of: document.reference.location)
      return await sendUnchanged(
        document.reference, bytes: document.bytes.count, last, &remaining)
    }
    loader.steps?.read(document.reference.location, parsed.graph)
    let goesOn = await reading.run(&remaining)
    queue.add(reading.next, of: document.reference.location)
    return goesOn
  }

  private func sendUnchanged(
    _ reference: DocumentReference, bytes: Int,
    _ last: (document: KnownDocument, state: DocumentState)?, _ remaining: inout Int
  ) async -> Bool {
    loader.steps?.unchanged(reference.location)
    remaining -= min(remaining, last?.document.datasets ?? 0)
    return await channel.send(.unchanged(location: reference.location, bytes: bytes))
  }
}
