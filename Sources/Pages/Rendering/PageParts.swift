/// A part of a page's model that names its own parts, as templates ask for them.
///
/// What a page holds by the hundred does so itself; everything else is read by reflection, once, into `ModelParts`.
protocol PageParts {
  /// A text, a number, a flag, a list or another part; nil where there is nothing.
  func child(named name: String) -> Any?
}

/// A list of whatever kind: templates repeat their section for each of its members.
protocol PartList {
  var isEmpty: Bool { get }
  func withEach(_ body: (Any) -> Void)
  /// Whether the members can be shown as they are.
  static var isReady: Bool { get }
}

extension Array: PartList {
  func withEach(_ body: (Any) -> Void) {
    for member in self { body(member) }
  }

  static var isReady: Bool { Element.self == String.self || Element.self is any PageParts.Type }
}
