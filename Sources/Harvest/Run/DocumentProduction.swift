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
  var partSize: Int
  /// Pages that the document leads to; known once it was read.
  private(set) var nextPages: [String] = []

  private var location: String { document.reference.location }
  private var loadedStatistics: [String: StatisticsLoader.Outcome] = [:]

  init(
    document: LoadedDocument, graph: Graph, findings: [Finding], settings: SourceSettings,
    statistics: StatisticsLoader, channel: BoundedChannel<HarvestStep>, partSize: Int
  ) {
    self.document = document
    self.graph = graph
    self.findings = findings
    self.settings = settings
    self.statistics = statistics
    self.channel = channel
    self.partSize = partSize
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
    var rejected = Rejections()
    var upcoming = reader.next()
    while true {
      var part: [DescribedDataset] = []
      while part.count < partSize, remaining > 0, let described = upcoming {
        part.append(described)
        remaining -= 1
        upcoming = reader.next()
      }
      guard !Task.isCancelled else { return false }
      let taken = await withStatistics(part, &digest, &rejected)
      if upcoming == nil {
        let rest = reader.rest()
        nextPages = rest.nextPages
        return await send(taken, rest: rest, &rejected, digest: digest.text, count: count)
      }
      let sent = await send(taken, rest: nil, &rejected, digest: nil, count: count)
      guard sent, remaining > 0 else { return false }
    }
  }

  private func reader() -> DocumentReader {
    DocumentReader(graph: graph, location: location, threshold: settings.threshold)
  }

  /// The datasets of a part with their statistics, without those that the policy keeps out.
  private func withStatistics(
    _ part: [DescribedDataset], _ digest: inout StatisticsDigest, _ rejected: inout Rejections
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
    let all = Array(zip(part, outcomes))
    return settings.policy == .reject ? rejected.keepingGood(all) : all
  }

  /// - Parameter rest: what belongs to no dataset; comes with the last part.
  private func send(
    _ taken: [(DescribedDataset, StatisticsLoader.Outcome)], rest: DocumentReading?,
    _ rejected: inout Rejections, digest: String?, count: Int
  ) async -> Bool {
    var state = DocumentState(settings: settings, content: document.digest)
    state.statistics = digest
    state.hasRejections = rejected.total > 0
    state.nextPages = nextPages
    var record = DocumentRecord(
      location: location, contentHash: state.text, etag: document.etag,
      lastModified: document.lastModified, datasets: [], isLast: rest != nil)
    record.rejectedIRIs = rejected.takeIRIs()
    record.rejected = record.rejectedIRIs.count
    if let rest { record.findings = findings + rest.findings + rejected.findings }
    let remainder = rest?.remainder
    let task = Task { [record] in
      var record = record
      record.datasets = taken.map { described, outcome in
        DescriptionRecord(
          dataset: described.dataset, graph: StoredGraph(described.graph),
          findings: described.findings + outcome.findings, statistics: outcome.records)
      }
      record.remainder = remainder.map { StoredGraph($0) }
      return record
    }
    return await channel.send(
      .part(
        DocumentPart(
          location: location, datasetsOfDocument: count,
          bytes: rest == nil ? 0 : document.bytes.count, record: task)))
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

/// Datasets that the source's policy keeps out.
struct Rejections: Sendable {
  private(set) var total = 0
  private(set) var findings: [Finding] = []
  private var untold: [String] = []

  private static let mostFindings = 1000

  /// What has no violation; the rest is counted, its findings are kept.
  mutating func keepingGood<Outcome>(
    _ part: some Sequence<(DescribedDataset, Outcome)>
  ) -> [(DescribedDataset, Outcome)] {
    part.filter { described, _ in
      guard described.findings.contains(where: { $0.severity == .violation }) else { return true }
      total += 1
      untold.append(described.dataset.iri)
      if findings.count < Self.mostFindings { findings += described.findings }
      return false
    }
  }

  /// What was rejected since the last call.
  mutating func takeIRIs() -> [String] {
    defer { untold = [] }
    return untold
  }
}
