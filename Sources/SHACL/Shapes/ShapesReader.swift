internal import RDF

/// Reads the shapes of a shapes graph.
///
/// What is ill-formed is told in `problems` and left out; nothing stops the reading, and shapes may refer to
/// one another in chains of any length.
final class ShapesReader {
  let graph: Graph
  let terms: ShapesTerms
  private(set) var shapes: [Shape] = []
  private(set) var problems: [Problem] = []
  private var told: Set<Problem> = []
  private var numbers: [TermID: Int] = [:]
  private var nodes: [TermID] = []
  private var lists: [TermID: [TermID]?] = [:]
  private var sets: [TermID: Set<KnownTerm>] = [:]
  private var names: [String: TermID?] = [:]
  private lazy var subclassesOfClass = classes(under: RDFSVocabulary.class)

  /// A problem by the node it is about.
  struct Problem: Hashable {
    var node: TermID
    var kind: ShapesProblem.Kind
    var message: String
  }

  init(_ graph: Graph, terms: ShapesTerms) {
    self.graph = graph
    self.terms = terms
  }

  /// Reads every shape that has a type or a target, with the shapes that it needs.
  func readAll() {
    for node in roots() { _ = shape(node) }
    while shapes.count < nodes.count { shapes.append(read(nodes[shapes.count])) }
    ShapesGraphCheck(reader: self).check()
  }

  private func roots() -> [TermID] {
    var roots: Set<TermID> = []
    if let type = graph.id(iri: RDFVocabulary.type) {
      for name in ["NodeShape", "PropertyShape"] {
        if let shape = self.name(name) { roots.formUnion(graph.subjects(type, shape)) }
      }
    }
    let targets = Set(
      ["targetNode", "targetClass", "targetSubjectsOf", "targetObjectsOf"].compactMap(name))
    for triple in graph.tripleIDs where targets.contains(triple.predicate) {
      roots.insert(triple.subject)
    }
    return roots.sorted()
  }

  /// The number of the shape at `node`, which is read when its turn comes.
  func shape(_ node: TermID) -> Int {
    if let number = numbers[node] { return number }
    let number = nodes.count
    numbers[node] = number
    nodes.append(node)
    return number
  }

  /// What was read at a node; nil where there is no shape.
  func shape(at node: TermID) -> Shape? {
    numbers[node].flatMap { $0 < shapes.count ? shapes[$0] : nil }
  }

  private func read(_ node: TermID) -> Shape {
    let paths = objects(node, "path")
    var path: PropertyPath?
    if let pathNode = paths.first {
      path = PathReader(reader: self).path(pathNode)
      if path == nil { problem(node, .illFormed, "its sh:path is ill-formed") }
      if paths.count > 1 { problem(node, .illFormed, "it has several sh:path; the first is taken") }
    } else if isOfType(node, "PropertyShape") {
      problem(node, .tolerated, Self.lacksPath)
    }
    let isLeftOut = path == nil && !paths.isEmpty
    return Shape(
      node: node, namedNode: ShapeNames(graph).name(of: node), path: path, pathNode: paths.first,
      targets: targets(of: node),
      constraints: isLeftOut
        ? [] : ConstraintReader(reader: self, node: node, hasPath: path != nil).all(),
      severity: severity(of: node),
      messages: objects(node, "message").compactMap { graph.literal($0) },
      isDeactivated: isLeftOut || flag(node, "deactivated"))
  }

  /// What is said of a property shape without a path.
  static let lacksPath =
    "it is a property shape without sh:path; its constraints are taken as those of the node itself"

  private func severity(of node: TermID) -> String {
    guard let severity = first(node, "severity") else { return SHACLVocabulary.violation }
    guard let iri = graph.iri(severity) else {
      problem(node, .illFormed, "its sh:severity is no IRI")
      return SHACLVocabulary.violation
    }
    return iri
  }

