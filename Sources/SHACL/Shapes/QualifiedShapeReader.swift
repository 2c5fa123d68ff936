internal import RDF

/// Reads the qualified value shapes of one property shape (section 4.7.3).
struct QualifiedShapeReader {
  let reader: ShapesReader
  let node: TermID

  /// The most shapes that a value is held against besides its own.
  private static let mostSiblings = 1000

  func all() -> [Constraint] {
    let bounds =
      reader.integers(node, "qualifiedMinCount").map {
        (bound: Constraint.QualifiedValueShape.Bound.atLeast($0.value), parameter: $0.parameter)
      }
      + reader.integers(node, "qualifiedMaxCount").map {
        (bound: .atMost($0.value), parameter: $0.parameter)
      }
    let isDisjoint = reader.flag(node, "qualifiedValueShapesDisjoint")
    return reader.objects(node, "qualifiedValueShape").flatMap { shape in
      let siblings = isDisjoint ? siblings(of: shape) : []
      return bounds.map { bound, parameter in
        Constraint(
          test: .qualified(
            Constraint.QualifiedValueShape(
              shape: reader.shape(shape), siblings: siblings, bound: bound)),
          parameter: parameter)
      }
    }
  }

  /// The qualified value shapes of the other properties of the shapes that hold this one.
  private func siblings(of shape: TermID) -> [Int] {
    guard let property = reader.name("property") else { return [] }
    var found: Set<TermID> = []
    var count = 0
    for parent in reader.graph.subjects(property, node) {
      for sibling in reader.graph.objects(parent, property) {
        found.formUnion(reader.objects(sibling, "qualifiedValueShape"))
        count += 1
        guard count <= Self.mostSiblings else {
          reader.problem(
            node, .notEvaluated,
            "more than \(Self.mostSiblings) properties stand beside it, and it is not held apart from them"
          )
          return []
        }
      }
    }
    found.remove(shape)
    return found.sorted().map(reader.shape)
  }
}
