extension TurtleMachine {
  /// `@prefix` or `@base`.
  mutating func atDirective() throws(ScanInterruption) {
    let start = scanner.position
    scanner.position += 1
    guard scanner.position < scanner.end || scanner.isFinal else { throw .needsMore }
    let name = try scanner.scanName()
    let word = scanner.excerpt(start + 1, name.end)
    let isKnown = scanner.isTolerant ? word.lowercased() : word
    guard name.colon == nil, isKnown == "prefix" || isKnown == "base" else {
      throw scanner.fault(
        start, "\"@\(word)\" stands where \"@prefix\", \"@base\" or a subject was expected.")
    }
    if word != isKnown {
      scanner.warn(start, "\"@\(word)\" should be written in lower case.")
    }
    directiveHasAt = true
    expectation = isKnown == "prefix" ? .prefixName : .baseIRI
  }

  /// `PREFIX` or `BASE`, in any case.
  mutating func sparqlDirective() throws(ScanInterruption) {
    let start = scanner.position
    let name = try scanner.scanName()
    let word = scanner.excerpt(start, name.end).lowercased()
    guard word == "prefix" || word == "base" else { throw unexpectedWord(start, name) }
    directiveHasAt = false
    expectation = word == "prefix" ? .prefixName : .baseIRI
  }

  mutating func prefixName() throws(ScanInterruption) {
    let start = scanner.position
    guard isWordStart(scanner.bytes[start]) else { throw unexpected() }
    let name = try scanner.scanName()
    guard let colon = name.colon, colon + 1 == name.end else { throw unexpected() }
    prefixBeingDeclared = Array(scanner.range(start, colon))
    expectation = .prefixIRI
  }

  mutating func prefixIRI() throws(ScanInterruption) {
    guard scanner.bytes[scanner.position] == 0x3C else { throw unexpected() }
    let start = scanner.position
    let namespace = try resolve(try scanner.scanIRI(), start)
    guard prefixes.count < scanner.limits.prefixes else {
      throw .fault(
        ScanInterruption.Fault(
          index: start,
          message:
            "The document declares more than the \(scanner.limits.prefixes) prefixes allowed.",
          resume: start, isFinal: true))
    }
    if prefixBeingDeclared.withUnsafeBufferPointer({ prefixes.set($0, namespace) }) {
      names.forgetAll()
    }
    sink.prefix(
      String(decoding: prefixBeingDeclared, as: UTF8.self),
      namespace: String(decoding: namespace, as: UTF8.self))
    endOfDirectiveIRI()
  }

  mutating func baseIRI() throws(ScanInterruption) {
    guard scanner.bytes[scanner.position] == 0x3C else { throw unexpected() }
    let start = scanner.position
    base = BaseIRI(bytes: try resolve(try scanner.scanIRI(), start))
    endOfDirectiveIRI()
  }

  private mutating func endOfDirectiveIRI() {
    if directiveHasAt || scanner.isTolerant {
      expectation = .directiveEnd
    } else {
      endStatement()
    }
  }

  /// The full stop after `@prefix` and `@base`. A tolerant reader passes over its lack, and over one after
  /// the SPARQL forms, which have none.
  mutating func directiveEnd() throws(ScanInterruption) {
    let isStop = scanner.bytes[scanner.position] == 0x2E
    if isStop != directiveHasAt {
      guard scanner.isTolerant else { throw unexpected() }
      // The warning names the character: it has to be there in full.
      if scanner.isCut(scanner.position) { throw .needsMore }
      if isStop {
        scanner.warn(scanner.position, "No full stop is due after PREFIX or BASE without \"@\".")
      } else {
        scanner.warn(
          scanner.position,
          "\(scanner.name(scanner.position)) stands where the full stop after @prefix or @base was expected."
        )
      }
    }
    if isStop { scanner.position += 1 }
    endStatement()
  }
}
