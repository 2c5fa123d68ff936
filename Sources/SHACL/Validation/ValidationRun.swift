internal import RDF

/// One validation of one graph.
struct ValidationRun {
  let compiled: CompiledShapes
  var graph: JoinedGraph
  private(set) var results: [RawResult] = []
  private(set) var problems: [ShapesProblem] = []
  /// Value nodes of the shapes under evaluation, those of the innermost last.
  var values: [Node] = []
  /// What may still be spent; below zero the validation has stopped.
  var steps: Int
  private var depth = 0
  private let mostDepth: Int
  /// By number of a class: it and its subclasses, once they were asked for.
  private var classes: [[Node]?]
  /// Recursive shapes under evaluation: one that comes back to the same node holds (section 3.4.3 leaves it
  /// open).
  private var open: Set<Visit> = []
  private var kept: [Visit: Bool] = [:]
  /// Whether only conformance is asked: the first failure then ends the evaluation.
  private var isQuiet = false
  private var hasFailed = false

  struct Visit: Hashable {
    var shape: Int
    var node: Node
  }

  init(_ compiled: CompiledShapes, data: Graph, limits: ValidationLimits) {
    self.compiled = compiled
    graph = JoinedGraph(data: data, shapes: compiled)
    classes = Array(repeating: nil, count: compiled.classes.count)
    mostDepth = limits.depth
    steps = limits.steps.addingSaturated(data.count.multipliedSaturated(limits.stepsPerTriple))
  }

  /// Whether nothing more need be looked at: the answer is known, or the limit is reached.
  var isDecided: Bool { (isQuiet && hasFailed) || steps < 0 }

  /// Checks every focus node of every shape; with `chosen`, those of them alone.
  mutating func validateTargets(among chosen: Set<Node>? = nil) {
    for (number, shape) in compiled.shapes.enumerated()
    where !shape.isDeactivated && !shape.targets.isEmpty {
      for node in focusNodes(of: shape) where chosen?.contains(node) != false {
        check(node, against: number)
        guard steps >= 0 else {
          problems.append(
            problem(
              shape, "the validation was stopped here: it takes more steps than it is allowed"))
          return
        }
      }
    }
  }

  private mutating func focusNodes(of shape: Shape) -> [Node] {
    var nodes: [Node] = []
    for target in shape.targets {
      switch target {
      case .node(let term): nodes.append(graph.node(term))
      case .instances(let number): nodes += instances(of: number)
      case .subjects(let predicate):
        steps -= graph.data.count
        nodes += graph.subjects(of: predicate)
      case .objects(let predicate):
        steps -= graph.data.count
        nodes += graph.objects(of: predicate)
      }
    }
    guard nodes.count > 1 else { return nodes }
    nodes.sort()
    var last: Node?
    return nodes.filter { node in
      defer { last = node }
      return node != last
    }
  }

  /// The nodes of terms, as far as data or shapes know them.
  mutating func nodes(_ terms: Set<Term>) -> Set<Node> {
    Set(terms.compactMap { graph.node($0) })
  }

  // MARK: Classes

  /// The nodes that the data calls instances of a class or of one of its subclasses.
  private mutating func instances(of number: Int) -> [Node] {
    let type = graph.node(compiled.type.term)
    guard graph.isInData(type) else { return [] }
    var nodes: [Node] = []
    for type_ in subclasses(of: number) where graph.isInData(type_) {
      nodes += graph.data.subjects(
        TermID(rawValue: type.number), TermID(rawValue: type_.number)
      ).map { Node(number: $0.rawValue) }
    }
    return nodes
  }

  /// A class and its subclasses.
  mutating func subclasses(of number: Int) -> [Node] {
    if let known = classes[number] { return known }
    var found: [Node] = []
    if graph.isInData(graph.node(compiled.subClassOf.term)) {
      let top = graph.node(compiled.classes[number])
      var steps = steps
      graph.appendValues(
        of: .zeroOrMore(.inverse(compiled.subClassOf)), from: top, to: &found, steps: &steps)
      self.steps = steps
    } else {
      found = compiled.subclasses[number].map { graph.node($0) }
    }
    classes[number] = found
    return found
  }

  // MARK: Shapes

  /// Whether `node` conforms to a shape.
  mutating func conforms(_ node: Node, to number: Int) -> Bool {
    let isWorthKeeping = compiled.references.isWorthKeeping[number]
    if isWorthKeeping, let known = kept[Visit(shape: number, node: node)] { return known }
    let before = (isQuiet, hasFailed)
    (isQuiet, hasFailed) = (true, false)
    check(node, against: number)
    let conforms = !hasFailed
    (isQuiet, hasFailed) = before
    if isWorthKeeping { kept[Visit(shape: number, node: node)] = conforms }
    return conforms
  }

  mutating func check(_ node: Node, against number: Int) {
    let shape = compiled.shapes[number]
    guard !shape.isDeactivated else { return }
    let isRecursive = compiled.references.isRecursive[number]
    if isRecursive, !open.insert(Visit(shape: number, node: node)).inserted { return }
    defer { if isRecursive { open.remove(Visit(shape: number, node: node)) } }
    guard depth < mostDepth else { return stopHere(shape) }
    depth += 1
    let start = values.count
    if let path = shape.path {
      graph.appendValues(of: path, from: node, to: &values, steps: &steps)
    } else {
      values.append(node)
    }
    let range = start..<values.count
    for index in shape.constraints.indices {
      steps -= 1 + range.count
      guard !isDecided else { break }
      check(Place(shape: number, constraint: index, focus: node), of: shape, values: range)
    }
    values.removeLast(values.count - start)
    depth -= 1
  }

  private func problem(_ shape: Shape, _ message: String) -> ShapesProblem {
    ShapesProblem(
      shape: compiled.graph.term(shape.node), kind: .notEvaluated, message: message,
      namedShape: shape.namedNode.map(compiled.graph.term),
      path: shape.path?.text { compiled.known.text($0.id) })
  }

  private mutating func stopHere(_ shape: Shape) {
    let found = problem(
      shape, "shapes and data nest more than \(mostDepth) deep; what lies deeper was not looked at")
    if !problems.contains(found) { problems.append(found) }
  }

  // MARK: Results

  /// Where a constraint is evaluated.
  struct Place {
    var shape: Int
    var constraint: Int
    var focus: Node
  }

  /// Notes that a constraint does not hold.
  mutating func fail(_ place: Place, value: Node? = nil, predicate: Node? = nil) {
    hasFailed = true
    guard !isQuiet else { return }
    steps -= 10
    results.append(
      RawResult(
        shape: UInt32(place.shape), constraint: UInt32(place.constraint), focus: place.focus,
        value: value, predicate: predicate))
  }
}

extension Int {
  fileprivate func addingSaturated(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }

  fileprivate func multipliedSaturated(_ other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }
}
