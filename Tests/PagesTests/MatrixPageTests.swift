import Catalogue
import Query
import Testing

@testable import Pages
@testable import Store

/// Who measured what.
@Suite struct MatrixPageTests {
  private func cohort(_ number: Int, title: String = "Cohort") -> MatrixAnswer.Cohort {
    .init(
      id: "c\(number)", iri: "https://sample.example/c\(number)", title: "\(title) \(number)",
      hospital: "riga", hospitalName: "Sample Hospital", variables: 1)
  }

  private func row(_ label: String, _ cells: [MatrixAnswer.Cell]) -> MatrixAnswer.Row {
    .init(
      label: label, name: label.lowercased(), unit: "kg",
      has: cells.count { $0.state == .has }, similar: cells.count { $0.state == .similar },
      cells: cells)
  }

  private func cell(
    _ cohort: Int, _ state: MatrixAnswer.State, unit: String = "kg", children: Int? = nil
  ) -> MatrixAnswer.Cell {
    .init(
      cohort: cohort, state: state,
      variables: [.init(name: "w", table: "t", unit: unit, children: children)])
  }

  private func answer(
    cohorts: Int, _ topics: [MatrixAnswer.Topic], coverage: [MatrixAnswer.Coverage] = []
  ) -> MatrixAnswer {
    MatrixAnswer(
      total: topics.reduce(0) { $0 + $1.rows.count }, cohortsTotal: cohorts,
      asOf: "2026-06-01T10:00:00Z", generation: 3, relaxed: false,
      cohorts: (0..<cohorts).map { cohort($0) }, topics: topics, coverage: coverage)
  }

  private func page(
    _ items: [(String, String)], _ answer: MatrixAnswer, languages: [String] = ["en"]
  ) -> MatrixPage {
    let asked = request("/matrix", items, languages: languages)
    let reading = MatrixQuery.read(MatrixPage.query(asked.items))
    #expect(reading.problems.isEmpty)
    return MatrixPage(asked, query: reading.query, answer: answer, sources: [])
  }

  @Test func hasSimilarAndLacksAreToldWithoutColour() throws {
    let answer = answer(
      cohorts: 3,
      [
        .init(
          name: "Growth",
          rows: [
            row("Weight", [cell(0, .has, children: 1_200), cell(1, .similar, unit: "g")])
          ])
      ])
    let page = page([], answer)
    #expect(
      page.sections[0].rows[0].cells.map(\.word) == ["has it", "has something similar", "lacks it"])
    #expect(page.sections[0].rows[0].cells.map(\.unit) == [nil, "g", nil])
    let html = try page.rendered()
    #expect(
      html.contains("<td class=\"has\"><span class=\"unseen\">has it</span><br>1,200 children</td>")
    )
    #expect(html.contains("<td class=\"lacks\"><span class=\"unseen\">lacks it</span></td>"))
    #expect(page.csv == "/api/v1/variables/matrix?limit=50000&cohorts=30&format=csv")
  }

  @Test func aLineOfTheListIsAVariable() throws {
    let coverage = MatrixAnswer.Coverage(
      hospital: "riga", hospitalName: "Sample Hospital", cohorts: 2, has: 1, similar: 0,
      missing: ["lead"])
    let answer = answer(
      cohorts: 1, [.init(name: "", rows: [row("weight", [cell(0, .has)]), row("lead", [])])],
      coverage: [coverage])
    let page = page([("want", "weight\r\n lead \r\n"), ("country", "fi"), ("lang", "en")], answer)
    #expect(page.form.wanted == "weight\nlead")
    #expect(page.coverage.map(\.missing) == ["lead"])
    #expect(page.coverage.map(\.percent) == [50])
    #expect(page.form.chips.map(\.removal) == ["/matrix?want=weight&want=lead&lang=en"])
    #expect(page.sections.map { $0.head == nil } == [true])
    #expect(try page.rendered().contains("You asked for 2 variables."))
  }

  private func large(topics: Int, rows: Int, cohorts: Int) -> MatrixAnswer {
    answer(
      cohorts: cohorts,
      (0..<topics).map { topic in
        .init(
          name: topic == 0 ? "" : "Topic \(topic)",
          rows: (0..<rows).map { number in
            row(
              "A variable with a usual name \(number)",
              (0..<cohorts).filter { ($0 + number) % 3 > 0 }.map {
                cell($0, $0 % 5 == 0 ? .similar : .has, children: 1_000 + number)
              })
          })
      })
  }

  @Test func topicsComeFirstAndOneOpens() throws {
    let answer = large(topics: 60, rows: 100, cohorts: 30)
    let closed = page([("q", "a b")], answer)
    #expect(closed.sections.count == MatrixPage.mostTopics)
    #expect(closed.sections.allSatisfy { $0.rows.isEmpty })
    #expect(closed.sections[1].head?.toggle == "/matrix?q=a%20b&open=Topic%201#cohorts")
    #expect(closed.topicPages?.next == "/matrix?q=a%20b&part=40")
    #expect(closed.sections[1].head?.counts.first == "66")
    let open = page([("open", "Topic 1"), ("row", "50")], answer)
    #expect(open.sections[1].rows.count == 50)
    #expect(open.sections[1].rows[0].label.hasSuffix(" 50"))
    #expect(open.sections[1].head?.toggle == "/matrix#cohorts")
    #expect(open.rowPages?.previous == "/matrix?open=Topic%201#cohorts")
    let nameless = page([("open", "~")], answer)
    #expect(nameless.sections[0].rows.count == 50)
    #expect(nameless.sections[0].head?.name == "Without a topic")
  }

  /// 12,000 variables of 30 cohorts: what is sent stays small.
  @Test func aLargeMatrixIsASmallPage() throws {
    let answer = large(topics: 30, rows: 400, cohorts: 30)
    let html = try page([("open", "Topic 3")], answer).html()
    #expect(html.count < 250_000, "\(html.count) bytes")
    #expect(try page([], answer).html().count < 150_000)
  }

  @Test(arguments: EscapingTests.hostile.indices) func hostileTextsBreakNoMatrix(index: Int) throws
  {
    let text = EscapingTests.hostile[index]
    var answer = answer(
      cohorts: 1,
      [
        .init(name: text, rows: [row(text, [cell(0, .similar, unit: text)])]),
        .init(name: "b", rows: []),
      ],
      coverage: [
        .init(
          hospital: String(text.prefix(60)), hospitalName: text, cohorts: 1, has: 0, similar: 0,
          missing: [text])
      ])
    answer.cohorts[0].title = text
    answer.cohorts[0].hospitalName = text
    let short = String(text.prefix(200))
    let page = page([("q", short), ("want", short), ("open", short), ("hospital", short)], answer)
    try EscapingTests.expectHarmless(try page.rendered(), "matrix")
  }
}
