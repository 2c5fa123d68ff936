/// Writes a graph as JSON-LD for people: prefixes in the context, `@type` first, blank nodes inside what uses
/// them, lists as lists, numbers and Boolean values as such, in an order that depends on the triples alone.
struct JSONLDWriter {
  let graph: Graph
  private let nesting: BlankNesting
  private let order: TermOrder
  var names: JSONLDNames
  private var labels: [TermID: Int] = [:]
  private let type: TermID?

  init(_ graph: Graph, prefixes: Prefixes, base: String?) {
    self.graph = graph
    nesting = BlankNesting(graph)
    order = TermOrder(forWriting: graph)
    names = JSONLDNames(graph, prefixes: prefixes, base: base)
    type = graph.id(iri: RDFVocabulary.type)
  }

  /// The whole document in UTF-8.
  mutating func document() -> [UInt8] {
    let subjects = graph.subjects.filter { !(graph.isBlank($0) && nesting.nests($0)) }
      .sorted { order[$0] < order[$1] }
    var nodes: [UInt8] = []
    if subjects.count == 1 {
      appendNode(subjects[0], indent: 0, isOpen: true, to: &nodes)
    } else if !subjects.isEmpty {
      nodes += "\n  \"@graph\": [".utf8
      for (index, subject) in subjects.enumerated() {
        if index > 0 { nodes.append(0x2C) }
        appendLineStart(2, to: &nodes)
        appendNode(subject, indent: 2, to: &nodes)
      }
      nodes += "\n  ]\n}".utf8
    }
    if nodes.isEmpty { return Array("{}\n".utf8) }
    var text: [UInt8] = [0x7B]
    let context = names.context
    if !context.isEmpty {
      text += "\n  \"@context\": ".utf8
      JSONText.append(.object(context), indent: 1, isWide: true, to: &text)
      text.append(0x2C)
    }
    return text + nodes + [0x0A]
  }

  /// A node object; with `isOpen` without its opening bracket.
  private mutating func appendNode(
    _ subject: TermID, indent: Int, isOpen: Bool = false, to text: inout [UInt8]
  ) {
    if !isOpen { text.append(0x7B) }
    var isFirst = true
    func start(_ text: inout [UInt8]) {
      if !isFirst { text.append(0x2C) }
      isFirst = false
      text.append(0x0A)
      for _ in 0...indent { text += [0x20, 0x20] }
    }
    if !graph.isBlank(subject) || graph.referenceCount(subject) > 0 && !nesting.nests(subject) {
      start(&text)
      text += "\"@id\": ".utf8
      appendReference(subject, to: &text)
    }
    for group in properties(of: subject) {
      start(&text)
      let isType = group.predicate == type && group.objects.allSatisfy { isPlainType($0) }
      appendString(
        isType ? Array("@type".utf8) : names.name(group.predicate.rawValue), to: &text)
      text += [0x3A, 0x20]
      appendValues(group.objects, isType: isType, indent: indent + 1, to: &text)
    }
    appendLineStart(indent, to: &text)
    text.append(0x7D)
  }

  /// Predicates with their objects, `rdf:type` first.
  private func properties(of subject: TermID) -> [(predicate: TermID, objects: [TermID])] {
    let groups = graph.properties(of: subject, in: order)
    let type = type
    return groups.sorted {
      if ($0.predicate == type) != ($1.predicate == type) { return $0.predicate == type }
      return order[$0.predicate] < order[$1.predicate]
    }
  }

  private func isPlainType(_ id: TermID) -> Bool {
    graph.isIRI(id) || graph.isBlank(id) && !nesting.nests(id)
  }

  /// One value by itself, several in an array: on one line if they are short.
  private mutating func appendValues(
    _ values: [TermID], isType: Bool, indent: Int, to text: inout [UInt8]
  ) {
    if values.count == 1 {
      append(values[0], isType: isType, indent: indent, to: &text)
      return
    }
    appendArray(values, isType: isType, indent: indent, to: &text)
  }

  private mutating func appendArray(
    _ values: [TermID], isType: Bool, indent: Int, to text: inout [UInt8]
  ) {
    let isSimple = values.allSatisfy { isType || graph.isLiteral($0) }
    var line: [UInt8] = [0x5B]
    if isSimple {
      for (index, value) in values.enumerated() where line.count <= 80 {
        if index > 0 { line += [0x2C, 0x20] }
        append(value, isType: isType, indent: indent, to: &line)
      }
    }
    if values.isEmpty || isSimple && line.count <= 80 {
      text += line + [0x5D]
      return
    }
    text.append(0x5B)
    for (index, value) in values.enumerated() {
      if index > 0 { text.append(0x2C) }
      appendLineStart(indent + 1, to: &text)
      append(value, isType: isType, indent: indent + 1, to: &text)
    }
    appendLineStart(indent, to: &text)
    text.append(0x5D)
  }

  private mutating func append(
    _ value: TermID, isType: Bool, indent: Int, to text: inout [UInt8]
  ) {
    if isType {
      appendReference(value, to: &text, isType: true)
    } else if let items = nesting.list(value) {
      text += "{ \"@list\": ".utf8
      appendArray(items, isType: false, indent: indent, to: &text)
      text += " }".utf8
    } else if graph.isLiteral(value) {
      appendLiteral(value, to: &text)
    } else if graph.isBlank(value), nesting.nests(value) {
      if graph.tripleIDs(subject: value).isEmpty {
        text += "{}".utf8
      } else {
        appendNode(value, indent: indent, to: &text)
      }
    } else {
      text += "{ \"@id\": ".utf8
      appendReference(value, to: &text)
      text += " }".utf8
    }
  }

  private mutating func appendReference(
    _ id: TermID, to text: inout [UInt8], isType: Bool = false
  ) {
    if graph.isBlank(id) {
      let number = labels[id] ?? labels.count
      labels[id] = number
      text += "\"_:b".utf8
      appendDecimal(number, to: &text)
      text.append(0x22)
    } else {
      appendString(
        isType ? names.name(id.rawValue) : names.reference(id.rawValue), to: &text)
    }
  }

  private func appendString(_ string: [UInt8], to text: inout [UInt8]) {
    string.withUnsafeBufferPointer { JSONText.appendString($0, to: &text) }
  }

  private func appendLineStart(_ indent: Int, to text: inout [UInt8]) {
    text.append(0x0A)
    for _ in 0..<indent { text += [0x20, 0x20] }
  }
}
