public import RDF

/// Validates graphs against SHACL Core shapes (W3C Recommendation, 20 July 2017).
///
/// Shapes are read once; a validator is immutable and may be shared between tasks.
/// ```swift
/// let validator = Validator(shapes: shapes, background: codeLists)
/// for result in validator.validate(data).results { … }
/// ```
/// SPARQL-based constraints are not evaluated.
public struct Validator: Sendable {
  private let shapes: Graph
  private let background: Graph
  /// What is ill-formed in the shapes, or is none of SHACL Core, and is left out of every validation.
  public let problems: [ShapesProblem]

  /// - Parameter background: what is known besides the data, such as code lists. Constraints see it and the data
  ///   as one graph; its nodes are not validated.
  public init(shapes: Graph, background: Graph = Graph()) {
    self.shapes = shapes
    self.background = background
    let builder = GraphBuilder()
    let reader = ShapesReader(shapes) { builder.intern($0) }
    reader.readAll()
    problems = reader.problems
  }

  /// Checks every target of every shape.
  public func validate(_ data: Graph) -> ValidationReport {
    report(data, among: nil)
  }

  /// Checks those of the given nodes that are targets of a shape.
  public func validate(_ data: Graph, focusNodes: Set<Term>) -> ValidationReport {
    report(data, among: focusNodes)
  }

  private func report(_ data: Graph, among focusNodes: Set<Term>?) -> ValidationReport {
    let builder = GraphBuilder()
    builder.add(contentsOf: data)
    builder.add(contentsOf: background, relabellingBlanks: "background.")
    // Terms that only the shapes know get identifiers of the data's graph too, so that one kind of
    // identifier is compared throughout; blank nodes of the two stay apart.
    let reader = ShapesReader(shapes) { term in
      if case .blank(let label) = term { return builder.intern(.blank("shapes." + label)) }
      return builder.intern(term)
    }
    reader.readAll()
    let whole = builder.finish()
    var run = ValidationRun(
      shapes: reader.read, shapesGraph: shapes, data: whole,
      focusNodes: focusNodes.map { Set($0.compactMap { whole.id(of: $0) }) })
    run.validateTargets(in: data)
    return ValidationReport(
      results: ValidationResults(run.results), problems: reader.problems)
  }
}
