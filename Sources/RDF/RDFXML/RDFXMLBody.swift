/// The node elements of a document being written.
struct RDFXMLBody {
  typealias Unwritable = RDFXMLWriter.Unwritable

  private let graph: Graph
  var names: RDFXMLWriterNames
  let base: (iri: BaseIRI, text: String)?
  private(set) var output: [UInt8] = []
  private var written: Set<TermID> = []
  /// Cells of lists that are known not to make a collection.
  private var otherLists: Set<TermID> = []
  /// Labels of the blank nodes that need one, in the order of their first use.
  private var labels: [TermID: Int] = [:]
  private let type: TermID?
  private let list: (first: TermID, rest: TermID, end: TermID)?

  /// Blank nodes inside one another; deeper ones get a label and stand on the top level.
  private static let nesting = 40

  init(_ graph: Graph, names: RDFXMLWriterNames, base: String?) {
    self.graph = graph
    self.names = names
    self.base = base.flatMap { text in BaseIRI(text).map { ($0, text) } }
    type = graph.id(iri: RDFVocabulary.type)
    if let first = graph.id(iri: RDFVocabulary.first), let rest = graph.id(iri: RDFVocabulary.rest),
      let end = graph.id(iri: RDFVocabulary.nil)
    {
      list = (first, rest, end)
    } else {
      list = nil
    }
  }

  mutating func writeAll() throws(Unwritable) {
    let subjects = graph.subjects
    let named = subjects.filter(graph.isIRI).map { ($0, graph.text($0)) }.sorted { $0.1 < $1.1 }
    for (subject, _) in named { try writeNode(subject, depth: 1) }
    // Blank nodes that nothing uses, or several; then those that only use each other in a ring.
    let blanks = subjects.filter(graph.isBlank)
    for subject in blanks where !isNestable(subject) && !written.contains(subject) {
      try writeNode(subject, depth: 1)
    }
    while true {
      let rest = blanks.filter { !written.contains($0) }
      if rest.isEmpty { break }
      for subject in rest where !written.contains(subject) {
        _ = label(subject)
        try writeNode(subject, depth: 1)
      }
    }
  }

  private func isNestable(_ node: TermID) -> Bool { graph.referenceCount(node) == 1 }

  private mutating func label(_ node: TermID) -> String {
    if let known = labels[node] { return "b\(known)" }
    labels[node] = labels.count
    return "b\(labels.count - 1)"
  }

  // MARK: - Nodes

  private mutating func writeNode(_ node: TermID, depth: Int) throws(Unwritable) {
    written.insert(node)
    let triples = sorted(node)
    let types = triples.filter { $0.predicate == type && graph.isIRI($0.object) }
    // A type from a namespace that came with a prefix makes the better element name.
    let best = types.first { names.isWanted(graph.text($0.object)) } ?? types.first
    let typeName = best.flatMap { names.name(for: $0.object, graph.text($0.object)) }
    let name = typeName ?? "rdf:Description"
    indent(depth)
    append("<\(name)")
    if graph.isIRI(node) {
      try append(iri: node, as: "rdf:about")
    } else if labels[node] != nil || graph.referenceCount(node) > 1 {
      append(" rdf:nodeID=\"\(label(node))\"")
    }
    let rest = typeName == nil ? triples : triples.filter { $0 != best }
    guard !rest.isEmpty else { return append("/>\n") }
    append(">\n")
    for triple in rest { try writeProperty(triple, depth: depth + 1) }
    indent(depth)
    append("</\(name)>\n")
  }

  /// Types and names first, then by predicate; within one, IRIs, literals, blank nodes.
  private func sorted(_ node: TermID) -> [TripleIDs] {
    typealias Key = (triple: TripleIDs, rank: Int, predicate: String, kind: Int, object: String)
    let keys: [Key] = graph.tripleIDs(subject: node).map { triple in
      let predicate = graph.text(triple.predicate)
      let object = triple.object
      let literal = graph.literal(object)
      let kind = graph.isIRI(object) ? 0 : literal != nil ? 1 : 2
      let suffix = literal.map { "\u{0}" + ($0.language ?? "") + $0.datatype } ?? ""
      return (
        triple, PredicateOrder.rank(predicate), predicate, kind,
        kind == 2 ? "" : graph.text(object) + suffix
      )
    }
    return keys.sorted {
      ($0.rank, $0.predicate, $0.kind, $0.object) < ($1.rank, $1.predicate, $1.kind, $1.object)
    }.map(\.triple)
  }

  // MARK: - Properties

