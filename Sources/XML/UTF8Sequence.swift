/// Checking of UTF-8 (RFC 3629).
enum UTF8Sequence {
  /// The first index from `start` whose byte is not printable ASCII, a tab or a line feed.
  static func skipPlain(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let raw = bytes.bytes
    let count = bytes.count
    var index = start
    while index + 8 <= count {
      let word = UInt64(
        littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      // The lowest flagged byte is exact: it is below 20 or above 7F.
      let suspects = ((word &- 0x2020_2020_2020_2020) & ~word | word) & 0x8080_8080_8080_8080
      if suspects == 0 {
        index += 8
        continue
      }
      index += suspects.trailingZeroBitCount >> 3
      let byte = bytes[index]
      if byte != 0x0A, byte != 0x09 { return index }
      index += 1
    }
    while index < count {
      let byte = bytes[index]
      guard (0x20..<0x80).contains(byte) || byte == 0x0A || byte == 0x09 else { return index }
      index += 1
    }
    return index
  }

  /// The length of the valid sequence at `index`; nil if it is broken or not whole.
  @inline(__always)
  static func length(_ bytes: Span<UInt8>, _ index: Int) -> Int? {
    let length = expectedLength(bytes[index])
    guard length > 0, index + length <= bytes.count else { return nil }
    for offset in 1..<max(length, 2) where offset < length {
      guard isContinuation(bytes, index, offset) else { return nil }
    }
    return length
  }

  /// Whether no bytes to come could make the sequence at `index` valid.
  static func isBroken(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    let length = expectedLength(bytes[index])
    guard length > 0 else { return true }
    for offset in 1..<max(length, 2) where offset < length && index + offset < bytes.count {
      if !isContinuation(bytes, index, offset) { return true }
    }
    return false
  }

  @inline(__always)
  private static func expectedLength(_ first: UInt8) -> Int {
    switch first {
    case 0..<0x80: 1
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: 0
    }
  }

  /// Surrogates, overlong forms and code points above 10FFFF show in the second byte.
  @inline(__always)
  private static func isContinuation(_ bytes: Span<UInt8>, _ index: Int, _ offset: Int) -> Bool {
    let byte = bytes[index + offset]
    guard byte & 0xC0 == 0x80 else { return false }
    guard offset == 1 else { return true }
    switch bytes[index] {
    case 0xE0: return byte >= 0xA0
    case 0xED: return byte < 0xA0
    case 0xF0: return byte >= 0x90
    case 0xF4: return byte < 0x90
    default: return true
    }
  }
}
