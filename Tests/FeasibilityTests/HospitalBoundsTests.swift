import Catalogue
import Query
import Simulation
import TestSupport
import Testing

@testable import Feasibility

@Suite("Feasibility: bounds of hospitals some of whose datasets do not count what is asked")
struct HospitalBoundsTests {
  /// Up to four hospitals of up to four datasets, each with tables of its own choice, some of which state how
  /// many children they share.
  private struct Space {
    var hospitals: [CountingHospital] = []
    var datasets: [CountedDataset] = []
    var children: [String: [[Child]]] = [:]

    init(_ random: inout SeededGenerator) {
      for place in 0..<Int.random(in: 1...4, using: &random) {
        let source = "h\(place)"
        hospitals.append(CountingHospital(source: source))
        for number in 0..<Int.random(in: 0...4, using: &random) {
          let population = SyntheticPopulation(&random)
          var statistics = population.statistics(&random)
          statistics.dataset = Self.iri(source, number)
          if number > 0, random.chance(0.4) {
            statistics.overlaps = [.init(dataset: Self.iri(source, number - 1), count: 0)]
          }
          datasets.append(
            CountedDataset(
              id: "\(source)-\(number)", iri: statistics.dataset, title: "", source: source,
              statistics: [statistics]))
          children[source, default: []].append(population.children)
        }
      }
    }

    static func iri(_ source: String, _ number: Int) -> String {
      "https://\(source)-sample.example/\(number)"
    }

    func answer(_ question: FeasibilityQuestion) -> FeasibilityAnswer {
      FeasibilityEngine.answer(question, hospitals: hospitals, datasets: datasets)
    }

    /// Before the gate: by dataset, the most that its tables leave, counted or not.
    func mostBefore(_ question: FeasibilityQuestion) -> [String: Int] {
      let index = StatisticsIndex(hospitals: hospitals, datasets: datasets)
      let plan = QuestionPlan(NormalisedQuestion(question, concepts: .none), index)
      var most: [String: Int] = [:]
      for dataset in index.datasets.values.joined() {
        switch plan.count(dataset) {
        case .success(let count): most[dataset.dataset.iri] = count.interval.upper
        case .failure(let uncounted): most[dataset.dataset.iri] = uncounted.atMost
        }
      }
      return most
    }
  }

  private static func most(_ hospital: FeasibilityAnswer.Hospital) -> Int {
    hospital.kind == .suppressed ? (hospital.below ?? 10) - 1 : hospital.upper ?? .max
  }

  private static func most(_ bounds: FeasibilityAnswer.Bounds) -> Int {
    bounds.upper ?? (bounds.lower == nil && bounds.below != nil ? (bounds.below ?? 10) - 1 : .max)
  }

  /// The first ones, and those that once met a wider question of which tables told more.
  private static func seeds(_ count: Int) -> [UInt64] {
    Set((1...UInt64(count)) + [15, 37, 278, 596, 684]).sorted()
  }

  @Test(
    "A further criterion never raises an upper bound: of a dataset, a hospital, all hospitals",
    arguments: seeds(Effort.runs(400) / 4))
  func monotone(_ seed: UInt64) throws {
    var random = SeededGenerator(seed &* 179_424_673)
    let space = Space(&random)
    for _ in 0..<6 {
      let question = RandomQuestion.question(&random)
      var narrower = question
      if random.chance(0.8) {
        narrower.all.append(RandomQuestion.group(&random))
      } else {
        narrower.not = (narrower.not ?? []) + [RandomQuestion.group(&random)]
      }
      let (before, after) = (space.mostBefore(question), space.mostBefore(narrower))
      for (iri, most) in after { #expect(most <= before[iri] ?? 0, "\(iri)") }
      let (whole, part) = (space.answer(question), space.answer(narrower))
      for hospital in part.hospitals {
        let same = try #require(whole.hospitals.first { $0.hospital == hospital.hospital })
        if hospital.datasets.isEmpty { continue }
        #expect(Self.most(hospital) <= Self.most(same), "\(hospital.hospital)")
      }
      guard space.datasets.isEmpty == false else { continue }
      #expect(Self.most(part.total.disjoint) <= Self.most(whole.total.disjoint))
      #expect(Self.most(part.total.shared) <= Self.most(whole.total.shared))
    }
  }

  @Test(
    "The truth lies within, whoever does not count what is asked; what counts it is told apart",
    arguments: 1...UInt64(Effort.runs(240) / 4))
  func truth(_ seed: UInt64) throws {
    var random = SeededGenerator(seed &* 86_028_121)
    let space = Space(&random)
    for _ in 0..<6 {
      let question = RandomQuestion.question(&random)
      let answer = space.answer(question)
      var all = 0
      for hospital in answer.hospitals {
        // Nobody is in two datasets.
        let truth = (space.children[hospital.hospital] ?? []).reduce(0) {
          $0 + RandomQuestion.truth(question, $1)
        }
        all += truth
        if hospital.datasets.isEmpty { continue }
        #expect(truth <= Self.most(hospital))
        #expect(hospital.lower ?? 0 <= truth)
        #expect((hospital.kind == .zero) <= (truth == 0))
        let silent = hospital.datasets.filter { $0.kind == .unknown }
        #expect(hospital.uncounted?.datasets ?? 0 == silent.count)
        guard let counted = hospital.counted else { continue }
        #expect(!silent.isEmpty && silent.count < hospital.datasets.count)
        #expect(
          counted.kind == .zero || counted.kind == .suppressed || counted.lower == hospital.lower)
        #expect(counted.estimate == hospital.estimate || counted.kind == .zero)
        #expect(counted.upper ?? 0 <= hospital.upper ?? .max)
      }
      guard !space.datasets.isEmpty else { continue }
      #expect(all <= Self.most(answer.total.disjoint))
      #expect(answer.total.disjoint.lower ?? 0 <= all)
    }
  }

