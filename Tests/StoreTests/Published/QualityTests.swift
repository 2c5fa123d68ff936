import Catalogue
import Query
import Store
import Testing

@Suite struct QualityTests {
  private func cohort(_ individuals: Int64?, keywords: [String] = []) -> Dataset {
    var dataset = Describing.dataset("d", individuals: individuals)
    dataset.keywords = keywords.map { LocalisedText.Variant($0, language: "en") }
    dataset.themes = [ConceptReference(iri: "https://tables.example/HEAL")]
    return dataset
  }

  private func percent(_ dataset: Dataset) -> Int {
    QualityScore.percent(
      of: QualityEvidence(dataset, hasStatistics: false, findings: []))
  }

  @Test("A score is kept each time it changes, and judged again when something is cut")
  func history() async throws {
    let store = try await Store.withSources("a")
    let poor = cohort(nil)
    var rich = cohort(12, keywords: ["lungs"])
    rich.title = LocalisedText("Cystic fibrosis of the lungs", language: "en")
    for dataset in [poor, poor, rich] {
      try await store.harvest("a", [Describing.document("a.ttl", [dataset])])
    }
    let detail = try #require(try await store.detail(of: Describing.iri("d")))
    #expect(detail.qualityHistory.map(\.percent) == [percent(poor), percent(rich)])
    #expect(detail.quality?.percent == percent(rich))
    #expect(detail.quality?.advice.contains { $0.criterion == "keywords-given" } == false)

    var source = try #require(try await store.source(named: "a")?.source)
    source.settings.threshold = 20
    try await store.setSource(source)
    let cut = try #require(try await store.detail(of: Describing.iri("d")))
    #expect(cut.quality?.percent == percent(cohort(nil, keywords: ["lungs"])))
    #expect(cut.qualityHistory.last?.percent == cut.quality?.percent)
    #expect(try await store.check() == [])
  }

  @Test("A violation lowers the score; hits, facets and filters say the band")
  func bands() async throws {
    let store = try await Store.withSources("a")
    let dataset = cohort(12)
    var document = Describing.document("a.ttl", [])
    let violation = Finding(id: "property-missing", severity: .violation, message: "m")
    document.datasets = [Describing.record(dataset, findings: [violation])]
    try await store.harvest("a", [document])
    let expected = QualityScore.percent(
      of: QualityEvidence(dataset, hasStatistics: false, findings: [violation]))
    #expect(expected < percent(dataset))
    let answer = try await store.search(DatasetQuery(text: "quality:bad"))
    #expect(answer.items.map(\.quality) == [expected])
    #expect(answer.facets["quality"]?.map(\.value) == ["bad"])
    #expect(try await store.search(DatasetQuery(text: "quality:good")).total == 0)
  }

  @Test("A harvest's report sums up what its source's datasets lack")
  func summary() async throws {
    let store = try await Store.withSources("a")
    var second = cohort(40, keywords: ["heart"])
    second.iri = Describing.iri("e")
    try await store.harvest("a", [Describing.document("a.ttl", [cohort(nil), second])])
    let quality = try #require(try await store.source(named: "a")?.lastHarvest?.quality)
    #expect(quality.datasets == 2)
    #expect(quality.percent == (percent(cohort(nil)) + percent(second)) / 2)
    #expect(quality.bands.values.reduce(0, +) == 2)
    let missing = Dictionary(
      uniqueKeysWithValues: quality.missing.map { ($0.criterion, $0.datasets) })
    #expect(missing["keywords-given"] == 1)
    #expect(missing["ages-stated"] == 2)
    #expect(missing["themes-given"] == nil)
    #expect(quality.missing.map(\.gain) == quality.missing.map(\.gain).sorted(by: >))
  }
}
