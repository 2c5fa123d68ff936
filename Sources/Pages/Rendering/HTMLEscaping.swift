internal import Mustache

/// Escaping of texts in HTML and in its quoted attributes.
///
/// Byte by byte: the library's own goes by whole characters and would let a quote pass that a combining mark
/// follows. Control characters are left out, and those that turn the direction of what comes after them.
struct HTMLEscaping: MustacheContentType {
  static let name = "PAGE"

  /// Makes the name known to templates; safe to call again.
  static func register() {
    MustacheContentTypes.register(HTMLEscaping(), named: name)
  }

  func escapeText(_ text: String) -> String { Self.escaped(text) }

  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    var text = text
    text.withUTF8 { source in
      var index = 0
      while index < source.count {
        let byte = source[index]
        switch byte {
        case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
        case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
        case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
        case 0x09, 0x0A: bytes.append(byte)
        case 0x00...0x1F, 0x7F: break
        case 0xE2 where turnsDirection(source, index): index += 2
        default: bytes.append(byte)
        }
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
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
