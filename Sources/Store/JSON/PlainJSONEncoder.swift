internal import Foundation

/// Writes a value's JSON straight into bytes, members in the order in which the value encodes them: several times as
/// fast as `JSONEncoder`, which builds a tree and sorts it first.
///
/// For types whose members have an order of their own: a `Dictionary` has none, and `Date`, `Data` and `URL` are
/// written as their own coding says, not as `JSONEncoder` writes them. Numbers that JSON does not have are null.
struct PlainJSONEncoder {
  static func encode(_ value: some Encodable) throws -> Data { Data(try bytes(of: value)) }

  static func bytes(of value: some Encodable) throws -> [UInt8] {
    let text = JSONBytes()
    try text.write(value)
    return text.bytes
  }
}

/// The text so far, shared by all encoders and containers of one value.
private final class JSONBytes {
  var bytes: [UInt8] = []
  /// Of the objects and arrays that are open, innermost last: the sign that ends it.
  private var ends: [UInt8] = []
  private var needsComma = false

  init() { bytes.reserveCapacity(4096) }

  func write(_ value: some Encodable) throws {
    let depth = ends.count
    let start = bytes.count
    try value.encode(to: ValueEncoder(text: self))
    close(to: depth)
    // A value that encoded nothing is an empty object, as for `JSONEncoder`.
    if bytes.count == start { raw("{}") }
  }

  func open(_ sign: UInt8, until end: UInt8) -> Int {
    separate()
    bytes.append(sign)
    ends.append(end)
    needsComma = false
    return ends.count
  }

  /// Ends what was opened deeper than `depth`.
  func close(to depth: Int) {
    while ends.count > depth {
      bytes.append(ends.removeLast())
      needsComma = true
    }
  }

  func name(_ key: some CodingKey, depth: Int) {
    close(to: depth)
    string(key.stringValue)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  func raw(_ text: some StringProtocol) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  func real(_ number: some BinaryFloatingPoint & CustomStringConvertible) {
    raw(number.isFinite ? number.description : "null")
  }

  func string(_ text: String) {
    separate()
    var text = text
    text.withUTF8 { JSONWriter.quote($0, into: &bytes) }
  }

  private func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }
}

private struct ValueEncoder: Encoder {
  let text: JSONBytes
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    let depth = text.open(UInt8(ascii: "{"), until: UInt8(ascii: "}"))
    return KeyedEncodingContainer(ObjectContainer<Key>(text: text, depth: depth))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    let depth = text.open(UInt8(ascii: "["), until: UInt8(ascii: "]"))
    return ArrayContainer(text: text, depth: depth)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    ScalarContainer(text: text)
  }
}

private struct ObjectContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let text: JSONBytes
  let depth: Int
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) {
    text.name(key, depth: depth)
    text.raw("null")
  }

  func encode(_ value: Bool, forKey key: Key) {
    text.name(key, depth: depth)
    text.raw(value ? "true" : "false")
  }

  func encode(_ value: String, forKey key: Key) {
    text.name(key, depth: depth)
    text.string(value)
  }

  func encode(_ value: Int, forKey key: Key) {
    text.name(key, depth: depth)
    text.raw(String(value))
  }

  func encode(_ value: Double, forKey key: Key) {
    text.name(key, depth: depth)
    text.real(value)
  }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    text.name(key, depth: depth)
    try text.write(value)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    text.name(key, depth: depth)
    return ValueEncoder(text: text).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    text.name(key, depth: depth)
    return ValueEncoder(text: text).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { ValueEncoder(text: text) }
  func superEncoder(forKey key: Key) -> any Encoder {
    text.name(key, depth: depth)
    return ValueEncoder(text: text)
  }
}

private struct ArrayContainer: UnkeyedEncodingContainer {
  let text: JSONBytes
  let depth: Int
  var codingPath: [any CodingKey] { [] }
  private(set) var count = 0

  init(text: JSONBytes, depth: Int) {
    self.text = text
    self.depth = depth
  }

  private mutating func next() {
    text.close(to: depth)
    count += 1
  }

  mutating func encodeNil() {
    next()
    text.raw("null")
  }

  mutating func encode(_ value: String) {
    next()
    text.string(value)
  }

  mutating func encode(_ value: some Encodable) throws {
    next()
    try text.write(value)
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    next()
    return ValueEncoder(text: text).container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    next()
    return ValueEncoder(text: text).unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder {
    next()
    return ValueEncoder(text: text)
  }
}

private struct ScalarContainer: SingleValueEncodingContainer {
  let text: JSONBytes
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { text.raw("null") }
  func encode(_ value: Bool) { text.raw(value ? "true" : "false") }
  func encode(_ value: String) { text.string(value) }
  func encode(_ value: Double) { text.real(value) }
  func encode(_ value: Float) { text.real(value) }
  func encode(_ value: Int) { text.raw(String(value)) }
  func encode(_ value: Int8) { text.raw(String(value)) }
  func encode(_ value: Int16) { text.raw(String(value)) }
  func encode(_ value: Int32) { text.raw(String(value)) }
  func encode(_ value: Int64) { text.raw(String(value)) }
  func encode(_ value: UInt) { text.raw(String(value)) }
  func encode(_ value: UInt8) { text.raw(String(value)) }
  func encode(_ value: UInt16) { text.raw(String(value)) }
  func encode(_ value: UInt32) { text.raw(String(value)) }
  func encode(_ value: UInt64) { text.raw(String(value)) }
  func encode(_ value: some Encodable) throws { try text.write(value) }
}
