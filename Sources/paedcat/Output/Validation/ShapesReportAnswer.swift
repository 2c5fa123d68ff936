internal import RDF
internal import SHACL

/// A SHACL report as JSON.
struct ShapesReportAnswer: Encodable {
  struct Result: Encodable {
    var focusNode: String
    var resultPath: String?
    var value: String?
    var severity: String
    var sourceConstraintComponent: String
    var sourceShape: String
    var message: String
    var line: Int?
  }

  struct Problem: Encodable {
    var shape: String
    var namedShape: String?
    var path: String?
    var kind: String
    var message: String
  }

  var conforms: Bool
  var results: [Result]
  /// What the shapes ask in vain.
  var problems: [Problem]?
  /// What was mended or left out while the data were read.
  var issues: [SyntaxIssue]?

  init(_ validation: ShapesValidation, languages: [String]) {
    let report = validation.report
    conforms = report.conforms
    results = report.results.map { result in
      Result(
        focusNode: Self.text(result.focusNode), resultPath: result.path.map(Self.text),
        value: result.value.map(Self.text), severity: result.severity,
        sourceConstraintComponent: result.component, sourceShape: Self.text(result.sourceShape),
        message: ResultMessage.best(of: result.messages, languages),
        line: validation.line(of: result))
    }
    if !report.problems.isEmpty {
      problems = report.problems.map {
        Problem(
          shape: Self.text($0.shape), namedShape: $0.namedShape.map(Self.text), path: $0.path,
          kind: $0.kind.rawValue, message: $0.message)
      }
    }
    if !validation.document.issues.isEmpty { issues = validation.document.issues }
  }

  /// An IRI as it is, a path of more than one step in SPARQL's notation.
  private static func text(_ path: ValidationResult.Path) -> String {
    if case .iri(let iri) = path.node { iri } else { path.text }
  }

  private static func text(_ term: Term) -> String {
    switch term {
    case .iri(let iri): iri
    case .blank(let label): "_:" + label
    case .literal(let literal): literal.lexicalForm
    }
  }
}
