/// Terms in the canonical form of N-Triples and N-Quads (RDF Dataset Canonicalization, section 5): only what
/// must be escaped is.
enum NTriplesText {
  private static let digits = Array("0123456789ABCDEF".utf8)

  /// Appends a term of a table. A blank node is written with its label.
  static func append(_ number: UInt32, of terms: TermTable, to text: inout [UInt8]) {
    let record = terms.header(number)
    switch record.kind {
    case .iri:
      text.append(0x3C)
      terms.withBytes(number) { text.append(contentsOf: $0) }
      text.append(0x3E)
    case .blank:
      text.append(0x5F)
      text.append(0x3A)
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
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F else { continue }
      text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      start = index + 1
      text.append(0x5C)
      switch byte {
      case 0x08: text.append(0x62)
      case 0x09: text.append(0x74)
      case 0x0A: text.append(0x6E)
      case 0x0C: text.append(0x66)
      case 0x0D: text.append(0x72)
      case 0x22, 0x5C: text.append(byte)
      default:
        text += [0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }
}

extension NTriplesText {
  /// Appends a triple as a line.
  static func append(_ ids: TripleIDs, of terms: TermTable, to text: inout [UInt8]) {
    append(ids.subject.rawValue, of: terms, to: &text)
    text.append(0x20)
    append(ids.predicate.rawValue, of: terms, to: &text)
    text.append(0x20)
    append(ids.object.rawValue, of: terms, to: &text)
    text += [0x20, 0x2E, 0x0A]
  }
}
