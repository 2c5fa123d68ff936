internal import Feasibility

/// A feasibility answer as Beacon counts it.
struct BeaconCount {
  /// False only for a zero that may be told: a client must not take silence for absence.
  var exists: Bool
  /// The gated estimate over all hospitals; nil where there is none to tell, or where probably nobody is no
  /// certainty: clients would read nought as absence.
  var number: Int?
  var info: BeaconAnswer.Info

  init(_ answer: FeasibilityAnswer) {
    let kind = Self.kind(answer)
    exists = kind != .zero
    let estimate = kind == .estimate ? answer.total.disjoint.estimate : nil
    number = kind == .zero ? 0 : estimate.flatMap { $0 > 0 ? $0 : nil }
    info = BeaconAnswer.Info(
      kind: kind, estimated: kind == .estimate, bounds: answer.total.disjoint,
      sharedBounds: answer.total.shared, counted: answer.total.counted,
      uncounted: answer.total.uncounted, hospitals: answer.hospitals, warnings: answer.warnings,
      asOf: answer.asOf, generation: answer.generation)
  }

  /// The kind of all hospitals together: the most that can be said of any of them.
  private static func kind(_ answer: FeasibilityAnswer) -> FeasibilityAnswer.Kind {
    // Nobody among those who are counted is no certainty.
    let kinds = Set(answer.hospitals.map(\.countedKind))
    if kinds.contains(.estimate) { return .estimate }
    if kinds.contains(.suppressed) { return .suppressed }
    if kinds == [.zero] { return .zero }
    return kinds.first { $0 != .zero } ?? .unknown
  }
}
