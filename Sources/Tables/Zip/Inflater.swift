internal import CZlib

/// Raw deflate (RFC 1951), piece by piece.
final class Inflater {
  /// zlib keeps the address of its state, which must not move.
  private let stream: UnsafeMutablePointer<z_stream>
  private(set) var isFinished = false

  private static let pieceLength = 1 << 18

  init() throws(TableError) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let status = inflateInit2_(
      stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else {
      throw TableError(.limit, "No memory is left.", remedy: "Close other programs.")
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Inflates packed bytes; ends early, with a few bytes more than `most`, where there are more.
  func inflate(_ packed: [UInt8], most: Int) throws(TableError) -> [UInt8] {
    var packed = packed
    var output: [UInt8] = []
    var status = Z_OK
    packed.withUnsafeMutableBufferPointer { source in
      stream.pointee.next_in = source.baseAddress
      stream.pointee.avail_in = UInt32(source.count)
      repeat {
        let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceLength) { buffer, count in
          stream.pointee.next_out = buffer.baseAddress
          stream.pointee.avail_out = UInt32(buffer.count)
          status = CZlib.inflate(stream, Z_NO_FLUSH)
          count = buffer.count - Int(stream.pointee.avail_out)
        }
        if output.isEmpty { output = piece } else { output += piece }
      } while status == Z_OK && stream.pointee.avail_out == 0 && output.count <= most
      stream.pointee.next_in = nil
    }
    isFinished = status == Z_STREAM_END
    guard isFinished || status == Z_OK || status == Z_BUF_ERROR else { throw ZipArchive.damaged }
    return output
  }

  /// The CRC-32 of bytes that follow those of `checksum`.
  static func checksum(_ checksum: UInt, _ bytes: [UInt8]) -> UInt {
    bytes.withUnsafeBufferPointer { crc32(checksum, $0.baseAddress, UInt32($0.count)) }
  }
}
