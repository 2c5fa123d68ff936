/// Numbers of JSON as lexical forms of XML Schema (JSON-LD 1.1 API, section 8.6).
enum JSONLDNumber {
  /// The whole number, with all its digits; nothing when there is a fraction, or more than 21 digits.
  static func integer(_ written: String) -> String? {
    let bytes = written.utf8
    let isNegative = bytes.first == 0x2D
    let unsigned = written.dropFirst(isNegative ? 1 : 0)
    if unsigned.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
      guard unsigned.utf8.count <= 21 else { return nil }
      return unsigned == "0" ? "0" : written
    }
    guard let value = Double(written), value.isFinite, value.magnitude < 1e21,
      value.rounded(.towardZero) == value
    else { return nil }
    if value == 0 { return "0" }
    let (digits, exponent) = JSONCanonical.shortest(value.magnitude)
    return (value < 0 ? "-" : "") + digits
      + String(repeating: "0", count: max(0, exponent - digits.utf8.count))
  }

  /// Whether a whole number is written as JSON has it, and small enough for every reader to keep its digits.
  static func isCanonicalInteger(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let digits = text.first == 0x2D ? text[1...] : text[...]
    guard let first = digits.first, digits.count <= 15 else { return false }
    return digits.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      && (first != 0x30 || text.count == 1)
  }

  /// Whether a number is written without an exponent.
  static func isPlain(_ written: String) -> Bool {
    !written.utf8.contains { $0 | 0x20 == 0x65 }
  }

  /// The canonical form of `xsd:double`, of sixteen digits at most.
  static func double(_ written: String) -> String {
    guard let value = Double(written) else { return written }
    if value == 0 { return value.sign == .minus ? "-0.0E0" : "0.0E0" }
    guard value.isFinite else { return value < 0 ? "-INF" : "INF" }
    var (digits, exponent) = JSONCanonical.shortest(value.magnitude)
    if digits.utf8.count > 16 { (digits, exponent) = rounded(digits, exponent) }
    let fraction = digits.dropFirst()
    return (value < 0 ? "-" : "") + digits.prefix(1) + "." + (fraction.isEmpty ? "0" : fraction)
      + "E\(exponent - 1)"
  }

  /// Seventeen digits cut to sixteen.
  private static func rounded(_ digits: String, _ exponent: Int) -> (String, Int) {
    var kept = digits.utf8.prefix(16).map { $0 - 0x30 }
    var exponent = exponent
    if let next = digits.utf8.dropFirst(16).first, next >= 0x35 {
      var place = kept.count - 1
      while place >= 0, kept[place] == 9 {
        kept[place] = 0
        place -= 1
      }
      if place >= 0 {
        kept[place] += 1
      } else {
        kept.insert(1, at: 0)
        exponent += 1
      }
    }
    while kept.count > 1, kept.last == 0 { kept.removeLast() }
    return (String(decoding: kept.map { $0 + 0x30 }, as: UTF8.self), exponent)
  }
}
