import Catalogue
import Query
import Simulation
import Testing

@testable import Feasibility

/// Each way in which other systems' protection of small numbers leaks, as read in their code or told in their
/// issues, is a gate here, named after the system; the attack that catches it is one of those that ours holds out
/// against.
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
      Gate("Mica, exact from the threshold up", attack) { _, truth, k in guarded(truth, k) }
    } + [
      Gate("Mica, no threshold set", "direct") { _, truth, _ in exact(truth) },
      Gate("Mica, no threshold set", "repetitions") { _, truth, _ in exact(truth) },
      Gate("Mica, no threshold set", "re-ordered and re-worded") { _, truth, _ in exact(truth) },
      Gate("EMX2 aggregator, ten for all up to ten, exact above", "lifted over the floor") {
        _, truth, _ in
        truth <= 10 ? .init(0, 10) : exact(truth)
      },
      Gate("EMX2 range, rounded up to ten, nobody told as nobody", "nobody or somebody") {
        _, truth, _ in
        truth == 0 ? .zero : .init((truth - 1) / 10 * 10 + 1, (truth + 9) / 10 * 10)
      },
      Gate("EMX2 sums, past the threshold's placeholder", "sums with and without") {
        asked, truth, k in
        asked.all.contains { $0.count > 1 } ? exact(truth) : coarse(truth, k)
      },
      Gate("EMX2 Beacon range, bands of ten with fixed ends", "sliding over band ends") {
        _, truth, _ in
        truth == 0 ? .zero : .init((truth - 1) / 10 * 10 + 1, (truth + 9) / 10 * 10)
      },
      Gate("Mica contingency, zeros told beside blanks", "nobody or somebody") { _, truth, k in
        truth == 0 ? .zero : truth < k ? .init(1, k - 1) : coarse(truth, k)
      },
      Gate("Data2Evidence, a threshold for bars, none for totals", "rows less their cells") {
        asked, truth, k in
        asked.all.count < 2 ? exact(truth) : guarded(truth, k)
      },
      Gate("OHDSI, a threshold of its own for exclusions", "complements") { asked, truth, k in
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
    Gate("FLIP #519, suppressed told as zero", "direct") { _, truth, k in
      truth < k ? .zero : exact(truth)
    },
    Gate("FLIP #1197, rows counted for children", "direct") { _, truth, k in guarded(2 * truth, k)
    },
    Gate("HDR UK, a failure told as a number", "direct") { _, _, _ in .init(-1, -1) },
  ]

  @Test("What a gate says that is not so is noticed", arguments: mistaken)
  func untrue(_ gate: Gate) throws {
    let report = AttackReport.run(.all[0], on: AttackTests.publications, questions: 300) {
      publication in
      { gate.show($0, $0.truth(in: publication.hospital), publication.threshold) }
    }
    #expect(report.wrong > 0)
  }

  /// What is asked of tables over sex and diagnosis with a threshold of 10, the kind of the answer, and its reason.
  static let reasons: [(String, FeasibilityAnswer.Kind, String)] = [
    ("variable:fev1", .unknown, "Its tables do not count by what is asked. Unknown, at most 200."),
    ("ORPHA:1", .unknown, "Its tables do not count ORPHA:1. Unknown, at most 200."),
    ("sex:female ORPHA:1", .unknown, "Its tables do not count ORPHA:1. Unknown, at most 100."),
    ("ORPHA:716", .suppressed, "Fewer than 10, perhaps nobody."),
    ("ORPHA:716 ORPHA:1", .suppressed, "Fewer than 10, perhaps nobody."),
    ("sex:other", .zero, "Nobody."),
    ("ORPHA:586", .estimate, "80."),
    (
      "access:PUBLIC ORPHA:586", .unknown,
      "The question admits none of its datasets that publish statistics."
    ),
  ]

  @Test(
    "FLIP #1219: the reason given is the real one, and privacy is not blamed for what is missing",
    arguments: reasons.indices)
  func reason(_ index: Int) throws {
    let (text, kind, words) = Self.reasons[index]
    let cell = AggregateStatistics.Cell.init(_:count:)
    let statistics = AggregateStatistics(
      dataset: "https://a-sample.example/1", referenceDate: "2026-06-30", threshold: 10, total: 200,
      tables: [
        .init(
          dimensions: ["sex"], complete: true,
          cells: [cell(["sex": "female"], 100), cell(["sex": "male"], 100)]),
        .init(
          dimensions: ["diagnosis"],
          cells: [cell(["diagnosis": "ORPHA:586"], 80), cell(["diagnosis": "ORPHA:716"], nil)]),
      ])
    let dataset = CountedDataset(
      id: "1", iri: statistics.dataset, title: "", source: "a", access: "RESTRICTED",
      statistics: [statistics])
    let question = QuestionText(text).question
    let hospitals = ["a", "b"].map { CountingHospital(source: $0) }
    let answer = FeasibilityEngine.answer(question, hospitals: hospitals, datasets: [dataset])
    let own = try #require(answer.hospitals.first { $0.hospital == "a" })
    #expect(own.kind == kind)
    #expect(own.reading == words)
    #expect((own.below != nil) == (kind == .suppressed))
    let other = try #require(answer.hospitals.first { $0.hospital == "b" })
    #expect(other.kind == .unknown && other.below == nil)
    #expect(other.reading == "None of its datasets publishes statistics.")
  }

  @Test("GDI: a hospital that says nothing stands in every answer, without a number")
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
