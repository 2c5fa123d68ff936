/// The canonical form of JSON (RFC 8785): no white space, keys in order of their UTF-16 units, numbers as
/// ECMAScript writes them.
enum JSONCanonical {
  /// Appends the canonical text of a value.
  static func append(_ value: JSONValue, to text: inout [UInt8]) {
    switch value {
    case .null: text += "null".utf8
    case .boolean(let value): text += (value ? "true" : "false").utf8
    case .number(let number): text += self.number(number).utf8
    case .string(let string): JSONText.appendString(string, to: &text)
    case .array(let items):
      text.append(0x5B)
      for (index, item) in items.enumerated() {
        if index > 0 { text.append(0x2C) }
        append(item, to: &text)
      }
      text.append(0x5D)
    case .object(let members):
      // Of keys that stand twice the last one counts.
      var last: [String: JSONValue] = [:]
      for member in members { last[member.key] = member.value }
      text.append(0x7B)
      let keys = last.keys.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }
      for (index, key) in keys.enumerated() {
        if index > 0 { text.append(0x2C) }
        JSONText.appendString(key, to: &text)
        text.append(0x3A)
        append(last[key] ?? .null, to: &text)
      }
      text.append(0x7D)
    }
  }

  /// A number as ECMAScript's `Number::toString` has it; one beyond the range of a double keeps its text.
  static func number(_ written: String) -> String {
    guard let value = Double(written), value.isFinite else { return written }
    if value == 0 { return "0" }
    let (digits, exponent) = shortest(value.magnitude)
    let sign = value < 0 ? "-" : ""
    let count = digits.count
    if count <= exponent, exponent <= 21 {
      return sign + digits + String(repeating: "0", count: exponent - count)
    }
    if exponent > 0, exponent <= 21 {
      return sign + digits.prefix(exponent) + "." + digits.dropFirst(exponent)
    }
    if exponent > -6, exponent <= 0 {
      return sign + "0." + String(repeating: "0", count: -exponent) + digits
    }
    let power = exponent - 1
    let mantissa = count == 1 ? digits : digits.prefix(1) + "." + digits.dropFirst()
    return sign + mantissa + "e" + (power < 0 ? "-" : "+") + String(power.magnitude)
  }

  /// The fewest digits that read back as the number, without zeros at either end, and where the point stands
  /// behind the first of them.
  static func shortest(_ value: Double) -> (digits: String, exponent: Int) {
    let text = "\(value)"
    let parts = text.split(separator: "e")
    let power = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let mantissa = parts.first ?? "0"
    let point = mantissa.split(separator: ".", omittingEmptySubsequences: false)
    let whole = point.first ?? "0"
    let fraction = point.count > 1 ? point[1] : ""
    var digits = String(whole + fraction)
    var exponent = whole.count + power
    let zeros = digits.prefix { $0 == "0" }.count
    digits.removeFirst(zeros)
    exponent -= zeros
    while digits.last == "0" { digits.removeLast() }
    return (digits, exponent)
  }
}
