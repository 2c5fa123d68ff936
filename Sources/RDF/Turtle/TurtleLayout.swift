/// Where lines of Turtle are broken.
enum TurtleLayout {
  /// Characters a line has at most, where it can be broken.
  static let width = 100

  /// Begins a line.
  static func appendLineStart(_ indent: Int, to text: inout [UInt8]) {
    text.append(0x0A)
    for _ in 0..<indent { text += "    ".utf8 }
  }

  /// Appends objects beside one another, or all but the first on lines of their own where they do not fit.
  static func appendObjects(_ texts: [[UInt8]], indent: Int, to text: inout [UInt8]) {
    let isOneLine = fits(texts, end: 2, separator: 1, in: text)
    for (index, part) in texts.enumerated() {
      if index > 0 { text.append(0x2C) }
      if isOneLine || index == 0 { text.append(0x20) } else { appendLineStart(indent, to: &text) }
      text += part
    }
  }

  /// Appends texts on lines of their own, as many a line as fit.
  static func fill(_ texts: [[UInt8]], indent: Int, to text: inout [UInt8]) {
    for (index, part) in texts.enumerated() {
      if index > 0, fits([part], end: 0, in: text) {
        text.append(0x20)
      } else {
        appendLineStart(indent, to: &text)
      }
      text += part
    }
  }

  /// Whether texts, each with a space before and perhaps a separator behind it, and `end` characters that
  /// follow still fit on the line that `text` ends in.
  static func fits(
    _ texts: [[UInt8]], end: Int, separator: Int = 0, in text: [UInt8]
  ) -> Bool {
    var room = width - end
    for part in texts {
      room -= characters(part) + 1 + separator
      if room < 0 { return false }
    }
    let line = text.lastIndex(of: 0x0A).map { text[($0 + 1)...] } ?? text[...]
    return line.count <= 4 * width && characters(line) <= room
  }

  private static func characters(_ bytes: some Sequence<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }
}
