import Foundation
import Testing

@testable import Catalogue

@Suite("Ages") struct AgeTests {
  @Test(
    "are read from ISO 8601",
    arguments: [
      ("P28D", "P28D"), ("p28d", "P28D"), ("P6W", "P6W"), ("P18M", "P18M"), ("P2Y", "P2Y"),
      ("5", "P5Y"), (" 5 ", "P5Y"), ("0", "P0Y"), ("P1Y6M", "P18M"), ("P2M10D", "P71D"),
      ("P0.5Y", "P6M"), ("1,5", "P18M"), ("P0D", "P0D"), ("P007D", "P7D"),
    ])
  func reading(_ text: String, _ age: String) throws {
    #expect(try #require(Age(iso8601: text)).description == age)
  }

  @Test(
    "are nothing else",
    arguments: [
      "", "P", "D", "28D", "P28", "P-1D", "-1", "PT5H", "P1DT5H", "P1D1Y", "P1D1D", "P1H", "five",
      "P1.Y", "P999999999999Y", "P100000Y", "1e3", "٥",
    ])
  func refusal(_ text: String) {
    #expect(Age(iso8601: text) == nil)
  }

  @Test(
    "lie on one scale",
    arguments: [
      ("P27D", "P28D"), ("P28D", "P1M"), ("P4W", "P1M"), ("P11M", "P1Y"), ("P1Y", "P366D"),
      ("P23M", "P2Y"), ("P365D", "P1Y"),
    ])
  func order(_ low: String, _ high: String) throws {
    let (low, high) = (try #require(Age(iso8601: low)), try #require(Age(iso8601: high)))
    #expect(low < high && low != high && !(high < low))
  }

  @Test("of one moment are equal, whatever the unit")
  func equality() {
    #expect(Age(12, .month) == Age(1, .year))
    #expect(Age(4, .week) == Age(28, .day))
    #expect(Set([Age(12, .month), Age(1, .year), Age(24, .month)]).count == 2)
    #expect(Age(1, .month).days == 30.4375)
  }

  @Test(
    "make ranges",
    arguments: [
      ("P2Y/P6Y", "P2Y/P6Y"), ("P2Y/..", "P2Y/.."), ("P2Y/", "P2Y/.."), ("../P18Y", "../P18Y"),
      ("5", "P5Y/P6Y"), ("P3D", "P3D/P4D"),
    ])
  func ranges(_ text: String, _ range: String) throws {
    let read = try #require(AgeRange(iso8601: text))
    #expect(read.description == range)
    let json = try JSONEncoder().encode([read])
    #expect(try JSONDecoder().decode([AgeRange].self, from: json) == [read])
  }

  @Test(
    "are typed wrongly in JSON with an error", arguments: ["\"P2\"", "\"P2Y/P6Y/P8Y\"", "\"\""])
  func badJSON(_ json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(AgeRange.self, from: Data(json.utf8))
    }
  }

  @Test("a typical maximum of 5 ends before the sixth birthday")
  func typical() {
    let range = AgeRange(minTypical: 2, maxTypical: 5)
    #expect(range == AgeRange(from: Age(2, .year), to: Age(6, .year)))
    #expect(range.contains(Age(71, .month)) && !range.contains(Age(6, .year)))
  }

  @Test(
    "overlap and lie within",
    arguments: [
      ("P0D/P28D", "P1D", true, false), ("P28D/P2Y", "P1D", false, false),
      ("P1Y/..", "P1D", false, false), ("P0D/P28D", "P0D/P18Y", true, true),
      ("P2Y/P6Y", "P5Y/P8Y", true, false), ("P2Y/P6Y", "P6Y/P8Y", false, false),
      ("P2Y/..", "P0D/P18Y", true, false), ("P2Y/P6Y", "P2Y/..", true, true),
      ("../P2Y", "P0D/P2Y", true, true), ("P6Y/P2Y", "P0D/P18Y", false, true),
    ])
  func relations(_ cohort: String, _ asked: String, _ overlaps: Bool, _ within: Bool) throws {
    let (cohort, asked) = (
      try #require(AgeRange(iso8601: cohort)), try #require(AgeRange(iso8601: asked))
    )
    #expect(cohort.overlaps(asked) == overlaps)
    #expect(asked.overlaps(cohort) == overlaps)
    #expect(cohort.isWithin(asked) == within)
  }

