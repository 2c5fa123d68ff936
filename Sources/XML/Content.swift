/// What stands between markup, and which markup comes next (XML 1.0, sections 2.4 to 2.8 and 3.1).
extension XMLReader {
  mutating func advance() throws(Stop) -> XMLToken? {
    if isTextDelivered {
      textBuffer.removeAll(keepingCapacity: true)
      isTextDelivered = false
    }
    switch endPending {
    case .none: break
    case .emptyElement:
      name = elements[elements.count - 1].name
      endPending = .unbind
      return .endElement
    case .unbind: closeElement()
    }
    if construct == .none, textBuffer.isEmpty { tokenStartPosition = nil }
    while true {
      if construct != .none { return try continueConstruct() }
      if phase != .root, outer.isEmpty {
        guard try skipMisc() else { return nil }
      } else if try readText() {
        isTextDelivered = true
        return .text
      }
      if source.position == source.bytes.count {
        try leaveSource()
        continue
      }
      if textBuffer.isEmpty { begin() }
      if let token = try readMarkup() { return token }
    }
  }

  /// A token begins here.
  mutating func begin() {
    tokenStart = documentOffset
    tokenStartPosition = nil
  }

  private mutating func closeElement() {
    endPending = .none
    names.unbind(to: elements.removeLast().bindingCount)
    if elements.isEmpty { phase = .epilog }
  }

  // MARK: - Text

  /// Collects text and references up to markup or the source's end; true if there is text to deliver.
  private mutating func readText() throws(Stop) -> Bool {
    while true {
      let start = source.position
      let end = XMLReader.endOfText(source.bytes.span, from: start)
      if end > start {
        if textBuffer.isEmpty { begin() }
        try appendText(start..<end)
        source.position = end
      }
      guard end < source.bytes.count else { return false }
      switch source.bytes[end] {
      case 0x3C: return !textBuffer.isEmpty
      case 0x26:
        if textBuffer.isEmpty { begin() }
        try readReference()
      default: try readBrackets()
      }
    }
  }

  /// The first `<`, `&` or `]`.
  private static func endOfText(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let count = bytes.count
    var index = start
    while index < count {
      let byte = bytes[index]
      if byte == 0x3C || byte == 0x26 || byte == 0x5D { return index }
      index += 1
    }
    return count
  }

  mutating func appendText(_ range: Range<Int>) throws(Stop) {
    guard textBuffer.count + range.count <= limits.textLength else {
      throw fail(
        .limit, "This text is longer than the \(limits.textLength) bytes allowed.",
        at: range.lowerBound + limits.textLength - textBuffer.count)
    }
    textBuffer.append(contentsOf: source.bytes[range])
  }

  private mutating func readBrackets() throws(Stop) {
    let index = source.position
    let following = source.bytes[(index + 1)...].prefix(2)
    if following.elementsEqual([0x5D, 0x3E]) {
      throw fail(.malformed, "\"]]>\" may stand only at the end of a CDATA section.")
    }
    if following.count < 2, following.allSatisfy({ $0 == 0x5D }), !isAtFinal { throw .needMore }
    if textBuffer.isEmpty { begin() }
    try appendText(index..<index + 1)
    source.position = index + 1
  }

  // MARK: - Outside the root element

  /// Passes white space; false at the document's end.
  private mutating func skipMisc() throws(Stop) -> Bool {
    if phase == .start {
      if try startsWithDeclaration() { return true }
      phase = .prolog
    }
    while source.position < source.bytes.count, Characters.isSpace(source.bytes[source.position]) {
      source.position += 1
    }
    guard source.position < source.bytes.count else {
      guard isAtFinal else { throw .needMore }
      if phase == .epilog { return false }
      throw fail(.malformed, "The document has no root element.")
    }
    guard source.bytes[source.position] != 0x3C else { return true }
    let shown = Characters.shown(
      Characters.scalar(source.bytes.span, source.position).value)
    throw fail(
      .malformed,
      phase == .epilog
        ? "After the root element only comments may follow, but \(shown) stands here."
        : "An XML document begins with \"<\", but \(shown) stands here.")
  }

  /// Whether the document begins with an XML declaration.
  private func startsWithDeclaration() throws(Stop) -> Bool {
    let opening = Array("<?xml".utf8)
    let head = source.bytes.prefix(opening.count + 1)
    guard head.starts(with: opening.prefix(head.count)) else { return false }
    if head.count <= opening.count {
      if isAtFinal { return false }
      throw .needMore
    }
    return Characters.isSpace(head[opening.count])
  }

  // MARK: - Markup

  /// Reads the markup that begins with the `<` here; nil if it gives no token of its own.
  private mutating func readMarkup() throws(Stop) -> XMLToken? {
    switch try byte(1) {
    case 0x2F: return try readEndTag()
    case 0x21: return try readDeclarationMarkup()
    case 0x3F: return try readInstruction()
    default:
      if phase == .epilog { throw fail(.malformed, "A document has one root element only.") }
      try readStartTag()
      phase = .root
      return .startElement
    }
  }

  private mutating func readDeclarationMarkup() throws(Stop) -> XMLToken? {
    if try looking(at: "<!--") {
      source.position += 4
      construct = .comment
      return nil
    }
    if try looking(at: "<![CDATA[") {
      guard phase == .root else {
        throw fail(.malformed, "A CDATA section may stand only inside an element.")
      }
      source.position += 9
      construct = .cdata
      return nil
    }
    if try looking(at: "<!DOCTYPE") {
      guard phase == .start || phase == .prolog, outer.isEmpty else {
        throw fail(.malformed, "The DOCTYPE may stand only before the root element.")
      }
      guard !hasDoctype else { throw fail(.malformed, "A document has one DOCTYPE only.") }
      try readDoctype()
      return .doctype
    }
    throw fail(.malformed, "\"<!\" begins a comment, a CDATA section or the DOCTYPE; this is none.")
  }

  /// Whether the source goes on with `word`; asks for more bytes while that cannot be told.
  func looking(at word: StaticString) throws(Stop) -> Bool {
    let count = word.utf8CodeUnitCount
    for offset in 0..<count {
      let index = source.position + offset
      guard index < source.bytes.count else {
        if isAtFinal { return false }
        throw .needMore
      }
      guard source.bytes[index] == word.utf8Start[offset] else { return false }
    }
    return true
  }

  /// The byte at that distance from the present place.
  @inline(__always)
  func byte(_ distance: Int) throws(Stop) -> UInt8 {
    let index = source.position + distance
    guard index < source.bytes.count else { throw ended(at: source.bytes.count) }
    return source.bytes[index]
  }

  /// The source has no byte there: more may come, or the markup is cut off.
  func ended(at offset: Int) -> Stop {
    guard isAtFinal else { return .needMore }
    if outer.isEmpty {
      return fail(.malformed, "The document ends in the middle of markup.", at: offset)
    }
    return fail(.malformed, "The entity ends in the middle of markup.", at: offset)
  }

  /// The source is read to its end: back to the one that refers to it, or the document is over.
  private mutating func leaveSource() throws(Stop) {
    guard !outer.isEmpty else {
      guard isAtFinal else { throw .needMore }
      let last = elements[elements.count - 1].name.qualified
      throw fail(
        .malformed, "The document ends inside <\(last)>; its end tag </\(last)> is missing.")
    }
    guard elements.count == source.depth else {
      let last = elements[elements.count - 1].name.qualified
      throw fail(.malformed, "<\(last)> begins inside an entity but does not end there.")
    }
    source = outer.removeLast()
    // Until now the position was that of the reference, for the sake of messages.
    source.position = source.resume
  }
}
