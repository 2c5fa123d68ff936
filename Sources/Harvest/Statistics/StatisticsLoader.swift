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
    for location in locations {
      do throws(Failure) {
        let bytes = try await bytes(at: location)
        outcome.fingerprint += "\(iri) \(location) \(SHA256.hash(data: bytes).hexadecimal)\n"
        let reading = AggregateStatistics.read(bytes, threshold: threshold, datasetIRI: iri)
        outcome.findings += reading.findings
        if let statistics = reading.statistics {
          outcome.records.append(StatisticsRecord(location: location, statistics: statistics))
        }
      } catch {
        outcome.fingerprint += "\(iri) \(location) \(error.message)\n"
        outcome.findings.append(
          Finding(
            id: "statistics-unreachable", severity: .warning, dataset: iri,
            path: "healthdcatap:analytics", value: String(location.prefix(200)),
            message: "The statistics cannot be fetched: \(error.message)", remedy: error.remedy))
        guard error.mayPass else { continue }
        outcome.records += await lastGood(iri).filter { $0.location == location }
      }
    }
    return outcome
  }

  private struct Failure: Error {
    var message: String
    var remedy: String
    /// Whether the document may well be there another time.
    var mayPass = false
  }

  private func bytes(at location: String) async throws(Failure) -> [UInt8] {
    guard WebLocation(location) == nil else { return try await fetched(location) }
    guard location.lowercased().hasPrefix("file:"), let path = FilePath.path(ofURL: location) else {
      throw Failure(
        message: "Its address is neither an http nor an https URL.",
        remedy: "Publish the document on the web, or beside the description.")
    }
    guard let folder, let real = FilePath.real(path), FilePath.isInside(real, of: folder) else {
      throw Failure(
        message: folder == nil
          ? "A description on the web names a local file."
          : "There is no such file in the source's own folder.",
        remedy: "Put the document into the folder of the description, or publish it on the web.")
    }
    do throws(DocumentRefusal) {
      let file = try OpenFile(real)
      let size = try file.size()
      guard size <= StatisticsReading.mostBytes else {
        throw DocumentRefusal("The file is larger than \(StatisticsReading.mostBytes) bytes.")
      }
      return try file.read(at: 0, count: size)
    } catch {
      throw Failure(
        message: error.reason.message, remedy: "Check the file and who may read it.")
    }
  }

  private func fetched(_ location: String) async throws(Failure) -> [UInt8] {
    var request = web.request(for: location)
    request.accept = "application/json, text/csv;q=0.9, */*;q=0.1"
    request.limits.bytes = StatisticsReading.mostBytes
    request.limits.deadline = Self.deadline
    let server = WebLocation(location)?.origin ?? location
    guard servers.isWorthAsking(server) else {
      throw Failure(
        message: "Its server failed several times before and was not asked again.",
        remedy: "Harvest again when the server is up.", mayPass: true)
    }
    do throws(FetchError) {
      let body = try await fetcher.fetch(location, request).body
      servers.note(server, failed: false)
      return body
    } catch {
      servers.note(server, failed: error.mayPass)
      throw Failure(message: error.message, remedy: error.remedy, mayPass: error.mayPass)
    }
  }
}
