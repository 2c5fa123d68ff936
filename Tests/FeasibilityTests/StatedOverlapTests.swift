import Catalogue
import Query
import Simulation
import TestSupport
import Testing

@testable import Feasibility

@Suite("Feasibility: what datasets of one hospital have in common")
struct StatedOverlapTests {
  private static func iri(_ number: Int) -> String { "https://a-sample.example/\(number)" }

  /// A dataset with so many children, `ill` of whom have cystic fibrosis.
  private static func dataset(
    _ number: Int, _ children: Int, ill: Int, rounding: Int = 1, overlaps: [Int: Int] = [:]
  ) -> CountedDataset {
    var statistics = AggregateStatistics(
      dataset: iri(number), referenceDate: "2026-06-30", rounding: rounding, total: children,
      tables: [
        .init(
          dimensions: ["diagnosis"], complete: true,
          cells: [.init(["diagnosis": "ORPHA:586"], count: ill)])
      ])
    statistics.overlaps = overlaps.map { .init(dataset: iri($0.key), count: $0.value) }
    return CountedDataset(
      id: "\(number)", iri: iri(number), title: "", source: "a", statistics: [statistics])
  }

  private static func ask(_ datasets: [CountedDataset]) -> FeasibilityAnswer.Hospital {
    FeasibilityEngine.answer(
      FeasibilityQuestion(all: [.init(any: [.init(concept: Code(system: "ORPHA", value: "586"))])]),
      hospitals: [CountingHospital(source: "a")], datasets: datasets
    ).hospitals[0]
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var datasets: [CountedDataset]
    var bounds: FeasibilityAnswer.Bounds
    var words: String
  }

  static let cases = [
    Case(
      testDescription: "nothing is stated",
      datasets: [dataset(1, 400, ill: 80), dataset(2, 200, ill: 40)],
      bounds: .init(lower: 80, estimate: 100, upper: 120), words: "may share children: at least"),
    Case(
      testDescription: "no child in common",
      datasets: [dataset(1, 400, ill: 80, overlaps: [2: 0]), dataset(2, 200, ill: 40)],
      bounds: .init(lower: 120, estimate: 120, upper: 120), words: "have no child in common"),
    Case(
      testDescription: "one within the other, stated by the smaller",
      datasets: [dataset(1, 400, ill: 80), dataset(2, 200, ill: 40, overlaps: [1: 200])],
      bounds: .init(lower: 80, estimate: 80, upper: 80), words: "these count once"),
    Case(
      testDescription: "a quarter of the smaller",
      datasets: [dataset(1, 400, ill: 80, overlaps: [2: 50]), dataset(2, 200, ill: 60)],
      bounds: .init(lower: 90, estimate: 130, upper: 140), words: "these count once"),
    Case(
      testDescription: "both state it, of different days",
      datasets: [
        dataset(1, 400, ill: 80, overlaps: [2: 0]), dataset(2, 200, ill: 40, overlaps: [1: 20]),
      ],
      bounds: .init(lower: 100, estimate: 120, upper: 120), words: "these count once"),
    Case(
      testDescription: "stated of two of three",
      datasets: [
        dataset(1, 400, ill: 80, overlaps: [2: 0]), dataset(2, 200, ill: 40),
        dataset(3, 100, ill: 20),
      ],
      bounds: .init(lower: 120, estimate: 120, upper: 140), words: "states of some how many"),
    Case(
      testDescription: "a dataset that is not there",
      datasets: [dataset(1, 400, ill: 80, overlaps: [9: 0]), dataset(2, 200, ill: 40)],
      bounds: .init(lower: 80, estimate: 100, upper: 120), words: "may share children: at least"),
  ]

  @Test(arguments: cases)
  func combined(_ item: Case) {
    let answer = Self.ask(item.datasets)
    #expect(answer.bounds == item.bounds)
    #expect(answer.reading?.contains(item.words) == true, "\(answer.reading ?? "")")
  }

  @Test("Bounds hold the truth, whatever datasets share and whichever overlaps are stated")
  func truth() {
    var random = SeededGenerator(3)
    for _ in 0..<Effort.runs(3_000) {
      let children = Int.random(in: 100...600, using: &random)
      let isIll = (0..<children).map { _ in random.chance(0.3) }
      let shares = (0..<Int.random(in: 2...4, using: &random)).map { _ in
        Double.random(in: 0.1...1, using: &random)
      }
      let members = shares.map { share in
        Set((0..<children).filter { _ in random.chance(share) })
      }
      let rounding = random.chance(0.5) ? 1 : 10
      func published(_ count: Int) -> Int { (count + rounding / 2) / rounding * rounding }
      let datasets = members.indices.map { own in
        var overlaps: [Int: Int] = [:]
        for other in members.indices where other != own && random.chance(0.5) {
          overlaps[other] = published(members[own].intersection(members[other]).count)
        }
        return Self.dataset(
          own, published(members[own].count), ill: published(members[own].count { isIll[$0] }),
          rounding: rounding, overlaps: overlaps)
      }
      let truth = members.reduce(Set<Int>()) { $0.union($1) }.count { isIll[$0] }
      let answer = Self.ask(datasets)
      switch answer.kind {
      case .suppressed: #expect(truth < 10)
      case .zero: #expect(truth == 0)
      default:
        #expect((answer.lower ?? 0) <= truth && truth <= (answer.upper ?? .max))
        if let estimate = answer.estimate {
          #expect((answer.lower ?? 0) <= estimate && estimate <= (answer.upper ?? .max))
        }
      }
    }
  }

  @Test("Each dataset's part says of which state of the data it speaks")
  func vintage() {
    var dataset = Self.dataset(1, 400, ill: 80)
    dataset.statistics[0].release = "2026-1"
    dataset.statistics[0].lastPatientDate = "2026-06-28"
    dataset.statistics[0].dataModel = "OMOP CDM 5.4"
    dataset.statistics[0].vocabularyVersion = "ORPHA 2026"
    #expect(
      Self.ask([dataset]).datasets[0].vintage
        == .init(
          referenceDate: "2026-06-30", release: "2026-1", lastPatientDate: "2026-06-28",
          dataModel: "OMOP CDM 5.4", vocabularyVersion: "ORPHA 2026"))
  }
}
