/// What a cell of a hospital's table says, whichever way it is written.
enum CellText {
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, first <= 0x20 { bytes = bytes.dropFirst() }
    while let last = bytes.last, last <= 0x20 { bytes = bytes.dropLast() }
    return bytes
  }

  /// Whether a trimmed cell holds a value: not empty, and none of the words for nothing.
  static func isPresent(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= 7 else { return true }
    guard let first = bytes.first else { return false }
    if (0x30...0x39).contains(first) { return true }
    return !nothings.contains(String(decoding: bytes, as: UTF8.self).lowercased())
  }

  private static let nothings: Set<String> = [
    "na", "n/a", "#n/a", "null", "none", "nil", "nan", "<na>", ".", "-", "--", "?", "missing",
    "unknown", "k.a.", "n.d.", "nd",
  ]

  /// Parts of a cell that lists several things: separated by semicolon, bar, comma, or blanks.
  static func list(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let marks: [UInt8] = [0x3B, 0x7C, 0x2C, 0x0A, 0x0D]
    return bytes.split { marks.contains($0) }.map(trimmed).filter(isPresent)
  }

  static func whole(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard (1...9).contains(bytes.count) else { return nil }
    var value = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte) - 0x30
    }
    return value
  }
}
