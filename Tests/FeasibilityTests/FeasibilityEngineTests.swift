import Catalogue
import Feasibility
import Foundation
import Query
import Testing

@Suite("Feasibility: answers to questions")
struct FeasibilityEngineTests {
  typealias Criterion = FeasibilityQuestion.Criterion

  private static func cell(_ count: Int?, _ values: [String: String]) -> AggregateStatistics.Cell {
    AggregateStatistics.Cell(values, count: count)
  }

  /// 200 children: 40 newborns, 60 of one to five, 100 of six to seventeen; half are girls; 80 have cystic
  /// fibrosis, of them 50 girls; 120 have spirometry.
  static let statistics = AggregateStatistics(
    dataset: "https://a-sample.example/1", referenceDate: "2026-06-30", threshold: 10, rounding: 10,
    total: 200,
    tables: [
      .init(
        dimensions: ["ageGroup"], complete: true,
        cells: [
          cell(40, ["ageGroup": "P0D/P1Y"]), cell(60, ["ageGroup": "P1Y/P6Y"]),
          cell(100, ["ageGroup": "P6Y/P18Y"]),
        ]),
      .init(
        dimensions: ["sex"], complete: true,
        cells: [cell(100, ["sex": "female"]), cell(100, ["sex": "male"])]),
      .init(
        dimensions: ["diagnosis"],
        cells: [cell(80, ["diagnosis": "ORPHA:586"]), cell(nil, ["diagnosis": "ORPHA:716"])]),
      .init(
        dimensions: ["sex", "diagnosis"],
        cells: [
          cell(50, ["sex": "female", "diagnosis": "ORPHA:586"]),
          cell(30, ["sex": "male", "diagnosis": "ORPHA:586"]),
        ]),
      .init(
        dimensions: ["variable"],
        cells: [cell(120, ["variable": "spirometry_fev1"]), cell(190, ["variable": "weight"])]),
    ])

  static let exact: AggregateStatistics = {
    var exact = statistics
    exact.rounding = 1
    return exact
  }()

  static let hospitals = [
    CountingHospital(source: "a", name: "A", country: "fi"),
    CountingHospital(source: "b", name: "B", country: "nl"),
  ]

  private static func dataset(_ id: String, _ source: String, _ statistics: AggregateStatistics?)
    -> CountedDataset
  {
    CountedDataset(
      id: id, iri: "https://\(source)-sample.example/\(id)", title: "Sample \(id)",
      source: source, access: "RESTRICTED", statistics: statistics.map { [$0] } ?? [])
  }

  private static func ask(
    _ groups: [Criterion]..., not: [Criterion]? = nil, of statistics: AggregateStatistics = exact
  ) -> FeasibilityAnswer {
    FeasibilityEngine.answer(
      FeasibilityQuestion(
        all: groups.map(FeasibilityQuestion.Group.init(any:)),
        not: not.map { [FeasibilityQuestion.Group(any: $0)] }),
      hospitals: Array(hospitals.prefix(1)), datasets: [dataset("1", "a", statistics)])
  }

  private static let fibrosis = Criterion(concept: Code(system: "ORPHA", value: "586"))
  private static let girls = Criterion(sex: "female")
  private static func age(_ from: Int, _ to: Int) -> Criterion {
    Criterion(age: AgeRange(from: Age(from, .year), to: Age(to, .year)))
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var answer: FeasibilityAnswer
    var kind: FeasibilityAnswer.Kind = .estimate
    var bounds: FeasibilityAnswer.Bounds
    var tables: [String]
  }

