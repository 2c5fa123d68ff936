import RDF

@testable import SHACL

/// What two validators are compared by: a line a result, blank nodes alike.
enum ResultKey {
  static func counts(_ report: ValidationReport) -> [String: Int] { counts(report.results) }

  static func counts(_ results: some Sequence<ValidationResult>) -> [String: Int] {
    counts(results.map(line))
  }

  static func counts(_ lines: [String]) -> [String: Int] {
    lines.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private static func line(_ result: ValidationResult) -> String {
    let focus =
      switch result.focusNode {
      case .iri(let iri): iri
      case .blank: "_"
      case .literal(let literal): "“\(literal.lexicalForm)”"
      }
    return [focus, result.path?.text ?? "", name(result.component), name(result.severity)]
      .joined(separator: " | ")
  }

  private static func name(_ iri: String) -> String {
    iri.replacing(SHACLVocabulary.namespace, with: "").replacing("ConstraintComponent", with: "")
  }
}
