internal import Catalogue
internal import Foundation

/// The bytes of a document: in memory, or in an open file that is read by chunks. What was opened stays
/// readable, also when the file is replaced or deleted meanwhile.
struct DocumentBytes: Sendable {
  private enum Content: Sendable {
    case memory([UInt8])
    case file(OpenFile)
  }

  private let content: Content
  /// The first bytes, at most 4,096.
  let head: [UInt8]
  let count: Int

  /// Documents up to this size are kept in memory.
  static let mostInMemory = 16 << 20
  private static let chunkBytes = 1 << 18

  init(_ bytes: [UInt8]) {
    content = .memory(bytes)
    head = Array(bytes.prefix(4096))
    count = bytes.count
  }

  init(_ file: OpenFile) throws(DocumentRefusal) {
    let count = try file.size()
    self.count = count
    head = try file.read(at: 0, count: min(4096, count))
    content =
      count <= Self.mostInMemory ? .memory(try file.read(at: 0, count: count)) : .file(file)
  }

  /// Opens a regular file.
  static func open(_ path: String) throws(DocumentRefusal) -> DocumentBytes {
    try DocumentBytes(OpenFile(path))
  }

  /// The whole document, from its beginning, in chunks that are lent for the length of the call.
  func forEachChunk(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    switch content {
    case .memory(let bytes): try bytes.withUnsafeBufferPointer(body)
    case .file(let file):
      var offset = 0
      while offset < count {
        let chunk = try file.read(at: offset, count: min(Self.chunkBytes, count - offset))
        guard !chunk.isEmpty else {
          throw DocumentRefusal(.fileShortened)
        }
        try chunk.withUnsafeBufferPointer(body)
        offset += chunk.count
      }
    }
  }
}
