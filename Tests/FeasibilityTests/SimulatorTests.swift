import Catalogue
import Query
import Simulation
import TestSupport
import Testing

@testable import Feasibility

@Suite("Feasibility: simulated hospitals whose truth is known")
struct SimulatorTests {
  private struct Outcome {
    var design: SimulatedPublication.Design
    var isCovered: Bool
    var error: Double
    var productError: Double
    /// Of the bounds, relative to the truth.
    var width: Double
  }

  @Test("Bounds hold the truth every time, and estimates are as good as the tables allow")
  func hospitals() throws {
    var outcomes: [Outcome] = []
    var small = 0
    var unknown = 0
    var withheld = 0
    var questions = 0
    for seed in 0..<UInt64(Effort.runs(1_000)) {
      let hospital = SimulatedHospital(seed: seed)
      let publication = SimulatedPublication(hospital)
      let index = Self.index(publication.statistics)
      let prepared = try #require(index.datasets["sample"]?.first)
      var random = SeededGenerator(seed &+ 0x51)
      for _ in 0..<20 {
        let asked = SimulatedQuestion(publication, &random)
        questions += 1
        let plan = QuestionPlan(NormalisedQuestion(asked.question, concepts: .none), index)
        check(index.answer(asked.question), asked.truth, publication.threshold)
        guard case .success(let count) = plan.count(prepared) else {
          unknown += 1
          continue
        }
        #expect(count.interval.lower <= asked.truth && asked.truth <= count.interval.upper)
        guard asked.dimensions.count >= 3 else { continue }
        guard asked.truth >= 100 else {
          small += 1
          continue
        }
        // What is withheld wherever it is counted is not guessed.
        guard let estimate = count.estimate else {
          withheld += 1
          continue
        }
        let truth = Double(asked.truth)
        outcomes.append(
          Outcome(
            design: publication.design,
            isCovered: asked.isPlain && asked.fitsBands
              && asked.isCovered(by: publication.statistics),
            error: abs(estimate - truth) / truth,
            productError: abs(try Self.product(asked.question, index) - truth) / truth,
            width: Double(count.interval.upper - count.interval.lower) / truth))
      }
    }
    print(
      "Questions: \(questions); \(unknown) not counted by any table; of three or more criteria \(outcomes.count) with at least 100 children, \(small) with fewer, \(withheld) of what is withheld throughout."
    )
    #expect(withheld <= outcomes.count / 50)
    print(
      "design          n  error  proportions  width of bounds (medians, relative)  off by half: estimate, proportions"
    )
    for design in SimulatedPublication.Design.allCases {
      let own = outcomes.filter { $0.design == design }
      print(Self.line(design.rawValue, own))
      // A tenth of the hospitals leaves some fifty questions a design: their medians waver. All hospitals leave what
      // estimates of a hundred-thousandth of a child do: of single margins both are the same product.
      let waver = Effort.isWhole ? 1e-6 : 0.03
      #expect(Self.median(own.map(\.error)) <= Self.median(own.map(\.productError)) + waver)
      #expect(Self.half(own.map(\.error)) <= Self.half(own.map(\.productError)) + waver)
    }
    let covered = outcomes.filter(\.isCovered)
    print(Self.line("pairs covered", covered))
    #expect(covered.count >= Effort.runs(500))
    #expect(Self.median(covered.map(\.error)) <= 0.10)
  }

  /// What multiplying proportions gives, each as the tables have it.
  private static func product(_ question: FeasibilityQuestion, _ index: StatisticsIndex) throws
    -> Double
  {
    func estimate(_ question: FeasibilityQuestion) throws -> Double {
      let plan = QuestionPlan(NormalisedQuestion(question, concepts: .none), index)
      let prepared = try #require(index.datasets["sample"]?.first)
      return try #require(try plan.count(prepared).get().estimate)
    }
    let all = try estimate(FeasibilityQuestion(all: []))
    let one = question.all.map { FeasibilityQuestion(all: [$0]) }
    let without = (question.not ?? []).map { FeasibilityQuestion(all: [], not: [$0]) }
    return try (one + without).reduce(all) { $0 * (try estimate($1)) / all }
  }

  /// The truth lies in what is shown, too.
  private func check(_ answer: FeasibilityAnswer, _ truth: Int, _ threshold: Int) {
    let hospital = answer.hospitals[0]
    switch hospital.kind {
    case .zero: #expect(truth == 0)
    case .suppressed: #expect(truth < threshold)
    case .estimate: #expect(hospital.lower ?? 0 <= truth && truth <= hospital.upper ?? .max)
    case .unknown: #expect(truth <= hospital.upper ?? .max)
    case .refused, .failed, .pending: Issue.record("not a kind of published tables")
    }
    for total in [answer.total.disjoint, answer.total.shared] {
      #expect(total.lower ?? 0 <= truth && truth <= total.upper ?? .max)
    }
  }

  static func index(_ statistics: AggregateStatistics) -> StatisticsIndex {
    StatisticsIndex(
      hospitals: [CountingHospital(source: "sample", country: "fi")],
      datasets: [
        CountedDataset(
          id: "1", iri: SimulatedPublication.datasetIRI, title: "Sample", source: "sample",
          statistics: [statistics])
      ])
  }

  private static func line(_ name: String, _ outcomes: [Outcome]) -> String {
    func percent(_ value: Double) -> String {
      "\(Int((value * 1_000).rounded()) / 10).\(Int((value * 1_000).rounded()) % 10) %"
    }
    func middle(_ values: [Double]) -> String { percent(median(values)) }
    func share(_ errors: [Double]) -> String { percent(half(errors)) }
    return
      "\(name.padded(14)) \(outcomes.count)  \(middle(outcomes.map(\.error)))  \(middle(outcomes.map(\.productError)))  \(middle(outcomes.map(\.width)))  \(share(outcomes.map(\.error)))  \(share(outcomes.map(\.productError)))"
  }

  /// The share of estimates that are off by more than half of the truth.
  private static func half(_ errors: [Double]) -> Double {
    Double(errors.count { $0 > 0.5 }) / Double(max(1, errors.count))
  }

  private static func median(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.sorted()[values.count / 2]
  }
}

extension String {
  fileprivate func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
