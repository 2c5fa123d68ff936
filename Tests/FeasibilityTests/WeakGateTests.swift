import Catalogue
import Query
import Simulation
import Testing

@testable import Feasibility

@Suite("Feasibility: attacks on gates that are too weak")
struct WeakGateTests {
  /// A gate of another system, or ours with a part taken away, over the true counts.
  struct Gate: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var attack: String
    var show: @Sendable (_ question: AttackQuestion, _ truth: Int, _ k: Int) -> CountInterval

    init(
      _ name: String, _ attack: String,
      _ show: @escaping @Sendable (AttackQuestion, Int, Int) -> CountInterval
    ) {
      testDescription = "\(name): \(attack)"
      self.attack = attack
      self.show = show
    }
  }

  @Sendable private static func exact(_ truth: Int) -> CountInterval { .init(truth, truth) }
  @Sendable private static func guarded(_ truth: Int, _ k: Int) -> CountInterval {
    truth < k ? .init(0, k - 1) : exact(truth)
  }
  /// As a sound gate does: multiples of k around it.
  @Sendable private static func coarse(_ truth: Int, _ k: Int) -> CountInterval {
    truth < k ? .init(0, k - 1) : .init(truth / k * k, (truth + k - 1) / k * k)
  }

  static let gates: [Gate] =
    [
      "differencing", "unions", "complements", "tracker", "tiny age ranges",
      "rows less their cells",
      "lifted over the floor", "sums with and without",
    ].map { attack in
      Gate("exact from the threshold up", attack) { _, truth, k in guarded(truth, k) }
    } + [
      Gate("no threshold set", "direct") { _, truth, _ in exact(truth) },
      Gate("no threshold set", "repetitions") { _, truth, _ in exact(truth) },
      Gate("no threshold set", "re-ordered and re-worded") { _, truth, _ in exact(truth) },
      Gate("ten for all up to ten, exact above", "lifted over the floor") { _, truth, _ in
        truth <= 10 ? .init(0, 10) : exact(truth)
      },
      Gate("rounded up to ten, nobody told as nobody", "nobody or somebody") { _, truth, _ in
        truth == 0 ? .zero : .init((truth - 1) / 10 * 10 + 1, (truth + 9) / 10 * 10)
      },
      Gate("sums past the threshold's placeholder", "sums with and without") { asked, truth, k in
        asked.all.contains { $0.count > 1 } ? exact(truth) : coarse(truth, k)
      },
      Gate("bands of ten with fixed ends", "sliding over band ends") { _, truth, _ in
        truth == 0 ? .zero : .init((truth - 1) / 10 * 10 + 1, (truth + 9) / 10 * 10)
      },
      Gate("zeros told beside blanks", "nobody or somebody") { _, truth, k in
        truth == 0 ? .zero : truth < k ? .init(1, k - 1) : coarse(truth, k)
      },
      Gate("a threshold for bars, none for totals", "rows less their cells") { asked, truth, k in
        asked.all.count < 2 ? exact(truth) : guarded(truth, k)
      },
      Gate("a threshold of its own for exclusions", "complements") { asked, truth, k in
        asked.not.isEmpty ? exact(truth) : guarded(truth, k)
      },
    ]

  @Test("The same attacks catch gates that are too weak", arguments: gates)
  func weakened(_ gate: Gate) throws {
    let attack = try #require(Attack.all.first { $0.name == gate.attack })
    let report = AttackReport.run(attack, on: AttackTests.publications, questions: 300) {
      publication in
      { gate.show($0, $0.truth(in: publication.hospital), publication.threshold) }
    }
    #expect(report.recovered > 0)
    #expect(report.wrong == 0)
  }

  /// Gates that do not say too much but what is not so.
  static let mistaken: [Gate] = [
    Gate("suppressed told as zero", "direct") { _, truth, k in truth < k ? .zero : exact(truth) },
    Gate("rows counted for children", "direct") { _, truth, k in guarded(2 * truth, k) },
    Gate("a failure told as a number", "direct") { _, _, _ in .init(-1, -1) },
  ]

  @Test("What a gate says that is not so is noticed", arguments: mistaken)
  func untrue(_ gate: Gate) throws {
    let report = AttackReport.run(.all[0], on: AttackTests.publications, questions: 300) {
      publication in
      { gate.show($0, $0.truth(in: publication.hospital), publication.threshold) }
    }
    #expect(report.wrong > 0)
  }

  @Test("A hospital that says nothing stands in every answer, without a number")
  func missing() throws {
    var random = SeededGenerator(23)
    for publication in AttackTests.publications {
      let other = AggregateStatistics(
        dataset: "https://b-sample.example/1", referenceDate: "2026-06-30", threshold: 10,
        total: 900,
        tables: [])
      let alone = SimulatorTests.index(publication.statistics)
      let index = StatisticsIndex(
        hospitals: ["sample", "b", "c"].map { CountingHospital(source: $0) },
        datasets: [
          CountedDataset(
            id: "1", iri: SimulatedPublication.datasetIRI, title: "", source: "sample",
            statistics: [publication.statistics]),
          CountedDataset(
            id: "2", iri: other.dataset, title: "", source: "b", statistics: [other]),
        ])
      for _ in 0..<10 {
        let asked = SimulatedQuestion(publication, &random).question
        let answer = index.answer(asked)
        #expect(Set(answer.hospitals.map(\.hospital)) == ["sample", "b", "c"])
        let own = try #require(answer.hospitals.first { $0.hospital == "sample" })
        let first = alone.answer(asked).hospitals[0]
        #expect(own.kind == first.kind && own.bounds == first.bounds)
        let silent = try #require(answer.hospitals.first { $0.hospital == "c" })
        #expect(silent.kind == .unknown && silent.bounds == .init())
        let uncounted = try #require(answer.hospitals.first { $0.hospital == "b" })
        #expect(uncounted.kind == .unknown && uncounted.lower == nil && uncounted.estimate == nil)
        #expect(uncounted.below == nil && uncounted.upper ?? 900 <= 900)
      }
    }
  }
}
