/// Writes JSON for people: two blanks a level, an entry a line, short arrays and objects on one line.
enum JSONText {
  private static let digits = Array("0123456789abcdef".utf8)
  /// Up to this many bytes stand on one line.
  private static let width = 100

  /// The whole text with a line feed at its end.
  static func document(_ value: JSONValue) -> [UInt8] {
    var text: [UInt8] = []
    append(value, indent: 0, to: &text)
    text.append(0x0A)
    return text
  }

  /// Appends a value whose first line starts behind `indent` levels.
  ///
  /// - Parameter isWide: an entry a line also where one line would do.
  static func append(
    _ value: JSONValue, indent: Int, isWide: Bool = false, to text: inout [UInt8]
  ) {
    switch value {
    case .array(let items) where !items.isEmpty:
      if !isWide, appendShort(value, indent: indent, to: &text) { return }
      text.append(0x5B)
      for (index, item) in items.enumerated() {
        if index > 0 { text.append(0x2C) }
        appendLineStart(indent + 1, to: &text)
        append(item, indent: indent + 1, to: &text)
      }
      appendLineStart(indent, to: &text)
      text.append(0x5D)
    case .object(let members) where !members.isEmpty:
      if !isWide, appendShort(value, indent: indent, to: &text) { return }
      text.append(0x7B)
      for (index, member) in members.enumerated() {
        if index > 0 { text.append(0x2C) }
        appendLineStart(indent + 1, to: &text)
        appendString(member.key, to: &text)
        text += [0x3A, 0x20]
        append(member.value, indent: indent + 1, to: &text)
      }
      appendLineStart(indent, to: &text)
      text.append(0x7D)
    default:
      appendInline(value, to: &text)
    }
  }

  /// A container of plain values, if it is short enough for one line.
  private static func appendShort(
    _ value: JSONValue, indent: Int, to text: inout [UInt8]
  ) -> Bool {
    let isPlain: Bool =
      switch value {
      case .array(let items): indent > 0 && items.allSatisfy(isFlat)
      case .object(let members):
        indent > 0 && members.count <= 2 && members.allSatisfy { isFlat($0.value) }
      default: true
      }
    guard isPlain else { return false }
    let start = text.count
    appendInline(value, to: &text)
    if text.count - start + indent * 2 <= width { return true }
    text.removeLast(text.count - start)
    return false
  }

  private static func isFlat(_ value: JSONValue) -> Bool {
    switch value {
    case .array(let items): items.isEmpty
    case .object(let members): members.isEmpty
    default: true
    }
  }

  private static func appendInline(_ value: JSONValue, to text: inout [UInt8]) {
    switch value {
    case .null: text += "null".utf8
    case .boolean(let value): text += (value ? "true" : "false").utf8
    case .number(let number): text += number.utf8
    case .string(let string): appendString(string, to: &text)
    case .array(let items):
      text.append(0x5B)
      for (index, item) in items.enumerated() {
        if index > 0 { text += [0x2C, 0x20] }
        appendInline(item, to: &text)
      }
      text.append(0x5D)
    case .object(let members):
      text.append(0x7B)
      for (index, member) in members.enumerated() {
        text += index > 0 ? [0x2C, 0x20] : [0x20]
        appendString(member.key, to: &text)
        text += [0x3A, 0x20]
        appendInline(member.value, to: &text)
      }
      if !members.isEmpty { text.append(0x20) }
      text.append(0x7D)
    }
  }

  private static func appendLineStart(_ indent: Int, to text: inout [UInt8]) {
    text.append(0x0A)
    for _ in 0..<indent { text += [0x20, 0x20] }
  }

  /// Appends a string in quotes; only what must be escaped is (RFC 8785, section 3.2.2.2).
  static func appendString(_ string: String, to text: inout [UInt8]) {
    string.withBytes { appendString($0, to: &text) }
  }

  /// The same of bytes that are UTF-8.
  static func appendString(_ bytes: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
    text.append(0x22)
    var start = 0
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { continue }
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
      default: text += [0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    text.append(0x22)
  }
}
