internal import Foundation

/// Values in JSON columns: keys sorted, so that equal values have equal text.
enum JSONText {
  static func encoder() -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  static func encode(_ value: some Encodable) throws -> String {
    String(decoding: try encoder().encode(value), as: UTF8.self)
  }

  /// Numbers for `json_each(?)`: one statement for any count of them.
  static func list(_ numbers: some Sequence<Int64>) -> String {
    "[" + numbers.map { String($0) }.joined(separator: ",") + "]"
  }

  /// - Throws: `StoreError.damaged` when the text is none of ours.
  static func decode<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
    try decode(type, json: Data(text.utf8))
  }

  static func decode<Value: Decodable>(_ type: Value.Type, json: Data) throws -> Value {
    do {
      return try JSONDecoder().decode(type, from: json)
    } catch {
      throw StoreError.damaged(reason: "a stored \(type) cannot be read")
    }
  }
}
