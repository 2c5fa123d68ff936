import Catalogue
import Fetch
import Foundation
import Harvest
import RDF
import Store
import TestSupport
import Testing

/// Counts of 1 to 9 leave no trace in the database, its graphs, or reports.
@Suite struct SmallCountTests {
  private static let predicates = ["numberOfRecords", "numberOfUniqueIndividuals"].map {
    "http://healthdataportal.eu/ns/health#" + $0
  }

  @Test(.enabled(if: Shared.folder != nil)) func ofTheGeneratorAreCut() async throws {
    guard let space = try GeneratedSpace.generate(datasets: 400, hospitals: 4, seed: 5) else {
      return
    }
    defer { try? FileManager.default.removeItem(at: space) }
    let published = try String(
      contentsOf: space.appendingPathComponent("datasets.jsonl"), encoding: .utf8)
    let small = try Regex(#""(records|individuals)": [1-9][,}]"#)
    try #require(published.firstMatch(of: small) != nil, "the generator wrote no small count")

    let harness = try Harness()
    let report = try await harness.harvest(space.path)
    #expect(report.new == 400)
    #expect(report.findings.contains { $0.id == "count-below-threshold" })
    let json = try String(decoding: JSONEncoder().encode(report), as: UTF8.self)
    #expect(json.firstMatch(of: try Regex(#""value":"[1-9]""#)) == nil)
    try await harness.store.exportGraphs(withDatasets: true) { item in
      let graph = try item.graph()
      for triple in graph.triples {
        guard case .iri(let predicate) = triple.predicate, Self.predicates.contains(predicate),
          case .literal(let literal) = triple.object
        else { continue }
        #expect((Int(literal.lexicalForm) ?? 0) >= 10, "\(item.iri ?? "")")
      }
      for count in [item.dataset?.individuals, item.dataset?.records] {
        #expect(count.map { $0 == 0 || $0 >= 10 } ?? true, "\(item.iri ?? "")")
      }
    }
    await harness.fetcher.shutdown()
  }

  /// Seven, spelt so that its bytes are found wherever they lie uncompressed.
  @Test func areNotInTheDatabaseFile() async throws {
    let seven = "0000000000000007"
    let folder = try TemporaryFolder([
      "published/a.ttl": """
      @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
      @prefix h: <http://healthdataportal.eu/ns/health#> .
      <https://sample.example/d> a dcat:Dataset ; dct:identifier "d" ; dct:title "Sample"@en ;
        h:numberOfUniqueIndividuals \(seven) ; h:numberOfRecords "\(seven)" ;
        h:numberOfrecords "\(seven)"@en .
      """
    ])
    let path = folder.path + "/c.sqlite"
    let store = try Store(path: path)
    let fetcher = Fetcher()
    let harvester = Harvester(store: store, fetcher: fetcher)
    let report = try await harvester.harvest(
      harvester.sources(for: [folder.path + "/published"]))
    #expect(report.sources.map(\.new) == [1])
    #expect(try !String(decoding: JSONEncoder().encode(report), as: UTF8.self).contains(seven))
    let graph = try #require(try await store.publishedGraph(of: "https://sample.example/d"))
    let ntriples = try String(decoding: RDFWriter.write(graph, as: .ntriples), as: UTF8.self)
    #expect(!ntriples.contains(seven))
    try store.close()
    await fetcher.shutdown()
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where file.hasPrefix("c.sqlite") && file != "c.sqlite.locks" {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + file))
      #expect(bytes.range(of: Data(seven.utf8)) == nil, "\(file)")
    }
  }
}