  static let cases: [Case] = [
    Case(
      testDescription: "one criterion", answer: ask([fibrosis]),
      bounds: .init(lower: 80, estimate: 80, upper: 80), tables: ["diagnosis"]),
    Case(
      testDescription: "two criteria that one table counts", answer: ask([fibrosis], [girls]),
      bounds: .init(lower: 50, estimate: 50, upper: 50), tables: ["sex × diagnosis"]),
    Case(
      testDescription: "Fréchet bounds where no table counts both",
      answer: ask([fibrosis], [age(6, 18)]),
      bounds: .init(lower: 0, estimate: 40, upper: 80), tables: ["ageGroup", "diagnosis"]),
    Case(
      testDescription: "a lower bound where two groups must overlap",
      answer: ask([Criterion(variable: "weight")], [age(6, 18)]),
      bounds: .init(lower: 90, estimate: 100, upper: 100), tables: ["ageGroup", "variable"]),
    Case(
      testDescription: "a bound by a separator: girls with fibrosis and spirometry",
      answer: ask([fibrosis], [girls], [Criterion(variable: "spirometry")]),
      bounds: .init(lower: 0, estimate: 30, upper: 50), tables: ["sex × diagnosis", "variable"]),
    Case(
      testDescription: "ages that cut through a band: all or none of it, pro rata in the estimate",
      answer: ask([age(1, 12)]),
      bounds: .init(lower: 60, estimate: 110, upper: 160), tables: ["ageGroup"]),
    Case(
      testDescription: "two bands of a partition add up", answer: ask([age(0, 1), age(6, 18)]),
      bounds: .init(lower: 140, estimate: 140, upper: 140), tables: ["ageGroup"]),
    Case(
      testDescription: "codes overlap: at least the larger, at most the sum",
      answer: ask([fibrosis, Criterion(concept: Code(system: "ORPHA", value: "716"))]),
      bounds: .init(lower: 80, estimate: 80, upper: 90), tables: ["diagnosis"]),
    Case(
      testDescription: "a suppressed cell",
      answer: ask(
        [Criterion(concept: Code(system: "ORPHA", value: "716"))]), kind: .suppressed,
      bounds: .init(below: 10), tables: ["diagnosis"]),
    Case(
      testDescription: "not", answer: ask([girls], not: [fibrosis]),
      bounds: .init(lower: 50, estimate: 50, upper: 50), tables: ["sex × diagnosis"]),
    Case(
      testDescription: "not a sex", answer: ask([fibrosis], not: [girls]),
      bounds: .init(lower: 30, estimate: 30, upper: 30), tables: ["sex × diagnosis"]),
    Case(
      testDescription: "ages that do not occur", answer: ask([age(18, 30)]), kind: .zero,
      bounds: .init(lower: 0, estimate: 0, upper: 0), tables: ["ageGroup"]),
    Case(
      testDescription: "all ages that occur", answer: ask([age(0, 30)]),
      bounds: .init(lower: 200, estimate: 200, upper: 200), tables: ["ageGroup"]),
    Case(
      testDescription: "a code that no table counts",
      answer: ask(
        [Criterion(concept: Code(system: "ORPHA", value: "1"))]), kind: .unknown,
      bounds: .init(upper: 200),
      tables: []),
    Case(
      testDescription: "rounded counts are known to half the base",
      answer: ask([fibrosis], of: statistics),
      bounds: .init(lower: 70, estimate: 80, upper: 90), tables: ["diagnosis"]),
  ]

  @Test("Bounds and estimate of one dataset", arguments: cases)
  func one(_ item: Case) throws {
    let hospital = try #require(item.answer.hospitals.first)
    #expect(hospital.kind == item.kind)
    #expect(hospital.bounds == item.bounds)
    #expect(hospital.tables == item.tables)
  }

  @Test("A table without cells says nothing", arguments: [false, true])
  func noCells(_ complete: Bool) {
    var statistics = Self.exact
    statistics.tables = [
      .init(dimensions: ["ageGroup", "diagnosis"], complete: complete, cells: [])
    ]
    let answer = Self.ask([Self.fibrosis], [Self.age(1, 6)], of: statistics)
    #expect(answer.hospitals[0].bounds == .init(upper: 200))
  }

