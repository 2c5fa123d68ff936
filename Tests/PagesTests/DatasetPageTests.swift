import Catalogue
import Store
import Testing

@testable import Pages

@Suite struct DatasetPageTests {
  @Test func saysWhatItIsAndHowToGetIt() throws {
    let html = try page(detail()).rendered()
    for text in [
      "Sample Hospital holds data on 412 children, ages 0–17 years.",
      "On record: Cystic fibrosis; 2 variables; 2015 to 2024.",
      "The data can be had under conditions", "Write an enquiry",
      "mailto:data@sample.example?subject=Enquiry%20about%20the%20dataset",
      "https%3A%2F%2Fcatalogue.example%2Fdatasets%2Fa1",
      "Cystic fibrosis <a href=\"/?code=ORPHA%3A586\">",
      "Sample Hospital (2026). Cystic fibrosis registry [dataset].",
      "/api/v1/datasets/a1?format=turtle&amp;as=healthdcat-ap-r8",
    ] {
      #expect(html.contains(text), "\(text)")
    }
  }

  @Test func countsAreShownAsPublishedAndSmallOnesHidden() throws {
    let html = try page(detail()).rendered()
    #expect(html.contains("412 children · on 1 January 2026 · counts below 10 are hidden"))
    #expect(
      html.contains(
        "<th scope=\"row\">0–1 years</th><td class=\"number\">100</td><td class=\"number\">&lt;10</td>"
      ))
    #expect(html.contains("aria-label=\"Children by year of birth, 2020 to 2022; at most 90."))
  }

  @Test func aWithdrawnDatasetIsGone() throws {
    var gone = detail()
    gone.withdrawnAt = "2026-02-03T00:00:00Z"
    let page = page(gone)
    #expect(page.isGone)
    #expect(try page.rendered().contains("The hospital withdrew this dataset on 3 February 2026."))
  }

  @Test func onlyPlainAddressesBecomeLinks() {
    for text in [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "data:text/html,x",
      "vbscript:x", "file:///etc/passwd", "//evil.example", "https://a.example/\"onclick=x",
      "https://a.example/ x", "https://a.example/\u{0}", "java\nscript:alert(1)", "",
      "https://" + String(repeating: "a", count: 3_000),
    ] {
      #expect(SafeLink.web(text) == nil, "\(text.prefix(60))")
    }
    #expect(SafeLink.web("HTTPS://a.example/ż?q=1#f") == "HTTPS://a.example/ż?q=1#f")
    for address in [
      "a@b@c", "a", "a@b?cc=x@y", "a@b&bcc=x", "a b@c", "a@b,c@d", "<a@b>", "@", "a@",
      "a@b\r\nbcc:x",
    ] {
      #expect(SafeLink.mail(address, subject: "s", body: "b") == nil, "\(address)")
    }
    #expect(
      SafeLink.mail("a.b+c@d-e.example", subject: "x & y", body: "1\n2")
        == "mailto:a.b+c@d-e.example?subject=x%20%26%20y&body=1%0A2")
  }

  @Test func statementsOfTheHistoryAreReadable() {
    let texts = Texts.texts("en")
    let change = HistoryPart.Change(
      "<https://a.example/d> <http://purl.org/dc/terms/title> \"A \\\"b\\\"\"@en .", isAdded: true,
      texts: texts)
    #expect(change.property == "title")
    #expect(change.value == "A \"b\" (en)")
    let link = HistoryPart.Change(
      "_:b <http://www.w3.org/ns/dcat#theme> <https://a.example/t> .", isAdded: false, texts: texts)
    #expect(link.property == "theme")
    #expect(link.value == "https://a.example/t")
    for odd in ["", " ", "<a> <b> .", "x", "_:a <p> _:b .", "<s> <p> \" ."] {
      _ = HistoryPart.Change(odd, isAdded: true, texts: texts)
    }
  }

  @Test func structuredDataCannotLeaveItsElement() throws {
    var hostile = detail()
    hostile.dataset.title = LocalisedText("</script><script>alert(1)</script>&\u{2028}")
    let html = try page(hostile).rendered()
    #expect(html.contains("\\u003C/script\\u003E"))
    #expect(html.lowercased().matches(of: /<script/).count == 2)
    #expect(!html.contains("\u{2028}\""))
  }

  @Test(arguments: EscapingTests.hostile.indices)
  func aHostileDescriptionBreaksNoPage(index: Int) throws {
    let text = EscapingTests.hostile[index]
    var odd = detail()
    odd.hospital = text
    odd.source = String(text.prefix(100))
    odd.iri = text
    odd.dataset.iri = text
    odd.dataset.title = LocalisedText(text, language: String(text.prefix(20)))
    odd.dataset.description = LocalisedText(text)
    odd.dataset.keywords = (0..<5_000).map { .init("\($0) " + text.prefix(200)) }
    odd.dataset.landingPages = ["javascript:alert(1)", text]
    odd.dataset.countries = [String(text.prefix(2_000))]
    odd.dataset.languages = [String(text.prefix(2_000))]
    odd.dataset.temporal = [TimeRange(start: text, end: text)]
    odd.dataset.version = text
    odd.dataset.codes = (0..<1_000).map { Code(system: "X", value: "\($0)" + text.prefix(100)) }
    odd.dataset.types = [ConceptReference(iri: text, label: LocalisedText(text))]
    odd.dataset.access.statedRights = text
    odd.dataset.access.level = nil
    odd.dataset.access.license = text
    var contact = ContactPoint()
    contact.email = text
    contact.page = text
    contact.telephone = text
    contact.name = LocalisedText(text)
    odd.dataset.contacts = [contact]
    odd.provenance = [
      .init(source: text, location: text, shown: true, withdrawn: false, conflicts: [])
    ]
    odd.findings = [
      Finding(
        id: "x", severity: .warning, path: text, value: text, message: text, remedy: text)
    ]
    let html = try page(odd).rendered()
    // The second script element is the structured data.
    let parts = html.split(separator: "<script type=\"application/ld+json\">", maxSplits: 1)
    let rest = try #require(parts.last?.firstRange(of: "</script>"))
    try EscapingTests.expectHarmless(
      parts[0] + String(try #require(parts.last)[rest.upperBound...]), "dataset")
    #expect(html.utf8.count < 250_000, "\(html.utf8.count) bytes")
  }

  private func page(_ detail: DatasetDetail) -> DatasetPage {
    let asked = request("/datasets/a1")
    return DatasetPage(
      asked, detail: detail, variables: variables, history: nil,
      names: ConceptNames(reader: asked.reader) { code, _ in
        code.description == "ORPHA:586" ? "Cystic fibrosis" : nil
      })
  }

  private var variables: VariableAnswer {
    VariableAnswer(
      total: 1, totalIsExact: true, asOf: "2026-06-01T10:00:00Z", generation: 3, relaxed: false,
      items: [
        VariableHit(
          name: "fev1", table: "Lungs", label: "FEV1, spirometry", description: "", unit: "L",
          measurement: .init(pattern: .repeated, unit: .year, from: 6, to: 17), datasetId: "a1",
          datasetIRI: "https://sample.example/a1", datasetTitle: "Cystic fibrosis registry",
          hospital: "sample", hospitalName: "Sample Hospital", score: 1)
      ])
  }

  private func detail() -> DatasetDetail {
    var dataset = Dataset(iri: "https://sample.example/a1")
    dataset.title = LocalisedText("Cystic fibrosis registry", language: "en")
    dataset.description = LocalisedText("Synthetic children.", language: "en")
    dataset.ages = AgeRange(iso8601: "P0D/P18Y")
    dataset.individuals = 412
    dataset.codes = [Code(system: "ORPHA", value: "586")]
    dataset.temporal = [TimeRange(start: "2015-01-01", end: "2024-12-31")]
    dataset.access.level = .restricted
    dataset.modified = "2026-05-06"
    var contact = ContactPoint()
    contact.email = "data@sample.example"
    dataset.contacts = [contact]
    let statistics = AggregateStatistics(
      dataset: dataset.iri, referenceDate: "2026-01-01", total: 412,
      tables: [
        .init(
          dimensions: ["ageGroup", "sex"],
          cells: [
            .init(["ageGroup": "P0D/P2Y", "sex": "female"], count: 100),
            .init(["ageGroup": "P0D/P2Y", "sex": "male"], count: nil),
          ]),
        .init(
          dimensions: ["birthYear"],
          cells: [
            .init(["birthYear": "2020"], count: 90), .init(["birthYear": "2022"], count: 30),
          ]),
      ])
    return DatasetDetail(
      id: "a1", iri: dataset.iri, source: "sample", hospital: "Sample Hospital",
      firstSeenAt: "2026-01-01T00:00:00Z", changedAt: "2026-05-06T00:00:00Z", version: 1,
      rung: "countable", dataset: dataset, variableCount: 2, statistics: [statistics],
      findings: [], provenance: [], asOf: "2026-06-01T10:00:00Z", generation: 3)
  }
}
