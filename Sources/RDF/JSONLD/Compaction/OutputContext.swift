/// A JSON-LD context that documents are written by.
public struct OutputContext: Sendable {
  let document: JSONDocument
  /// The IRI that documents name it by; they hold it themselves where there is none.
  let iri: String?
  private let contexts: ContextLibrary

  /// A context that the documents written hold themselves.
  ///
  /// - Parameters:
  ///   - bytes: a JSON document, an object with `@context`.
  ///   - contexts: those that it may name in its turn.
  /// - Throws: what is wrong with it, and where.
  public init(
    _ bytes: some Collection<UInt8>, contexts: ContextLibrary = .bundled
  ) throws(SyntaxIssue) {
    var library = ContextLibrary()
    let own = "urn:context"
    try library.add(bytes, as: own)
    guard let document = library.document(own) else { throw Self.nothing }
    self.document = document
    iri = nil
    self.contexts = contexts
    _ = try prepare()
  }

  /// A context that the documents written name by its IRI; nothing where the library does not have it.
  ///
  /// - Parameter isEmbedded: the documents hold it themselves, so that every reader understands them.
  /// - Throws: what is wrong with it, and where.
  public init?(
    iri: String, in contexts: ContextLibrary, isEmbedded: Bool = false
  ) throws(SyntaxIssue) {
    guard let document = contexts.document(iri) else { return nil }
    self.document = document
    self.iri = isEmbedded ? nil : iri
    self.contexts = contexts
    _ = try prepare()
  }

  /// Names of the contexts that come with the program, for people.
  public static let bundledNames = BundledContexts.names.map(\.name)

  /// A context that comes with the program, by one of `bundledNames`; nothing for another name. Documents hold it
  /// themselves: of the published one of DCAT-AP a reader of JSON-LD 1.1 can make nothing.
  public init?(bundled name: String) throws(SyntaxIssue) {
    guard let iri = BundledContexts.names.first(where: { $0.name == name })?.iri else { return nil }
    try self.init(iri: iri, in: .bundled, isEmbedded: true)
  }

  private static var nothing: SyntaxIssue {
    SyntaxIssue(
      severity: .error, position: SourcePosition(line: 1, column: 1),
      message: "The document is no context: it is no object with an \"@context\".", pointer: "")
  }

  /// The context ready to compact by.
  private func prepare() throws(SyntaxIssue) -> (ContextProcessor, ActiveContext) {
    let issues = JSONLDIssues(options: ReadingOptions(tolerance: .strict))
    issues.document = document
    var options = JSONLDOptions()
    options.contexts = contexts
    let processor = ContextProcessor(options: options, limits: ReadingLimits(), issues: issues)
    do throws(JSONLDFault) {
      guard let context = document.root.member("@context") else { throw JSONLDFault(nil, "", nil) }
      // As readers have it, a context of another document sets no base.
      let scope = ContextProcessor.Scope(remote: iri.map { [$0] } ?? [])
      let base = iri.flatMap { BaseIRI($0) }
      let initial = try processor.initial()
      return (processor, try processor.process(initial, context, base: base, scope: scope))
    } catch {
      issues.add(error)
      throw issues.log.issues.last ?? Self.nothing
    }
  }

  /// A graph as a document by this context.
  func write(_ graph: Graph) throws(UnsupportedNotation) -> [UInt8] {
    let processor: ContextProcessor
    let active: ActiveContext
    do throws(SyntaxIssue) {
      (processor, active) = try prepare()
    } catch {
      throw UnsupportedNotation(notation: .jsonld, message: error.message)
    }
    var options = CompactionOptions()
    options.writesNatives = true
    let compactor = Compactor(contexts: processor, options: options)
    var expanded = ExpandedGraph(graph)
    do throws(JSONLDFault) {
      let members = try compactor.document(expanded.items(), active)
      let written = JSONText.document(.object(context + members))
      try check(written, says: graph)
      return written
    } catch {
      throw UnsupportedNotation(notation: .jsonld, message: error.message)
    }
  }

  /// What the document has for its context; nothing for a context that says nothing.
  private var context: [(key: String, value: JSONValue)] {
    if let iri { return [("@context", .string(iri))] }
    guard let own = document.root.member("@context") else { return [] }
    if own.isObject, own.members.first(where: { _ in true }) == nil { return [] }
    return [("@context", JSONValue(own))]
  }

  /// A context may be so made that there is no way to say something by it, or that what is said means
  /// something else: then nothing is written.
  private func check(_ written: [UInt8], says graph: Graph) throws(JSONLDFault) {
    var library = contexts
    if let iri { library.add(document, as: iri) }
    let back = RDFReader.read(
      written, as: .jsonld, options: ReadingOptions(tolerance: .strict, contexts: library))
    guard back.isComplete, back.graph.count == graph.count, back.graph.isIsomorphic(to: graph)
    else {
      throw JSONLDFault(
        nil,
        "By this context the document would not say what the graph says: a term of the context takes a property that it does not fit.",
        nil)
    }
  }
}
