internal import Catalogue

/// Through which every number leaves (INTERFACE.md, end of "Shapes").
///
/// What the tables say was safe to publish, so whatever is worked out from it is too; the gate holds all
/// the same should a table ever say too much. Bounds are rounded outward, so the truth stays within them.
enum SuppressionGate {
  /// What may be shown of a count.
  ///
  /// - Parameters:
  ///   - estimate: Nil where there is none.
  ///   - threshold: k, the smallest count that may be shown.
  ///   - rounding: The base of the published counts; 1 where none is stated, then k is taken.
  static func show(_ interval: CountInterval, estimate: Double?, threshold k: Int, rounding: Int)
    -> (kind: FeasibilityAnswer.Kind, bounds: FeasibilityAnswer.Bounds)
  {
    let base = max(1, rounding > 1 ? rounding : k)
    if interval.upper == 0 {
      return (.zero, FeasibilityAnswer.Bounds(lower: 0, estimate: 0, upper: 0))
    }
    if interval.upper < k { return (.suppressed, FeasibilityAnswer.Bounds(below: k)) }
    var bounds = FeasibilityAnswer.Bounds()
    let lower = max(0, interval.lower) / base * base
    bounds.lower = lower < k ? 0 : lower
    bounds.upper = interval.isBounded ? roundedUp(interval.upper, to: base) : nil
    guard let estimate, estimate.isFinite, estimate < Double(CountInterval.unbounded) else {
      return (.estimate, bounds)
    }
    let whole = Int(max(0, estimate).rounded())
    if (1..<k).contains(whole) {
      bounds.below = k
    } else if whole == 0 {
      bounds.estimate = bounds.lower == 0 ? 0 : bounds.lower
    } else {
      let nearest = max((whole + base / 2) / base * base, roundedUp(k, to: base))
      bounds.estimate = min(max(nearest, bounds.lower ?? 0), bounds.upper ?? .max)
    }
    return (.estimate, bounds)
  }

  /// What may be shown where nothing counts what is asked, and there are `most` at most.
  static func show(atMost most: Int, threshold k: Int, rounding: Int)
    -> (kind: FeasibilityAnswer.Kind, bounds: FeasibilityAnswer.Bounds)
  {
    var shown = show(CountInterval(0, most), estimate: nil, threshold: k, rounding: rounding)
    if shown.kind == .estimate {
      shown = (.unknown, FeasibilityAnswer.Bounds(upper: shown.bounds.upper))
    }
    return shown
  }

  /// A published number of individuals, or nil where it is small.
  static func show(population: CountInterval, threshold k: Int) -> Int? {
    guard population.isBounded else { return nil }
    let middle = (population.lower + population.upper) / 2
    return (1..<k).contains(middle) ? nil : middle
  }

  private static func roundedUp(_ number: Int, to base: Int) -> Int {
    (number + base - 1) / base * base
  }
}
