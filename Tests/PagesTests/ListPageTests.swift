import Catalogue
import Query
import Store
import Testing

@testable import Pages

/// The pages of variables, comparisons, hospitals and sources.
@Suite struct ListPageTests {
  @Test func variablesNameTheirDatasets() throws {
    let found = VariableHit(
      name: "fev1", table: "Lungs", label: "FEV1", description: "Forced volume", unit: "L",
      datasetId: "a1", datasetIRI: "https://sample.example/a1", datasetTitle: "Registry",
      hospital: "sample", hospitalName: "Sample Hospital", score: 1)
    let answer = VariableAnswer(
      total: 41, totalIsExact: true, asOf: "2026-06-01T10:00:00Z", generation: 3, relaxed: false,
      items: [found])
    let page = VariablesPage(
      request("/variables", [("q", "fev1")]), query: VariableQuery(text: "fev1"), answer: answer)
    #expect(page.pages?.next == "/variables?q=fev1&offset=20")
    let html = try page.rendered()
    for text in ["41 variables", "Forced volume", "/datasets/a1", "/?variable=fev1"] {
      #expect(html.contains(text), "\(text)")
    }
  }

  @Test func aComparisonTellsHasFromLacksWithoutColour() throws {
    func cohort(_ id: String) -> Comparison.Cohort {
      Comparison.Cohort(
        id: id, iri: "https://sample.example/" + id, title: "Cohort \(id)", hospital: "s",
        hospitalName: "Sample", ageMin: "P0D", ageMax: "P18Y", codes: ["ORPHA:586"],
        variableCount: 2, rung: "described")
    }
    let comparison = Comparison(
      cohorts: [cohort("a"), cohort("b")], common: [.init(label: "Weight", names: ["w", "wt"])],
      partial: [.init(label: "FEV1", concept: "LOINC:20150-9", names: ["fev1", nil])],
      commonCodes: [], asOf: "2026-06-01T10:00:00Z", generation: 3)
    let asked = request("/compare", [("id", "a"), ("id", "b")])
    let page = ComparePage(
      asked, comparison: comparison, names: ConceptNames(reader: asked.reader))
    #expect(page.cohorts[0].removal == "/compare?id=b")
    let html = try page.rendered()
    #expect(html.contains("1 variable is in all. 1 more is in some."))
    #expect(html.contains("<span class=\"unseen\">lacks it</span>"))
    let empty = ComparePage(
      request("/compare"), comparison: nil, names: ConceptNames(reader: asked.reader))
    #expect(try empty.rendered().contains("Comparing takes 2 to 12 datasets."))
  }

  @Test func aSourceTellsItsFaultsFromOurs() throws {
    var report = SourceReport(name: "riga", kind: .folder, status: .complete)
    report.findings = [
      Finding(
        .listNotLoaded, .information, dataset: "https://sample.example/a", path: "dct:spatial"),
      Finding(
        .propertyMissing, .violation, dataset: "https://sample.example/a", path: "dcat:theme",
        arguments: ["where": ""]),
      Finding(
        .propertyMissing, .violation, dataset: "https://sample.example/b", path: "dcat:theme",
        arguments: ["where": ""]),
      Finding(.propertyRecommended, .warning, path: "adms:sample"),
      Finding(.dateUntyped, .information, path: "dct:issued"),
    ]
    report.quality = QualitySummary(
      percents: [80, 60],
      missing: [
        "themes-given": 2, "profile-kept": 2, "keywords-given": 1, "media-type-given": 2,
        "size-given": 1, "issued-given": 1, "contact-given": 1,
      ])
    let source = SourceStatus(name: "riga", url: "file:/x", kind: .folder, datasets: 2)
    let page = SourcePage(request("/sources/riga"), source: source, harvests: [report])
    #expect(
      page.sections.map(\.name) == [
        "In the hospital’s description", "In how the catalogue reads it", "In the standard",
      ])
    #expect(page.sections.map(\.rows.count) == [2, 1, 1])
    #expect(
      page.todo.map(\.field) == ["theme", "keywords", "media type", "contact", "size"])
    #expect(page.todo[0].gain == "breaks the profile in 2 places")
    #expect(page.todo[1].gain == "missing in 1 dataset, +3.0 points")
    let html = try page.rendered()
    #expect(
      html.contains("href=\"/datasets/\(Store.datasetKey(for: "https://sample.example/b"))\""))
    let tasks = try #require(html.firstMatch(of: /<ol class="tasks">(?s:.)*?<\/ol>/)?.0)
    #expect(!tasks.contains("://") && !tasks.contains("dcat:"))
    let polish = SourcePage(
      request("/sources/riga", languages: ["pl"]), source: source, harvests: [report])
    #expect(polish.sections[0].name == "W opisie szpitala")
  }

  @Test(arguments: EscapingTests.hostile.indices) func hostileTextsBreakNoList(index: Int) throws {
    let text = EscapingTests.hostile[index]
    var source = SourceStatus(name: String(text.prefix(60)), url: text, kind: .auto, datasets: 1)
    source.settings.hospital = text
    source.settings.contact = text
    var report = SourceReport(name: "s", kind: .auto, status: .failed)
    report.startedAt = text
    report.documents = [
      DocumentReport(
        location: text, status: .refused,
        error: .init(line: 1, column: 2, message: text))
    ]
    report.findings = [
      Finding(id: "x", severity: .violation, path: text, message: text, remedy: text)
    ]
    source.lastHarvest = report
    let asked = request("/sources/s")
    let pages: [any HTMLPage] = [
      SourcePage(asked, source: source, harvests: [report]),
      HospitalsPage(
        asked, sources: [source],
        space: DataSpace(
          hospitals: [source.name],
          diseaseGroups: [.init(concept: text, codes: [Code(system: text, value: text)])],
          ageGroups: ["child"], counts: Array(repeating: 1, count: 8), days: [], asOf: text,
          generation: 1),
        recent: [
          RecentChange(
            change: ChangeList.Change(
              sequence: 1, kind: .created, id: "a1", iri: text, source: text, digest: nil,
              at: text), title: text)
        ], today: text, names: ConceptNames(reader: asked.reader) { _, _ in text }),
    ]
    for page in pages { try EscapingTests.expectHarmless(try page.rendered(), "list") }
  }
}
