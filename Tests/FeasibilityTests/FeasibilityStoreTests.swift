import Catalogue
import Feasibility
import Query
import RDF
import Store
import Testing

@Suite("Feasibility: from the store")
struct FeasibilityStoreTests {
  @Test("Statistics of a harvested dataset answer; a source without any is unknown")
  func harvested() async throws {
    let store = try Store.inMemory()
    for name in ["a-sample", "b-sample"] {
      var source = Source(name: name, url: "https://\(name).example/")
      source.settings.hospital = "Hospital \(name)"
      source.settings.country = "fi"
      try await store.addSource(source)
    }
    let iri = "https://a-sample.example/1"
    var dataset = Dataset(iri: iri)
    dataset.title = LocalisedText("Sample", language: "en")
    var variable = Variable(table: "", name: "lf_1")
    variable.label = LocalisedText("Spirometry result", language: "en")
    dataset.variables = [variable]
    let statistics = AggregateStatistics(
      dataset: iri, total: 200,
      tables: [
        .init(dimensions: ["variable"], cells: [.init(["variable": "lf_1"], count: 120)])
      ])
    let recorder = try await store.beginHarvest(of: "a-sample")
    _ = try await recorder.record(
      DocumentRecord(
        location: "https://a-sample.example/", contentHash: "1",
        datasets: [
          DescriptionRecord(
            dataset: dataset, graph: StoredGraph(HealthDCATWriter.write(dataset)),
            findings: [],
            statistics: [
              StatisticsRecord(location: "https://a-sample.example/1.json", statistics: statistics)
            ])
        ]))
    _ = try await recorder.finish(
      SourceReport(name: "a-sample", kind: .auto, status: .complete), complete: true)

    let answer = try await FeasibilityEngine.answer(
      FeasibilityQuestion(all: [
        .init(any: [.init(variable: "spirometry")])
      ]), store: store)
    #expect(answer.hospitals.map(\.hospital) == ["a-sample", "b-sample"])
    #expect(answer.hospitals.map(\.kind) == [.estimate, .unknown])
    #expect(answer.hospitals[0].bounds == .init(lower: 120, estimate: 120, upper: 120))
    #expect(answer.hospitals[0].name == "Hospital a-sample")
    #expect(answer.warnings == [])
    #expect(answer.generation > 0)
    #expect(answer.asOf.hasSuffix("Z"))
  }
}
