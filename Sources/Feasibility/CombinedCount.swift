internal import Catalogue

/// Counts put together from numbers that have passed the gate, so that a sum tells no more than its parts.
///
/// A part that does not count what is asked adds the most that it can hold to the upper bound, and nothing
/// else. So the same parts stand in every question's upper bound, and a further criterion, which never raises
/// that of a part, never raises that of all.
struct CombinedCount {
  private struct Part {
    /// Of those who are counted; 0 to 0 where it does not count what is asked.
    var counted: CountInterval
    var estimate: Double?
    /// The most that it can hold, counted or not.
    var most: Int
    var counts: Bool
    /// Its place among the datasets of `StatedOverlaps`.
    var place: Int
  }

  /// What all parts have together.
  struct Whole {
    var kind: FeasibilityAnswer.Kind
    var bounds: FeasibilityAnswer.Bounds
    /// What those have that count what is asked; nil where all do.
    var counted: FeasibilityAnswer.Counted?
  }

  private var parts: [Part] = []
  private var threshold = 1
  private var base = 0

  var isEmpty: Bool { parts.isEmpty }

  /// Adds a part.
  ///
  /// - Parameters:
  ///   - kind: Of those who are counted; a part of which nothing is counted is unknown.
  ///   - bounds: Of those who are counted.
  ///   - most: What it can hold at most, where that is more than it counts; `CountInterval.unbounded` where
  ///     nothing bounds it.
  ///   - place: Which of the datasets of `StatedOverlaps` it is.
  mutating func add(
    _ kind: FeasibilityAnswer.Kind, _ bounds: FeasibilityAnswer.Bounds, most: Int? = nil,
    threshold k: Int, rounding: Int, place: Int = 0
  ) {
    var part = Part(
      counted: .zero, estimate: 0, most: most ?? 0, counts: true, place: place)
    switch kind {
    case .zero: break
    case .suppressed:
      part.counted.upper = k - 1
      part.estimate = Double(k) / 2
    case .estimate:
      part.counted = CountInterval(bounds.lower ?? 0, bounds.upper ?? CountInterval.unbounded)
      part.estimate =
        bounds.estimate.map(Double.init) ?? (bounds.below == nil ? nil : Double(k) / 2)
    case .refused, .failed, .unknown, .pending:
      part.counts = false
      part.most = most ?? bounds.upper ?? CountInterval.unbounded
    }
    part.most = max(part.most, part.counted.upper)
    parts.append(part)
    threshold = max(threshold, k)
    base = Self.greatestCommonDivisor(base, max(1, rounding > 1 ? rounding : k))
  }

  /// Of groups without a child in common.
  var disjoint: Whole {
    let counted = parts.filter(\.counts)
    return whole(
      lower: counted.reduce(0) { $0 + $1.counted.lower },
      estimate: estimates.reduce(0, +), upper: sum(of: counted.map(\.counted.upper)),
      most: sum(of: parts.map(\.most)))
  }

  /// Of groups that may share children: at least the largest, at most the sum; how much they share is not
  /// known, so the estimate lies half-way.
  var shared: Whole {
    let counted = parts.filter(\.counts)
    return whole(
      lower: counted.map(\.counted.lower).max() ?? 0,
      estimate: ((estimates.max() ?? 0) + estimates.reduce(0, +)) / 2,
      upper: sum(of: counted.map(\.counted.upper)), most: sum(of: parts.map(\.most)))
  }

  /// Of datasets of one hospital, some of which it says how many children they share of.
  ///
  /// At least what two have together less all that they may share (Bonferroni); at most each one's own
  /// beside those that another has for certain. The estimate supposes that shared children meet the criteria
  /// as often as others.
  func shared(_ overlaps: StatedOverlaps) -> Whole {
    guard overlaps.tellsAny(of: parts.map(\.place)) else { return shared }
    let counted = parts.filter(\.counts)
    let tellsAll = overlaps.tellsAll(of: counted.map(\.place))
    var lower = counted.map(\.counted.lower).max() ?? 0
    var all = counted.reduce(0) { $0 + $1.counted.lower }
    let byPlace = Dictionary(counted.map { ($0.place, $0.counted.lower) }) { first, _ in first }
    for first in counted {
      for (place, common) in overlaps.stated(with: first.place) where place > first.place {
        guard let second = byPlace[place] else { continue }
        lower = max(lower, first.counted.lower + second - common.upper)
        all -= common.upper
      }
    }
    if tellsAll { lower = max(lower, all) }

    var estimate = 0.0
    for (part, earlier) in overlaps.beside(counted, by: \.place) {
      let population = overlaps.populations[part.place]
      let children = Double(population.lower + population.upper) / 2
      let common = earlier.reduce(0.0) { $0 + Double($1.lower + $1.upper) / 2 }
      let share = population.isBounded && children > 0 ? min(1, common / children) : 0
      estimate += (part.estimate ?? 0) * (1 - share)
    }
    if !tellsAll { estimate = ((estimates.max() ?? 0) + estimate) / 2 }
    func most(_ parts: [Part], _ upper: KeyPath<Part, Int>) -> Int {
      let own = overlaps.beside(parts, by: \.place).map { part, earlier in
        let population = overlaps.populations[part.place]
        guard population.isBounded, let common = earlier.map(\.lower).max() else {
          return part[keyPath: upper]
        }
        return min(part[keyPath: upper], max(0, population.upper - common))
      }
      return sum(of: own)
    }
    return whole(
      lower: lower, estimate: estimate, upper: max(lower, most(counted, \.counted.upper)),
      most: most(parts, \.most))
  }

  private var estimates: [Double] { parts.filter(\.counts).compactMap(\.estimate) }

  /// Where a part that may hold somebody has no estimate, neither has the sum: it would be too low.
  private var isEstimated: Bool { parts.allSatisfy { !$0.counts || $0.estimate != nil } }

  private func sum(of uppers: [Int]) -> Int {
    uppers.reduce(0) { min($0 + $1, CountInterval.unbounded) }
  }

  private func whole(lower: Int, estimate: Double, upper: Int, most: Int) -> Whole {
    if isEmpty { return Whole(kind: .unknown, bounds: .init()) }
    guard parts.contains(where: \.counts) else {
      return Whole(kind: .unknown, bounds: .init(upper: shown(most: most)))
    }
    let (kind, bounds) = SuppressionGate.show(
      CountInterval(lower, upper), estimate: isEstimated ? estimate : nil, threshold: threshold,
      rounding: base)
    if parts.allSatisfy({ $0.most == $0.counted.upper }) {
      return Whole(kind: kind, bounds: bounds)
    }
    var all = bounds
    (all.lower, all.upper) = (bounds.lower ?? 0, shown(most: max(upper, most)))
    // Nobody among those who are counted is no certainty.
    if kind == .zero { (all.lower, all.estimate) = (nil, nil) }
    return Whole(
      kind: kind == .zero ? .unknown : .estimate, bounds: all, counted: .init(kind, bounds))
  }

  private func shown(most: Int) -> Int? {
    SuppressionGate.show(atMost: most, threshold: threshold, rounding: base).bounds.upper
  }

  /// For the next level.
  var gate: (threshold: Int, rounding: Int) { (threshold, base) }

  private static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
    right == 0 ? left : greatestCommonDivisor(right, left % right)
  }
}
