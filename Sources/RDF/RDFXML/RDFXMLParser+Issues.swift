internal import XML

extension SourcePosition {
  init(_ position: XMLPosition) {
    self.init(line: position.line, column: position.column)
  }
}

/// What is said of faults, and whether reading goes on.
extension RDFXMLParser {
  /// Something that leaves a part of the document unread. Tolerant reading goes on behind it.
  ///
  /// - Parameter name: the element that has just begun, if the fault is its; else the open one's.
  mutating func fault(
    _ message: String, in name: XMLName? = nil, original: String? = nil
  ) throws(Stopped) {
    add(.error, message, at: xml.position, in: name, original: original)
    if options.tolerance == .strict || bareRoot != nil { throw Stopped() }
  }

  /// Something that is an error, but of which tolerant reading knows what was meant.
  mutating func mend(
    _ message: String, in name: XMLName? = nil, original: String? = nil
  ) throws(Stopped) {
    let isMended = options.tolerance == .tolerant
    add(isMended ? .warning : .error, message, at: xml.position, in: name, original: original)
    if !isMended { throw Stopped() }
  }

  /// A limit is passed: reading ends in either case.
  mutating func stop(_ message: String, in name: XMLName? = nil) throws(Stopped) {
    add(.error, message, at: xml.position, in: name)
    throw Stopped()
  }

  /// The document goes on, but is longer than allowed.
  mutating func tellTooLong() {
    add(
      .error, "The document is longer than the \(options.limits.documentBytes) bytes allowed",
      at: xml.endPosition, in: nil)
  }

  /// An attribute without namespace: left out, unless that shows the document to be something else.
  mutating func tellUnqualified(_ index: Int, in name: XMLName) throws(Stopped) {
    let message = "The attribute \(xml.attributeName(index)) is in no namespace"
    if bareRoot != nil { try fault(message, in: name) } else { try mend(message, in: name) }
  }

  mutating func add(
    _ severity: SyntaxIssue.Severity, _ message: String, at position: XMLPosition,
    in name: XMLName?, original: String? = nil
  ) {
    let path = path(to: name)
    var text = message
    if let element = name ?? frames.last?.name { text += ", in <\(element)>" }
    text += "."
    if let bareRoot, severity == .error {
      text = "<\(bareRoot)> is not an RDF/XML node element: " + text
    }
    log.add(
      SyntaxIssue(
        severity: severity, position: SourcePosition(position), message: text, original: original,
        pointer: path))
  }

  /// The way to an element that has just begun, or else to the innermost open one, as in
  /// `/rdf:RDF[1]/dcat:Dataset[3]`: each number counts the siblings of the name.
  private func path(to name: XMLName?) -> String? {
    var steps = frames.map { step($0.name, $0.occurrence) }
    if let name {
      steps.append(step(name, siblings.peek(name, from: frames.last?.countsStart ?? 0)))
    }
    if steps.isEmpty { return nil }
    // Names may be long, and a thousand issues may be listed.
    let length = steps.reduce(0) { $0 + $1.utf8.count }
    if length > 2000, steps.count > 12 { steps = steps.prefix(6) + ["/…"] + steps.suffix(5) }
    return steps.joined()
  }

  private func step(_ name: XMLName, _ occurrence: Int) -> String {
    occurrence > 0 ? "/\(name)[\(occurrence)]" : "/\(name)"
  }
}
