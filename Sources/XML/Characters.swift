/// Character classes of XML 1.0 (Fifth Edition), sections 2.2 and 2.3.
enum Characters {
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  /// `Char`: what a document may hold at all.
  static func isCharacter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20...0xD7FF, 0x9, 0xA, 0xD, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  // One bit a character: letters, `_`, `:`; then digits, `-`, `.` besides.
  private static let asciiStart: (low: UInt64, high: UInt64) = (1 << 58, 0x07FF_FFFE_87FF_FFFE)
  private static let asciiName: (low: UInt64, high: UInt64) = (
    0x07FF_6000_0000_0000, 0x07FF_FFFE_87FF_FFFE
  )

  @inline(__always)
  static func isASCIINameCharacter(_ byte: UInt8) -> Bool {
    let bits = byte < 64 ? asciiName.low : asciiName.high
    return byte < 128 && bits >> UInt64(byte & 63) & 1 == 1
  }

  static func isNameStart(_ scalar: UInt32) -> Bool {
    if scalar < 128 {
      return (scalar < 64 ? asciiStart.low : asciiStart.high) >> UInt64(scalar & 63) & 1 == 1
    }
    switch scalar {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D,
      0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
      0x10000...0xEFFFF:
      return true
    default: return false
    }
  }

  static func isNameCharacter(_ scalar: UInt32) -> Bool {
    if scalar < 128 { return isASCIINameCharacter(UInt8(scalar)) }
    switch scalar {
    case 0xB7, 0x300...0x36F, 0x203F...0x2040: return true
    default: return isNameStart(scalar)
    }
  }

  /// The scalar at `index` of valid UTF-8, and its length in bytes.
  static func scalar(_ bytes: Span<UInt8>, _ index: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    func next(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset]) & 0x3F }
    if first < 0x80 { return (first, 1) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
    return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
  }

  /// Appends a scalar that is known to be one as UTF-8.
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: bytes.append(UInt8(scalar))
    case 0x80..<0x800:
      bytes.append(UInt8(0xC0 | scalar >> 6))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      bytes.append(UInt8(0xE0 | scalar >> 12))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    default:
      bytes.append(UInt8(0xF0 | scalar >> 18 & 0x07))
      bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    }
  }

  /// A character as a message shows it: itself in quotation marks, or its code point.
  static func shown(_ scalar: UInt32) -> String {
    if scalar > 0x20, scalar != 0x7F, !(0x80..<0xA0).contains(scalar), isCharacter(scalar),
      let character = Unicode.Scalar(scalar), !character.properties.isWhitespace
    {
      return "\"\(character)\""
    }
    switch scalar {
    case 0x20: return "a space"
    case 0x0A: return "a line break"
    case 0x09: return "a tab"
    default:
      let code = String(scalar, radix: 16, uppercase: true)
      return "the character U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
    }
  }
}
