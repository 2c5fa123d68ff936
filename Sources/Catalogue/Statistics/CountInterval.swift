/// A count of individuals that is known to lie between two numbers, both in.
public struct CountInterval: Hashable, Sendable {
  /// Stands for "no upper bound known"; above every count that a statistics document may state.
  public static let unbounded = 1 << 40

  public var lower: Int
  public var upper: Int

  public init(_ lower: Int, _ upper: Int) {
    self.lower = lower
    self.upper = min(upper, Self.unbounded)
  }

  /// Nothing is known.
  public static let unknown = CountInterval(0, unbounded)
  public static let zero = CountInterval(0, 0)

  /// False where two statements about one count contradict each other.
  public var isPossible: Bool { lower <= upper }
  public var isBounded: Bool { upper < Self.unbounded }
  public var isExact: Bool { lower == upper }

  /// Of two disjoint groups together.
  public static func + (left: CountInterval, right: CountInterval) -> CountInterval {
    CountInterval(left.lower + right.lower, left.upper + right.upper)
  }

  /// What both statements say about one count; may be impossible.
  public func intersection(_ other: CountInterval) -> CountInterval {
    CountInterval(max(lower, other.lower), min(upper, other.upper))
  }

  /// Of groups that may share individuals, at least one of them (Fréchet 1935).
  public func union(_ other: CountInterval) -> CountInterval {
    CountInterval(max(lower, other.lower), upper + other.upper)
  }
}
