import Catalogue
import Testing

@testable import Feasibility

@Suite("Feasibility: the suppression gate")
struct SuppressionGateTests {
  struct Case: Sendable {
    var lower: Int
    var upper: Int
    var estimate: Double?
    var rounding = 1
    var kind: FeasibilityAnswer.Kind
    var shown: FeasibilityAnswer.Bounds
  }

  static let cases: [Case] = [
    Case(
      lower: 0, upper: 0, estimate: 0, kind: .zero, shown: .init(lower: 0, estimate: 0, upper: 0)),
    Case(lower: 0, upper: 9, estimate: 4, kind: .suppressed, shown: .init(below: 10)),
    Case(lower: 7, upper: 7, estimate: 7, kind: .suppressed, shown: .init(below: 10)),
    Case(
      lower: 45, upper: 45, estimate: 45, kind: .estimate,
      shown: .init(lower: 40, estimate: 50, upper: 50)),
    Case(
      lower: 3, upper: 41, estimate: 21, kind: .estimate,
      shown: .init(lower: 0, estimate: 20, upper: 50)),
    Case(
      lower: 0, upper: 41, estimate: 6, kind: .estimate,
      shown: .init(lower: 0, upper: 50, below: 10)),
    Case(
      lower: 0, upper: 41, estimate: nil, kind: .estimate, shown: .init(lower: 0, upper: 50)),
    Case(
      lower: 43, upper: 47, estimate: 45, rounding: 5, kind: .estimate,
      shown: .init(lower: 40, estimate: 45, upper: 50)),
    Case(
      lower: 0, upper: 7, estimate: 5, rounding: 5, kind: .suppressed, shown: .init(below: 10)),
    Case(
      lower: 12, upper: CountInterval.unbounded, estimate: 12, kind: .estimate,
      shown: .init(lower: 10, estimate: 10)),
    Case(
      lower: 0, upper: 300, estimate: 0.3, kind: .estimate,
      shown: .init(lower: 0, estimate: 0, upper: 300)),
    Case(
      lower: 9, upper: 11, estimate: 10, kind: .estimate,
      shown: .init(lower: 0, estimate: 10, upper: 20)),
  ]

  @Test("What is shown of a count, at a threshold of 10", arguments: cases)
  func shown(_ item: Case) {
    let shown = SuppressionGate.show(
      CountInterval(item.lower, item.upper), estimate: item.estimate, threshold: 10,
      rounding: item.rounding)
    #expect(shown.kind == item.kind)
    #expect(shown.bounds == item.shown)
  }

  @Test("The sum of two suppressed parts gives neither away")
  func suppressedParts() {
    var sum = CombinedCount()
    sum.add(.suppressed, .init(below: 10), threshold: 10, rounding: 1)
    #expect(sum.disjoint.bounds == .init(below: 10))
    sum.add(.suppressed, .init(below: 10), threshold: 10, rounding: 1)
    #expect(sum.disjoint.bounds == .init(lower: 0, estimate: 10, upper: 20))
    #expect(sum.shared.bounds == .init(lower: 0, upper: 20, below: 10))
  }

  @Test("Where one part has no estimate, the sum has none: it would be too low")
  func partWithoutEstimate() {
    var sum = CombinedCount()
    sum.add(.zero, .init(lower: 0, estimate: 0, upper: 0), threshold: 10, rounding: 10)
    sum.add(.estimate, .init(lower: 0, upper: 80), threshold: 10, rounding: 10)
    #expect(sum.disjoint.bounds == .init(lower: 0, upper: 80))
    #expect(sum.shared.bounds == .init(lower: 0, upper: 80))
  }

  @Test("Nothing added is nothing known")
  func empty() {
    var sum = CombinedCount()
    sum.add(.unknown, .init(), threshold: 10, rounding: 1)
    #expect(sum.disjoint.kind == .unknown)
    #expect(sum.disjoint.bounds == .init())
  }
}
