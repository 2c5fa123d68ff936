/// The grammar of N-Triples and N-Quads (W3C Recommendations 25 February 2014): a statement a line.
struct LineMachine: InputTail.Reader, ~Copyable {
  private var scanner: ByteScanner
  private let sink: any TripleSink
  private let quadSink: (any QuadSink)?
  private let allowsGraphs: Bool
  private let blanks: BlankLabels
  private let tripleLimit: Int
  var log: IssueLog
  private var tripleCount = 0
  private var isStopped = false
  private var isSkippingLine = false
  /// A statement was read: nothing but a comment may follow on its line.
  private var isBehindStatement = false
  private var hasWarnedOfGraphs = false

  init(options: ReadingOptions, sink: any TripleSink, allowsGraphs: Bool) {
    scanner = ByteScanner(options: options)
    self.sink = sink
    quadSink = sink as? any QuadSink
    self.allowsGraphs = allowsGraphs
    log = IssueLog(options: options)
    blanks = BlankLabels(prefix: options.blankPrefix)
    // Positions in a graph are 32-bit numbers.
    tripleLimit = min(options.limits.triples, 1 << 30)
  }

  /// Reads what is at hand; how many bytes are done with.
  mutating func run(_ chunk: UnsafeBufferPointer<UInt8>, isFinal: Bool) -> Int {
    if isStopped { return chunk.count }
    scanner.begin(chunk, isFinal: isFinal)
    guard scanner.passByteOrderMark() else { return scanner.finishChunk() }
    do throws(ScanInterruption) {
      while !isStopped {
        do throws(ScanInterruption) {
          while try nextStatement() {
            try statement()
            for warning in scanner.warnings { log.add(warning) }
            scanner.warnings.removeAll(keepingCapacity: true)
          }
          return scanner.finishChunk()
        } catch .fault(let fault) {
          recover(from: fault)
        }
      }
    } catch {
      scanner.returnToMark()
      return scanner.finishChunk()
    }
    return chunk.count
  }

  /// Goes to the start of the next statement, false when there is none at hand.
  private mutating func nextStatement() throws(ScanInterruption) -> Bool {
    if isSkippingLine {
      while scanner.position < scanner.end, scanner.bytes[scanner.position] != 0x0A {
        scanner.position += 1
      }
      if scanner.position == scanner.end { return false }
      isSkippingLine = false
    }
    scanner.setMark()
    if isBehindStatement {
      skipBlanks()
      guard scanner.position < scanner.end else { return false }
      switch scanner.bytes[scanner.position] {
      case 0x0A, 0x0D, 0x23: isBehindStatement = false
      default:
        throw scanner.fault(
          scanner.position,
          "\(scanner.name(scanner.position)) stands where the end of the line was expected.")
      }
    }
    guard scanner.skipSpace() else { return false }
    scanner.setMark()
    return true
  }

  private mutating func skipBlanks() {
    while scanner.position < scanner.end,
      scanner.bytes[scanner.position] == 0x20 || scanner.bytes[scanner.position] == 0x09
    {
      scanner.position += 1
    }
  }

  private mutating func statement() throws(ScanInterruption) {
    let subject = try node("a subject, an IRI in angle brackets or a blank node,")
    try toNext()
    guard scanner.bytes[scanner.position] == 0x3C else {
      throw unexpected("a predicate, an IRI in angle brackets,")
    }
    let predicate = try iri()
    try toNext()
    let object =
      scanner.bytes[scanner.position] == 0x22
      ? try literal() : try node("an object, an IRI, a blank node or a literal,")
    try toNext()
    var graph: TermID?
    if allowsGraphs, scanner.bytes[scanner.position] != 0x2E {
      let place = scanner.position
      graph = try node("a graph's name or the full stop")
      if quadSink == nil, !hasWarnedOfGraphs {
        scanner.warn(place, "The document has named graphs: all are read into one.")
      }
      try toNext()
    }
    guard scanner.bytes[scanner.position] == 0x2E else { throw unexpected("a full stop") }
    scanner.position += 1
    // Not before the statement is whole: its first part may be read again.
    if graph != nil { hasWarnedOfGraphs = true }
    tripleCount += 1
    if tripleCount > tripleLimit {
      throw .fault(
        ScanInterruption.Fault(
          index: scanner.markPosition,
          message: "The document has more than the \(tripleLimit) triples that are allowed.",
          resume: scanner.markPosition, isFinal: true))
    }
    if let graph, let quadSink {
      quadSink.quad(subject, predicate, object, graph: graph)
    } else {
      sink.triple(subject, predicate, object)
    }
    sink.endStatement()
    isBehindStatement = true
  }

  /// Goes to the next term of the line; there must be one.
  private mutating func toNext() throws(ScanInterruption) {
    skipBlanks()
    guard scanner.position < scanner.end else {
      throw scanner.isFinal
        ? scanner.fault(scanner.end, "The document ends inside a statement.") : .needsMore
    }
  }

  private mutating func node(_ expected: String) throws(ScanInterruption) -> TermID {
    switch scanner.bytes[scanner.position] {
    case 0x3C: try iri()
    case 0x5F: blanks.named(try scanner.scanBlankLabel(), in: sink)
    default: throw unexpected(expected)
    }
  }

  private mutating func iri() throws(ScanInterruption) -> TermID {
    let start = scanner.position
    let text = try scanner.scanIRI()
    guard BaseIRI.isAbsolute(text) else {
      throw scanner.fault(
        start, "The IRI is relative, which this notation does not allow.",
        original: String(bytes: text))
    }
    return sink.iri(text)
  }

  private mutating func literal() throws(ScanInterruption) -> TermID {
    let text = try scanner.scanString(longForms: false)
    skipBlanks()
    guard scanner.position < scanner.end else {
      if !scanner.isFinal { throw .needsMore }
      return sink.literal(text)
    }
    switch scanner.bytes[scanner.position] {
    case 0x40:
      return sink.literal(text, language: try scanner.scanLanguage())
    case 0x5E:
      let start = scanner.position
      guard start + 2 < scanner.end || scanner.isFinal else { throw .needsMore }
      guard start + 2 < scanner.end, scanner.bytes[start + 1] == 0x5E else {
        throw scanner.fault(start, "\"^\" stands where \"^^\" and a datatype were expected.")
      }
      scanner.position += 2
      try toNext()
      guard scanner.bytes[scanner.position] == 0x3C else {
        throw unexpected("a datatype in angle brackets")
      }
      return sink.literal(text, datatype: try iri())
    default:
      return sink.literal(text)
    }
  }

  private func unexpected(_ expected: String) -> ScanInterruption {
    let place = scanner.position
    return scanner.fault(place, "\(scanner.name(place)) stands where \(expected) was expected.")
  }

  mutating func endTooLong(behind rest: UnsafeBufferPointer<UInt8>) {
    if isStopped { return }
    log.add(scanner.tooLong(behind: rest))
    sink.discardStatement()
    isStopped = true
  }

  /// Reports a fault and goes on with the next line, or not at all.
  private mutating func recover(from fault: ScanInterruption.Fault) {
    log.add(
      SyntaxIssue(
        severity: .error, position: scanner.sourcePosition(fault.index), message: fault.message,
        original: fault.original))
    sink.discardStatement()
    isBehindStatement = false
    isStopped = fault.isFinal || !scanner.isTolerant
    scanner.returnToMark()
    isSkippingLine = true
  }
}
