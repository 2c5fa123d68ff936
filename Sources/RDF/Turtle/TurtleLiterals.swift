/// Literals as Turtle writes them: numbers and booleans bare, text over several lines in three quotes.
enum TurtleLiterals {
  /// Appends the text of a literal; `names` writes its datatype.
  static func append(
    _ number: UInt32, of terms: TermTable, names: inout TurtleNames, to text: inout [UInt8]
  ) {
    let record = terms.header(number)
    if record.kind == .typedLiteral {
      let isBare = terms.withBytes(record.qualifier) { datatype in
        terms.withBytes(number) { Self.isBare($0, String(bytes: datatype)) }
      }
      if isBare {
        terms.withBytes(number) { text.append(contentsOf: $0) }
        return
      }
    }
    terms.withBytes(number) { appendQuoted($0, to: &text) }
    if record.kind == .typedLiteral {
      text += [0x5E, 0x5E]
      text += names.text(record.qualifier)
    } else if record.kind == .taggedLiteral {
      text.append(0x40)
      terms.withBytes(record.qualifier) { text.append(contentsOf: $0) }
    }
  }

  /// Whether the lexical form alone says the datatype (Turtle, section 2.5.2).
  static func isBare(_ lexical: UnsafeBufferPointer<UInt8>, _ datatype: String) -> Bool {
    if datatype == XSD.boolean {
      return lexical.elementsEqual("true".utf8) || lexical.elementsEqual("false".utf8)
    }
    guard datatype == XSD.integer || datatype == XSD.decimal || datatype == XSD.double else {
      return false
    }
    var rest = lexical[...]
    func dropDigits() -> Bool {
      let before = rest.count
      rest = rest.drop { $0 >= 0x30 && $0 <= 0x39 }
      return rest.count < before
    }
    func dropSign() {
      if rest.first == 0x2B || rest.first == 0x2D { rest = rest.dropFirst() }
    }
    dropSign()
    let hasWhole = dropDigits()
    if datatype == XSD.integer { return hasWhole && rest.isEmpty }
    var hasFraction = false
    if rest.first == 0x2E {
      rest = rest.dropFirst()
      hasFraction = dropDigits()
    }
    if datatype == XSD.decimal { return hasFraction && rest.isEmpty }
    guard hasWhole || hasFraction, rest.first == 0x65 || rest.first == 0x45 else { return false }
    rest = rest.dropFirst()
    dropSign()
    return dropDigits() && rest.isEmpty
  }

  private static func appendQuoted(_ bytes: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
    guard bytes.contains(0x0A) else {
      text.append(0x22)
      NTriplesText.appendEscaped(bytes, to: &text)
      text.append(0x22)
      return
    }
    let quotes: [UInt8] = [0x22, 0x22, 0x22]
    text += quotes
    var start = 0
    for index in bytes.indices {
      let byte = bytes[index]
      // Line ends, tabs and quotation marks stand as they are, unless they would end the string.
      let stands =
        byte == 0x0A || byte == 0x09
        || byte == 0x22 && index + 1 < bytes.count && bytes[index + 1] != 0x22
      guard stands else { continue }
      NTriplesText.appendEscaped(UnsafeBufferPointer(rebasing: bytes[start..<index]), to: &text)
      text.append(byte)
      start = index + 1
    }
    NTriplesText.appendEscaped(UnsafeBufferPointer(rebasing: bytes[start...]), to: &text)
    text += quotes
  }
}
