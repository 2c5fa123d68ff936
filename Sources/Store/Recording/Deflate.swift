internal import CZlib
internal import Synchronization

/// zlib streams (RFC 1950): graphs, values and words at rest.
///
/// Each is small and much like the others, so that a preset dictionary holds what they share.
enum Deflate {
  /// Level 5 makes streams a twelfth shorter, and takes half as much time again: of all that a harvest does, this is a
  /// tenth.
  private static let level: Int32 = 2

  /// Compressors that are at rest: making one costs more than a small text does.
  private static let idle = Mutex<[Compressor]>([])

  /// - Parameter dictionary: what the text is likely to have in it.
  static func deflate(_ bytes: [UInt8], _ dictionary: DeflateDictionary? = nil) -> [UInt8] {
    let compressor = idle.withLock { $0.popLast() } ?? Compressor(level: level)
    defer { idle.withLock { $0.append(compressor) } }
    return compressor.deflate(bytes, dictionary)
  }

  /// Whether a stream was made with a dictionary (RFC 1950, FDICT).
  static func hasDictionary(_ bytes: [UInt8]) -> Bool { bytes.count > 1 && bytes[1] & 0x20 != 0 }

  /// - Parameter dictionary: that of the stream, where it is none of those that all share.
  /// - Throws: `StoreError.damaged` when the bytes are no zlib stream or hold more than `limit` bytes.
  static func inflate(
    _ bytes: [UInt8], _ dictionary: DeflateDictionary? = nil, limit: Int = 1 << 30
  ) throws(StoreError) -> [UInt8] {
    var output: [UInt8] = []
    let fault = bytes.withUnsafeBufferPointer {
      inflate($0, dictionary, into: &output, limit: limit)
    }
    if let fault { throw fault }
    return output
  }

  /// The text up to the end of its first line; what comes behind is not looked at.
  ///
  /// - Throws: as ``inflate(_:_:limit:)``.
  static func firstLine(_ bytes: [UInt8]) throws(StoreError) -> [UInt8] {
    var output: [UInt8] = []
    let fault = bytes.withUnsafeBufferPointer { inflate($0, into: &output, firstLineOnly: true) }
    if let fault { throw fault }
    return output
  }

  /// The same of bytes where they lie.
  static func inflate(
    _ bytes: UnsafeBufferPointer<UInt8>, _ own: DeflateDictionary? = nil,
    into output: inout [UInt8], firstLineOnly: Bool = false, limit: Int = 1 << 30
  ) -> StoreError? {
    var stream = z_stream()
    guard
      inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return .failed(reason: "no memory is left") }
    defer { inflateEnd(&stream) }
    output.removeAll(keepingCapacity: true)
    output.reserveCapacity(bytes.count * 8)
    stream.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
    stream.avail_in = UInt32(clamping: bytes.count)
    var status = Z_OK
    let capacity = firstLineOnly ? 1 << 11 : 1 << 14
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { chunk in
      repeat {
        stream.next_out = chunk.baseAddress
        stream.avail_out = UInt32(chunk.count)
        status = CZlib.inflate(&stream, Z_NO_FLUSH)
        if status == Z_NEED_DICT,
          let dictionary = DeflateDictionary(id: stream.adler) ?? own, dictionary.id == stream.adler
        {
          status = inflateSetDictionary(
            &stream, dictionary.bytes, UInt32(dictionary.bytes.count))
        }
        let new = chunk[..<(chunk.count - Int(stream.avail_out))]
        if firstLineOnly, let end = new.firstIndex(of: UInt8(ascii: "\n")) {
          output.append(contentsOf: new[..<end])
          status = Z_STREAM_END
        } else {
          output.append(contentsOf: new)
        }
      } while status == Z_OK && output.count <= limit
    }
    guard output.count <= limit else { return .damaged(reason: "a stored text is too long") }
    guard status == Z_STREAM_END else {
      return .damaged(reason: "a stored text is cut or altered")
    }
    return nil
  }
}
