internal import Foundation

/// Numbers as cells show them.
enum ExcelNumber {
  /// Digits that Excel shows and computes with; the file holds two more.
  private static let digits = 15

  /// Whether the text is a short whole number, which is shown as it stands.
  static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
    let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes
    return (1...Self.digits).contains(digits.count)
      && digits.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// A number with a point and without an exponent where it is of usual size: `0.3`, not
  /// `0.30000000000000004`; nil where the text is no number.
  static func text(_ bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.count <= 40, let value = Double(String(decoding: bytes, as: UTF8.self)),
      value.isFinite
    else { return nil }
    if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
    var text = "\(value)"
    if text.utf8.count(where: { (0x30...0x39).contains($0) }) > digits {
      text = "\(Double(String(format: "%.\(digits)g", value)) ?? value)"
    }
    return abs(value) < 1 && abs(value) >= 1e-9 ? withoutExponent(text) : text
  }

  /// `1.5e-07` as `0.00000015`.
  private static func withoutExponent(_ text: String) -> String {
    let parts = text.split(separator: "e-")
    guard parts.count == 2, let exponent = Int(parts[1]) else { return text }
    let digits = parts[0].filter { $0 != "." && $0 != "-" }
    let sign = text.hasPrefix("-") ? "-" : ""
    return sign + "0." + String(repeating: "0", count: exponent - 1) + digits
  }
}
