internal import RDF

/// One validation of one graph.
struct ValidationRun {
  let shapes: [Shape]
  let shapesGraph: Graph
  let data: Graph
  private(set) var results: [ValidationResult] = []
  private var instances: [TermID: Set<TermID>] = [:]
  /// Shapes under evaluation, each with its node: a shape that comes back to itself holds (section 3.4.3
  /// leaves recursion open).
  private var open: Set<Visit> = []

  struct Visit: Hashable {
    var shape: Int
    var node: TermID
  }

  let focusNodes: Set<TermID>?

  init(shapes: [Shape], shapesGraph: Graph, data: Graph, focusNodes: Set<TermID>?) {
    self.shapes = shapes
    self.focusNodes = focusNodes
    self.shapesGraph = shapesGraph
    self.data = data
  }

  mutating func validateTargets(in own: Graph) {
    for (number, shape) in shapes.enumerated() where !shape.isDeactivated {
      var seen: Set<TermID> = []
      for node in shape.targets.flatMap({ focusNodes(of: $0) }).sorted()
      where seen.insert(node).inserted && focusNodes?.contains(node) != false
        && (shape.targets.contains(.node(node)) || own.id(of: data.term(node)) != nil)
      {
        check(node, against: number)
      }
    }
  }

  private mutating func focusNodes(of target: Shape.Target) -> [TermID] {
    switch target {
    case .node(let node): [node]
    case .instances(let type): Array(instances(of: type))
    case .subjects(let predicate):
      data.tripleIDs.filter { $0.predicate == predicate }.map(\.subject)
    case .objects(let predicate): data.tripleIDs.filter { $0.predicate == predicate }.map(\.object)
    }
  }

  /// SHACL instances: typed with the class or with a subclass of it in the data.
  mutating func instances(of type: TermID) -> Set<TermID> {
    if let known = instances[type] { return known }
    guard let rdfType = data.id(iri: RDFVocabulary.type) else { return [] }
    var classes = [type]
    if let subClassOf = data.id(iri: RDFSVocabulary.subClassOf) {
      let path = PropertyPath.zeroOrMore(.inverse(.predicate(subClassOf)))
      classes = path.values(from: type, in: data)
    }
    let found = Set(classes.flatMap { data.subjects(rdfType, $0) })
    instances[type] = found
    return found
  }

  /// Whether `node` conforms to the shape; results are thrown away.
  mutating func conforms(_ node: TermID, to number: Int) -> Bool {
    let before = results.count
    check(node, against: number)
    defer { results.removeLast(results.count - before) }
    return results.count == before
  }

  mutating func check(_ node: TermID, against number: Int) {
    let shape = shapes[number]
    guard !shape.isDeactivated, open.insert(Visit(shape: number, node: node)).inserted else {
      return
    }
    defer { open.remove(Visit(shape: number, node: node)) }
    let values = shape.path?.values(from: node, in: data) ?? [node]
    for constraint in shape.constraints {
      check(constraint, of: shape, focus: node, values: values)
    }
  }

  /// Adds a result of `shape`.
  mutating func report(
    _ constraint: Constraint, of shape: Shape, focus: TermID, value: TermID? = nil,
    component: String? = nil, path: Term? = nil
  ) {
    var resultPath = path.map { ValidationResult.Path(node: $0, triples: []) }
    if resultPath == nil, let node = shape.pathNode {
      let triples = shapesGraph.isIRI(node) ? [] : pathTriples(node)
      resultPath = ValidationResult.Path(node: shapesGraph.term(node), triples: triples)
    }
    results.append(
      ValidationResult(
        focusNode: data.term(focus), path: resultPath, value: value.map(data.term),
        severity: shape.severity, component: component ?? constraint.component,
        sourceShape: shape.node,
        messages: shape.messages.isEmpty
          ? [Literal(ConstraintMessage.text(constraint, data: data), language: "en")]
          : shape.messages))
  }

  /// The triples that make the path: of a node that is a list and something else besides, the list alone.
  private func pathTriples(_ node: TermID) -> [Triple] {
    let all = shapesGraph.tripleIDs(subject: node)
    let list = [RDFVocabulary.first, RDFVocabulary.rest].compactMap { shapesGraph.id(iri: $0) }
    let operators = [
      "inversePath", "zeroOrMorePath", "oneOrMorePath", "zeroOrOnePath", "alternativePath",
    ].compactMap { shapesGraph.id(iri: SHACLVocabulary.iri($0)) }
    let isList = all.contains { list.contains($0.predicate) }
    let parts = isList ? list : operators
    return all.filter { parts.contains($0.predicate) }.flatMap { triple in
      [shapesGraph.triple(triple)]
        + (shapesGraph.isBlank(triple.object) ? pathTriples(triple.object) : [])
    }
  }
}
