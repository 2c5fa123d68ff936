/// What an ASCII byte may be part of, as bits of a table that is looked up for every byte read.
enum ByteClass {
  /// May stand in an IRI as it is (Turtle, `IRIREF`); includes all bytes from 0x80.
  static let iri: UInt8 = 1
  /// Letter, digit, `_` or `-`.
  static let name: UInt8 = 2
  /// Space, tab, line feed, carriage return.
  static let space: UInt8 = 4
  /// Neither quote, backslash nor line end; includes all bytes from 0x80.
  static let string: UInt8 = 8
  static let digit: UInt8 = 16
  static let letter: UInt8 = 32

  /// 256 entries that live as long as the process.
  static let table: Table = {
    let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    for byte in 0..<256 {
      var bits: UInt8 = 0
      let isLetter = (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      let isDigit = (0x30...0x39).contains(byte)
      if byte > 0x20, !"<>\"{}|^`\\".utf8.contains(UInt8(byte)) { bits |= iri }
      if isLetter || isDigit || byte == 0x5F || byte == 0x2D { bits |= name }
      if [0x20, 0x09, 0x0A, 0x0D].contains(byte) { bits |= space }
      if ![0x22, 0x27, 0x5C, 0x0A, 0x0D].contains(byte) { bits |= string }
      if isDigit { bits |= digit }
      if isLetter { bits |= letter }
      table[byte] = bits
    }
    return Table(entries: UnsafePointer(table))
  }()

  struct Table: @unchecked Sendable {
    /// Never written after it is made, never freed.
    fileprivate let entries: UnsafePointer<UInt8>

    @inline(__always)
    subscript(byte: UInt8) -> UInt8 { entries[Int(byte)] }
  }
}
