internal import RDF

/// The results of a validation. Each is made when it is asked for, so counting a hundred thousand costs
/// nothing; keep what is used twice.
public struct ValidationResults: RandomAccessCollection, Sendable {
  private let shapes: CompiledShapes
  private let graph: JoinedGraph
  private let raw: [RawResult]
  private var withheld: Set<Term> = []

  init(shapes: CompiledShapes, graph: JoinedGraph, raw: [RawResult]) {
    self.shapes = shapes
    self.graph = graph
    self.raw = raw
  }

  func withholding(_ terms: Set<Term>) -> ValidationResults {
    var results = self
    results.withheld.formUnion(terms)
    return results
  }

  /// Always 0.
  public var startIndex: Int { 0 }
  /// The number of results.
  public var endIndex: Int { raw.count }

  /// The result, made now.
  public subscript(position: Int) -> ValidationResult {
    let result = raw[position]
    let shape = shapes.shapes[Int(result.shape)]
    let constraint = shape.constraints[Int(result.constraint)]
    let parameter = shapes.graph.term(constraint.parameter)
    let value = result.value.map(graph.term).flatMap { withheld.contains($0) ? nil : $0 }
    let focus = graph.term(result.focus)
    let messages =
      shape.messages.isEmpty
      ? [ConstraintMessage(constraint: constraint, parameter: parameter).literal] : shape.messages
    return ValidationResult(
      focusNode: withheld.contains(focus) ? .blank("withheld") : focus,
      path: path(of: result, shape), value: value,
      severity: shape.severity, component: constraint.component,
      sourceShape: shapes.graph.term(shape.node),
      namedShape: shape.namedNode.map(shapes.graph.term), parameter: parameter, messages: messages,
      hasOwnMessages: !shape.messages.isEmpty)
  }

  private func path(of result: RawResult, _ shape: Shape) -> ValidationResult.Path? {
    if let predicate = result.predicate {
      let term = graph.term(predicate)
      let iri = if case .iri(let iri) = term { iri } else { "" }
      return ValidationResult.Path(node: term, triples: [], text: "<\(iri)>")
    }
    guard let node = shape.pathNode, let path = shape.path else { return nil }
    let text = path.text { graph.known.text($0.id) }
    if shapes.graph.isIRI(node) {
      return ValidationResult.Path(node: shapes.graph.term(node), triples: [], text: text)
    }
    return ValidationResult.Path(
      node: shapes.graph.term(node), triples: PathTriples(shapes.graph).of(node), text: text)
  }
}
