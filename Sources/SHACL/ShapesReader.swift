internal import Foundation
public import RDF

/// Reads the shapes of a shapes graph, translating their terms to identifiers of the graph to be validated.
///
/// What is ill-formed is told in `problems` and left out; nothing stops the reading.
final class ShapesReader {
  let shapes: Graph
  /// Interns a term of the shapes graph into the graph that will be validated.
  let intern: (Term) -> TermID
  private(set) var read: [Shape] = []
  private(set) var problems: [ShapesProblem] = []
  private var numbers: [TermID: Int] = [:]

  init(_ shapes: Graph, intern: @escaping (Term) -> TermID) {
    self.shapes = shapes
    self.intern = intern
  }

  /// Reads every shape that has a target, with the shapes that it needs.
  func readAll() {
    let typed = ["NodeShape", "PropertyShape"].flatMap { name in
      shapes.id(iri: SHACLVocabulary.iri(name)).flatMap { type in
        shapes.id(iri: RDFVocabulary.type).map { shapes.subjects($0, type) }
      } ?? []
    }
    let targeted = ["targetNode", "targetClass", "targetSubjectsOf", "targetObjectsOf"].flatMap {
      name -> [TermID] in
      guard let predicate = shapes.id(iri: SHACLVocabulary.iri(name)) else { return [] }
      return shapes.tripleIDs.filter { $0.predicate == predicate }.map(\.subject)
    }
    for node in Set(typed + targeted).sorted() { _ = shape(node) }
  }

  /// The number of the shape at `node`, read now if it was not yet.
  func shape(_ node: TermID) -> Int {
    if let number = numbers[node] { return number }
    let number = read.count
    numbers[node] = number
    read.append(Shape(node: shapes.term(node)))
    var shape = read[number]
    if let pathNode = first(node, "path") {
      shape.pathNode = pathNode
      shape.path = path(pathNode, depth: 0)
      if shape.path == nil {
        problem(node, "its sh:path is ill-formed")
        shape.isDeactivated = true
      }
    }
    shape.targets = targets(of: node)
    shape.isDeactivated = shape.isDeactivated || flag(node, "deactivated")
    if let severity = first(node, "severity"), let iri = shapes.iri(severity) {
      shape.severity = iri
    }
    shape.messages = objects(node, "message").compactMap { shapes.literal($0) }
    shape.constraints = ConstraintReader(reader: self, node: node, hasPath: shape.path != nil).all()
    read[number] = shape
    return number
  }

  func problem(_ node: TermID, _ message: String) {
    problems.append(ShapesProblem(shape: shapes.term(node), message: message))
  }

  // MARK: Access to the shapes graph

  func objects(_ node: TermID, _ name: String) -> [TermID] {
    guard let predicate = shapes.id(iri: SHACLVocabulary.iri(name)) else { return [] }
    return shapes.objects(node, predicate)
  }

  func first(_ node: TermID, _ name: String) -> TermID? { objects(node, name).first }

  func flag(_ node: TermID, _ name: String) -> Bool {
    first(node, name).flatMap { shapes.literal($0) }.map { ["true", "1"].contains($0.lexicalForm) }
      ?? false
  }

  func integer(_ node: TermID, _ name: String) -> Int? {
    guard let object = first(node, name) else { return nil }
    guard let value = shapes.literal(object).flatMap({ Int($0.lexicalForm) }) else {
      problem(node, "sh:\(name) is no whole number")
      return nil
    }
    return value
  }

  func translated(_ id: TermID) -> TermID { intern(shapes.term(id)) }

  /// The members of an RDF list; nil where it is broken or runs in a circle.
  func list(_ head: TermID) -> [TermID]? {
    guard let first = shapes.id(iri: RDFVocabulary.first),
      let rest = shapes.id(iri: RDFVocabulary.rest)
    else { return shapes.iri(head) == RDFVocabulary.nil ? [] : nil }
    var members: [TermID] = []
    var seen: Set<TermID> = []
    var node = head
    while shapes.iri(node) != RDFVocabulary.nil {
      guard seen.insert(node).inserted, let member = shapes.objects(node, first).first,
        let next = shapes.objects(node, rest).first
      else { return nil }
      members.append(member)
      node = next
    }
    return members
  }

  // MARK: Targets and paths

  private func targets(of node: TermID) -> [Shape.Target] {
    var targets = objects(node, "targetNode").map { Shape.Target.node(translated($0)) }
    targets += objects(node, "targetClass").map { .instances(of: translated($0)) }
    targets += objects(node, "targetSubjectsOf").map { .subjects(of: translated($0)) }
    targets += objects(node, "targetObjectsOf").map { .objects(of: translated($0)) }
    if isClass(node) { targets.append(.instances(of: translated(node))) }
    return targets
  }

  /// An implicit class target: the shape is an instance of rdfs:Class or of a subclass of it.
  private func isClass(_ node: TermID) -> Bool {
    guard let type = shapes.id(iri: RDFVocabulary.type),
      let rdfsClass = shapes.id(iri: RDFSVocabulary.class)
    else { return false }
    let subClassOf = shapes.id(iri: RDFSVocabulary.subClassOf)
    let classes = shapes.objects(node, type)
    let all =
      subClassOf.map { predicate in
        classes.flatMap {
          PropertyPath.zeroOrMore(.predicate(predicate)).values(from: $0, in: shapes)
        }
      } ?? classes
    return all.contains(rdfsClass)
  }

  private func path(_ node: TermID, depth: Int) -> PropertyPath? {
    guard depth < 32 else { return nil }
    if shapes.isIRI(node) { return .predicate(translated(node)) }
    func inner(_ name: String) -> PropertyPath? {
      first(node, name).flatMap { path($0, depth: depth + 1) }
    }
    func members(_ head: TermID) -> [PropertyPath]? {
      guard let list = list(head), !list.isEmpty else { return nil }
      let paths = list.compactMap { path($0, depth: depth + 1) }
      return paths.count == list.count ? paths : nil
    }
    if let path = members(node).map(PropertyPath.sequence) { return path }
    if let path = inner("inversePath") { return .inverse(path) }
    if let path = inner("zeroOrMorePath") { return .zeroOrMore(path) }
    if let path = inner("oneOrMorePath") { return .oneOrMore(path) }
    if let path = inner("zeroOrOnePath") { return .zeroOrOne(path) }
    return first(node, "alternativePath").flatMap(members).map { .alternative($0) }
  }
}

/// Something ill-formed in a shapes graph.
public struct ShapesProblem: Hashable, Sendable {
  public var shape: Term
  public var message: String
}
