import Catalogue
import Foundation
import Query
import Simulation
import TestSupport
import Testing

@testable import Feasibility

@Suite("Feasibility: what holds for every population and question")
struct FeasibilityPropertyTests {
  private func dataset(_ statistics: AggregateStatistics, _ id: String = "1") -> CountedDataset {
    CountedDataset(
      id: id, iri: "https://hospital-sample.example/\(id)", title: "Sample", source: "sample",
      statistics: [statistics])
  }

  private func answer(_ question: FeasibilityQuestion, _ datasets: [CountedDataset])
    -> FeasibilityAnswer
  {
    FeasibilityEngine.answer(
      question, hospitals: [CountingHospital(source: "sample", country: "fi")], datasets: datasets)
  }

  @Test(
    "The truth lies within the bounds, before and after the gate",
    arguments: 1...UInt64(Effort.runs(360) / 4))
  func truthWithin(_ seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let population = SyntheticPopulation(&random)
    let statistics = population.statistics(&random)
    for _ in 0..<8 {
      let question = RandomQuestion.question(&random)
      let truth = RandomQuestion.truth(question, population.children)
      let asked = NormalisedQuestion(question, concepts: .none)
      if case .success(let count) = count(asked, statistics) {
        #expect(count.interval.lower <= truth && truth <= count.interval.upper)
        #expect(count.interval.isPossible)
        if let estimate = count.estimate {
          #expect(estimate >= Double(count.interval.lower))
          #expect(estimate <= Double(count.interval.upper))
        }
      }
      let shown = try #require(answer(question, [dataset(statistics)]).hospitals.first)
      switch shown.kind {
      case .zero: #expect(truth == 0)
      case .suppressed:
        #expect(truth < 10)
        #expect(shown.bounds == FeasibilityAnswer.Bounds(below: 10))
      case .estimate:
        #expect(try #require(shown.lower) <= truth)
        #expect(truth <= shown.upper ?? .max)
        if let estimate = shown.estimate {
          #expect(try #require(shown.lower) <= estimate && estimate <= shown.upper ?? .max)
        }
      case .unknown:
        #expect(shown.lower == nil && shown.estimate == nil)
        #expect(truth <= shown.upper ?? .max)
      case .refused, .failed, .pending: Issue.record("not a kind of published tables")
      }
    }
  }

  @Test(
    "What passes the arrival check keeps the truth within",
    arguments: 1...UInt64(Effort.runs(240) / 4))
  func truthWithinAfterArrival(_ seed: UInt64) throws {
    var random = SeededGenerator(seed &* 7919)
    let population = SyntheticPopulation(&random)
    let document = try JSONEncoder().encode(population.statistics(&random))
    let reading = AggregateStatistics.read(
      Array(document), threshold: 10, datasetIRI: "https://hospital-sample.example/1")
    #expect(!reading.findings.contains { $0.id == "statistics-contradiction" })
    guard let statistics = reading.statistics else { return }
    for _ in 0..<8 {
      let question = RandomQuestion.question(&random)
      let truth = RandomQuestion.truth(question, population.children)
      let asked = NormalisedQuestion(question, concepts: .none)
      if case .success(let count) = count(asked, statistics) {
        #expect(count.interval.lower <= truth && truth <= count.interval.upper)
      }
    }
  }

  @Test("No number from 1 to k−1 is shown anywhere", arguments: 1...UInt64(Effort.runs(240) / 4))
  func gate(_ seed: UInt64) throws {
    var random = SeededGenerator(seed &* 104_729)
    let populations = (0..<3).map { _ in SyntheticPopulation(&random) }
    let datasets = populations.enumerated().map {
      dataset($0.element.statistics(&random), "\($0.offset)")
    }
    for _ in 0..<10 {
      let answer = answer(RandomQuestion.question(&random), datasets)
      let numbers =
        answer.hospitals.flatMap { [$0.lower, $0.estimate, $0.upper, $0.population] }
        + answer.hospitals.flatMap(\.datasets).flatMap { [$0.lower, $0.estimate, $0.upper] }
        + [answer.total.disjoint, answer.total.shared].flatMap {
          [$0.lower, $0.estimate, $0.upper]
        }
      #expect(numbers.allSatisfy { !(1..<10).contains($0 ?? 0) && $0 ?? 0 >= 0 })
    }
  }