  private mutating func writeProperty(_ triple: TripleIDs, depth: Int) throws(Unwritable) {
    let iri = graph.text(triple.predicate)
    guard let name = names.name(for: triple.predicate, iri) else {
      throw Unwritable(message: "RDF/XML has no element name for the property <\(iri)>.")
    }
    let object = triple.object
    indent(depth)
    append("<\(name)")
    if let literal = graph.literal(object) { return try write(literal, in: name) }
    if graph.isIRI(object) {
      try append(iri: object, as: "rdf:resource")
      return append("/>\n")
    }
    if let items = collection(object) {
      append(" rdf:parseType=\"Collection\">\n")
      for item in items { try writeItem(item, depth: depth + 1) }
    } else if isNestable(object), !written.contains(object), depth < RDFXMLBody.nesting * 2 {
      // A node without properties of its own has no element either.
      append(">\n")
      try writeNode(object, depth: depth + 1)
    } else {
      return append(" rdf:nodeID=\"\(label(object))\"/>\n")
    }
    indent(depth)
    append("</\(name)>\n")
  }

  private mutating func write(_ literal: Literal, in name: String) throws(Unwritable) {
    if let language = literal.language {
      append(" xml:lang=\"")
      try RDFXMLWriter.append(attribute: language, to: &output)
      append("\"")
    } else if literal.datatype != XSD.string {
      try append(iri: literal.datatype, as: "rdf:datatype")
    }
    append(">")
    try RDFXMLWriter.append(text: literal.lexicalForm, to: &output)
    append("</\(name)>\n")
  }

  private mutating func writeItem(_ item: TermID, depth: Int) throws(Unwritable) {
    if graph.isBlank(item), isNestable(item), !written.contains(item),
      depth < RDFXMLBody.nesting * 2
    {
      return try writeNode(item, depth: depth)
    }
    indent(depth)
    append("<rdf:Description")
    if graph.isIRI(item) {
      try append(iri: item, as: "rdf:about")
    } else {
      append(" rdf:nodeID=\"\(label(item))\"")
    }
    append("/>\n")
  }

  /// The items of a list that a collection can write: nodes only, and each cell used in the list
  /// alone. Its cells count as written.
  private mutating func collection(_ head: TermID) -> [TermID]? {
    guard let list else { return nil }
    var items: [TermID] = []
    var cells: [TermID] = []
    var cell = head
    while cell != list.end {
      let triples = graph.tripleIDs(subject: cell)
      guard graph.isBlank(cell), isNestable(cell), !written.contains(cell), triples.count == 2,
        let first = triples.first(where: { $0.predicate == list.first })?.object,
        let rest = triples.first(where: { $0.predicate == list.rest })?.object,
        !graph.isLiteral(first), cells.count < graph.count, !otherLists.contains(cell)
      else {
        otherLists.formUnion(cells)
        return nil
      }
      items.append(first)
      cells.append(cell)
      cell = rest
    }
    written.formUnion(cells)
    return items
  }

  // MARK: - Parts

  private mutating func append(iri id: TermID, as attribute: String) throws(Unwritable) {
    try append(iri: graph.text(id), as: attribute)
  }

  private mutating func append(iri: String, as attribute: String) throws(Unwritable) {
    guard BaseIRI.isAbsolute(iri.utf8) else {
      throw Unwritable(message: "<\(iri)> is not an absolute IRI.")
    }
    append(" \(attribute)=\"")
    try RDFXMLWriter.append(attribute: relative(iri), to: &output)
    append("\"")
  }

  /// The shortest reference that means the IRI under the base.
  private func relative(_ iri: String) -> String {
    guard let base, let slash = base.text.utf8.lastIndex(of: 0x2F) else { return iri }
    let folder = base.text.utf8[...slash]
    var candidates: [Substring.UTF8View] = []
    if iri.utf8.starts(with: base.text.utf8) {
      candidates.append(iri.utf8.dropFirst(base.text.utf8.count))
    }
    if iri.utf8.starts(with: folder) { candidates.append(iri.utf8.dropFirst(folder.count)) }
    for candidate in candidates.map({ String(Substring($0)) })
    where !BaseIRI.isAbsolute(candidate.utf8)
      && base.iri.resolve(candidate).utf8.elementsEqual(iri.utf8)
    {
      return candidate
    }
    return iri
  }

  private mutating func indent(_ depth: Int) {
    output.append(contentsOf: repeatElement(0x20, count: depth * 2))
  }

  private mutating func append(_ text: String) {
    output.append(contentsOf: text.utf8)
  }
}
