public import RDF

/// Validates graphs against SHACL Core shapes (W3C Recommendation, 20 July 2017).
///
/// ```swift
/// let report = Validator(shapes: shapes).validate(data)
/// ```
/// SPARQL-based constraints are not evaluated.
public struct Validator: Sendable {
  private let shapes: Graph

  public init(shapes: Graph) {
    self.shapes = shapes
  }

  /// Checks every target of every shape.
  public func validate(_ data: Graph) -> ValidationReport {
    let builder = GraphBuilder()
    builder.add(contentsOf: data)
    // Terms that only the shapes know get identifiers of the data's graph too, so that one kind of
    // identifier is compared throughout; blank nodes of the two stay apart.
    let reader = ShapesReader(shapes) { term in
      if case .blank(let label) = term { return builder.intern(.blank("shapes." + label)) }
      return builder.intern(term)
    }
    reader.readAll()
    var run = ValidationRun(
      shapes: reader.read, shapesGraph: shapes, data: builder.finish())
    run.validateTargets()
    return ValidationReport(results: run.results, problems: reader.problems)
  }
}
