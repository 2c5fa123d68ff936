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
  private let shapes: CompiledShapes
  private let limits: ValidationLimits

  /// What is ill-formed in the shapes, or beyond SHACL Core; every report repeats it.
  public var problems: [ShapesProblem] { shapes.problems }

  /// - Parameters:
  ///   - background: What is known besides the data, such as code lists. Constraints see it and the data as one
  ///     graph, and nothing is copied; targets are sought in the data alone, so what only the background
  ///     describes is not validated.
  ///   - limits: What one validation may spend.
  public init(
    shapes: Graph, background: Graph = Graph(), limits: ValidationLimits = ValidationLimits()
  ) {
    self.shapes = CompiledShapes(shapes, background: background)
    self.limits = limits
  }

  /// Checks every target of every shape.
  public func validate(_ data: Graph) -> ValidationReport {
    var run = ValidationRun(shapes, data: data, limits: limits)
    run.validateTargets()
    return report(run)
  }

  /// Checks those of the given nodes that are targets of a shape.
  public func validate(_ data: Graph, focusNodes: Set<Term>) -> ValidationReport {
    var run = ValidationRun(shapes, data: data, limits: limits)
    run.validateTargets(among: run.nodes(focusNodes))
    return report(run)
  }

  private func report(_ run: ValidationRun) -> ValidationReport {
    ValidationReport(
      results: ValidationResults(shapes: shapes, graph: run.graph, raw: run.results),
      problems: shapes.problems + run.problems)
  }
}
