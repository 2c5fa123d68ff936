internal import Catalogue
internal import Crypto
internal import Fetch
internal import Store

/// Brings in the aggregate statistics that datasets point at (INTERFACE.md, "Aggregate statistics"): over
/// HTTP under the source's own limits, or from a file in the source's own folder.
struct StatisticsLoader: Sendable {
  /// What came of the statistics of one dataset.
  struct Outcome: Sendable {
    var records: [StatisticsRecord] = []
    var findings: [Finding] = []
    /// What tells this outcome from another: a digest of what came, or the failure.
    var fingerprint = ""
  }

  var fetcher: Fetcher
  var web: WebAccess
  var threshold: Int
  /// The resolved folder of a source of files; nil where the source is on the web.
  var folder: String?
  /// The statistics of a dataset as they were fetched last: kept while the server is down.
  var lastGood: @Sendable (_ iri: String) async -> [StatisticsRecord]
  /// The statistics document that came with the description, in place of that at its first location.
  var enclosed: [UInt8]?
  private let servers = ServerHealth()

  private static let mostAtOnce = 4
  private static let deadline = Duration.seconds(30)
  private static let mostOfOneDataset = 20

  init(
    fetcher: Fetcher, web: WebAccess, threshold: Int, folder: String?,
    lastGood: @escaping @Sendable (_ iri: String) async -> [StatisticsRecord]
  ) {
    self.fetcher = fetcher
    self.web = web
    self.threshold = threshold
    self.folder = folder
    self.lastGood = lastGood
  }

  /// The URLs of a dataset's statistics documents, in the order of their distributions.
  static func locations(of dataset: Dataset) -> [String] {
    let stated = dataset.analytics.filter { $0.conformsTo.contains(PHDS.aggregateStatistics) }
      .compactMap { $0.downloadURLs.first ?? $0.accessURLs.first }
    return Array(stated.prefix(mostOfOneDataset))
  }

  /// Loads the statistics of several datasets, a few at a time; the outcomes come in their order.
  func load(_ datasets: [(iri: String, locations: [String])]) async -> [Outcome] {
    guard datasets.contains(where: { !$0.locations.isEmpty }) else {
      return datasets.map { _ in Outcome() }
    }
    var outcomes = datasets.map { _ in Outcome() }
    await withTaskGroup(of: (Int, Outcome).self) { group in
      var waiting = datasets.indices.filter { !datasets[$0].locations.isEmpty }[...]
      func start() {
        guard let index = waiting.popFirst() else { return }
        let (iri, locations) = datasets[index]
        group.addTask { (index, await load(locations, of: iri)) }
      }
      for _ in 0..<Self.mostAtOnce { start() }
      for await (index, outcome) in group {
        outcomes[index] = outcome
        start()
      }
    }
    return outcomes
  }

  private func load(_ locations: [String], of iri: String) async -> Outcome {
    var outcome = Outcome()
    for (number, location) in locations.enumerated() {
      do throws(Failure) {
        let own = number == 0 ? enclosed : nil
        let bytes = if let own { own } else { try await bytes(at: location) }
        outcome.fingerprint += "\(iri) \(location) \(SHA256.hash(data: bytes).hexadecimal)\n"
        let reading = AggregateStatistics.read(bytes, threshold: threshold, datasetIRI: iri)
        outcome.findings += reading.findings.map { finding in
          var finding = finding
          finding.document = String(location.prefix(200))
          return finding
        }
        if let statistics = reading.statistics {
          outcome.records.append(StatisticsRecord(location: location, statistics: statistics))
        }
      } catch {
        outcome.fingerprint += "\(iri) \(location) \(error.finding.message)\n"
        var finding = error.finding
        finding.dataset = iri
        finding.document = String(location.prefix(200))
        finding.path = "healthdcatap:analytics"
        outcome.findings.append(finding)
        guard error.mayPass else { continue }
        outcome.records += await lastGood(iri).filter { $0.location == location }
      }
    }
    return outcome
  }

  private struct Failure: Error {
    /// A warning: the description itself is taken.
    var finding: Finding
    /// Whether the document may well be there another time.
    var mayPass = false

    init(_ kind: Finding.Kind, mayPass: Bool = false) {
      finding = Finding(kind, .warning)
      self.mayPass = mayPass
    }

    init(_ error: FetchError) {
      finding = Finding(error, .warning)
      mayPass = error.mayPass
    }

    init(_ refusal: DocumentRefusal) {
      finding = refusal.findings.first ?? Finding(.fileIrregular, .warning)
      finding.severity = .warning
    }
  }

  private func bytes(at location: String) async throws(Failure) -> [UInt8] {
    guard WebLocation(location) == nil else { return try await fetched(location) }
    guard location.lowercased().hasPrefix("file:"), let path = FilePath.path(ofURL: location) else {
      throw Failure(.statisticsAddressUnusable)
    }
    guard let folder, let real = FilePath.real(path), FilePath.isInside(real, of: folder) else {
      throw Failure(folder == nil ? .statisticsLocal : .statisticsFileMissing)
    }
    do throws(DocumentRefusal) {
      let file = try OpenFile(real)
      let size = try file.size()
      guard size <= StatisticsReading.mostBytes else {
        throw DocumentRefusal(
          .fileTooLarge, ["limit": String(StatisticsReading.mostBytes >> 20)])
      }
      return try file.read(at: 0, count: size)
    } catch {
      throw Failure(error)
    }
  }

  private func fetched(_ location: String) async throws(Failure) -> [UInt8] {
    var request = web.request(for: location)
    request.accept =
      "application/json, text/csv;q=0.9, text/turtle;q=0.8, application/ld+json;q=0.8, "
      + "application/rdf+xml;q=0.7, application/n-triples;q=0.7, */*;q=0.1"
    request.limits.bytes = StatisticsReading.mostBytes
    request.limits.deadline = Self.deadline
    let server = WebLocation(location)?.origin ?? location
    guard servers.isWorthAsking(server) else {
      throw Failure(.serverDown, mayPass: true)
    }
    do throws(FetchError) {
      let (fetcher, asked) = (fetcher, request)
      let body = try await web.patience.trying(location) { () async throws(FetchError) in
        try await fetcher.fetch(location, asked).body
      }
      servers.note(server, failed: false)
      return body
    } catch {
      servers.note(server, failed: error.mayPass)
      throw Failure(error)
    }
  }
}
