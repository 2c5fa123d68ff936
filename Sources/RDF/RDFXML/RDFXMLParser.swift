internal import XML

/// The state of reading one RDF/XML document: open elements and what they mean.
struct RDFXMLParser: ~Copyable {
  /// Reading has ended; the log says why.
  struct Stopped: Error {}

  var xml: XMLReader
  var log: IssueLog
  let sink: any TripleSink
  let options: ReadingOptions
  var termEpoch: Int
  var blanks: BlankLabels
  var frames: [RDFXMLFrame] = []
  var siblings = RDFXMLSiblings()
  /// By the number of the name.
  var names: [RDFXMLName?] = []
  /// What the attributes of the element that has just begun mean, in their order.
  var roles: [RDFXMLName.AttributeRole] = []
  /// Text of the property element being read.
  var text: [UInt8] = []
  var xmlLiteral = RDFXMLLiteral()
  /// UTF-8 of the IRIs that `rdf:ID` has given.
  var identifiers: Set<[UInt8]> = []
  /// Room for an IRI being put together.
  var scratch: [UInt8] = []
  var triples = 0
  var prefixes = 0
  var typeTerm: TermID?
  /// The root element, where it is not `rdf:RDF`.
  var bareRoot: XMLName?
  private var toldWarnings = 0
  /// How many triples in a statement make it one that the sink need not hold back, and the count at which
  /// that will be so. Tolerant reading may still have to take them all back.
  static let checkpointDistance = 1 << 12
  var checkpointCount: Int
  let documentBase: RDFXMLBase

  init(options: ReadingOptions, sink: any TripleSink) {
    var limits = XMLLimits()
    limits.depth = options.limits.nesting
    limits.textLength = max(options.limits.literalBytes, options.limits.iriBytes)
    limits.tagLength = max(limits.tagLength, options.limits.literalBytes)
    xml = XMLReader(limits: limits)
    log = IssueLog(options: options)
    self.sink = sink
    self.options = options
    termEpoch = sink.termEpoch
    checkpointCount = options.tolerance == .tolerant ? .max : Self.checkpointDistance
    blanks = BlankLabels(prefix: options.blankPrefix)
    documentBase = RDFXMLBase(options.base.flatMap { BaseIRI($0) })
  }

  /// Reads what the tokenizer has.
  mutating func run() throws(Stopped) {
    while let token = try nextToken() {
      switch token {
      case .startElement: try startElement()
      case .endElement: try endElement()
      case .text, .cdata: try readText()
      case .comment:
        if frames.last?.kind == .xmlLiteral { xmlLiteral.comment(xml.textBytes) }
      case .processingInstruction:
        if frames.last?.kind == .xmlLiteral {
          xmlLiteral.instruction(xml.instructionTarget, xml.textBytes)
        }
      case .xmlDeclaration, .doctype: tellWarnings()
      }
      try checkLiteral(xmlLiteral.bytes.count)
    }
  }

  private mutating func nextToken() throws(Stopped) -> XMLToken? {
    do throws(XMLError) {
      return try xml.next()
    } catch {
      tellWarnings()
      let message = error.message.hasSuffix(".") ? String(error.message.dropLast()) : error.message
      add(.error, message, at: error.position, in: nil)
      throw Stopped()
    }
  }

  private mutating func tellWarnings() {
    for warning in xml.warnings.dropFirst(toldWarnings) {
      log.add(
        SyntaxIssue(
          severity: .warning, position: SourcePosition(warning.position), message: warning.message))
    }
    toldWarnings = xml.warnings.count
  }

  // MARK: - Dispatch

  private mutating func startElement() throws(Stopped) {
    let name = xml.name
    guard let top = frames.indices.last else { return try startRoot(name) }
    switch frames[top].kind {
    case .skipped: frames[top].depth += 1
    case .xmlLiteral:
      frames[top].depth += 1
      xmlLiteral.start(name, xml.attributes)
    case .document, .property, .collection:
      readRoles()
      try declarePrefixes()
      try startNode(name)
    case .node, .resource:
      readRoles()
      try declarePrefixes()
      try startProperty(name)
    }
  }

