/// Escaping of texts in HTML and in its quoted attributes.
///
/// Byte by byte, so that no combining mark hides a quote. Control characters are left out, and those that turn the
/// direction of what comes after them.
enum HTMLEscaping {
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the text as it may stand in HTML.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { source in
      // Bytes that stay as they are go over together.
      var start = 0
      var index = 0
      while index < source.count {
        let byte = source[index]
        guard isSpecial[Int(byte)] else {
          index += 1
          continue
        }
        let (replacement, length) = replacement(source, index)
        if let replacement {
          bytes.append(contentsOf: source[start..<index])
          bytes.append(contentsOf: replacement.utf8)
          start = index + length
        }
        index += length
      }
      bytes.append(contentsOf: source[start...])
    }
  }

  private static let isSpecial: [Bool] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F, 0xE2: true
    default: "&<>\"'".utf8.contains(byte)
    }
  }

  /// What stands for the bytes at `index`, nil where they stay, and how many they are.
  private static func replacement(
    _ source: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (String?, Int) {
    switch source[index] {
    case UInt8(ascii: "&"): ("&amp;", 1)
    case UInt8(ascii: "<"): ("&lt;", 1)
    case UInt8(ascii: ">"): ("&gt;", 1)
    case UInt8(ascii: "\""): ("&quot;", 1)
    case UInt8(ascii: "'"): ("&#39;", 1)
    case 0xE2: turnsDirection(source, index) ? ("", 3) : (nil, 1)
    default: ("", 1)
    }
  }

  /// U+202A to U+202E and U+2066 to U+2069: embeddings, overrides and isolates.
  private static func turnsDirection(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Bool {
    guard index + 2 < bytes.count else { return false }
    return switch bytes[index + 1] {
    case 0x80: (0xAA...0xAE).contains(bytes[index + 2])
    case 0x81: (0xA6...0xA9).contains(bytes[index + 2])
    default: false
    }
  }
}
