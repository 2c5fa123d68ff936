/// Characters in UTF-8.
enum UTF8Bytes {
  /// The length of the well-formed character that begins there (Unicode 15, table 3-7); nil where there is
  /// none, or only its beginning.
  static func length(_ bytes: Span<UInt8>, at place: Int) -> Int? {
    let first = bytes[place]
    if first < 0x80 { return 1 }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return nil
    }
    guard place + length <= bytes.count, second.contains(bytes[place + 1]) else { return nil }
    for next in (place + 2)..<max(place + 2, place + length)
    where !(0x80...0xBF).contains(bytes[next]) {
      return nil
    }
    return length
  }

  /// Appends a character.
  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
