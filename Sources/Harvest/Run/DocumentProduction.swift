internal import Catalogue
internal import Crypto
internal import RDF
internal import Store

/// Takes one document's graph apart into parts for the writing side.
struct DocumentProduction: Sendable {
  var document: LoadedDocument
  var graph: Graph
  /// What was mended while parsing.
  var findings: [Finding]
  var settings: SourceSettings
  var statistics: StatisticsLoader
  var channel: BoundedChannel<HarvestStep>
  var check: ProfileCheck
  var sink: any HarvestSink
  var partSize: Int
  /// Pages that the document leads to; where its form does not say, known once it was read.
  private(set) var next: [DocumentReference]
  private let followsHydra: Bool

  private var location: String { document.reference.location }
  private var loadedStatistics: [String: StatisticsLoader.Outcome] = [:]
  private let keepsRecords: Bool
  private var lastRejections: Task<Rejections, Never>?

  init(
    document: LoadedDocument, graph: Graph, findings: [Finding], next: [DocumentReference]?,
    settings: SourceSettings, statistics: StatisticsLoader, channel: BoundedChannel<HarvestStep>,
    check: ProfileCheck, sink: any HarvestSink, partSize: Int, keepsRecords: Bool
  ) {
    self.document = document
    self.graph = graph
    self.findings = findings
    self.next = next ?? []
    followsHydra = next == nil
    self.settings = settings
    self.statistics = statistics
    self.channel = channel
    self.check = check
    self.sink = sink
    self.partSize = partSize
    self.keepsRecords = keepsRecords
  }

  /// A digest over the statistics of all datasets as they are now; what was loaded is kept for ``run(_:)``.
  mutating func statisticsDigest() async -> String? {
    var reader = reader()
    var datasets: [(iri: String, locations: [String])] = []
    while let described = reader.next() {
      let locations = StatisticsLoader.locations(of: described.dataset)
      if !locations.isEmpty { datasets.append((described.dataset.iri, locations)) }
    }
    var digest = StatisticsDigest()
    for (dataset, outcome) in zip(datasets, await statistics.load(datasets)) {
      loadedStatistics[dataset.iri] = outcome
      digest.add(outcome)
    }
    return digest.text
  }

  /// Sends the document's parts.
  ///
  /// - Parameter remaining: datasets that may still be read; what was read is taken off.
  /// - Returns: false when reading is to end.
  mutating func run(_ remaining: inout Int) async -> Bool {
    var reader = reader()
    let count = reader.datasetCount
    var digest = StatisticsDigest()
    var upcoming = reader.next()
    while true {
      var part: [DescribedDataset] = []
      while part.count < partSize, remaining > 0, let described = upcoming {
        part.append(described)
        remaining -= 1
        upcoming = reader.next()
      }
      guard !Task.isCancelled else { return false }
      let datasets = await withStatistics(part, &digest)
      if upcoming == nil {
        let rest = reader.rest()
        if followsHydra { next = rest.nextPages.map { DocumentReference(page: $0, .rdf) } }
        return await send(datasets, rest: rest, digest: digest.text, count: count)
      }
      let sent = await send(datasets, rest: nil, digest: nil, count: count)
      guard sent, remaining > 0 else { return false }
    }
  }

  private func reader() -> DocumentReader {
    DocumentReader(graph: graph, location: location, threshold: settings.threshold)
  }

  /// The datasets of a part with their statistics.
  private func withStatistics(
    _ part: [DescribedDataset], _ digest: inout StatisticsDigest
  ) async -> [(DescribedDataset, StatisticsLoader.Outcome)] {
    let datasets = part.map { described in
      let iri = described.dataset.iri
      let isLoaded = loadedStatistics[iri] != nil
      return (
        iri: iri, locations: isLoaded ? [] : StatisticsLoader.locations(of: described.dataset)
      )
    }
    let loaded = await statistics.load(datasets)
    let outcomes = zip(datasets, loaded).map { loadedStatistics[$0.iri] ?? $1 }
    for outcome in outcomes { digest.add(outcome) }
    return Array(zip(part, outcomes))
  }

  /// - Parameter rest: what belongs to no dataset; comes with the last part.
  private mutating func send(
    _ datasets: [(DescribedDataset, StatisticsLoader.Outcome)], rest: DocumentReading?,
    digest: String?, count: Int
  ) async -> Bool {
    let terms = ReadingTerms(settings, profile: check.profile)
    var state = DocumentState(terms: terms, content: document.digest)
    state.statistics = digest
    state.nextPages = next.map(\.text)
    let preparation = PartPreparation(
      location: location, document: document, graph: graph, datasets: datasets, state: state,
      rest: rest.map { .init(remainder: $0.remainder, findings: findings + $0.findings) },
      settings: settings, check: check)
    let task = Task { [lastRejections] in await preparation.prepared(after: lastRejections) }
    lastRejections = Task { await task.value.rejections }
    // Nothing else holds the datasets from then on, so that their memory serves the next part.
    let ready = Task { [sink, keepsRecords] in
      var part = await task.value
      let write = try await sink.prepare(part.record)
      if !keepsRecords { part.record.datasets = [] }
      return ReadyPart(part: part, write: write)
    }
    return await channel.send(
      .part(
        DocumentPart(
          location: location, datasetsOfDocument: count,
          bytes: rest == nil ? 0 : document.bytes.count + document.partBytes, ready: ready)))
  }
}

/// SHA-256 over the outcomes of statistics, in order.
private struct StatisticsDigest {
  private var hash = SHA256()
  private var isEmpty = true

  mutating func add(_ outcome: StatisticsLoader.Outcome) {
    guard !outcome.fingerprint.isEmpty else { return }
    isEmpty = false
    hash.update(data: Array(outcome.fingerprint.utf8))
  }

  /// Nil where there were none.
  var text: String? { isEmpty ? nil : hash.finalize().hexadecimal }
}
