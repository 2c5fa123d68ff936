/// The grammar of Turtle (W3C Recommendation 25 February 2014) as a machine that stops after any token and
/// goes on with the next chunk: what is open is kept on a stack of its own.
struct TurtleMachine: InputTail.Reader, ~Copyable {
  /// What may come next.
  enum Expectation {
    case statement
    case prefixName
    case prefixIRI
    case baseIRI
    case directiveEnd
    /// A predicate.
    case verb
    /// A predicate, or `]` at once.
    case verbOrClose
    /// After `;`: a predicate, another `;`, or what ends the list.
    case verbOrEnd
    /// After `[ … ]` as a subject: a predicate or the full stop.
    case verbOrStop
    case object
    case afterObject
    case item
  }

  enum Role {
    case subject
    case object
    case item
  }

  /// An open `[` or `(`.
  struct Frame {
    var isCollection: Bool
    var role: Role
    /// The blank node, or the first cell of the list once there is one.
    var node: TermID?
    var lastCell: TermID?
    /// What stood outside.
    var subject: TermID
    var predicate: TermID
  }

  var scanner: ByteScanner
  let sink: any TripleSink
  var log: IssueLog
  var expectation = Expectation.statement
  var stack: [Frame] = []
  var subject = TermID.nothing
  var predicate = TermID.nothing
  var blanks: BlankLabels
  var base: BaseIRI?
  var prefixes = PrefixTable()
  var names = NameCache()
  var known = KnownTerms()
  /// Whether the directive being read began with `@` and so ends with a full stop.
  var directiveHasAt = false
  var prefixBeingDeclared: [UInt8] = []
  private var skipper: StatementSkipper?
  private(set) var isStopped = false
  private var tripleCount = 0
  private var termEpoch: Int
  /// How many triples in a statement make it one that the sink need not hold back, and the count at which
  /// that will be so. A tolerant reader may still have to take them all back.
  private static let checkpointDistance = 1 << 12
  private var checkpointCount: Int
  let tripleLimit: Int

  init(options: ReadingOptions, sink: any TripleSink) {
    scanner = ByteScanner(options: options)
    self.sink = sink
    termEpoch = sink.termEpoch
    checkpointCount = scanner.isTolerant ? .max : Self.checkpointDistance
    log = IssueLog(options: options)
    blanks = BlankLabels(prefix: options.blankPrefix)
    base = options.base.flatMap { BaseIRI($0) }
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
          if skipper != nil {
            guard skipper?.skip(&scanner) == true else { return scanner.finishChunk() }
            skipper = nil
          }
          while scanner.skipSpace() {
            scanner.setMark()
            try step()
            if !scanner.warnings.isEmpty { keepWarnings() }
            if tripleCount >= checkpointCount { checkpoint() }
          }
          if isFinal { try finish() }
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

  mutating func keepWarnings() {
    for warning in scanner.warnings { log.add(warning) }
    scanner.warnings.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  mutating func emit(_ subject: TermID, _ predicate: TermID, _ object: TermID)
    throws(ScanInterruption)
  {
    tripleCount &+= 1
    if tripleCount > tripleLimit {
      throw .fault(
        ScanInterruption.Fault(
          index: scanner.markPosition,
          message: "The document has more than the \(tripleLimit) triples that are allowed.",
          resume: scanner.markPosition, isFinal: true))
    }
    sink.triple(subject, predicate, object)
  }

  /// The statement is whole.
  mutating func endStatement() {
    sink.endStatement()
    expectation = .statement
    subject = .nothing
    predicate = .nothing
    heedEpoch()
    checkpointCount = scanner.isTolerant ? .max : tripleCount &+ Self.checkpointDistance
  }

  /// Forgets identifiers that the sink has forgotten.
  private mutating func heedEpoch() {
    guard sink.termEpoch != termEpoch else { return }
    termEpoch = sink.termEpoch
    names.forgetAll()
    known.forgetAll()
  }

  /// Lets the sink write the triples of a statement that has grown too large to be held back.
  private mutating func checkpoint() {
    var open = [subject, predicate]
    for frame in stack {
      open += [frame.subject, frame.predicate, frame.node, frame.lastCell].compactMap(\.self)
    }
    sink.checkpoint(&open)
    var next = open.makeIterator()
    func replace(_ id: inout TermID) { id = next.next() ?? id }
    func replace(_ id: inout TermID?) { if id != nil { id = next.next() } }
    replace(&subject)
    replace(&predicate)
    for index in stack.indices {
      replace(&stack[index].subject)
      replace(&stack[index].predicate)
      replace(&stack[index].node)
      replace(&stack[index].lastCell)
    }
    heedEpoch()
    checkpointCount = tripleCount &+ Self.checkpointDistance
  }

  /// Reports a fault, drops the statement, and goes on behind it or not at all.
  private mutating func recover(from fault: ScanInterruption.Fault) {
    log.add(
      SyntaxIssue(
        severity: .error, position: scanner.sourcePosition(fault.index), message: fault.message,
        original: fault.original))
    sink.discardStatement()
    stack.removeAll()
    subject = .nothing
    predicate = .nothing
    expectation = .statement
    heedEpoch()
    if fault.isFinal || !scanner.isTolerant {
      isStopped = true
      return
    }
    let start = scanner.markPosition
    scanner.returnToMark()
    scanner.noteLines(from: start, to: fault.resume)
    scanner.position = fault.resume
    skipper = StatementSkipper()
  }

  mutating func endTooLong(behind rest: UnsafeBufferPointer<UInt8>) {
    if isStopped { return }
    log.add(scanner.tooLong(behind: rest))
    sink.discardStatement()
    isStopped = true
  }

  /// The document ends here.
  private mutating func finish() throws(ScanInterruption) {
    scanner.setMark()
    if expectation == .statement { return }
    // PREFIX and BASE have no full stop: nothing is missing.
    if expectation == .directiveEnd, !directiveHasAt { return endStatement() }
    let canEnd = expectation == .afterObject || expectation == .directiveEnd
    guard scanner.isTolerant, stack.isEmpty, canEnd else {
      throw unexpected()
    }
    scanner.warn(scanner.position, "The document ends where a full stop was expected.")
    keepWarnings()
    endStatement()
  }
}
