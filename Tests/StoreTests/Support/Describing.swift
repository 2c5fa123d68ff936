import Catalogue
import Foundation
import RDF
import Store

/// Short ways to say what a hospital publishes.
enum Describing {
  static let threshold = 10

  static func dataset(
    _ name: String, title: String = "Cystic fibrosis", individuals: Int64? = nil,
    variables: [String] = [], codes: [Code] = []
  ) -> Dataset {
    var dataset = Dataset(iri: iri(name))
    dataset.title = LocalisedText(title, language: "en")
    dataset.individuals = individuals
    dataset.codes = codes
    dataset.variables = variables.map { Variable(table: "", name: $0) }
    return dataset
  }

  static func iri(_ name: String) -> String { "https://data.hospital.example/\(name)" }

  /// A graph that says no more than IRI, title and variables.
  static func graph(_ dataset: Dataset) -> Graph {
    let subject = Term.iri(dataset.iri)
    var triples = [
      Triple(subject, .iri(RDFVocabulary.type), .iri("http://www.w3.org/ns/dcat#Dataset"))
    ]
    for variant in dataset.title.variants {
      triples.append(
        Triple(
          subject, .iri("http://purl.org/dc/terms/title"),
          .literal(Literal(variant.text, language: variant.language ?? "en"))))
    }
    for (position, variable) in dataset.variables.enumerated() {
      let column = Term.blank("column\(position)")
      triples.append(Triple(subject, .iri("http://www.w3.org/ns/csvw#column"), column))
      triples.append(
        Triple(
          column, .iri("http://www.w3.org/ns/csvw#name"), .literal(Literal(variable.name))))
    }
    return Graph(triples)
  }

  static func record(
    _ dataset: Dataset, findings: [Finding] = [], statistics: [StatisticsRecord] = []
  ) -> DescriptionRecord {
    DescriptionRecord(
      dataset: dataset, graph: StoredGraph(graph(dataset)), findings: findings,
      statistics: statistics)
  }

  /// A document; its hash is made of what it describes.
  static func document(
    _ location: String, _ datasets: [Dataset], remainder: Graph? = nil, findings: [Finding] = []
  ) -> DocumentRecord {
    DocumentRecord(
      location: location, contentHash: hash(datasets), datasets: datasets.map { record($0) },
      remainder: remainder.map(StoredGraph.init), findings: findings)
  }

  static func hash(_ datasets: [Dataset]) -> String {
    datasets.map { "\($0.iri)|\($0.title.joined)|\($0.variables.map(\.name))" }
      .joined(separator: "\n")
  }

  static func report(
    _ name: String, status: SourceReport.Status = .complete
  ) -> SourceReport {
    SourceReport(name: name, kind: .file, status: status)
  }
}

extension Store {
  /// An empty store in memory with these sources.
  static func withSources(
    _ names: String..., settings: SourceSettings = SourceSettings()
  ) async throws -> Store {
    let store = try Store.inMemory()
    for name in names {
      try await store.addSource(
        Source(name: name, url: "file:///\(name)", kind: .file, settings: settings))
    }
    return store
  }

  /// A complete harvest that sees exactly these documents.
  @discardableResult
  func harvest(
    _ source: String, _ documents: [DocumentRecord], confirm: Bool = true, complete: Bool = true
  ) async throws -> (outcome: DocumentOutcome, report: SourceReport) {
    let recorder = try await beginHarvest(of: source)
    let known = try await recorder.knownDocuments()
    var total = DocumentOutcome()
    for document in documents {
      if let hash = known[document.location]?.contentHash, hash == document.contentHash {
        total.unchanged += try await recorder.documentUnchanged(document.location).datasets
      } else {
        total += try await recorder.record(document)
      }
    }
    let report = try await recorder.finish(
      Describing.report(source), complete: complete, confirmWithdrawals: confirm)
    return (total, report)
  }

  /// IRIs of shown datasets, without the part that all share.
  func shownNames() async throws -> [String] {
    try await shownDatasetIRIs(limit: 1000).map { iri in
      iri.replacing(Describing.iri(""), with: "")
    }
  }

  /// The titles shown, by name.
  func shownTitles() async throws -> [String: String] {
    let titles = Titles()
    try await exportGraphs(withDatasets: true) { item in
      guard let dataset = item.dataset else { return }
      titles.add(
        dataset.iri.replacing(Describing.iri(""), with: ""), dataset.title.joined, item.source)
    }
    return titles.all
  }
}

/// Collects from a closure that may run anywhere.
final class Titles: @unchecked Sendable {
  private let lock = NSLock()
  private var titles: [String: String] = [:]

  func add(_ name: String, _ title: String, _ source: String) {
    lock.withLock { titles[name] = "\(source): \(title)" }
  }

  var all: [String: String] { lock.withLock { titles } }
}

/// A folder that goes when the test ends.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "paedcat-store-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }
}