  @Test("overlap says what counting days says")
  func overlapProperty() {
    var random = Dice(state: 7)
    for _ in 0..<500 {
      let ends = (0..<4).map { _ in Int.random(in: 0...40, using: &random) }
      let a = AgeRange(from: Age(ends[0], .day), to: Age(ends[1], .day))
      let b = AgeRange(from: Age(ends[2], .day), to: Age(ends[3], .day))
      let shared = (0...40).contains { a.contains(Age($0, .day)) && b.contains(Age($0, .day)) }
      #expect(a.overlaps(b) == shared)
      let within = (0...40).allSatisfy { !a.contains(Age($0, .day)) || b.contains(Age($0, .day)) }
      #expect(a.isWithin(b) == within)
    }
  }

  @Test(
    "weeks of gestation have both ends in",
    arguments: [
      (nil, 36, 37, 41, false), (nil, 36, 36, nil, true), (23, 31, 31, 33, true),
      (nil, nil, 23, 24, true), (30, 20, 15, 40, false),
    ] as [(Int?, Int?, Int?, Int?, Bool)])
  func gestation(_ a: Int?, _ b: Int?, _ c: Int?, _ d: Int?, _ overlaps: Bool) {
    let (left, right) = (GestationRange(from: a, to: b), GestationRange(from: c, to: d))
    #expect(left.overlaps(right) == overlaps && right.overlaps(left) == overlaps)
  }
}

@Suite("Age groups") struct AgeGroupTests {
  @Test("have unique identifiers, labels and ends that meet")
  func table() {
    #expect(AgeGroup.all.count == 12)
    #expect(Set(AgeGroup.all.map(\.id)).count == 12)
    #expect(AgeGroup.all.allSatisfy { $0.label.best()?.language == "en" })
    #expect(AgeGroup.all.allSatisfy { ($0.ages == nil) != ($0.gestation == nil) })
    for scheme in AgeGroup.Scheme.allCases {
      let ranges = AgeGroup.all.filter { $0.scheme == scheme }.compactMap(\.ages)
      for (earlier, later) in zip(ranges, ranges.dropFirst()) { #expect(earlier.to == later.from) }
      #expect(ranges.first?.from == .birth && ranges.last?.to == Age(18, .year))
    }
  }

  @Test(
    "are those that a range overlaps",
    arguments: [
      ("P0D/P28D", ["term-newborn", "term-neonatal"]),
      ("P1D", ["term-newborn", "term-neonatal"]),
      ("P28D/P29D", ["infant-toddler", "infancy"]),
      ("P1Y/P2Y", ["infant-toddler", "toddler"]),
      ("P2Y/P6Y", ["child", "early-childhood"]),
      ("P12Y/..", ["adolescent", "early-adolescence"]), ("P18Y/P100Y", []),
    ])
  func overlapping(_ range: String, _ ids: [String]) {
    #expect(AgeGroup.overlapping(ages: AgeRange(iso8601: range)).map(\.id) == ids)
  }

  @Test("of preterm children follow from gestation alone")
  func preterm() {
    let weeks = GestationRange(from: 23, to: 31)
    #expect(
      AgeGroup.overlapping(ages: nil, gestation: weeks).map(\.id)
        == ["preterm-newborn", "preterm-neonatal"])
    #expect(AgeGroup.overlapping(ages: nil, gestation: GestationRange(from: 37, to: nil)).isEmpty)
  }

  @Test(
    "are found by identifier and by name",
    arguments: [
      ("Term-Newborn", "term-newborn"), ("noworodek", "term-newborn"),
      ("Jugendlicher", "adolescent"),
      ("nastolatek", "adolescent"), ("toddler", "toddler"),
    ])
  func names(_ name: String, _ id: String) {
    #expect((AgeGroup(id: name) ?? AgeGroup(label: name))?.id == id)
  }
}