  @Test("Datasets of a hospital may share children, hospitals are read both ways")
  func several() throws {
    let answer = FeasibilityEngine.answer(
      FeasibilityQuestion(all: [.init(any: [Self.fibrosis])]), hospitals: Self.hospitals,
      datasets: [
        Self.dataset("1", "a", Self.exact), Self.dataset("2", "a", Self.exact),
        Self.dataset("3", "a", nil), Self.dataset("4", "b", Self.exact),
      ])
    #expect(answer.hospitals.map(\.hospital) == ["a", "b"])
    #expect(answer.hospitals[0].bounds == .init(lower: 80, estimate: 120, upper: 160))
    #expect(answer.hospitals[0].datasets.map(\.id) == ["1", "2"])
    #expect(answer.hospitals[1].bounds == .init(lower: 80, estimate: 80, upper: 80))
    #expect(answer.total.disjoint == .init(lower: 160, estimate: 200, upper: 240))
    #expect(answer.total.shared == .init(lower: 80, estimate: 160, upper: 240))
    #expect(answer.warnings == [])
  }

  @Test("A hospital without statistics is unknown, with a reason")
  func silent() throws {
    let answer = FeasibilityEngine.answer(
      FeasibilityQuestion(all: [.init(any: [Self.fibrosis])]), hospitals: Self.hospitals,
      datasets: [Self.dataset("1", "a", Self.exact), Self.dataset("2", "b", nil)])
    let silent = try #require(answer.hospitals.last)
    #expect(silent.hospital == "b")
    #expect(silent.kind == .unknown)
    #expect(silent.reading == "None of its datasets publishes statistics.")
    #expect(answer.total.disjoint == .init(lower: 80, estimate: 80, upper: 80))
  }

  @Test("Nobody here is no certainty while another dataset does not count what is asked")
  func silentBesideZero() throws {
    var newborns = Self.exact
    newborns.tables = [
      .init(
        dimensions: ["ageGroup"], complete: true,
        cells: [Self.cell(200, ["ageGroup": "P0D/P28D"])])
    ]
    var uncounted = Self.exact
    uncounted.tables.removeAll { $0.dimensions.contains("diagnosis") }
    func kind(_ statistics: AggregateStatistics...) -> FeasibilityAnswer.Kind? {
      FeasibilityEngine.answer(
        FeasibilityQuestion(all: [.init(any: [Self.fibrosis]), .init(any: [Self.age(2, 6)])]),
        hospitals: Self.hospitals,
        datasets: statistics.enumerated().map { Self.dataset("\($0.offset)", "a", $0.element) }
      ).hospitals.first { $0.hospital == "a" }?.kind
    }
    #expect(kind(newborns) == .zero)
    #expect(kind(newborns, uncounted) == .unknown)
    #expect(kind(newborns, Self.exact) == .estimate)
  }

  @Test("Where a question is asked")
  func place() {
    var question = FeasibilityQuestion(all: [.init(any: [Self.fibrosis])])
    question.where = FeasibilityQuestion.Where()
    question.where?.country = ["NL", "xx"]
    question.where?.access = ["PUBLIC"]
    let answer = FeasibilityEngine.answer(
      question, hospitals: Self.hospitals, datasets: [Self.dataset("1", "b", Self.exact)])
    #expect(answer.hospitals.map(\.hospital) == ["b"])
    #expect(answer.hospitals.map(\.kind) == [.unknown])
    #expect(answer.warnings.map(\.pointer) == ["/where/country/1", "/all/0/any/0/concept"])
  }

