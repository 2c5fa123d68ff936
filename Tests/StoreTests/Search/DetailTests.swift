import Catalogue
import Query
import Store
import Testing

@Suite struct DetailTests {
  @Test func aDatasetIsFoundByIdAndIRI() async throws {
    let store = try await SearchSpace.store()
    let iri = Describing.iri("fibrosis")
    let byIRI = try #require(try await store.detail(of: iri, languages: ["fi"]))
    let byId = try #require(
      try await store.detail(of: Store.datasetKey(for: iri), languages: ["fi"]))
    #expect(byIRI == byId)
    #expect(byIRI.source == "helsinki")
    #expect(byIRI.hospital == "Sample Hospital Helsinki")
    #expect(byIRI.version == 1)
    #expect(byIRI.variableCount == 2)
    #expect(byIRI.dataset.variables.isEmpty)
    #expect(byIRI.dataset.title.variants.map(\.language) == ["fi", "en"])
    #expect(byIRI.statistics.count == 1)
    #expect(byIRI.rung == "countable")
    #expect(
      byIRI.provenance == [
        .init(source: "helsinki", location: "h.ttl", shown: true, withdrawn: false, conflicts: [])
      ])
    #expect(try await store.detail(of: "nothing") == nil)
  }

  @Test func withdrawnDatasetsCanStillBeShown() async throws {
    let store = try await SearchSpace.store()
    try await store.harvest("utrecht", [SearchSpace.document("u.ttl", [SearchSpace.epilepsy()])])
    let detail = try #require(try await store.detail(of: Describing.iri("sepsis")))
    #expect(detail.withdrawnAt != nil)
    #expect(detail.dataset.title.variants.count == 2)
    #expect(detail.version == 1)
    #expect(detail.provenance.map(\.withdrawn) == [true])
    #expect(try await store.search(DatasetQuery(text: "sepsis")).total == 0)
  }

  @Test func cohortsAreCompared() async throws {
    let store = try await SearchSpace.store()
    let comparison = try await store.compare(
      [
        Describing.iri("fibrosis"), Store.datasetKey(for: Describing.iri("neonatal")),
        Describing.iri("fibrosis"),
      ], languages: ["fi"])
    #expect(
      comparison.cohorts.map(\.title) == [
        "Kystisen fibroosin rekisteri", "Neonatal intensive care cohort",
      ])
    #expect(comparison.common.map(\.label) == ["Body mass index"])
    #expect(comparison.common.map(\.names) == [["bmi", "bmi"]])
    #expect(comparison.partial.map(\.names) == [["fev1", nil], [nil, "ga"]])
    #expect(comparison.commonCodes.isEmpty)
    let first = comparison.cohorts[0]
    #expect(first.ageMin == "P2Y")
    #expect(first.ageMax == "P18Y")
    #expect(first.years == "2015/2019")
    #expect(first.codes == ["ICD10:E84.0", "ORPHA:586"])
    #expect(first.country == "fi")
  }

  @Test func unknownCohortsAreNamed() async throws {
    let store = try await SearchSpace.store()
    await #expect(throws: DatasetUnknown(id: "nothing")) {
      try await store.compare([Describing.iri("fibrosis"), "nothing"])
    }
    let none = try await store.compare([])
    #expect(none.cohorts.isEmpty && none.common.isEmpty && none.partial.isEmpty)
  }
}
