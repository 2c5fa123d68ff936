internal import Foundation

/// The members of an object in JSON that the catalogue wrote itself, without decoding those that nobody asks for.
struct JSONMembers {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// UTF-8.
  let bytes: Bytes

  /// Calls `body` with each member's name, as it is written, and its value.
  func each(_ body: (_ name: Bytes, _ value: Bytes) -> Void) {
    var place = bytes.startIndex
    guard take("{", at: &place) else { return }
    while take("\"", at: &place) {
      let name = place
      skipString(&place)
      let nameEnd = place - 1
      guard nameEnd >= name, take(":", at: &place) else { return }
      let value = place
      skipValue(&place)
      body(slice(name..<nameEnd), slice(value..<place))
      guard take(",", at: &place) else { return }
    }
  }

  /// A string's text; nil for any other value.
  static func text(_ value: Bytes) -> String? {
    guard value.count >= 2, value.first == UInt8(ascii: "\"") else { return nil }
    let inner = Bytes(rebasing: value[1..<value.count - 1])
    if !inner.contains(UInt8(ascii: "\\")) { return String(decoding: inner, as: UTF8.self) }
    return decoded(String.self, value)
  }

  static func decoded<Value: Decodable>(_ type: Value.Type, _ value: Bytes) -> Value? {
    try? JSONDecoder().decode(type, from: Data(value))
  }

  private func slice(_ range: Range<Int>) -> Bytes { Bytes(rebasing: bytes[range]) }

  private func take(_ sign: Unicode.Scalar, at place: inout Int) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: sign) else { return false }
    place += 1
    return true
  }

  /// From behind the opening mark to behind the closing one.
  private func skipString(_ place: inout Int) {
    while place < bytes.count {
      let byte = bytes[place]
      place += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: "\"") { return }
    }
    place = bytes.count
  }

  /// To the comma or the end of the object that it is in.
  private func skipValue(_ place: inout Int) {
    var depth = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        place += 1
        skipString(&place)
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return }
        depth -= 1
      case UInt8(ascii: ",") where depth == 0: return
      default: break
      }
      place += 1
    }
  }
}

extension JSONMembers.Bytes {
  func isEqual(to text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && elementsEqual(Self(start: text.utf8Start, count: count))
  }
}
