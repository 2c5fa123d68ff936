import Catalogue
import Query
import Simulation
import TestSupport
import Testing

@testable import Feasibility

@Suite("Feasibility: attacks on the gate")
struct AttackTests {
  static let publications: [SimulatedPublication] = (0..<12).map { seed in
    SimulatedPublication(SimulatedHospital(seed: seed, size: 300 + Int(seed) * 140))
  }

  /// For each attack.
  private static let questions = Effort.isWhole ? 10_000 : 250

  private static func question(_ asked: AttackQuestion) -> FeasibilityQuestion {
    func group(_ terms: [AttackQuestion.Term]) -> FeasibilityQuestion.Group {
      .init(
        any: terms.map { term in
          switch term {
          case .age(let range): .init(age: range)
          case .sex(let sex): .init(sex: sex.rawValue)
          case .attribute(let attribute):
            attribute.dimension == .variable
              ? .init(variable: attribute.value) : .init(concept: Code(curie: attribute.value))
          }
        })
    }
    var question = FeasibilityQuestion(all: asked.all.map(group))
    if !asked.not.isEmpty { question.not = asked.not.map(group) }
    return question
  }

  /// What somebody who knows the gate reads out of the answer.
  private static func oracle(_ publication: SimulatedPublication) -> Attack.Oracle {
    let index = SimulatorTests.index(publication.statistics)
    return { asked in
      let answer = index.answer(question(asked))
      return read(answer.hospitals[0].kind, answer.hospitals[0].bounds)
    }
  }

  static func read(_ kind: FeasibilityAnswer.Kind, _ bounds: FeasibilityAnswer.Bounds)
    -> CountInterval
  {
    switch kind {
    case .zero: .zero
    case .suppressed: CountInterval(0, (bounds.below ?? 1) - 1)
    default: CountInterval(bounds.lower ?? 0, bounds.upper ?? CountInterval.unbounded)
    }
  }

  @Test("No attack recovers a count below the threshold from what is shown", arguments: 0..<9)
  func shown(_ place: Int) {
    let attack = Attack.all[place]
    let report = AttackReport.run(
      attack, on: Self.publications, questions: Self.questions, oracle: Self.oracle)
    print(report)
    #expect(
      Self.publications.contains {
        $0.statistics.tables.contains { $0.cells.contains { $0.count == nil } }
      })
    #expect(report.questions >= Self.questions)
    #expect(report.recovered == 0)
    #expect(report.wrong == 0)
  }

  /// Gates of other systems, and ours with a part taken away, over the true counts.
  struct WeakGate: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var attack: String
    var show: @Sendable (_ truth: Int, _ k: Int) -> CountInterval
  }

  static let weakGates = [
    WeakGate(testDescription: "no gate", attack: "direct") { truth, _ in .init(truth, truth) },
    WeakGate(testDescription: "exact from the threshold up", attack: "differencing") { truth, k in
      truth < k ? .init(0, k - 1) : .init(truth, truth)
    },
    WeakGate(testDescription: "at least ten, exact above", attack: "differencing") { truth, _ in
      truth <= 10 ? .init(0, 10) : .init(truth, truth)
    },
    WeakGate(testDescription: "zeros shown, blanks between", attack: "differencing") { truth, k in
      truth == 0 ? .zero : truth < k ? .init(1, k - 1) : .init(truth, truth)
    },
    WeakGate(testDescription: "exact from the threshold up", attack: "unions") { truth, k in
      truth < k ? .init(0, k - 1) : .init(truth, truth)
    },
    WeakGate(testDescription: "exact from the threshold up", attack: "complements") { truth, k in
      truth < k ? .init(0, k - 1) : .init(truth, truth)
    },
    WeakGate(testDescription: "exact from the threshold up", attack: "tracker") { truth, k in
      truth < k ? .init(0, k - 1) : .init(truth, truth)
    },
    WeakGate(testDescription: "exact from the threshold up", attack: "tiny age ranges") {
      truth, k in truth < k ? .init(0, k - 1) : .init(truth, truth)
    },
    WeakGate(testDescription: "exact from the threshold up", attack: "rows less their cells") {
      truth, k in truth < k ? .init(0, k - 1) : .init(truth, truth)
    },
  ]

  @Test("The same attacks catch gates that are too weak", arguments: weakGates)
  func weakened(_ gate: WeakGate) throws {
    let attack = try #require(Attack.all.first { $0.name == gate.attack })
    let report = AttackReport.run(attack, on: Self.publications, questions: 200) { publication in
      { gate.show($0.truth(in: publication.hospital), publication.threshold) }
    }
    #expect(report.recovered > 0)
    #expect(report.wrong == 0)
  }

  @Test("Without rounding, tables that only hide small cells give them away, and this is noticed")
  func unguardedTables() throws {
    var recovered = 0
    for publication in Self.publications.prefix(6) {
      let bare = publication.unguarded
      let index = SimulatorTests.index(bare)
      let prepared = try #require(index.datasets["sample"]?.first)
      for attack in Attack.all {
        let report = AttackReport.run(attack, on: [publication], questions: 60) { _ in
          { asked in
            let plan = QuestionPlan(
              NormalisedQuestion(Self.question(asked), concepts: .none), index)
            return (try? plan.count(prepared).get().interval) ?? .unknown
          }
        }
        recovered += report.recovered
      }
    }
    #expect(recovered > 0)
  }

  @Test("Nothing is recovered from the published documents themselves")
  func documents() {
    for attack in Attack.all {
      let report = AttackReport.run(
        attack, on: Self.publications, questions: Self.questions
      ) { DocumentOracle.answer($0.statistics) }
      #expect(report.recovered == 0)
      #expect(report.wrong == 0)
    }
  }

  @Test("The total of two hospitals less one does not tell the other")
  func totals() {
    var random = SeededGenerator(11)
    var questions = 0
    var narrowest = CountInterval.unknown
    while questions < Self.questions {
      let pair = [
        Self.publications.randomElement(using: &random),
        Self.publications.randomElement(using: &random),
      ].compactMap { $0 }
      let index = StatisticsIndex(
        hospitals: [CountingHospital(source: "0"), CountingHospital(source: "1")],
        datasets: pair.enumerated().map {
          CountedDataset(
            id: "\($0)", iri: "https://hospital-sample.example/\($0)", title: "", source: "\($0)",
            statistics: [$1.statistics])
        })
      for _ in 0..<10 {
        let asked = SimulatedQuestion(pair[0], &random)
        let answer = index.answer(asked.question)
        questions += 1
        for (own, other) in [("0", "1"), ("1", "0")] {
          guard let first = answer.hospitals.first(where: { $0.hospital == own }),
            let second = answer.hospitals.first(where: { $0.hospital == other }),
            first.kind != .unknown, second.kind != .unknown
          else { continue }
          let known = Self.read(second.kind, second.bounds)
          let total = CountInterval(
            answer.total.disjoint.lower ?? 0,
            answer.total.disjoint.upper
              ?? (answer.total.disjoint.below.map { $0 - 1 } ?? CountInterval.unbounded))
          let left = CountInterval(
            max(0, total.lower - known.upper), max(0, total.upper - known.lower))
          #expect(!left.discloses(below: pair[Int(own) ?? 0].threshold))
          if first.kind == .suppressed,
            left.upper - left.lower < narrowest.upper - narrowest.lower
          {
            narrowest = left
          }
        }
      }
    }
    print(
      "totals over hospitals: \(questions) questions, narrowest \(narrowest.lower)…\(narrowest.upper)"
    )
  }
}
