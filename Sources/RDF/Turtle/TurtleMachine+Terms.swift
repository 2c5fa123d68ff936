extension TurtleMachine {
  /// An IRI or a blank node, or nothing when a word without a colon stands here.
  mutating func node() throws(ScanInterruption) -> TermID? {
    let byte = scanner.bytes[scanner.position]
    if byte == 0x3C { return try iri() }
    if byte == 0x5F { return try blank() }
    guard isWordStart(byte) else { throw unexpected() }
    let start = scanner.position
    let name = try scanner.scanName()
    if name.colon != nil { return try expand(start, name) }
    scanner.position = start
    return nil
  }

  /// Any term that may be an object, brackets aside.
  mutating func term() throws(ScanInterruption) -> TermID {
    let byte = scanner.bytes[scanner.position]
    switch byte {
    case 0x22, 0x27: return try literal()
    case 0x3C: return try iri()
    case 0x5F: return try blank()
    case 0x30...0x39, 0x2B, 0x2D: return try number()
    case 0x2E:
      guard scanner.position + 1 < scanner.end || scanner.isFinal else { throw .needsMore }
      let next = scanner.position + 1 < scanner.end ? scanner.bytes[scanner.position + 1] : 0
      guard scanner.classes[next] & ByteClass.digit != 0 else { throw unexpected() }
      return try number()
    default:
      guard isWordStart(byte) else { throw unexpected() }
      let start = scanner.position
      let name = try scanner.scanName()
      if name.colon != nil { return try expand(start, name) }
      let word = scanner.range(start, name.end)
      guard word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8) else {
        throw unexpectedWord(start, name)
      }
      return sink.literal(word, datatype: known.id(.boolean, in: sink))
    }
  }

  /// The IRI at hand, resolved.
  mutating func iri() throws(ScanInterruption) -> TermID {
    let start = scanner.position
    let reference = try scanner.scanIRI()
    if BaseIRI.isAbsolute(reference) { return sink.iri(reference) }
    let resolved = try resolve(reference, start)
    return resolved.withUnsafeBufferPointer { sink.iri($0) }
  }

  func resolve(
    _ reference: UnsafeBufferPointer<UInt8>, _ start: Int
  ) throws(ScanInterruption) -> [UInt8] {
    if BaseIRI.isAbsolute(reference) { return Array(reference) }
    guard let base else {
      throw scanner.fault(
        start, "The IRI is relative, and nothing says what it is relative to.",
        original: String(bytes: reference), resume: scanner.position)
    }
    var result: [UInt8] = []
    base.resolve(reference, into: &result)
    return result
  }

  /// The IRI of a prefixed name that was just scanned.
  @inline(__always)
  mutating func expand(_ start: Int, _ name: ByteScanner.Name) throws(ScanInterruption) -> TermID {
    let length = name.end &- start
    guard length <= NameCache.longest else { return try expandUncached(start, name) }
    let key = NameCache.Key(scanner.range(start, name.end))
    if let id = names[key] { return id }
    let id = try expandUncached(start, name)
    names.remember(key, id)
    return id
  }

  private mutating func expandUncached(
    _ start: Int, _ name: ByteScanner.Name
  ) throws(ScanInterruption) -> TermID {
    let colon = name.colon ?? start
    scanner.iriText.removeAll()
    let prefix = scanner.range(start, colon)
    if !prefixes.append(prefix, to: &scanner.iriText) {
      try appendCustomary(String(bytes: prefix), start)
    }
    if name.hasEscape {
      var index = colon + 1
      while index < name.end {
        if scanner.bytes[index] == 0x5C { index += 1 }
        scanner.iriText.append(scanner.bytes[index])
        index += 1
      }
    } else {
      scanner.iriText.append(scanner.bytes + (colon + 1), count: name.end - colon - 1)
    }
    return sink.iri(scanner.iriText.bytes)
  }

  /// A prefix nobody declared: a tolerant reader takes it for what it customarily means.
  private mutating func appendCustomary(_ prefix: String, _ start: Int) throws(ScanInterruption) {
    guard scanner.isTolerant, let namespace = Prefixes.customary[prefix] else {
      throw scanner.fault(start, "The prefix \"\(prefix):\" is not declared.")
    }
    scanner.warn(
      start, "The prefix \"\(prefix):\" is not declared: it was taken for <\(namespace)>.")
    let bytes = Array(namespace.utf8)
    scanner.iriText.append(bytes)
    prefix.withBytes { _ = prefixes.set($0, bytes) }
  }

  private mutating func blank() throws(ScanInterruption) -> TermID {
    blanks.named(try scanner.scanBlankLabel(), in: sink)
  }

  private mutating func number() throws(ScanInterruption) -> TermID {
    let (text, kind) = try scanner.scanNumber()
    return switch kind {
    case .integer: sink.literal(text, datatype: known.id(.integer, in: sink))
    case .decimal: sink.literal(text, datatype: known.id(.decimal, in: sink))
    case .double: sink.literal(text, datatype: known.id(.double, in: sink))
    }
  }

  /// A string with its language or datatype, as one token: its text may stand in the chunk alone.
  private mutating func literal() throws(ScanInterruption) -> TermID {
    let text = try scanner.scanString(longForms: true)
    let stop = scanner.position
    let line = scanner.lineState
    guard scanner.position < scanner.end || scanner.isFinal else { throw .needsMore }
    // White space may stand between the string and what belongs to it.
    if scanner.position < scanner.end, scanner.bytes[scanner.position] <= 0x20 {
      guard scanner.skipSpace() || scanner.isFinal else { throw .needsMore }
    }
    let next = scanner.position < scanner.end ? scanner.bytes[scanner.position] : 0
    if next == 0x40 { return sink.literal(text, language: try scanner.scanLanguage()) }
    if next == 0x5E { return sink.literal(text, datatype: try datatype()) }
    scanner.position = stop
    scanner.lineState = line
    return sink.literal(text)
  }

  private mutating func datatype() throws(ScanInterruption) -> TermID {
    let start = scanner.position
    guard start + 2 < scanner.end || scanner.isFinal else { throw .needsMore }
    guard start + 1 < scanner.end, scanner.bytes[start + 1] == 0x5E else {
      throw scanner.fault(start, "\"^\" stands where \"^^\" and a datatype were expected.")
    }
    scanner.position += 2
    guard scanner.skipSpace() else {
      throw scanner.isFinal ? unexpected() : .needsMore
    }
    if scanner.bytes[scanner.position] == 0x3C { return try iri() }
    guard isWordStart(scanner.bytes[scanner.position]) else {
      throw scanner.fault(
        scanner.position,
        "\(scanner.name(scanner.position)) stands where a datatype was expected.")
    }
    let nameStart = scanner.position
    let name = try scanner.scanName()
    guard name.colon != nil else { throw unexpectedWord(nameStart, name) }
    return try expand(nameStart, name)
  }
}
