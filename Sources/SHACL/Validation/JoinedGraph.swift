internal import RDF

/// Data and background seen as one graph, while one validation lasts: nothing is copied, terms of the two are
/// matched when they are first met.
struct JoinedGraph {
  let data: Graph
  let known: Graph
  private let dataTerms: UInt32
  /// The nodes of the shapes' terms; `unmatched` until asked for.
  private var shapeNodes: [UInt32]
  /// The nodes of the background's other terms.
  private var backgroundNodes: [UInt32: UInt32] = [:]
  /// By number of a term of the data: that in `known`, `none` or `unmatched`. Empty until asked for.
  private var knownNumbers: [UInt32] = []

  private static let unmatched = UInt32.max
  private static let none = UInt32.max - 1

  init(data: Graph, shapes: CompiledShapes) {
    self.data = data
    known = shapes.known
    dataTerms = UInt32(data.termCount)
    shapeNodes = Array(repeating: Self.unmatched, count: shapes.shapeTerms)
  }

  // MARK: Terms

  mutating func node(_ term: KnownTerm) -> Node {
    let number = Int(term.id.rawValue)
    guard number < shapeNodes.count else { return backgroundNode(term.id) }
    if shapeNodes[number] == Self.unmatched { shapeNodes[number] = match(term.id) }
    return Node(number: shapeNodes[number])
  }

  private mutating func backgroundNode(_ id: TermID) -> Node {
    if let known = backgroundNodes[id.rawValue] { return Node(number: known) }
    let number = match(id)
    backgroundNodes[id.rawValue] = number
    return Node(number: number)
  }

  /// The node of a term, if data, shapes or background have it; a blank node is one of the data.
  mutating func node(_ term: Term) -> Node? {
    if let own = data.id(of: term) { return Node(number: own.rawValue) }
    if case .blank = term { return nil }
    return known.id(of: term).map { node(KnownTerm(id: $0)) }
  }

  private func match(_ id: TermID) -> UInt32 {
    if !known.isBlank(id), let own = data.id(matching: id, of: known) { return own.rawValue }
    return dataTerms + id.rawValue
  }

  /// The term of `known` that a node is, if it is one.
  mutating func knownTerm(_ node: Node) -> KnownTerm? {
    guard node.number < dataTerms else {
      return KnownTerm(id: TermID(rawValue: node.number - dataTerms))
    }
    if knownNumbers.isEmpty {
      knownNumbers = Array(repeating: Self.unmatched, count: Int(dataTerms))
    }
    var number = knownNumbers[Int(node.number)]
    if number == Self.unmatched {
      let id = TermID(rawValue: node.number)
      number =
        data.isBlank(id) ? Self.none : known.id(matching: id, of: data)?.rawValue ?? Self.none
      knownNumbers[Int(node.number)] = number
    }
    return number == Self.none ? nil : KnownTerm(id: TermID(rawValue: number))
  }

  func isInData(_ node: Node) -> Bool { node.number < dataTerms }

  /// The graph that holds a node's term, and its number there.
  func place(_ node: Node) -> (graph: Graph, id: TermID) {
    node.number < dataTerms
      ? (data, TermID(rawValue: node.number))
      : (known, TermID(rawValue: node.number - dataTerms))
  }

  func term(_ node: Node) -> Term {
    let place = place(node)
    return place.graph.term(place.id)
  }

  // MARK: Triples

  /// Puts the objects of a subject and a predicate at the end of `nodes`, each once.
  mutating func appendObjects(of subject: Node, _ predicate: Predicate, to nodes: inout [Node]) {
    let start = nodes.count
    let property = node(predicate.term)
    if subject.number < dataTerms, property.number < dataTerms {
      for triple in data.tripleIDs(
        subject: TermID(rawValue: subject.number), predicate: TermID(rawValue: property.number))
      {
        nodes.append(Node(number: triple.object.rawValue))
      }
    }
    guard predicate.isInBackground, let subject = knownTerm(subject) else { return }
    let own = Set(nodes[start...])
    for triple in known.tripleIDs(subject: subject.id, predicate: predicate.term.id) {
      let object = node(KnownTerm(id: triple.object))
      if !own.contains(object) { nodes.append(object) }
    }
  }

  /// Puts the subjects of a predicate and an object at the end of `nodes`, each once.
  mutating func appendSubjects(of object: Node, _ predicate: Predicate, to nodes: inout [Node]) {
    let start = nodes.count
    let property = node(predicate.term)
    if object.number < dataTerms, property.number < dataTerms {
      for subject in data.subjects(
        TermID(rawValue: property.number), TermID(rawValue: object.number))
      {
        nodes.append(Node(number: subject.rawValue))
      }
    }
    guard predicate.isInBackground, let object = knownTerm(object) else { return }
    let own = Set(nodes[start...])
    for subject in known.subjects(predicate.term.id, object.id) {
      let subject = node(KnownTerm(id: subject))
      if !own.contains(subject) { nodes.append(subject) }
    }
  }

  /// The predicates and objects that are said of a subject.
  mutating func statements(of subject: Node) -> [(predicate: Node, object: Node)] {
    var statements: [(predicate: Node, object: Node)] = []
    if subject.number < dataTerms {
      for triple in data.tripleIDs(subject: TermID(rawValue: subject.number)) {
        statements.append(
          (Node(number: triple.predicate.rawValue), Node(number: triple.object.rawValue)))
      }
    }
    guard !known.isEmpty, let subject = knownTerm(subject) else { return statements }
    let own = Set(statements.map { Pair(predicate: $0.predicate, object: $0.object) })
    for triple in known.tripleIDs(subject: subject.id) {
      let predicate = node(KnownTerm(id: triple.predicate))
      let object = node(KnownTerm(id: triple.object))
      if !own.contains(Pair(predicate: predicate, object: object)) {
        statements.append((predicate, object))
      }
    }
    return statements
  }

  private struct Pair: Hashable {
    var predicate: Node
    var object: Node
  }

  /// Nodes of the data that have the predicate, or are its objects.
  mutating func subjects(of predicate: Predicate) -> [Node] {
    let property = node(predicate.term).number
    return data.tripleIDs.lazy.filter { $0.predicate.rawValue == property }.map {
      Node(number: $0.subject.rawValue)
    }
  }

  /// See `subjects(of:)`.
  mutating func objects(of predicate: Predicate) -> [Node] {
    let property = node(predicate.term).number
    return data.tripleIDs.lazy.filter { $0.predicate.rawValue == property }.map {
      Node(number: $0.object.rawValue)
    }
  }
}
