import Catalogue
import RDF
import Testing

@testable import Store

@Suite("A raised threshold")
struct ThresholdTests {
  @Test(
    "Counts below it leave every version, value and statistic; the next harvest changes nothing")
  func raised() async throws {
    let store = try await Store.withSources("north", "south")
    let count = "http://healthdataportal.eu/ns/health#numberOfUniqueIndividuals"
    func document(
      _ location: String, _ individuals: Int64, threshold: Int, title: String
    ) -> DocumentRecord {
      let dataset = Describing.dataset(
        "x", title: title, individuals: individuals < threshold ? nil : individuals)
      let graph = Graph(
        Array(Describing.graph(dataset).triples) + [
          Triple(
            .iri(dataset.iri), .iri(count),
            .literal(Literal("\(individuals)", datatype: XSD.nonNegativeInteger)))
        ])
      let statistics = AggregateStatistics(
        dataset: dataset.iri, total: individuals < threshold ? nil : Int(individuals))
      return DocumentRecord(
        location: location, contentHash: "\(title) \(threshold)",
        datasets: [
          DescriptionRecord(
            dataset: dataset, graph: StoredGraph(graph.withoutSmallCounts(threshold: threshold)),
            findings: [],
            statistics: [StatisticsRecord(location: "s", statistics: statistics)])
        ])
    }
    try await store.harvest("north", [document("a", 11, threshold: 10, title: "One")])
    try await store.harvest("north", [document("a", 12, threshold: 10, title: "Two")])
    try await store.harvest("south", [document("b", 13, threshold: 10, title: "Copy")])
    var settings = SourceSettings()
    settings.threshold = 20
    for name in ["north", "south"] {
      try await store.setSource(
        Source(name: name, url: "file:///\(name)", kind: .file, settings: settings))
    }
    #expect(try await store.check() == [])
    let graph = try #require(try await store.publishedGraph(of: Describing.iri("x")))
    #expect(graph.objects(of: .iri(Describing.iri("x")), count) == [])
    #expect(graph.count == 2)
    #expect(try await store.statistics().map(\.statistics.total) == [nil])
    let history = try #require(try await store.history(of: Describing.iri("x")))
    #expect(history.versions.allSatisfy { $0.triples == 2 })
    #expect(try await store.conflicts() == ["b": ["title"]])

    let again = try await store.harvest("north", [document("a", 12, threshold: 20, title: "Two")])
    #expect(again.outcome.versionsWritten == 0 && again.outcome.changed == 0)
    #expect(try await store.check() == [])
  }

  @Test("Check finds a small count in a graph")
  func check() async throws {
    let store = try await Store.withSources("north")
    let dataset = Describing.dataset("x")
    let graph = Graph(
      Array(Describing.graph(dataset).triples) + [
        Triple(
          .iri(dataset.iri), .iri("http://healthdataportal.eu/ns/health#numberOfRecords"),
          .literal(Literal("4", datatype: XSD.nonNegativeInteger)))
      ])
    let record = DescriptionRecord(dataset: dataset, graph: StoredGraph(graph), findings: [])
    try await store.harvest(
      "north", [DocumentRecord(location: "a", contentHash: "1", datasets: [record])])
    #expect(try await store.check().map(\.kind) == [.count])
  }
}
