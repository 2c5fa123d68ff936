import Catalogue
import Query
import Store
import Testing

@testable import Pages

@Suite("Values read from text on the pages") struct ReadFromTextPageTests {
  private static let read = [
    ReadValue(.ages, "../P5Y", words: "children under 5", place: .description),
    ReadValue(.individuals, "1250", words: "n = 1 250", place: .description),
    ReadValue(.years, "2004/2010", words: "born 2004–2010", place: .description),
    ReadValue(.code, "ICD10:E84", words: "ICD-10 E84 <b>", place: .title),
  ]

  private func detail(_ dataset: Dataset, _ read: [ReadValue]) -> DatasetDetail {
    DatasetDetail(
      id: "a1", iri: dataset.iri, source: "sample", hospital: "Sample Hospital",
      firstSeenAt: "2026-01-01T00:00:00Z", changedAt: "2026-05-06T00:00:00Z", version: 1,
      rung: "described", dataset: dataset, readFromText: read, variableCount: 0, statistics: [],
      findings: [], provenance: [], asOf: "2026-06-01T10:00:00Z", generation: 3)
  }

  private func page(_ detail: DatasetDetail) throws -> String {
    let asked = request("/datasets/a1")
    return try DatasetPage(
      asked, detail: detail,
      variables: VariableAnswer(
        total: 0, totalIsExact: true, asOf: detail.asOf, generation: 3, relaxed: false, items: []),
      history: nil, names: ConceptNames(reader: asked.reader) { _, _ in nil }
    ).rendered()
  }

  @Test(
    "the page of a dataset tells them apart from statements; its machine-readable part has none")
  func datasetPage() throws {
    var dataset = Dataset(iri: "https://sample.example/a1")
    dataset.title = LocalisedText("Lung function", language: "en")
    let html = try page(detail(dataset, Self.read))
    for text in [
      "Read from the text", "up to 4 years <span class=\"muted\">“<bdi>children under 5</bdi>”",
      "1,250 <span class=\"muted\">“<bdi>n = 1 250</bdi>”",
      "2004 – 2010 <span class=\"muted\">“<bdi>born 2004–2010</bdi>”",
      "ICD10:E84 <span class=\"muted\">“<bdi>ICD-10 E84 &lt;b&gt;</bdi>”",
    ] {
      #expect(html.contains(text), "\(text)")
    }
    let request = request("/datasets/a1")
    let names = ConceptNames(reader: request.reader) { _, _ in nil }
    let with = StructuredData.json(detail(dataset, Self.read), request: request, names: names)
    let without = StructuredData.json(detail(dataset, []), request: request, names: names)
    #expect(with == without && !with.contains("2004") && !with.contains("E84"))
  }
}
