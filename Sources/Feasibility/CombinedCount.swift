internal import Catalogue

/// Counts put together from numbers that have passed the gate, so that a sum tells no more than its parts.
struct CombinedCount {
  private struct Part {
    var lower: Int
    var upper: Int
    var estimate: Double?
    /// Its place among the datasets of `StatedOverlaps`.
    var place: Int
  }

  private var parts: [Part] = []
  private var threshold = 1
  private var base = 0

  var isEmpty: Bool { parts.isEmpty }

  /// Adds a part; parts of which nothing is known add nothing.
  ///
  /// - Parameter place: Which of the datasets of `StatedOverlaps` it is.
  mutating func add(
    _ kind: FeasibilityAnswer.Kind, _ bounds: FeasibilityAnswer.Bounds, threshold k: Int,
    rounding: Int, place: Int = 0
  ) {
    switch kind {
    case .zero: parts.append(Part(lower: 0, upper: 0, estimate: 0, place: place))
    case .suppressed:
      parts.append(Part(lower: 0, upper: k - 1, estimate: Double(k) / 2, place: place))
    case .estimate:
      let estimate =
        bounds.estimate.map(Double.init) ?? (bounds.below == nil ? nil : Double(k) / 2)
      parts.append(
        Part(
          lower: bounds.lower ?? 0, upper: bounds.upper ?? CountInterval.unbounded,
          estimate: estimate, place: place))
    case .refused, .failed, .unknown, .pending: return
    }
    threshold = max(threshold, k)
    base = Self.greatestCommonDivisor(base, max(1, rounding > 1 ? rounding : k))
  }

  /// Of groups without a child in common.
  var disjoint: (kind: FeasibilityAnswer.Kind, bounds: FeasibilityAnswer.Bounds) {
    show(
      CountInterval(parts.reduce(0) { $0 + $1.lower }, sum(of: parts.map(\.upper))),
      estimates.reduce(0, +))
  }

  /// Of groups that may share children: at least the largest, at most the sum; how much they share is not
  /// known, so the estimate lies half-way.
  var shared: (kind: FeasibilityAnswer.Kind, bounds: FeasibilityAnswer.Bounds) {
    show(
      CountInterval(parts.map(\.lower).max() ?? 0, sum(of: parts.map(\.upper))),
      ((estimates.max() ?? 0) + estimates.reduce(0, +)) / 2)
  }

  /// Of datasets of one hospital, some of which it says how many children they share of.
  ///
  /// At least what two have together less all that they may share (Bonferroni); at most each one's own
  /// beside those that another has for certain. The estimate supposes that shared children meet the criteria
  /// as often as others.
  func shared(_ overlaps: StatedOverlaps) -> (
    kind: FeasibilityAnswer.Kind, bounds: FeasibilityAnswer.Bounds
  ) {
    guard overlaps.tellsAny(of: places) else { return shared }
    var lower = parts.map(\.lower).max() ?? 0
    var all = parts.reduce(0) { $0 + $1.lower }
    let byPlace = Dictionary(parts.map { ($0.place, $0.lower) }) { first, _ in first }
    for first in parts {
      for (place, common) in overlaps.stated(with: first.place) where place > first.place {
        guard let second = byPlace[place] else { continue }
        lower = max(lower, first.lower + second - common.upper)
        all -= common.upper
      }
    }
    let tellsAll = overlaps.tellsAll(of: places)
    if tellsAll { lower = max(lower, all) }

    // The largest first: what the smaller ones have beside it is little.
    let order = parts.sorted {
      overlaps.populations[$0.place].upper > overlaps.populations[$1.place].upper
    }
    var uppers: [Int] = []
    var estimate = 0.0
    var before: Set<Int> = []
    for part in order {
      let earlier = overlaps.stated(with: part.place).filter { before.contains($0.key) }.values
      before.insert(part.place)
      let population = overlaps.populations[part.place]
      let beside = earlier.map { max(0, population.upper - $0.lower) }.min()
      uppers.append(
        population.isBounded ? min(part.upper, beside ?? part.upper) : part.upper)
      let children = Double(population.lower + population.upper) / 2
      let common = earlier.reduce(0.0) { $0 + Double($1.lower + $1.upper) / 2 }
      let share = population.isBounded && children > 0 ? min(1, common / children) : 0
      estimate += (part.estimate ?? 0) * (1 - share)
    }
    if !tellsAll { estimate = ((estimates.max() ?? 0) + estimate) / 2 }
    return show(CountInterval(lower, max(lower, sum(of: uppers))), estimate)
  }

  private var places: [Int] { parts.map(\.place) }

  private var estimates: [Double] { parts.compactMap(\.estimate) }

  /// Where a part that may hold somebody has no estimate, neither has the sum: it would be too low.
  private var isEstimated: Bool { parts.allSatisfy { $0.estimate != nil } }

  private func sum(of uppers: [Int]) -> Int {
    uppers.reduce(0) { min($0 + $1, CountInterval.unbounded) }
  }

  private func show(_ interval: CountInterval, _ estimate: Double)
    -> (kind: FeasibilityAnswer.Kind, bounds: FeasibilityAnswer.Bounds)
  {
    if isEmpty { return (.unknown, FeasibilityAnswer.Bounds()) }
    return SuppressionGate.show(
      interval, estimate: isEstimated ? estimate : nil, threshold: threshold, rounding: base)
  }

  /// For the next level.
  var gate: (threshold: Int, rounding: Int) { (threshold, base) }

  private static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
    right == 0 ? left : greatestCommonDivisor(right, left % right)
  }
}
