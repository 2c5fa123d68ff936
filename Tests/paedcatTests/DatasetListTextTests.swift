import Query
import Store
import Testing

@testable import paedcat

/// Why a dataset was found, for people.
@Suite struct DatasetListTextTests {
  @Test func fieldsAreToldWithTheirShares() {
    var hit = DatasetHit(
      id: "a", iri: "https://hospital.example/a", title: "Asthma", description: "", highlights: [:],
      hospital: "riga", hospitalName: "Sample Hospital", score: 3.5,
      matchedBy: ["title", "description", "concepts"], stated: true, variableCount: 0)
    hit.explanation = [
      ScorePart(
        kind: .word, text: "asthma",
        fields: [.init("title", score: 2.4), .init("description", score: 0.6)], score: 3),
      ScorePart(
        kind: .concept, text: "Asthma", fields: [.init("concepts", score: 0.5)], score: 0.5),
      ScorePart(kind: .completeness, text: "good"),
    ]
    var query = DatasetQuery(text: "asthma")
    query.facets = []
    let answer = DatasetAnswer(
      total: 1, totalIsExact: true, unstated: 0, asOf: "2026-11-29T08:00:00Z", generation: 1,
      relaxed: false, items: [hit], facets: [:], interpretation: Interpretation())
    let lines = DatasetListText(answer: answer, query: query, explain: true).text
      .split(separator: "\n")
    #expect(
      lines.suffix(4) == [
        "  1: score 3.5, found in title, description, concepts",
        "       3.0     word “asthma” in title 2.4, description 0.6",
        "       0.5     concept “Asthma” in concepts",
        "       between equals   completeness good",
      ])
  }
}
