internal import SHACL

/// The kinds of SHACL constraints that findings tell apart, the one that explains most first: of several
/// results about one value a steward hears the first.
enum ConstraintKind: Int, Comparable, Sendable {
  case nodeKind, datatype, list, node, pattern, allowed, minCount, hasValue, `class`, maxCount,
    other

  /// - Parameter component: the IRI of the constraint component.
  init(component: String) {
    let name = component.drop { $0 != "#" }.dropFirst()
    self =
      switch name {
      case "NodeKindConstraintComponent": .nodeKind
      case "DatatypeConstraintComponent": .datatype
      case "NodeConstraintComponent": .node
      case "PatternConstraintComponent": .pattern
      case "InConstraintComponent": .allowed
      case "HasValueConstraintComponent": .hasValue
      case "ClassConstraintComponent": .class
      case "MinCountConstraintComponent": .minCount
      case "MaxCountConstraintComponent": .maxCount
      default: .other
      }
  }

  static func < (left: ConstraintKind, right: ConstraintKind) -> Bool {
    left.rawValue < right.rawValue
  }
}
