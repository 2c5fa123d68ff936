extension TurtleMachine {
  /// Takes one token; `scanner` stands at its first byte.
  @inline(__always)
  mutating func step() throws(ScanInterruption) {
    switch expectation {
    case .verb: try verb()
    case .object: try object()
    case .afterObject: try afterObject()
    case .statement: try statement()
    case .verbOrEnd: try verbOrEnd()
    case .verbOrClose: try verbOrClose()
    case .verbOrStop: try verbOrStop()
    case .item: try item()
    case .prefixName: try prefixName()
    case .prefixIRI: try prefixIRI()
    case .baseIRI: try baseIRI()
    case .directiveEnd: try directiveEnd()
    }
  }

  private var byte: UInt8 { scanner.bytes[scanner.position] }

  private mutating func statement() throws(ScanInterruption) {
    switch byte {
    case 0x5B: try open(.subject, isCollection: false)
    case 0x28: try open(.subject, isCollection: true)
    case 0x40: try atDirective()
    default:
      guard let term = try node() else {
        // A word: the SPARQL form of a directive, or a fault.
        return try sparqlDirective()
      }
      subject = term
      expectation = .verb
    }
  }

  private mutating func verb() throws(ScanInterruption) {
    if byte == 0x3C {
      predicate = try iri()
    } else {
      guard isWordStart(byte) else { throw unexpected() }
      let start = scanner.position
      let name = try scanner.scanName()
      if name.colon != nil {
        predicate = try expand(start, name)
      } else if name.end == start + 1, scanner.bytes[start] == 0x61 {
        predicate = known.id(.type, in: sink)
      } else {
        throw unexpectedWord(start, name)
      }
    }
    expectation = .object
  }

  private mutating func object() throws(ScanInterruption) {
    switch byte {
    case 0x5B: try open(.object, isCollection: false)
    case 0x28: try open(.object, isCollection: true)
    default:
      try emit(subject, predicate, try term())
      expectation = .afterObject
    }
  }

  private mutating func item() throws(ScanInterruption) {
    switch byte {
    case 0x5B: try open(.item, isCollection: false)
    case 0x28: try open(.item, isCollection: true)
    case 0x29: try close()
    default: try append(try term())
    }
  }

  private mutating func afterObject() throws(ScanInterruption) {
    switch byte {
    case 0x3B: advance(.verbOrEnd)
    case 0x2C: advance(.object)
    case 0x2E where stack.isEmpty:
      advance(.statement)
      endStatement()
    case 0x5D where stack.last?.isCollection == false: try close()
    default:
      guard scanner.isTolerant, stack.isEmpty, startsStatement() else { throw unexpected() }
      scanner.warn(
        scanner.position, "A new statement starts where a full stop was expected before it.")
      endStatement()
    }
  }

  private mutating func verbOrEnd() throws(ScanInterruption) {
    switch byte {
    case 0x3B: advance(.verbOrEnd)
    case 0x2E, 0x5D: try afterObject()
    default: try verb()
    }
  }

  private mutating func verbOrClose() throws(ScanInterruption) {
    if byte == 0x5D { try close() } else { try verb() }
  }

  private mutating func verbOrStop() throws(ScanInterruption) {
    if byte == 0x2E { try afterObject() } else { try verb() }
  }

  @inline(__always)
  mutating func advance(_ next: Expectation) {
    scanner.position &+= 1
    expectation = next
  }

  func isWordStart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == 0x3A || scanner.classes[byte] & ByteClass.letter != 0
  }

  /// Whether the token at hand looks like the start of a statement whose predecessor was not closed: it
  /// stands at the start of a line and is no punctuation.
  private func startsStatement() -> Bool {
    scanner.sourcePosition(scanner.position).column == 1
      && (byte == 0x3C || byte == 0x40 || byte == 0x5B || isWordStart(byte))
  }

  // MARK: Brackets

  private mutating func open(_ role: Role, isCollection: Bool) throws(ScanInterruption) {
    guard stack.count < scanner.limits.nesting else { throw tooDeep() }
    scanner.position &+= 1
    let node = isCollection ? nil : blanks.fresh(in: sink)
    stack.append(
      Frame(
        isCollection: isCollection, role: role, node: node, lastCell: nil, subject: subject,
        predicate: predicate))
    if let node {
      subject = node
      expectation = .verbOrClose
    } else {
      expectation = .item
    }
  }

  /// Closes the innermost bracket and puts its node where the bracket stood.
  private mutating func close() throws(ScanInterruption) {
    guard let frame = stack.popLast() else { throw unexpected() }
    let isEmpty = expectation == .verbOrClose
    scanner.position &+= 1
    if let last = frame.lastCell {
      try emit(last, known.id(.rest, in: sink), known.id(.empty, in: sink))
    }
    let node = frame.node ?? known.id(.empty, in: sink)
    subject = frame.subject
    predicate = frame.predicate
    switch frame.role {
    case .subject:
      subject = node
      expectation = frame.isCollection || isEmpty ? .verb : .verbOrStop
    case .object:
      try emit(subject, predicate, node)
      expectation = .afterObject
    case .item:
      try append(node)
      expectation = .item
    }
  }

  /// Puts a term at the end of the innermost list.
  private mutating func append(_ term: TermID) throws(ScanInterruption) {
    let cell = blanks.fresh(in: sink)
    let top = stack.count - 1
    if let last = stack[top].lastCell {
      try emit(last, known.id(.rest, in: sink), cell)
    } else {
      stack[top].node = cell
    }
    try emit(cell, known.id(.first, in: sink), term)
    stack[top].lastCell = cell
  }
}
