public import RDF

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

  /// The report without ever naming the terms: as values they are left out, as focus nodes they become a blank
  /// node. For what must not be repeated, such as small counts of persons.
  public func withholding(_ terms: Set<Term>) -> ValidationReport {
    ValidationReport(results: results.withholding(terms), problems: problems)
  }
}
