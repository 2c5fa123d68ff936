/// Counts lines and characters of clean UTF-8.
struct LineCounter: Sendable {
  var line = 1
  var column = 1

  mutating func advance(over bytes: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    var breaks = 0
    for index in range where bytes[index] == 0x0A { breaks += 1 }
    var start = range.lowerBound
    if breaks > 0 {
      line += breaks
      column = 1
      start = range.upperBound
      while bytes[start - 1] != 0x0A { start -= 1 }
    }
    for index in start..<range.upperBound where bytes[index] & 0xC0 != 0x80 { column += 1 }
  }

  var position: XMLPosition { XMLPosition(line: line, column: column) }
}

extension XMLReader {
  /// Where the present token begins; inside an entity, where the document refers to it.
  public var position: XMLPosition {
    mutating get {
      if let tokenStartPosition { return tokenStartPosition }
      // Counting on from here next time makes asking at every token cost one pass in all.
      if outer.isEmpty, tokenStart >= counted {
        count(to: tokenStart)
      }
      return place(of: tokenStart)
    }
  }

  /// Where the bytes handed over so far end.
  public var endPosition: XMLPosition {
    place(of: outer.first?.bytes.count ?? source.bytes.count)
  }

  /// Moves the counted place on in the document's buffer, which must be the present source.
  mutating func count(to offset: Int) {
    let bytes = source.bytes
    counter.advance(over: bytes.span, counted..<offset)
    counted = offset
  }

  /// The place of a byte of the document's buffer.
  func place(of offset: Int) -> XMLPosition {
    var copy = counter
    let range = counted..<max(counted, offset)
    if let document = outer.first {
      copy.advance(over: document.bytes.span, range)
    } else {
      copy.advance(over: source.bytes.span, range)
    }
    return copy.position
  }

  /// An error at a byte of the present source; inside an entity, where the document refers to it.
  func error(_ kind: XMLError.Kind, _ message: String, at offset: Int) -> XMLError {
    guard let document = outer.first else {
      return XMLError(kind: kind, position: place(of: offset), message: message)
    }
    var message = message
    if let entity = source.entity {
      let stop = message.hasSuffix(".") ? String(message.removeLast()) : ""
      message += " (inside the entity &\(entity);)" + stop
    }
    return XMLError(kind: kind, position: place(of: document.position), message: message)
  }

  func fail(_ kind: XMLError.Kind = .malformed, _ message: String, at offset: Int? = nil) -> Stop {
    .failed(error(kind, message, at: offset ?? source.position))
  }

  mutating func warn(_ message: String, at offset: Int) {
    warnings.append(XMLWarning(position: place(of: offset), message: message))
  }

  /// The present place in the document's buffer.
  var documentOffset: Int { outer.first?.position ?? source.position }
}
