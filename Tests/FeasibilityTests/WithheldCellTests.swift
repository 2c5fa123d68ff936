import Catalogue
import Feasibility
import Query
import Testing

@Suite("Feasibility: cells withheld for the sake of others")
struct WithheldCellTests {
  typealias Cells = [(count: Int?, values: [String: String])]

  private static func table(_ dimensions: [String], withheld: Bool = true, _ cells: Cells)
    -> AggregateStatistics.Table
  {
    AggregateStatistics.Table(
      dimensions: dimensions, complete: true, secondarySuppression: withheld,
      cells: cells.map { .init($0.values, count: $0.count) })
  }

  /// 2,000 children, 800 with cystic fibrosis; how these are spread over ages and sexes is withheld in part.
  private static let statistics = AggregateStatistics(
    dataset: "https://a-sample.example/1", referenceDate: "2026-06-30", threshold: 10, rounding: 1,
    total: 2_000,
    tables: [
      table(
        ["ageGroup"], withheld: false,
        [
          (900, ["ageGroup": "P0D/P6Y"]), (300, ["ageGroup": "P6Y/P12Y"]),
          (800, ["ageGroup": "P12Y/P18Y"]),
        ]),
      table(
        ["sex"],
        [(970, ["sex": "female"]), (nil, ["sex": "male"]), (nil, ["sex": "unknown"])]),
      table(
        ["diagnosis"],
        [(800, ["diagnosis": "ORPHA:586"]), (nil, ["diagnosis": "ORPHA:716"])]),
      table(
        ["ageGroup", "diagnosis"],
        [
          (nil, ["ageGroup": "P0D/P6Y", "diagnosis": "ORPHA:586"]),
          (nil, ["ageGroup": "P6Y/P12Y", "diagnosis": "ORPHA:586"]),
          (200, ["ageGroup": "P12Y/P18Y", "diagnosis": "ORPHA:586"]),
        ]),
      table(
        ["phenotype"], withheld: false,
        [(nil, ["phenotype": "HP:0001250"]), (900, ["phenotype": "HP:0002099"])]),
    ])

  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var groups: [FeasibilityQuestion.Criterion]
    /// Lower, estimate, upper; nil where none is shown.
    var lower: Int?
    var estimate: Int?
    var upper: Int?
    var below: Int?
  }

  private static let fibrosis = FeasibilityQuestion.Criterion(concept: Code(curie: "ORPHA:586"))

  private static func age(_ from: Int, _ to: Int) -> FeasibilityQuestion.Criterion {
    .init(age: AgeRange(from: Age(from, .year), to: Age(to, .year)))
  }

  static let cases = [
    // 600 are left for two bands of 900 and 300.
    Case(
      testDescription: "what a row leaves is shared by the margins", groups: [fibrosis, age(0, 6)],
      lower: 300, estimate: 450, upper: 600),
    Case(
      testDescription: "and so is the smaller share", groups: [fibrosis, age(6, 12)],
      lower: 0, estimate: 150, upper: 300),
    Case(
      testDescription: "two withheld cells together are what is left",
      groups: [fibrosis, age(0, 12)], lower: 600, estimate: 600, upper: 600),
    Case(
      testDescription: "of two withheld sexes nearly all are boys", groups: [.init(sex: "male")],
      lower: 0, estimate: 1_020, upper: 1_030),
    Case(
      testDescription: "one that is withheld wherever it is counted is not guessed",
      groups: [.init(concept: Code(curie: "ORPHA:716"))], lower: 0, upper: 2_000),
    Case(
      testDescription: "a cell that is small itself stays below the threshold",
      groups: [.init(concept: Code(curie: "HP:0001250"))], below: 10),
  ]

  @Test("The estimate takes what the margins leave", arguments: cases)
  func estimate(_ asked: Case) throws {
    let answer = FeasibilityEngine.answer(
      FeasibilityQuestion(all: asked.groups.map { .init(any: [$0]) }),
      hospitals: [CountingHospital(source: "a", country: "fi")],
      datasets: [
        CountedDataset(
          id: "1", iri: Self.statistics.dataset, title: "Sample", source: "a",
          statistics: [Self.statistics])
      ])
    let found = try #require(answer.hospitals.first)
    #expect(found.lower == asked.lower)
    #expect(found.estimate == asked.estimate)
    #expect(found.upper == asked.upper)
    #expect(found.below == asked.below)
  }
}