  // MARK: In words

  private static func dataset(
    _ number: Int, _ source: String = "a", total: Int? = 400, ill: Int?
  ) -> CountedDataset {
    let cells = [AggregateStatistics.Cell(["diagnosis": "ORPHA:586"], count: ill)]
    let iri = "https://\(source)-sample.example/\(number)"
    return CountedDataset(
      id: "\(number)", iri: iri, title: "", source: source,
      statistics: [
        AggregateStatistics(
          dataset: iri, referenceDate: "2026-06-30", threshold: 10, rounding: 10, total: total,
          tables: ill == -1 ? [] : [.init(dimensions: ["diagnosis"], cells: cells)])
      ])
  }

  private static func ask(_ datasets: [CountedDataset], _ sources: [String] = ["a"])
    -> FeasibilityAnswer
  {
    FeasibilityEngine.answer(
      FeasibilityQuestion(all: [.init(any: [.init(concept: Code(system: "ORPHA", value: "586"))])]),
      hospitals: sources.map { CountingHospital(source: $0) }, datasets: datasets)
  }

  @Test("A dataset that does not count what is asked widens the upper bound, and is told apart")
  func toldApart() throws {
    let hospital = Self.ask([Self.dataset(1, ill: 80), Self.dataset(2, total: 12_000, ill: -1)])
      .hospitals[0]
    #expect(hospital.bounds == .init(lower: 70, estimate: 80, upper: 12_100))
    #expect(hospital.counted?.bounds == .init(lower: 70, estimate: 80, upper: 90))
    #expect(hospital.uncounted == .init(datasets: 1, upper: 12_010))
    #expect((hospital.population, hospital.counted?.population) == (12_400, 400))
    #expect(
      hospital.reading
        == "Between 70 and 90, probably about 80. One more dataset, of up to 12010 children, does not count ORPHA:586: at most 12100 with it."
    )
  }

  @Test("Fewer than k are no bound while others do not count what is asked")
  func fewAndSilent() throws {
    let answer = Self.ask([Self.dataset(1, ill: nil), Self.dataset(2, ill: -1)])
    let hospital = answer.hospitals[0]
    #expect(hospital.kind == .estimate)
    #expect(hospital.bounds == .init(lower: 0, upper: 420, below: 10))
    #expect(hospital.counted?.kind == .suppressed)
    #expect(hospital.counted?.bounds == .init(below: 10))
    #expect(
      answer.total.reading
        == "Present at up to 1 hospital, at most 9 children together where it is counted. Datasets that do not count it, at 1 hospital, hold up to 410 children more."
    )
  }

  @Test("Where nothing bounds a dataset, nothing bounds its hospital; what counts is bounded still")
  func unbounded() throws {
    let answer = Self.ask([Self.dataset(1, ill: 80), Self.dataset(2, total: nil, ill: -1)])
    #expect(answer.hospitals[0].bounds == .init(lower: 70, estimate: 80))
    #expect(answer.hospitals[0].counted?.upper == 90)
    #expect(answer.hospitals[0].uncounted == .init(datasets: 1, upper: nil))
    #expect(answer.total.disjoint == .init(lower: 70, estimate: 80))
    #expect(answer.total.counted?.disjoint.upper == 90)
  }

  @Test(
    "Hospitals that do not count what is asked widen the total, hospitals without statistics do not"
  )
  func total() throws {
    let answer = Self.ask(
      [Self.dataset(1, "a", ill: 80), Self.dataset(2, "b", total: 2_000, ill: -1)], ["a", "b", "c"])
    #expect(answer.hospitals.map(\.kind) == [.estimate, .unknown, .unknown])
    #expect(answer.total.disjoint == .init(lower: 70, estimate: 80, upper: 2_100))
    #expect(answer.total.counted?.disjoint.bounds == .init(lower: 70, estimate: 80, upper: 90))
    #expect(
      answer.total.reading
        == "Present at 1 hospital, at most 90 children together where it is counted. Datasets that do not count it, at 1 hospital, hold up to 2010 children more. 1 hospital does not say."
    )
  }
}

extension Bool {
  /// Whether the first implies the second.
  fileprivate static func <= (first: Bool, second: Bool) -> Bool { !first || second }
}
