internal import CZlib

/// zlib streams (RFC 1950): graphs and values at rest.
enum Deflate {
  /// Repetitive text such as N-Triples gains little above this level and costs twice the time.
  private static let level: Int32 = 4

  static func deflate(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { source in
      let bound = compressBound(UInt(source.count))
      return [UInt8](unsafeUninitializedCapacity: Int(bound)) { buffer, count in
        var length = bound
        // The buffer has the bound's size, so that only memory could be missing.
        let status = compress2(
          buffer.baseAddress, &length, source.baseAddress, UInt(source.count), level)
        count = status == Z_OK ? Int(length) : 0
      }
    }
  }

  /// - Throws: `StoreError.damaged` when the bytes are no zlib stream or hold more than `limit` bytes.
  static func inflate(_ bytes: [UInt8], limit: Int = 1 << 30) throws(StoreError) -> [UInt8] {
    var stream = z_stream()
    guard
      inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw .failed(reason: "no memory is left") }
    defer { inflateEnd(&stream) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 8)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var status = Z_OK
    var input = bytes
    input.withUnsafeMutableBufferPointer { source in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(clamping: source.count)
      repeat {
        let produced = chunk.withUnsafeMutableBufferPointer { buffer in
          stream.next_out = buffer.baseAddress
          stream.avail_out = UInt32(buffer.count)
          status = CZlib.inflate(&stream, Z_NO_FLUSH)
          return buffer.count - Int(stream.avail_out)
        }
        output.append(contentsOf: chunk[..<produced])
      } while status == Z_OK && output.count <= limit
    }
    guard output.count <= limit else { throw .damaged(reason: "a stored text is too long") }
    guard status == Z_STREAM_END else {
      throw .damaged(reason: "a stored text is cut or altered")
    }
    return output
  }
}
