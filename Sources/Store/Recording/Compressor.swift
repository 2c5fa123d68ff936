internal import CZlib

/// zlib's state for making streams one after the other. Used by one thread at a time.
final class Compressor: @unchecked Sendable {
  /// zlib remembers where this lies.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)

  init(level: Int32) {
    stream.initialize(to: z_stream())
    // Texts here are small: half of the memory that zlib takes by default makes the same streams, and half as much has
    // to be cleared before each.
    deflateInit2_(
      stream, level, Z_DEFLATED, 15, 7, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  /// Nothing where no memory is left.
  func deflate(_ bytes: [UInt8], _ dictionary: DeflateDictionary?) -> [UInt8] {
    guard deflateReset(stream) == Z_OK else { return [] }
    if let dictionary {
      deflateSetDictionary(stream, dictionary.bytes, UInt32(dictionary.bytes.count))
    }
    let bound = Int(deflateBound(stream, UInt(bytes.count)))
    return bytes.withUnsafeBufferPointer { source in
      [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
        // zlib reads from it alone.
        stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.pointee.avail_in = UInt32(clamping: source.count)
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = UInt32(clamping: buffer.count)
        // The buffer has the bound's size, so that only memory could be missing.
        let status = CZlib.deflate(stream, Z_FINISH)
        count = status == Z_STREAM_END ? buffer.count - Int(stream.pointee.avail_out) : 0
      }
    }
  }
}
