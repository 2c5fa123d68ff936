internal import RDF

/// The shapes of a validator, with the terms that they and the background name.
final class CompiledShapes: Sendable {
  /// The graph that the shapes stand in.
  let graph: Graph
  /// The background's triples, over the terms of shapes and background together.
  let known: Graph
  /// Terms of the shapes have the numbers below this one.
  let shapeTerms: Int
  let shapes: [Shape]
  /// The classes that targets and constraints name.
  let classes: [KnownTerm]
  /// By number of a class: it and its subclasses, as far as shapes and background know them.
  let subclasses: [[KnownTerm]]
  let type: Predicate
  let subClassOf: Predicate
  let problems: [ShapesProblem]
  /// By shape.
  let references: ShapeReferences

  init(_ graph: Graph, background: Graph) {
    let terms = ShapesTerms(shapes: graph, background: background)
    let reader = ShapesReader(graph, terms: terms)
    reader.readAll()
    self.graph = graph
    type = terms.predicate(iri: RDFVocabulary.type)
    subClassOf = terms.predicate(iri: RDFSVocabulary.subClassOf)
    shapes = reader.shapes
    references = ShapeReferences(reader.shapes)
    for (number, shape) in shapes.enumerated() where references.isRecursive[number] {
      reader.problem(
        shape.node, .tolerated,
        "it refers to itself; where a validation comes back to the same node, that node conforms")
    }
    classes = terms.classes
    let (known, shapeTerms) = terms.finish()
    (self.known, self.shapeTerms) = (known, shapeTerms)
    let narrower = subClassOf.term
    subclasses = classes.map { known.transitiveSubjects(of: narrower, from: $0) }
    let names = ShapeNames(graph)
    problems = reader.problems.map { problem in
      ShapesProblem(
        shape: graph.term(problem.node), kind: problem.kind, message: problem.message,
        namedShape: names.name(of: problem.node).map(graph.term),
        path: reader.shape(at: problem.node)?.path?.text { known.text($0.id) })
    }
  }
}

extension Graph {
  /// A term and what leads to it over a predicate in any number of steps.
  fileprivate func transitiveSubjects(of predicate: KnownTerm, from top: KnownTerm) -> [KnownTerm] {
    var found = [top]
    var seen: Set<TermID> = [top.id]
    var next = 0
    while next < found.count {
      for subject in subjects(predicate.id, found[next].id) where seen.insert(subject).inserted {
        found.append(KnownTerm(id: subject))
      }
      next += 1
    }
    return found
  }
}
