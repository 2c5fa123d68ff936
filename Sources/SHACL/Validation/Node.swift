/// A term of the data, or one that only shapes or background know, while one validation lasts.
///
/// Terms of the data keep their numbers, the others follow after; a term that both know has the data's.
struct Node: Hashable, Comparable, Sendable {
  var number: UInt32

  static func < (left: Node, right: Node) -> Bool { left.number < right.number }
}
