internal import Foundation
internal import Web

/// The two output streams.
enum Standard {
  static func error(_ line: String) {
    fflush(nil)
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  static func write(_ bytes: [UInt8]) throws {
    fflush(nil)
    try ByteOutput.standard.write(bytes)
  }

  /// One JSON document, the command's whole answer.
  static func json(_ value: some Encodable) throws {
    try write(try JSONAnswer.encode(value, pretty: true) + [UInt8(ascii: "\n")])
  }
}