  @Test("One sentence says how to read the numbers")
  func reading() {
    #expect(
      Self.ask([Self.fibrosis], [Self.age(6, 18)]).hospitals[0].reading
        == "At most 80, probably about 40. Age by ORPHA:586 is not published, assumed independent.")
    #expect(
      Self.ask([Criterion(concept: Code(system: "ORPHA", value: "1"))]).hospitals[0].reading
        == "Its tables do not count ORPHA:1. Unknown, at most 200.")
    let rare = Self.ask([Criterion(concept: Code(system: "ORPHA", value: "716"))])
    #expect(rare.hospitals[0].reading == "Fewer than 10, perhaps nobody.")
    #expect(rare.total.reading == "Present at up to 1 hospital, at most 9 children together.")
  }

  @Test("Six centres below the threshold: at most 54 children together")
  func rare() {
    let hospitals = (0..<7).map { CountingHospital(source: "\($0)") }
    let answer = FeasibilityEngine.answer(
      FeasibilityQuestion(all: [
        .init(any: [Criterion(concept: Code(system: "ORPHA", value: "716"))])
      ]),
      hospitals: hospitals,
      datasets: (0..<6).map { Self.dataset("\($0)", "\($0)", Self.exact) })
    #expect(
      answer.total.reading
        == "Present at up to 6 hospitals, at most 54 children together. 1 hospital does not say.")
    #expect(answer.total.disjoint == .init(lower: 0, estimate: 30, upper: 60))
  }

  @Test("The fewest hospitals that reach a target, by lower bound and by estimate")
  func recruitment() {
    let answer = FeasibilityEngine.answer(
      FeasibilityQuestion(all: [.init(any: [Self.fibrosis]), .init(any: [Self.age(6, 18)])]),
      hospitals: Self.hospitals,
      datasets: [Self.dataset("1", "a", Self.exact), Self.dataset("2", "b", Self.exact)])
    let plan = Recruitment(target: 50, of: answer)
    #expect(plan.certain == nil)
    #expect(plan.likely == .init(hospitals: ["a", "b"], children: 80))
    #expect(plan.most == 160)
    #expect(Recruitment(target: 40, of: answer).likely?.hospitals == ["a"])
  }

  @Test("Ages in another year are those of so many years ago; years of birth are ages")
  func ageing() throws {
    var question = FeasibilityQuestion(all: [.init(any: [Self.age(8, 13)])])
    question.year = 2033
    func bounds(_ statistics: AggregateStatistics) -> FeasibilityAnswer.Bounds? {
      FeasibilityEngine.answer(
        question, hospitals: Self.hospitals, datasets: [Self.dataset("1", "a", statistics)]
      ).hospitals.first?.bounds
    }
    // Who will be 8 to 12 in 2033 is 1 to 5 in 2026.
    #expect(bounds(Self.exact) == .init(lower: 60, estimate: 60, upper: 60))
    var births = Self.exact
    births.tables = [
      .init(
        dimensions: ["birthYear"], complete: true,
        cells: [
          Self.cell(50, ["birthYear": "2019"]), Self.cell(20, ["birthYear": "2020"]),
          Self.cell(20, ["birthYear": "2023"]), Self.cell(30, ["birthYear": "2024"]),
          Self.cell(80, ["birthYear": "2025"]),
        ])
    ]
    // Aged 1 to 5 on 30 June 2026: born from July 2020 to June 2025.
    #expect(bounds(births)?.lower == 50)
    #expect(bounds(births)?.upper == 150)
    var undated = Self.exact
    undated.referenceDate = nil
    #expect(bounds(undated) == .init(upper: 200))
  }

  @Test("What is not understood or not answered is said, with its place")
  func warnings() {
    var question = FeasibilityQuestion(
      all: [
        .init(any: [Criterion()]), .init(any: [Criterion(sex: "girls")]),
        .init(any: [Criterion(variable: "shoe size")]), .init(any: []),
        .init(any: [Criterion(age: AgeRange(from: Age(6, .year), to: Age(2, .year)))]),
      ])
    question.period = "2015/2024"
    question.year = 2020
    question.live = true
    let answer = FeasibilityEngine.answer(
      question, hospitals: Self.hospitals, datasets: [Self.dataset("1", "a", Self.exact)])
    #expect(
      answer.warnings.map(\.pointer) == [
        "/all/0/any/0", "/all/1/any/0/sex", "/all/3/any", "/all/4/any/0/age", "/period", "/year",
        "/live", "/all/2/any/0/variable",
      ])
  }

  @Test("A period takes away the lower bound and the estimate, for nothing published tells")
  func period() throws {
    var question = FeasibilityQuestion(all: [.init(any: [Self.fibrosis])])
    question.period = "2015/2024"
    let answer = FeasibilityEngine.answer(
      question, hospitals: Self.hospitals, datasets: [Self.dataset("1", "a", Self.exact)])
    #expect(answer.hospitals.first?.bounds == .init(lower: 0, upper: 80))
  }

  @Test("Narrower codes of ICD-10 count by their form, others by what is known of concepts")
  func descendants() throws {
    var statistics = Self.exact
    statistics.tables = [
      .init(
        dimensions: ["diagnosis"],
        cells: [
          Self.cell(60, ["diagnosis": "ICD10:E84"]), Self.cell(30, ["diagnosis": "ICD10:E84.0"]),
          Self.cell(20, ["diagnosis": "ORPHA:2"]), Self.cell(40, ["diagnosis": "ORPHA:1"]),
        ])
    ]
    let tree = ConceptKnowledge(
      descendants: { $0.value == "1" ? [$0, Code(system: "ORPHA", value: "2")] : [$0] },
      label: { _ in nil })
    func bounds(_ code: Code, _ wide: Bool?) -> FeasibilityAnswer.Bounds? {
      FeasibilityEngine.answer(
        FeasibilityQuestion(
          all: [.init(any: [Criterion(concept: code, descendants: wide)])]),
        hospitals: Self.hospitals, datasets: [Self.dataset("1", "a", statistics)], concepts: tree
      ).hospitals.first?.bounds
    }
    let icd = Code(system: "ICD10", value: "E84")
    #expect(bounds(icd, nil) == .init(lower: 60, estimate: 60, upper: 90))
    #expect(bounds(icd, false) == .init(lower: 60, estimate: 60, upper: 60))
    let orpha = Code(system: "ORPHA", value: "1")
    #expect(bounds(orpha, nil) == .init(lower: 40, estimate: 60, upper: 60))
    #expect(bounds(orpha, false) == .init(lower: 40, estimate: 40, upper: 40))
  }

  /// HP:0002099 and ICD10:J45 are the same, so is DOID:2841; J45.0 is narrower.
  private static let asthma = ConceptKnowledge(
    descendants: { [$0] },
    equivalents: { code in
      let same: Set = [
        Code(system: "HP", value: "0002099"), Code(system: "ICD10", value: "J45"),
        Code(system: "DOID", value: "2841"),
      ]
      return same.contains(code) ? same.subtracting([code]) : []
    }, label: { _ in nil })

  /// What tables count, the code asked for, bounds, and what is said of the code.
  static let elsewhere: [([String: Int], String, Bool?, FeasibilityAnswer.Bounds, String)] = [
    (
      ["ICD10:J45": 60], "HP:0002099", nil, .init(lower: 60, estimate: 60, upper: 60),
      "HP:0002099 is counted as ICD10:J45."
    ),
    (["ICD10:J45": 60], "HP:0002099", false, .init(upper: 200), "do not count HP:0002099."),
    (
      ["ICD10:J45": 60, "HP:0002099": 80], "HP:0002099", nil,
      .init(lower: 80, estimate: 80, upper: 80), "80."
    ),
    (
      ["ICD10:J45": 60, "HP:0002099": 80], "ICD10:J45", nil,
      .init(lower: 60, estimate: 60, upper: 60), "60."
    ),
    (
      ["ICD10:J45": 60, "DOID:2841": 50], "HP:0002099", nil,
      .init(lower: 60, estimate: 60, upper: 110),
      "HP:0002099 is counted as DOID:2841 and ICD10:J45."
    ),
    (
      ["ICD10:J45.0": 30], "HP:0002099", nil, .init(lower: 30, estimate: 30, upper: 200),
      "HP:0002099 is counted as ICD10:J45.0."
    ),
    (
      ["ICD10:J45.0": 30, "HP:0002099": 80], "ICD10:J45", nil,
      .init(lower: 80, estimate: 100, upper: 110), "ICD10:J45 is counted as HP:0002099."
    ),
  ]

  @Test("A dataset is asked in the codes by which it counts", arguments: elsewhere.indices)
  func countedElsewhere(_ index: Int) throws {
    let (counts, code, wide, bounds, words) = Self.elsewhere[index]
    var statistics = Self.exact
    statistics.tables = [
      .init(
        dimensions: ["diagnosis"],
        cells: counts.sorted { $0.key < $1.key }.map { Self.cell($1, ["diagnosis": $0]) })
    ]
    let answer = FeasibilityEngine.answer(
      FeasibilityQuestion(
        all: [.init(any: [Criterion(concept: Code(curie: code), descendants: wide)])]),
      hospitals: Array(Self.hospitals.prefix(1)), datasets: [Self.dataset("1", "a", statistics)],
      concepts: Self.asthma)
    #expect(answer.hospitals[0].bounds == bounds)
    #expect(
      answer.hospitals[0].reading?.contains(words) == true, "\(answer.hospitals[0].reading ?? "")")
    #expect(answer.hospitals[0].datasets[0].reading?.contains(words) == true)
    #expect(answer.warnings.isEmpty == (answer.hospitals[0].kind != .unknown))
  }

  @Test("Girls by one code and all by another are one criterion, in whichever tables they stand")
  func countedElsewhereInOneTable() throws {
    var statistics = Self.exact
    statistics.tables = [
      .init(dimensions: ["diagnosis"], cells: [Self.cell(80, ["diagnosis": "HP:0002099"])]),
      .init(
        dimensions: ["sex", "diagnosis"],
        cells: [Self.cell(50, ["sex": "female", "diagnosis": "ICD10:J45"])]),
    ]
    func bounds(_ code: String) -> FeasibilityAnswer.Bounds? {
      FeasibilityEngine.answer(
        FeasibilityQuestion(all: [
          .init(any: [Criterion(concept: Code(curie: code))]), .init(any: [Self.girls]),
        ]),
        hospitals: Self.hospitals, datasets: [Self.dataset("1", "a", statistics)],
        concepts: Self.asthma
      ).hospitals.first?.bounds
    }
    #expect(bounds("ICD10:J45") == .init(lower: 50, estimate: 50, upper: 50))
    #expect(bounds("HP:0002099")?.upper == 80)
    #expect(bounds("DOID:2841")?.lower == 50)
  }

  @Test("The answer comes back from its JSON, and hidden numbers do not stand in it")
  func json() throws {
    let answer = Self.ask([Criterion(concept: Code(system: "ORPHA", value: "716"))])
    let json = try JSONEncoder().encode(answer)
    #expect(try JSONDecoder().decode(FeasibilityAnswer.self, from: json) == answer)
    let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    let hospital = try #require((object["hospitals"] as? [[String: Any]])?.first)
    #expect(hospital["below"] as? Int == 10)
    #expect(hospital["lower"] == nil && hospital["estimate"] == nil && hospital["upper"] == nil)
  }

  @Test("The variables asked for come with how many children have them, by age where published")
  func completeness() throws {
    var counted = Self.statistics
    counted.tables.append(
      .init(
        dimensions: ["ageGroup", "variable"],
        cells: [
          Self.cell(90, ["ageGroup": "P6Y/P18Y", "variable": "spirometry_fev1"]),
          Self.cell(nil, ["ageGroup": "P1Y/P6Y", "variable": "spirometry_fev1"]),
        ]))
    func asked(_ criteria: [Criterion]) throws -> FeasibilityAnswer.Dataset {
      let answer = FeasibilityEngine.answer(
        FeasibilityQuestion(all: [.init(any: criteria)]), hospitals: Self.hospitals,
        datasets: [Self.dataset("1", "a", counted)])
      return try #require(answer.hospitals.first { $0.hospital == "a" }?.datasets.first)
    }
    let found = try #require(try asked([Criterion(variable: "spirometry_fev1")]).completeness)
    #expect(found.map(\.variable) == ["spirometry_fev1"])
    #expect(found.map(\.percent) == [60])
    #expect(found.first?.byAge.map(\.age) == ["P6Y/P18Y"])
    #expect(found.first?.byAge.map(\.percent) == [90])
    #expect(
      found.first?.sentence == "spirometry_fev1: 60 % of the children have it; P6Y/P18Y 90 %.")
    #expect(try asked([Criterion(sex: "female")]).completeness == nil)
  }
}
