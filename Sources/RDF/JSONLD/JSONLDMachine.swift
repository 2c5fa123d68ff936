/// Takes one JSON-LD document from its tokens to triples.
///
/// A statement is an object on the top level of the document, or in its `@graph` where that is all there is.
final class JSONLDMachine {
  private let document: JSONDocument
  private let issues: JSONLDIssues
  private let sink: any TripleSink
  private let contexts: ContextProcessor
  private let expander: Expander
  private let emitter: TripleEmitter
  private let quick: QuickReader?
  private let isTolerant: Bool

  init(
    _ document: JSONDocument, options: JSONLDOptions, reading: ReadingOptions,
    sink: any TripleSink, issues: JSONLDIssues
  ) {
    self.document = document
    self.issues = issues
    self.sink = sink
    issues.document = document
    isTolerant = reading.tolerance == .tolerant
    contexts = ContextProcessor(options: options, limits: reading.limits, issues: issues)
    expander = Expander(contexts: contexts, issues: issues)
    emitter = TripleEmitter(sink: sink, options: options, reading: reading, issues: issues)
    quick =
      options.isQuick
      ? QuickReader(document, contexts: contexts, expander: expander, emitter: emitter) : nil
  }

  /// The whole document.
  func run() {
    do throws(JSONLDFault) {
      try readRoot()
    } catch {
      issues.add(error)
      sink.discardStatement()
    }
  }

  /// The document expanded, for whoever wants the tree.
  func expand() throws(JSONLDFault) -> [ExpandedItem] {
    let items = try expander.expand(document.root, try contexts.initial(), .none).items
    if case .node(let node)? = items.first, items.count == 1, node.isOnlyGraph {
      return node.graph ?? []
    }
    return items
  }

  private func readRoot() throws(JSONLDFault) {
    let root = document.root
    let initial = try contexts.initial()
    switch root.kind {
    case .array:
      for item in root.items where try !statement(item, initial, .none) { return }
    case .object:
      if let (graph, active) = try onlyGraph(root, initial) {
        for item in graph.items where try !statement(item, active, .graph) { return }
      } else {
        _ = try statement(root, initial, .none)
      }
    default:
      throw JSONLDFault(
        nil, "The document is \(root.name): an object or an array was expected.", root)
    }
  }

  /// The graph of a document that says nothing else, and the context it is read by.
  private func onlyGraph(
    _ root: JSONElement, _ initial: ActiveContext
  ) throws(JSONLDFault) -> (JSONElement, ActiveContext)? {
    var active = initial
    if let local = root.member("@context") {
      active = try contexts.process(active, local, base: contexts.documentBase)
      declarePrefixes(active)
    }
    var graph: JSONElement?
    for member in root.members where member.key != "@context" {
      let key = try contexts.expand(member.key, active, vocabulary: true)
      if key == "@graph", graph == nil {
        graph = member.value
      } else if let key, JSONLDKeywords.contains(key) || key.utf8.contains(0x3A) {
        return nil
      } else if active.definition(member.key) == nil {
        expander.noteUnknown(member)
      }
    }
    return graph.map { ($0, active) }
  }

  private func declarePrefixes(_ context: ActiveContext) {
    let prefixes = context.definitions.filter { $0.value.isPrefix }.sorted { $0.key < $1.key }
    for (prefix, definition) in prefixes {
      if let iri = definition.iri { sink.prefix(prefix, namespace: iri) }
    }
  }

  private func forgetTerms() {
    emitter.forgetTerms()
    quick?.forgetTerms()
  }

  /// One statement; false when reading is over.
  private func statement(
    _ element: JSONElement, _ active: ActiveContext, _ property: Expander.Property
  ) throws(JSONLDFault) -> Bool {
    issues.place = element.index
    do throws(JSONLDFault) {
      emitter.place = element.index
      if try quick?.readTop(element.index, active) ?? false {
        sink.endStatement()
        forgetTerms()
        return true
      }
      let items = try expander.expand(element, active, property).items
      if case .node(let node)? = items.first, items.count == 1, node.isOnlyGraph,
        case .none = property, element.index == 0
      {
        try emitter.emit(node.graph ?? [])
      } else {
        try emitter.emit(items)
      }
      sink.endStatement()
    } catch {
      issues.add(error)
      sink.discardStatement()
      if error.isFinal || !isTolerant { return false }
    }
    forgetTerms()
    return true
  }
}
