/// A graph as the expanded tree that compaction begins with (JSON-LD 1.1 API, section 8.3, "Serialize RDF as
/// JSON-LD"), but for blank nodes: those that are used once stand where they are used.
struct ExpandedGraph {
  private let graph: Graph
  private let nesting: BlankNesting
  private let order: TermOrder
  private let leading: [TermID: Int]
  private let type: TermID?
  private var labels: [TermID: String] = [:]

  init(_ graph: Graph) {
    self.graph = graph
    nesting = BlankNesting(graph)
    order = TermOrder(forWriting: graph)
    leading = PredicateOrder.ranks(in: graph)
    type = graph.id(iri: RDFVocabulary.type)
  }

  /// The nodes of the graph, in an order that depends on the triples alone.
  mutating func items() -> [ExpandedItem] {
    let subjects = graph.subjects.filter { !(graph.isBlank($0) && nesting.nests($0)) }
      .sorted { order[$0] < order[$1] }
    var items: [ExpandedItem] = []
    for subject in subjects { items.append(.node(node(subject))) }
    return items
  }

  private mutating func node(_ subject: TermID) -> ExpandedNode {
    let node = ExpandedNode(place: nil)
    if !graph.isBlank(subject) || graph.referenceCount(subject) > 0 && !nesting.nests(subject) {
      node.id = name(subject)
    }
    for (predicate, objects) in properties(of: subject) {
      var values = objects
      if predicate == type {
        let types = objects.filter { graph.isIRI($0) || graph.isBlank($0) && !nesting.nests($0) }
        values.removeAll(where: Set(types).contains)
        if !types.isEmpty { node.types = types.map { name($0) } }
        if values.isEmpty { continue }
      }
      var items: [ExpandedItem] = []
      for value in values { items.append(item(value)) }
      node.properties.add(items, to: graph.text(predicate))
    }
    return node
  }

  private func properties(
    of subject: TermID
  ) -> [(predicate: TermID, objects: [TermID])] {
    graph.properties(of: subject, in: order).sorted { a, b in
      let ranks = (leading[a.predicate] ?? .max, leading[b.predicate] ?? .max)
      return ranks.0 == ranks.1 ? order[a.predicate] < order[b.predicate] : ranks.0 < ranks.1
    }
  }

  private mutating func item(_ id: TermID) -> ExpandedItem {
    if let cells = nesting.list(id) {
      var items: [ExpandedItem] = []
      for cell in cells { items.append(item(cell)) }
      return .list(ExpandedList(items: items))
    }
    if let literal = graph.literal(id) { return .value(value(literal, id)) }
    if graph.isBlank(id), nesting.nests(id) { return .node(node(id)) }
    let node = ExpandedNode(place: nil)
    node.id = name(id)
    return .node(node)
  }

  private func value(_ literal: Literal, _ id: TermID) -> ExpandedValue {
    if literal.datatype == RDFVocabulary.json, let json = graph.canonicalJSON(id) {
      var value = ExpandedValue(.json(json), place: nil)
      value.type = "@json"
      return value
    }
    var value = ExpandedValue(.string(literal.lexicalForm), place: nil)
    if let language = literal.language {
      value.language = language
    } else if literal.datatype != XSD.string {
      value.type = literal.datatype
    }
    return value
  }

  private mutating func name(_ id: TermID) -> String {
    guard graph.isBlank(id) else { return graph.text(id) }
    if let known = labels[id] { return known }
    let label = "_:b\(labels.count)"
    labels[id] = label
    return label
  }
}

extension Graph {
  /// The JSON of a literal that is what reading its text as JSON and writing it again gives; nothing of others.
  func canonicalJSON(_ id: TermID) -> JSONValue? {
    var source = ScratchBuffer()
    withUTF8(of: id) { source.append($0) }
    // Half as deep as a document may be: the text stands inside one.
    guard let json = JSONParser.parse(source, limits: ReadingLimits(nesting: 200)).document else {
      return nil
    }
    let value = JSONValue(json.root)
    var canonical: [UInt8] = []
    JSONCanonical.append(value, to: &canonical)
    return withUTF8(of: id) { $0.elementsEqual(canonical) } ? value : nil
  }
}
