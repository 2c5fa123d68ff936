/// What one validation may spend, so that no shapes and no data can hold it up for ever. Far beyond what
/// shapes made for use need; where one is reached, the report says so in its problems.
public struct ValidationLimits: Hashable, Sendable {
  /// Shapes within shapes, counted along the nodes that they lead to.
  public var depth = 200
  /// Values looked at, constraints evaluated and characters matched: so many, and
  public var steps = 20_000_000
  /// so many more for each triple of the data.
  public var stepsPerTriple = 1000

  /// The usual limits.
  public init() {}
}
