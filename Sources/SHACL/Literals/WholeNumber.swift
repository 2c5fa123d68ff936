/// A whole number of any size, as its digits: limits of XML Schema's integer types go beyond 64 bits.
struct WholeNumber: Sendable {
  var isNegative: Bool
  /// Without leading zeros; empty for zero.
  var digits: [UInt8]

  /// `[+-]?[0-9]+`
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var isNegative = false
    if let sign = text.first, sign == 0x2B || sign == 0x2D {
      isNegative = sign == 0x2D
      start = 1
    }
    guard start < text.count, text[start...].allSatisfy(LexicalScanner.isDigit) else { return nil }
    digits = Array(text[start...].drop { $0 == 0x30 })
    self.isNegative = isNegative && !digits.isEmpty
  }

  init?(_ text: String) {
    guard let number = Array(text.utf8).withUnsafeBufferPointer({ WholeNumber($0) }) else {
      return nil
    }
    self = number
  }

  static func < (left: WholeNumber, right: WholeNumber) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    let (small, large) = left.isNegative ? (right.digits, left.digits) : (left.digits, right.digits)
    if small.count != large.count { return small.count < large.count }
    return small.lexicographicallyPrecedes(large)
  }
}
