import Catalogue
import Testing

@testable import Pages

/// Children's ages in words and on the axis.
@Suite struct AgeTests {
  @Test(arguments: [
    ("P0D/P28D", "0–27 days", "0–27 dni"), ("P0D/P18Y", "0–17 years", "0–17 lat"),
    ("P28D/P18Y", "28 days – 17 years", "28 dni – 17 lat"), ("P2Y/P6Y", "2–5 years", "2–5 lat"),
    ("P2Y/..", "from 2 years", "od: 2 lata"), ("../P6Y", "up to 5 years", "do: 5 lat"),
    ("P5Y/P6Y", "5 years", "5 lat"), ("P0D/P1D", "0 days", "0 dni"),
    ("P0D/P2Y", "0–1 years", "0–1 rok"), ("P0D/P1Y", "0–11 months", "0–11 miesięcy"),
    ("P0D/P1W", "0–6 days", "0–6 dni"),
    ("P1Y/P24M", "1 year – 23 months", "1 rok – 23 miesiące"),
  ]) func wordsOfARange(ages: String, english: String, polish: String) throws {
    let range = try #require(AgeRange(iso8601: ages))
    #expect(AgeWords(texts: Texts.texts("en")).range(range) == english)
    #expect(AgeWords(texts: Texts.texts("pl")).range(range) == polish)
  }

  @Test func theAxisRisesAndStaysWithin() {
    let days = [
      0, 1, 27, 28, 100, 365.25, 366, 730.5, 2191.5, 4383, 6574, 6574.5, 10_000, .infinity,
    ]
    let places = days.map { AgeAxis.x(days: $0) }
    #expect(places == places.sorted())
    #expect(places.allSatisfy { (0...AgeAxis.width).contains($0) })
    #expect(AgeAxis.x(weeks: 22) < AgeAxis.x(weeks: 30))
    #expect(AgeAxis.x(weeks: 40) == AgeAxis.birth)
    #expect(AgeAxis.x(days: 0) == AgeAxis.birth)
    // The first four weeks are as wide as years later on.
    #expect(
      AgeAxis.x(days: 28) - AgeAxis.birth > AgeAxis.x(days: 365 * 5) - AgeAxis.x(days: 365 * 4))
  }

  @Test func theTemplateHasTheMarksOfTheAxis() throws {
    let template = try #require(try PageTemplates.sources()["age-bar"])
    for mark in AgeAxis.marks {
      #expect(template.contains("M\(mark.x) 3v14"), "\(mark)")
      #expect(
        template.contains("<text x=\"\(mark.x)\" y=\"27\">[[\(mark.name)]]</text>"), "\(mark)")
    }
    #expect(template.contains("<rect class=\"axis\" x=\"\(AgeAxis.birth)\""))
  }

  @Test func aBarShowsPretermsBeforeBirth() throws {
    let reader = Reader(languages: ["en"])
    let preterm = try #require(
      AgeBar(
        ages: AgeRange(iso8601: "P0D/P28D"), gestation: GestationRange(from: 24, to: 31),
        reader: reader))
    #expect(preterm.text == "0–27 days, born in weeks 24–31 of gestation")
    #expect(preterm.spans.count == 2)
    #expect(preterm.spans[0].x + preterm.spans[0].width <= AgeAxis.birth)
    #expect(AgeBar(ages: nil, reader: reader) == nil)
    #expect(AgeBar(ages: .all, reader: reader) == nil)
    // A single day is still seen.
    let day = try #require(AgeBar(ages: AgeRange(iso8601: "P0D/P1D"), reader: reader))
    #expect(day.spans[0].width >= 3)
  }
}
