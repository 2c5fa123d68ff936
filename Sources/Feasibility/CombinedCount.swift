internal import Catalogue

/// Counts put together from numbers that have passed the gate, so that a sum tells no more than its parts.
struct CombinedCount {
  private var lowers: [Int] = []
  private var uppers: [Int] = []
  private var estimates: [Double] = []
  private var threshold = 1
  private var base = 0

  var isEmpty: Bool { lowers.isEmpty }

  /// Adds a part; parts of which nothing is known add nothing.
  mutating func add(
    _ kind: FeasibilityAnswer.Kind, _ bounds: FeasibilityAnswer.Bounds, threshold k: Int,
    rounding: Int
  ) {
    switch kind {
    case .zero:
      lowers.append(0)
      uppers.append(0)
      estimates.append(0)
    case .suppressed:
      lowers.append(0)
      uppers.append(k - 1)
      estimates.append(Double(k) / 2)
    case .estimate:
      lowers.append(bounds.lower ?? 0)
      uppers.append(bounds.upper ?? CountInterval.unbounded)
      if let estimate = bounds.estimate {
        estimates.append(Double(estimate))
      } else if bounds.below != nil {
        estimates.append(Double(k) / 2)
      }
    case .refused, .failed, .unknown, .pending: return
    }
    threshold = max(threshold, k)
    base = Self.greatestCommonDivisor(base, max(1, rounding > 1 ? rounding : k))
  }

  /// Of groups without a child in common.
  var disjoint: (kind: FeasibilityAnswer.Kind, bounds: FeasibilityAnswer.Bounds) {
    show(
      CountInterval(
        lowers.reduce(0, +), uppers.reduce(0) { min($0 + $1, CountInterval.unbounded) }),
      estimates.reduce(0, +))
  }

  /// Of groups that may share children: at least the largest, at most the sum; how much they share is not
  /// known, so the estimate lies half-way.
  var shared: (kind: FeasibilityAnswer.Kind, bounds: FeasibilityAnswer.Bounds) {
    show(
      CountInterval(lowers.max() ?? 0, uppers.reduce(0) { min($0 + $1, CountInterval.unbounded) }),
      ((estimates.max() ?? 0) + estimates.reduce(0, +)) / 2)
  }

  private func show(_ interval: CountInterval, _ estimate: Double)
    -> (kind: FeasibilityAnswer.Kind, bounds: FeasibilityAnswer.Bounds)
  {
    if isEmpty { return (.unknown, FeasibilityAnswer.Bounds()) }
    return SuppressionGate.show(
      interval, estimate: estimates.isEmpty ? nil : estimate, threshold: threshold, rounding: base)
  }

  /// For the next level.
  var gate: (threshold: Int, rounding: Int) { (threshold, base) }

  private static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
    right == 0 ? left : greatestCommonDivisor(right, left % right)
  }
}
