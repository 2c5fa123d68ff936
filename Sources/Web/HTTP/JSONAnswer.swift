internal import Foundation
internal import Hummingbird

/// JSON as the interface promises it: sorted keys, slashes left alone.
public enum JSONAnswer {
  /// The bytes of `value`; `pretty` for people.
  public static func encode(_ value: some Encodable, pretty: Bool = false) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
    return [UInt8](try encoder.encode(value))
  }

  /// A file to keep.
  static func download(_ value: some Encodable, name: String) throws -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: "application/json",
        .contentDisposition: "attachment; filename=\"\(name)\"",
      ],
      body: ResponseBody(
        byteBuffer: ByteBuffer(bytes: try encode(value, pretty: true) + [UInt8(ascii: "\n")])))
  }

  static func response(_ value: some Encodable) throws -> Response {
    response(bytes: try encode(value))
  }

  static func response(bytes: [UInt8]) -> Response {
    Response(
      status: .ok,
      headers: [.contentType: "application/json", .vary: "Accept, Accept-Language"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
