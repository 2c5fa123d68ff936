/// A result as numbers; texts are made when they are asked for.
struct RawResult: Hashable, Sendable {
  var shape: UInt32
  /// Index among the shape's constraints.
  var constraint: UInt32
  var focus: Node
  var value: Node?
  /// The path, where it is not the shape's own.
  var predicate: Node?
}