  private mutating func startRoot(_ name: XMLName) throws(Stopped) {
    readRoles()
    try declarePrefixes()
    guard elementRole(name) == .document else {
      bareRoot = name
      return try startNode(name)
    }
    let context = try context(of: name)
    for (index, role) in roles.enumerated() {
      switch role {
      case .language, .base, .ignored: break
      default:
        try mend("The attribute \(xml.attributeName(index)) may not stand on rdf:RDF", in: name)
      }
    }
    push(.document, name, subject: .nothing, context)
  }

  private mutating func endElement() throws(Stopped) {
    guard let top = frames.indices.last else { return }
    switch frames[top].kind {
    case .skipped where frames[top].depth > 0:
      frames[top].depth -= 1
      return
    case .xmlLiteral where frames[top].depth > 0:
      frames[top].depth -= 1
      xmlLiteral.end(xml.name)
      return
    case .xmlLiteral: try finishXMLLiteral(frames[top])
    case .property where frames[top].content == .undecided: try finishText(frames[top])
    case .collection: try finishCollection(frames[top])
    default: break
    }
    let last = frames.removeLast()
    siblings.drop(to: last.countsStart)
    // A statement of the document is what stands on its top level.
    if frames.isEmpty || (frames.count == 1 && frames[0].kind == .document) {
      sink.endStatement()
      heedEpoch()
      if checkpointCount < .max { checkpointCount = triples + Self.checkpointDistance }
    } else if triples >= checkpointCount {
      checkpoint()
    }
  }

  private mutating func readText() throws(Stopped) {
    guard let top = frames.indices.last else { return }
    switch frames[top].kind {
    case .skipped: break
    case .xmlLiteral: xmlLiteral.text(xml.textBytes)
    case .property where frames[top].content == .undecided:
      text.append(contentsOf: xml.textBytes)
      try checkLiteral(text.count)
    case .property where frames[top].content == .given && !xml.isTextBlank:
      // A label beside the IRI: the statement itself is whole.
      try mend(
        "The property element holds the text \(shownText), which is left out: "
          + "attributes give its value")
    case .property where !xml.isTextBlank:
      try fault(
        "The property element holds the text \(shownText) besides the element that is its value")
    case .document, .node, .resource, .collection, .property:
      if !xml.isTextBlank {
        try fault("The text \(shownText) stands where only elements may stand")
      }
    }
  }

  private var shownText: String {
    let words = xml.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > 40 ? "\"\(words.prefix(40))…\"" : "\"\(words)\""
  }

  // MARK: - Frames

  mutating func push(
    _ kind: RDFXMLFrame.Kind, _ name: XMLName, subject: TermID,
    _ context: (base: RDFXMLBase, language: [UInt8]?), fill: (inout RDFXMLFrame) -> Void = { _ in }
  ) {
    var frame = RDFXMLFrame(
      kind, name, subject: subject, base: context.base, language: context.language)
    frame.occurrence = siblings.next(name, from: frames.last?.countsStart ?? 0)
    frame.countsStart = siblings.count
    fill(&frame)
    frames.append(frame)
  }

  /// Passes over the element that has just begun, and all it holds.
  mutating func skip(_ name: XMLName) {
    push(.skipped, name, subject: .nothing, outerContext)
  }

  /// Base and language in scope where the new element stands.
  var outerContext: (base: RDFXMLBase, language: [UInt8]?) {
    guard let top = frames.last else { return (documentBase, nil) }
    return (top.base, top.language)
  }

  private mutating func declarePrefixes() throws(Stopped) {
    guard !xml.namespaceDeclarations.isEmpty else { return }
    for declaration in xml.namespaceDeclarations {
      prefixes += 1
      if prefixes > options.limits.prefixes {
        try stop("The document declares more than the \(options.limits.prefixes) prefixes allowed")
      }
      sink.prefix(declaration.prefix, namespace: declaration.namespace)
    }
  }

  mutating func checkLiteral(_ count: Int, in name: XMLName? = nil) throws(Stopped) {
    if count > options.limits.literalBytes {
      try stop(
        "A literal is longer than the \(options.limits.literalBytes) bytes allowed", in: name)
    }
  }

  mutating func emit(
    _ subject: TermID, _ predicate: TermID, _ object: TermID
  ) throws(Stopped) {
    guard triples < options.limits.triples else {
      return try stop("The document holds more than the \(options.limits.triples) triples allowed")
    }
    triples += 1
    sink.triple(subject, predicate, object)
  }
}
