internal import Query

/// The parameters of a request's query string, in order, decoded as HTML forms encode them.
struct QueryItems: Sendable {
  let items: [QueryItem]

  init(_ items: [QueryItem]) {
    self.items = items
  }

  init(_ query: String?) {
    items = (query ?? "").split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return QueryItem(
        name: Self.decode(parts[0]), value: parts.count > 1 ? Self.decode(parts[1]) : "")
    }
  }

  subscript(name: String) -> String? {
    items.last { $0.name == name }?.value
  }

  func all(_ name: String) -> [String] {
    items.filter { $0.name == name }.map(\.value)
  }

  /// A whole number within `range`, `default` where it is absent.
  func integer(_ name: String, in range: ClosedRange<Int>, default standard: Int) throws -> Int {
    guard let text = self[name], !text.isEmpty else { return standard }
    guard let value = Int(text), range.contains(value) else {
      throw Problem.badParameter(
        name, "\(name) must be a whole number from \(range.lowerBound) to \(range.upperBound).",
        remedy: "Leave it out for \(standard).")
    }
    return value
  }

  private static func decode(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var iterator = text.utf8.makeIterator()
    while let byte = iterator.next() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        var ahead = iterator
        if let high = ahead.next().flatMap(hexadecimal), let low = ahead.next().flatMap(hexadecimal)
        {
          bytes.append(high << 4 | low)
          iterator = ahead
        } else {
          bytes.append(byte)
        }
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
