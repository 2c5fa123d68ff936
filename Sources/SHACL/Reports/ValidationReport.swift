/// What a validation found (section 3).
public struct ValidationReport: Sendable {
  /// Whether nothing was found, of any severity.
  public var conforms: Bool { results.isEmpty }
  /// In the order of shapes, focus nodes and constraints.
  public let results: ValidationResults
  /// What is ill-formed in the shapes or was not evaluated, and which limits were reached.
  public let problems: [ShapesProblem]

  /// Whether the shapes are well-formed as far as SHACL Core goes (section 3.6.1.3).
  public var shapesAreWellFormed: Bool { !problems.contains { $0.kind != .notEvaluated } }
}
