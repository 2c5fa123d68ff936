/// Makes triples of what expansion gave (JSON-LD 1.1 API, sections 7.1 and 8).
///
/// No map of nodes is needed for that: the same triples come out, some of them perhaps twice. What cannot be a
/// triple, such as one with a relative IRI, is left out as the standard has it; a warning says so.
final class TripleEmitter {
  let sink: any TripleSink
  private let quads: (any QuadSink)?
  let options: JSONLDOptions
  let limits: ReadingLimits
  let isTolerant: Bool
  private var blanks: BlankLabels
  var known = KnownTerms()
  private var termEpoch: Int
  private var tripleCount = 0
  private let tripleLimit: Int
  var text = ScratchBuffer()
  let issues: JSONLDIssues
  /// The graph that triples go to; nothing for the default graph.
  var graph: TermID?
  private var hasWarnedOfGraphs = false
  /// The token of the element that is being read, for what is said of it.
  var place = 0

  init(
    sink: any TripleSink, options: JSONLDOptions, reading: ReadingOptions, issues: JSONLDIssues
  ) {
    self.sink = sink
    termEpoch = sink.termEpoch
    quads = sink as? any QuadSink
    self.options = options
    limits = reading.limits
    isTolerant = reading.tolerance == .tolerant
    blanks = BlankLabels(prefix: reading.blankPrefix)
    tripleLimit = min(limits.triples, 1 << 30)
    self.issues = issues
  }

  // MARK: Nodes

  /// What is said of a node and in it; its identifier, or nothing when it has none that is well-formed.
  @discardableResult
  func emit(_ node: ExpandedNode) throws(JSONLDFault) -> TermID? {
    let outer = place
    defer { place = outer }
    if let here = node.place { place = here.index }
    let subject = node.id == nil && !node.hasNullID ? freshBlank() : try self.node(node.id)
    try emitContents(of: node, as: subject)
    return subject
  }

  /// What is said of a node that has its identifier already.
  func emitContents(of node: ExpandedNode, as subject: TermID?) throws(JSONLDFault) {
    for type in node.types ?? [] {
      guard let subject, let type = try self.node(type) else { continue }
      try triple(subject, known.id(.type, in: sink), type)
    }
    for property in node.properties.entries {
      let predicate = try self.predicate(property.iri)
      for value in property.values {
        // Also where the triple cannot be: the value may be a node with triples of its own.
        guard let object = try object(value), let subject, let predicate else { continue }
        try triple(subject, predicate, object)
      }
    }
    for property in node.reverse.entries {
      let predicate = try self.predicate(property.iri)
      for value in property.values {
        guard let object = try object(value), let subject, let predicate else { continue }
        try triple(object, predicate, subject)
      }
    }
    for item in node.included ?? [] { _ = try object(item) }
    if let items = node.graph {
      let outer = graph
      defer { graph = outer }
      // A graph without a proper name cannot be; neither can its triples.
      guard let subject else { return }
      graph = subject
      noteGraph()
      for item in items { _ = try object(item) }
    }
  }

  /// The items of the document's own level.
  func emit(_ items: [ExpandedItem]) throws(JSONLDFault) {
    for item in items { _ = try object(item) }
  }

  /// The term of an item; nothing when it cannot be one.
  func object(_ item: ExpandedItem) throws(JSONLDFault) -> TermID? {
    switch item {
    case .node(let node): try emit(node)
    case .value(let value): try literal(value)
    case .list(let list): try self.list(list)
    }
  }

  private func list(_ list: ExpandedList) throws(JSONLDFault) -> TermID {
    var head: TermID?
    var last: TermID?
    for item in list.items {
      let cell = freshBlank()
      if let last {
        try triple(last, known.id(.rest, in: sink), cell)
      } else {
        head = cell
      }
      last = cell
      if let object = try object(item) { try triple(cell, known.id(.first, in: sink), object) }
    }
    let empty = known.id(.empty, in: sink)
    guard let head, let last else { return empty }
    try triple(last, known.id(.rest, in: sink), empty)
    return head
  }

  func freshBlank() -> TermID { blanks.fresh(in: sink) }

  func namedBlank(_ label: UnsafeBufferPointer<UInt8>) -> TermID { blanks.named(label, in: sink) }

  // MARK: Triples

  @inline(__always)
  func triple(
    _ subject: TermID, _ predicate: TermID, _ object: TermID
  ) throws(JSONLDFault) {
    tripleCount &+= 1
    if tripleCount > tripleLimit {
      throw JSONLDFault(
        nil, "The document has more than the \(tripleLimit) triples that are allowed.",
        issues.element(place), isFinal: true)
    }
    if let graph, let quads {
      quads.quad(subject, predicate, object, graph: graph)
    } else {
      sink.triple(subject, predicate, object)
    }
  }

  private func noteGraph() {
    guard quads == nil, !hasWarnedOfGraphs else { return }
    hasWarnedOfGraphs = true
    warn(place, "The document has named graphs: all are read into one.", nil)
  }

  func warn(_ place: Int, _ message: String, _ original: String?) {
    issues.warn(place, message, original: original)
  }

  /// To be called at the end of a statement, when the sink may have forgotten identifiers.
  func forgetTerms() {
    guard sink.termEpoch != termEpoch else { return }
    termEpoch = sink.termEpoch
    known.forgetAll()
  }
}
