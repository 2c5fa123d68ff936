/// The length in bytes of a well-formed UTF-8 sequence at `start` and the character it stands for, or
/// nothing (Unicode 15, table 3-7).
func decodeUTF8(
  _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int
) -> (scalar: UInt32, length: Int)? {
  let lead = bytes[start]
  if lead < 0x80 { return (UInt32(lead), 1) }
  let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
  guard lead >= 0xC2, lead <= 0xF4, start + length <= end else { return nil }
  var scalar = UInt32(lead) & (0x7F >> UInt32(length))
  for index in start + 1..<start + length {
    guard bytes[index] & 0xC0 == 0x80 else { return nil }
    scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
  }
  switch length {
  case 3 where scalar < 0x800 || (0xD800...0xDFFF).contains(scalar): return nil
  case 4 where scalar < 0x10000 || scalar > 0x10FFFF: return nil
  default: return (scalar, length)
  }
}

/// Where the first byte stands that is not part of well-formed UTF-8.
func firstInvalidUTF8(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
  var index = start
  while index < end {
    if bytes[index] < 0x80 {
      index += 1
    } else if let character = decodeUTF8(bytes, index, end) {
      index += character.length
    } else {
      return index
    }
  }
  return nil
}

/// Whether a character beyond ASCII may begin a name (Turtle, `PN_CHARS_BASE`).
func isNameStart(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D,
    0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
    0x10000...0xEFFFF:
    true
  default: false
  }
}

/// Whether a character beyond ASCII may go on in a name (Turtle, `PN_CHARS`).
func isNameCharacter(_ scalar: UInt32) -> Bool {
  isNameStart(scalar) || scalar == 0xB7 || (0x300...0x36F).contains(scalar)
    || (0x203F...0x2040).contains(scalar)
}
