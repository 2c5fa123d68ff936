/// An `xsd:decimal` of any precision, compared exactly.
struct DecimalNumber {
  private var isNegative: Bool
  /// Without leading zeros.
  private var whole: [UInt8]
  /// Without trailing zeros.
  private var fraction: [UInt8]

  /// A text that `LexicalForm.decimal` or `.integer` accepts.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    let unsigned = text.drop { $0 == 0x2B || $0 == 0x2D }
    let point = unsigned.firstIndex(of: 0x2E) ?? unsigned.endIndex
    whole = Array(unsigned[..<point].drop { $0 == 0x30 })
    fraction = Array(unsigned[point...].dropFirst())
    while fraction.last == 0x30 { fraction.removeLast() }
    isNegative = text.first == 0x2D && !(whole.isEmpty && fraction.isEmpty)
  }

  /// The nearest double.
  var double: Double {
    let digits = (whole.isEmpty ? [0x30] : whole) + [0x2E] + fraction + [0x30]
    return (Double(String(decoding: digits, as: UTF8.self)) ?? .nan) * (isNegative ? -1 : 1)
  }

  static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    let (small, large) = left.isNegative ? (right, left) : (left, right)
    if small.whole.count != large.whole.count { return small.whole.count < large.whole.count }
    if small.whole != large.whole { return small.whole.lexicographicallyPrecedes(large.whole) }
    return small.fraction.lexicographicallyPrecedes(large.fraction)
  }
}
