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

  /// An attribute without namespace: left out, unless that shows the document to be something else.
  mutating func tellUnqualified(_ index: Int, in name: XMLName) throws(Stopped) {
    let message = "The attribute \(xml.attributeName(index)) is in no namespace"
    if bareRoot != nil { try fault(message, in: name) } else { try mend(message, in: name) }
  }

  mutating func add(
    _ severity: SyntaxIssue.Severity, _ message: String, at position: XMLPosition,
    in name: XMLName?, original: String? = nil
  ) {
    var text = message + place(of: name) + "."
    if let bareRoot, severity == .error {
      text = "<\(bareRoot)> is not an RDF/XML node element: " + text
    }
    log.add(
      SyntaxIssue(
        severity: severity, position: SourcePosition(position), message: text, original: original))
  }

  /// ", in <dct:title> at /rdf:RDF/dcat:Dataset[2]".
  private func place(of name: XMLName?) -> String {
    var path = frames[...]
    guard let element = name ?? path.popLast()?.name else { return "" }
    guard !path.isEmpty else { return ", in <\(element)>" }
    let steps = path.map { frame in
      frame.occurrence > 1 ? "/\(frame.name)[\(frame.occurrence)]" : "/\(frame.name)"
    }
    let shown = steps.count > 12 ? steps.prefix(6) + ["/…"] + steps.suffix(5) : steps[...]
    return ", in <\(element)> at \(shown.joined())"
  }
}
