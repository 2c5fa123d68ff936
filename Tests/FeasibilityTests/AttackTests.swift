import Catalogue
import Query
import Simulation
import TestSupport
import Testing

@testable import Feasibility

@Suite("Feasibility: attacks on the gate")
struct AttackTests {
  /// All of them hold suppressed cells.
  static let publications: [SimulatedPublication] = (0..<12).map { seed in
    SimulatedPublication(SimulatedHospital(seed: seed, size: 300 + Int(seed) * 140))
  }.filter { $0.statistics.tables.contains { $0.cells.contains { $0.count == nil } } }

  /// For each attack.
  private static let questions = Effort.runs(10_000)

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

  @Test("No attack recovers a count below the threshold from what is shown")
  func shown() async {
    #expect(Self.publications.count >= 10)
    let reports = await withTaskGroup(of: (Int, AttackReport).self) { group in
      for (place, attack) in Attack.all.enumerated() {
        group.addTask {
          (
            place,
            AttackReport.run(
              attack, on: Self.publications, questions: Self.questions, oracle: Self.oracle)
          )
        }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }.sorted { $0.key < $1.key }
        .map(\.value)
    }
    let all = reports + [Self.editions(), Self.totals()]
    print(([AttackReport.header] + all.map(\.description)).joined(separator: "\n"))
    #expect(all.count == Attack.all.count + 2)
    for report in all {
      #expect(report.questions >= Self.questions, "\(report)")
      #expect(report.groups > 0 && report.recovered == 0 && report.wrong == 0, "\(report)")
    }
  }

  @Test("Without rounding, tables that only hide small cells give them away, and this is noticed")
  func unguardedTables() throws {
    var recovered = 0
    for publication in Self.publications.prefix(Effort.isWhole ? 6 : 2) {
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
        attack, on: Self.publications, questions: Effort.isWhole ? Self.questions : 200
      ) { DocumentOracle.answer($0.statistics) }
      #expect(report.recovered == 0)
      #expect(report.wrong == 0)
    }
  }

  /// Where thresholds and rounding differ from one document to another: the same children, published twice.
  private static func editions() -> AttackReport {
    var report = AttackReport(name: "thresholds that differ")
    var random = SeededGenerator(7)
    let pairs = publications.map { publication in
      [(5, 1), (20, 10)].map {
        SimulatedPublication(
          publication.hospital, design: publication.design, threshold: $0.0, rounding: $0.1)
      }
    }.filter { $0[0].bands == $0[1].bands }
    var rounds = 0
    while report.questions < questions, rounds < 400 {
      rounds += 1
      for pair in pairs {
        let oracles = pair.map(oracle)
        for group in pair[0].smallGroups(8, &random) {
          let asked = AttackQuestion(all: group.map { [$0] })
          let known = oracles[0](asked).intersection(oracles[1](asked))
          report.questions += 2
          report.add(
            known, asked.truth(in: pair[0].hospital), 5, isRecovered: known.discloses(below: 5))
        }
      }
    }
    return report
  }

  /// The total of two hospitals less what one of them shows.
  private static func totals() -> AttackReport {
    var report = AttackReport(name: "totals over hospitals")
    var random = SeededGenerator(11)
    while report.questions < questions {
      let pair = (0..<2).compactMap { _ in publications.randomElement(using: &random) }
      let index = StatisticsIndex(
        hospitals: [CountingHospital(source: "0"), CountingHospital(source: "1")],
        datasets: pair.enumerated().map {
          CountedDataset(
            id: "\($0)", iri: "https://hospital-sample.example/\($0)", title: "", source: "\($0)",
            statistics: [$1.statistics])
        })
      for group in pair[0].smallGroups(6, &random) {
        let asked = AttackQuestion(all: group.map { [$0] })
        let answer = index.answer(question(asked))
        report.questions += 1
        let parts = answer.hospitals.sorted { $0.hospital < $1.hospital }
        guard parts.allSatisfy({ $0.kind != .unknown }) else { continue }
        let known = read(parts[1].kind, parts[1].bounds)
        let sum = answer.total.disjoint
        let total = CountInterval(
          sum.lower ?? 0, sum.upper ?? sum.below.map { $0 - 1 } ?? CountInterval.unbounded)
        let left = CountInterval(
          max(0, total.lower - known.upper), max(0, total.upper - known.lower))
        report.add(
          left, asked.truth(in: pair[0].hospital), pair[0].threshold,
          isRecovered: left.discloses(below: pair[0].threshold))
      }
    }
    return report
  }
}
