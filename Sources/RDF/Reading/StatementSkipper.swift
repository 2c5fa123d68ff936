/// Finds the end of a Turtle statement that could not be read: the first full stop outside strings, IRIs
/// and comments that white space, the end, or the start of an IRI follows.
///
/// Brackets are not counted: inside them no such full stop can stand in a right document, and in a wrong
/// one a bracket that was never closed would swallow all the rest.
struct StatementSkipper {
  private enum State {
    case plain
    case stop
    case comment
    case iri
    /// `endsWithStop`: the last character that is no space was a full stop.
    case string(quote: UInt8, endsWithStop: Bool)
    /// A string without end whose line ends in a full stop: that was the statement's.
    case ended
    case escape(quote: UInt8, isLong: Bool)
    /// `count` quotes were read one after another, none of the string before them.
    case opening(quote: UInt8, count: Int)
    case long(quote: UInt8, closing: Int)
  }

  private var state = State.plain

  /// Reads on; whether the statement's end was found. `position` then stands behind it.
  mutating func skip(_ scanner: inout ByteScanner) -> Bool {
    while scanner.position < scanner.end {
      let byte = scanner.bytes[scanner.position]
      if case .ended = state { return true }
      if case .stop = state {
        if byte <= 0x20 || byte == 0x23 || byte == 0x3C || byte == 0x40 { return true }
        state = .plain
      }
      scanner.position += 1
      if byte == 0x0A { scanner.noteLineStart() }
      state = next(byte)
    }
    return scanner.isFinal
  }

  private func next(_ byte: UInt8) -> State {
    let endsLine = byte == 0x0A || byte == 0x0D
    switch state {
    case .plain, .stop, .ended:
      return afterPlain(byte)
    case .comment:
      return endsLine ? .plain : .comment
    case .iri:
      return byte == 0x3E || byte <= 0x20 ? .plain : .iri
    case .string(let quote, let endsWithStop):
      if byte == 0x5C { return .escape(quote: quote, isLong: false) }
      if endsLine { return endsWithStop ? .ended : .plain }
      if byte == quote { return .plain }
      return .string(quote: quote, endsWithStop: byte == 0x2E || endsWithStop && byte <= 0x20)
    case .escape(let quote, let isLong):
      return isLong ? .long(quote: quote, closing: 0) : .string(quote: quote, endsWithStop: false)
    case .opening(let quote, let count):
      if byte == quote {
        return count == 2 ? .long(quote: quote, closing: 0) : .opening(quote: quote, count: 2)
      }
      if count == 2 { return afterPlain(byte) }
      if byte == 0x5C { return .escape(quote: quote, isLong: false) }
      return endsLine ? .plain : .string(quote: quote, endsWithStop: byte == 0x2E)
    case .long(let quote, let closing):
      if byte == 0x5C { return .escape(quote: quote, isLong: true) }
      guard byte == quote else { return .long(quote: quote, closing: 0) }
      return closing == 2 ? .plain : .long(quote: quote, closing: closing + 1)
    }
  }

  private func afterPlain(_ byte: UInt8) -> State {
    switch byte {
    case 0x2E: .stop
    case 0x23: .comment
    case 0x3C: .iri
    case 0x22, 0x27: .opening(quote: byte, count: 1)
    default: .plain
    }
  }
}