  private func targets(of node: TermID) -> [Shape.Target] {
    func iris(_ name: String) -> [TermID] {
      objects(node, name).filter { target in
        if graph.isIRI(target) { return true }
        problem(node, .illFormed, "its sh:\(name) is no IRI")
        return false
      }
    }
    var targets = objects(node, "targetNode").map { Shape.Target.node(terms.known($0)) }
    targets += iris("targetClass").map { .instances(of: terms.classNumber($0)) }
    targets += iris("targetSubjectsOf").map { .subjects(of: terms.predicate($0)) }
    targets += iris("targetObjectsOf").map { .objects(of: terms.predicate($0)) }
    if graph.isIRI(node), types(of: node).contains(where: subclassesOfClass.contains) {
      targets.append(.instances(of: terms.classNumber(node)))
    }
    return targets
  }

  /// A problem is told once.
  func problem(_ node: TermID, _ kind: ShapesProblem.Kind, _ message: String) {
    let problem = Problem(node: node, kind: kind, message: message)
    if told.insert(problem).inserted { problems.append(problem) }
  }
}

// MARK: Access to the shapes graph

extension ShapesReader {
  /// The identifier of a term of SHACL's namespace, if the graph holds it.
  func name(_ name: String) -> TermID? {
    if let known = names[name] { return known }
    let id = graph.id(iri: SHACLVocabulary.iri(name))
    names[name] = .some(id)
    return id
  }

  func objects(_ node: TermID, _ name: String) -> [TermID] {
    guard let predicate = self.name(name) else { return [] }
    return graph.objects(node, predicate)
  }

  func first(_ node: TermID, _ name: String) -> TermID? { objects(node, name).first }

  func flag(_ node: TermID, _ name: String) -> Bool {
    first(node, name).flatMap { graph.literal($0) }.map { ["true", "1"].contains($0.lexicalForm) }
      ?? false
  }

  /// Whole numbers that a shape gives for a parameter, of which it should give one.
  func integers(_ node: TermID, _ name: String) -> [(value: Int, parameter: TermID)] {
    let objects = objects(node, name)
    if objects.count > 1 {
      problem(node, .tolerated, "it has several sh:\(name); each is evaluated")
    }
    return objects.compactMap { object in
      guard let value = graph.literal(object).flatMap({ Int($0.lexicalForm) }) else {
        problem(node, .illFormed, "sh:\(name) is no whole number")
        return nil
      }
      return (value, object)
    }
  }

  func types(of node: TermID) -> [TermID] {
    graph.id(iri: RDFVocabulary.type).map { graph.objects(node, $0) } ?? []
  }

  func isOfType(_ node: TermID, _ name: String) -> Bool {
    self.name(name).map { types(of: node).contains($0) } ?? false
  }

  /// A class and the classes below it in the shapes graph.
  private func classes(under iri: String) -> Set<TermID> {
    guard let top = graph.id(iri: iri) else { return [] }
    var found: Set<TermID> = [top]
    guard let subClassOf = graph.id(iri: RDFSVocabulary.subClassOf) else { return found }
    var waiting = [top]
    while let next = waiting.popLast() {
      for child in graph.subjects(subClassOf, next) where found.insert(child).inserted {
        waiting.append(child)
      }
    }
    return found
  }

  /// The members of an RDF list; nil where it is broken or runs in a circle.
  func list(_ head: TermID) -> [TermID]? {
    if let known = lists[head] { return known }
    let members = readList(head)
    lists[head] = .some(members)
    return members
  }

  /// The members of an RDF list, for asking whether a term is one of them.
  func set(_ head: TermID) -> Set<KnownTerm>? {
    if let known = sets[head] { return known }
    guard let members = list(head) else { return nil }
    let set = Set(members.map(terms.known))
    sets[head] = set
    return set
  }

  private func readList(_ head: TermID) -> [TermID]? {
    let end = graph.id(iri: RDFVocabulary.nil)
    guard let first = graph.id(iri: RDFVocabulary.first),
      let rest = graph.id(iri: RDFVocabulary.rest)
    else { return head == end ? [] : nil }
    var members: [TermID] = []
    var seen: Set<TermID> = []
    var node = head
    while node != end {
      guard seen.insert(node).inserted, let member = graph.objects(node, first).first,
        let next = graph.objects(node, rest).first
      else { return nil }
      members.append(member)
      node = next
    }
    return members
  }
}
