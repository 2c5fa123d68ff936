import Catalogue
import Store
import Testing

@testable import Pages

/// The page of the data space: what hospitals hold, how it grew, what changed.
@Suite struct SpacePageTests {
  static let lungs = DataSpace.DiseaseGroup(
    concept: "SAMPLE:lungs", codes: ["ORPHA:586", "ORPHA:4"].compactMap(Code.init(curie:)))

  /// Riga with ten children's datasets, one of lungs; Lund with one of adolescents; Porto with none.
  static func space(days: [DataSpace.Day] = []) -> DataSpace {
    // By hospital (all, lund, porto, riga), disease (all, lungs), age (all, child, adolescent).
    let counts = [
      [[11, 10, 1], [1, 1, 0]], [[1, 0, 1], [0, 0, 0]], [[0, 0, 0], [0, 0, 0]],
      [[10, 10, 0], [1, 1, 0]],
    ]
    return DataSpace(
      hospitals: ["lund", "porto", "riga"], diseaseGroups: [lungs],
      ageGroups: ["child", "adolescent"], counts: counts.flatMap { $0.flatMap { $0 } }, days: days,
      asOf: "2026-06-01T10:00:00Z", generation: 3)
  }

  static func tables(_ query: [(String, String)] = []) -> SpaceTables? {
    let asked = request("/hospitals", query)
    return SpaceTables(
      space(), hospitals: ["lund": "Hospital Lund", "riga": "Sample Hospital Riga"], request: asked,
      names: ConceptNames(reader: asked.reader) { code, _ in
        code.description == "SAMPLE:lungs" ? "Lung disease" : nil
      })
  }

  @Test func cellsCountAndLeadToTheirSearch() throws {
    let byAge = try #require(Self.tables()?.tables.first)
    #expect(byAge.rows.map(\.name) == ["Hospital Lund", "Sample Hospital Riga", "All hospitals"])
    #expect(
      byAge.rows.map { $0.cells.map(\.count) } == [
        ["1", "0", "1"], ["10", "10", "0"], ["11", "10", "1"],
      ])
    #expect(byAge.rows.map { $0.cells.map(\.level) } == [[0, 0, 1], [0, 5, 0], [0, 0, 0]])
    #expect(byAge.rows[1].cells[1].href == "/?hospital=riga&ageGroup=child")
    #expect(byAge.rows[1].cells[0].href == "/?hospital=riga")
    #expect(byAge.rows[2].cells[1].href == "/?ageGroup=child")
    #expect(byAge.rows[0].cells[1].href == nil)
  }

  @Test func aChosenGroupNarrowsTheOtherTable() throws {
    let chosen = try #require(
      Self.tables([("disease", "SAMPLE:lungs"), ("ageGroup", "adolescent")]))
    #expect(chosen.tables[0].title == "Datasets by hospital and age group: Lung disease")
    #expect(chosen.tables[0].rows.last?.cells.map(\.count) == ["1", "1", "0"])
    #expect(
      chosen.tables[0].rows[1].cells[1].href
        == "/?hospital=riga&ageGroup=child&code=ORPHA%3A586&code=ORPHA%3A4")
    #expect(chosen.tables[1].rows.last?.cells.map(\.count) == ["1", "0"])
    #expect(chosen.diseases.map(\.isChosen) == [true])
    #expect(
      Self.tables([("disease", "nothing"), ("ageGroup", "")])?.ages.map(\.isChosen) == [
        false, false,
      ])
  }

  static func day(_ day: String, _ datasets: Int, _ quality: Int?, created: Int = 0)
    -> DataSpace.Day
  {
    var day = DataSpace.Day(day: day)
    (day.datasets, day.quality, day.created) = (datasets, quality, created)
    return day
  }

  @Test func theTrendIsDrawnInStepsWithItsTable() throws {
    let reader = request().reader
    #expect(SpaceTrend([Self.day("2026-05-01", 4, 50)], reader: reader) == nil)
    let days = [
      Self.day("2026-05-01", 5, nil), Self.day("2026-05-03", 10, 40), Self.day("2026-05-05", 8, 60),
    ]
    let trend = try #require(SpaceTrend(days, reader: reader))
    #expect(
      trend.lines.map(\.path) == ["M10.0 63.0H180.0V18.0H350.0V36.0", "M10.0 72.0H350.0V54.0"])
    #expect(trend.rows.map(\.datasets) == ["8", "10", "5"])
    #expect(trend.rows.map(\.quality) == ["60 %", "40 %", "–"])
    let year = (0..<200).map { Self.day(CalendarDay(number: 20_000 + 2 * $0).description, $0, 50) }
    let sampled = try #require(SpaceTrend(year, reader: reader))
    #expect(sampled.rows.count == SpaceTrend.mostDays)
    #expect(sampled.rows.first?.datasets == "199")
    #expect(sampled.rows.last?.datasets == "0")
  }

  @Test func changesAreThoseOfThirtyDays() {
    let days = [
      Self.day("2026-04-30", 7, 50, created: 7), Self.day("2026-05-02", 9, 50, created: 2),
    ]
    func change(_ sequence: Int, _ day: String) -> RecentChange {
      RecentChange(
        change: .init(
          sequence: sequence, kind: .created, id: "a\(sequence)", iri: "i", source: nil,
          digest: nil, at: day + "T10:00:00.000Z"), title: "T\(sequence)")
    }
    let changes = SpaceChanges(
      Self.space(days: days), recent: [change(2, "2026-05-02"), change(1, "2026-04-30")],
      today: "2026-06-01T09:00:00Z", request: request())
    #expect(changes.summary == "Since 2 May 2026: 2 new datasets.")
    #expect(changes.changes.map(\.href) == ["/datasets/a2"])
    #expect(changes.more == "1 earlier change is in the feed.")
    let quiet = SpaceChanges(
      Self.space(days: days), recent: [change(2, "2026-05-02")], today: "2026-07-01",
      request: request())
    #expect(quiet.summary == "Nothing has changed since 1 June 2026.")
    #expect(quiet.changes.isEmpty)
  }

  @Test func thePageShowsAll() throws {
    let asked = request("/hospitals")
    var source = SourceStatus(name: "riga", url: "file:/x", kind: .folder, datasets: 12)
    source.settings.hospital = "Sample Hospital Riga"
    let page = HospitalsPage(
      asked, sources: [source], space: Self.space(), recent: [], today: "2026-06-01",
      names: ConceptNames(reader: asked.reader))
    let html = try page.rendered()
    // What the hospital owns, as its search finds it, not all that it describes.
    #expect(html.contains(">10</a></td>"))
    for text in [
      "not yet", "SAMPLE:lungs", "What changed this month", "format=csv", "All hospitals",
    ] {
      #expect(html.contains(text), "\(text)")
    }
  }
}