  @Test(
    "A further condition never raises the upper bound, a further alternative never lowers it",
    arguments: 1...UInt64(Effort.runs(360) / 4))
  func monotone(_ seed: UInt64) throws {
    var random = SeededGenerator(seed &* 15_485_863)
    let statistics = SyntheticPopulation(&random).statistics(&random)
    for _ in 0..<8 {
      let question = RandomQuestion.question(&random)
      var narrower = question
      narrower.all.append(RandomQuestion.group(&random))
      var wider = question
      wider.all[0].any += RandomQuestion.group(&random).any
      guard let base = bounds(question, statistics) else { continue }
      if let less = bounds(narrower, statistics) { #expect(less.upper <= base.upper) }
      guard wider.all[0].any.allSatisfy({ $0.age == nil && $0.sex == nil }) else { continue }
      if let more = bounds(wider, statistics) { #expect(more.upper >= base.upper) }
    }
  }

  @Test(
    "With and without a criterion add up to all, and estimates lie within",
    arguments: 1...UInt64(Effort.runs(200) / 4))
  func exclusion(_ seed: UInt64) throws {
    let hospital = SimulatedHospital(seed: seed, size: 300 + Int(seed % 7) * 200)
    let publication = SimulatedPublication(hospital)
    let index = SimulatorTests.index(publication.statistics)
    let prepared = try #require(index.datasets["sample"]?.first)
    func count(_ question: FeasibilityQuestion) -> DatasetCount? {
      try? QuestionPlan(NormalisedQuestion(question, concepts: .none), index).count(prepared).get()
    }
    var random = SeededGenerator(seed)
    var estimates = 0
    for _ in 0..<8 {
      let whole = SimulatedQuestion(publication, &random).question
      let code = ["ORPHA:586", "ICD10:E10", "HP:0001250"].randomElement(using: &random) ?? ""
      let group = FeasibilityQuestion.Group(any: [.init(concept: Code(curie: code))])
      var with = whole
      with.all.append(group)
      var without = whole
      without.not = (whole.not ?? []) + [group]
      guard let all = count(whole), let met = count(with), let unmet = count(without) else {
        continue
      }
      #expect(met.interval.lower + unmet.interval.lower <= all.interval.upper)
      #expect(met.interval.upper + unmet.interval.upper >= all.interval.lower)
      #expect(
        met.interval.upper <= all.interval.upper && unmet.interval.upper <= all.interval.upper)
      for one in [all, met, unmet] {
        #expect(one.interval.upper <= one.population.upper)
        // There is none of what is withheld wherever it is counted.
        guard let estimate = one.estimate else { continue }
        estimates += 1
        #expect(Double(one.interval.lower) <= estimate && estimate <= Double(one.interval.upper))
      }
    }
    #expect(estimates > 0)
  }

  @Test("Order and repetition make no difference", arguments: 1...UInt64(Effort.runs(200) / 4))
  func order(_ seed: UInt64) throws {
    var random = SeededGenerator(seed &* 32_452_843)
    let statistics = SyntheticPopulation(&random).statistics(&random)
    for _ in 0..<8 {
      let question = RandomQuestion.question(&random)
      var other = question
      other.all = (question.all + question.all).shuffled(using: &random)
      for index in other.all.indices { other.all[index].any.reverse() }
      let answers = [question, other].map { answer($0, [dataset(statistics)]).hospitals }
      #expect(answers[0] == answers[1])
    }
  }

  private func count(_ asked: NormalisedQuestion, _ statistics: AggregateStatistics) -> Result<
    DatasetCount, Uncounted
  > {
    let index = StatisticsIndex(hospitals: [], datasets: [dataset(statistics)])
    return QuestionPlan(asked, index).count(index.datasets["sample"]![0])
  }

  private func bounds(_ question: FeasibilityQuestion, _ statistics: AggregateStatistics)
    -> CountInterval?
  {
    let asked = NormalisedQuestion(question, concepts: .none)
    return try? count(asked, statistics).get().interval
  }
}
