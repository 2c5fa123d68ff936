/// Terms in the canonical form of N-Triples and N-Quads (RDF Dataset Canonicalization, section 5): only what
/// must be escaped is.
enum NTriplesText {
  private static let digits = Array("0123456789ABCDEF".utf8)

  /// Appends a term of a table. A blank node is written with its label, behind a prefix.
  static func append(
    _ number: UInt32, of terms: TermTable, blankPrefix: [UInt8] = [], to text: inout [UInt8]
  ) {
    let record = terms.header(number)
    switch record.kind {
    case .iri:
      text.append(0x3C)
      terms.withBytes(number) { text.append(contentsOf: $0) }
      text.append(0x3E)
    case .blank:
      text.append(0x5F)
      text.append(0x3A)
      text.append(contentsOf: blankPrefix)
      terms.withBytes(number) { text.append(contentsOf: $0) }
    case .plainLiteral, .language:
      appendQuoted(number, of: terms, to: &text)
    case .typedLiteral:
      appendQuoted(number, of: terms, to: &text)
      text.append(0x5E)
      text.append(0x5E)
      append(record.qualifier, of: terms, to: &text)
    case .taggedLiteral:
      appendQuoted(number, of: terms, to: &text)
      text.append(0x40)
      terms.withBytes(record.qualifier) { text.append(contentsOf: $0) }
    }
  }

  private static func appendQuoted(
    _ number: UInt32, of terms: TermTable, to text: inout [UInt8]
  ) {
    text.append(0x22)
    terms.withBytes(number) { appendEscaped($0, to: &text) }
    text.append(0x22)
  }

  /// Appends a lexical form without its quotes.
  static func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
    var start = 0
    while true {
      let stop = firstEscaped(bytes, from: start)
      text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<stop]))
      if stop == bytes.count { return }
      withEscape(of: bytes[stop]) { text.append($0) }
      start = stop + 1
    }
  }
}

extension NTriplesText {
  /// Bytes that the longest escape of one byte takes.
  static let longestEscape = 6

  /// Whether a byte may not stand in a quoted string as it is: controls, the quotation mark, the backslash.
  @inline(__always)
  static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F
  }

  /// Where the next byte stands that must be escaped, or the end.
  @inline(__always)
  static func firstEscaped(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    let count = bytes.count
    var index = start
    // Eight bytes at a time: a byte that is zero after the exclusive or was the one looked for.
    let low: UInt64 = 0x0101_0101_0101_0101
    let high: UInt64 = 0x8080_8080_8080_8080
    while index &+ 8 <= count {
      let word = UnsafeRawPointer(base).loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let quote = word ^ (low &* 0x22)
      let backslash = word ^ (low &* 0x5C)
      let delete = word ^ (low &* 0x7F)
      let found =
        ((word &- low &* 0x20) & ~word) | ((quote &- low) & ~quote)
        | ((backslash &- low) & ~backslash) | ((delete &- low) & ~delete)
      if found & high != 0 { break }
      index &+= 8
    }
    while index < count, !isEscaped(base[index]) { index &+= 1 }
    return index
  }

  /// How many bytes from `start` on must be escaped.
  static func escapedCount(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    bytes[start...].count(where: isEscaped)
  }

  /// Hands out the bytes of an escape one by one.
  @inline(__always)
  static func withEscape(of byte: UInt8, _ put: (UInt8) -> Void) {
    put(0x5C)
    switch byte {
    case 0x08: put(0x62)
    case 0x09: put(0x74)
    case 0x0A: put(0x6E)
    case 0x0C: put(0x66)
    case 0x0D: put(0x72)
    case 0x22, 0x5C: put(byte)
    default:
      put(0x75)
      put(0x30)
      put(0x30)
      put(digits[Int(byte >> 4)])
      put(digits[Int(byte & 15)])
    }
  }
}

extension NTriplesText {
  /// Appends a triple as a line.
  static func append(
    _ ids: TripleIDs, of terms: TermTable, blankPrefix: [UInt8] = [], to text: inout [UInt8]
  ) {
    append(ids.subject.rawValue, of: terms, blankPrefix: blankPrefix, to: &text)
    text.append(0x20)
    append(ids.predicate.rawValue, of: terms, to: &text)
    text.append(0x20)
    append(ids.object.rawValue, of: terms, blankPrefix: blankPrefix, to: &text)
    text += [0x20, 0x2E, 0x0A]
  }
}
