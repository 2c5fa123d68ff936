#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whether two byte ranges hold the same bytes.
@inline(__always)
func equalBytes(_ a: UnsafeRawBufferPointer, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
  guard a.count == b.count else { return false }
  guard let left = a.baseAddress, let right = b.baseAddress, a.count > 0 else { return true }
  let right8 = UnsafeRawPointer(right)
  // Most terms are a few words long: a call costs more than the comparison.
  var offset = 0
  while offset &+ 8 <= a.count {
    if left.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      != right8.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    {
      return false
    }
    offset &+= 8
  }
  while offset < a.count {
    if a[offset] != b[offset] { return false }
    offset &+= 1
  }
  return true
}

extension String {
  /// Lends the string's UTF-8 bytes.
  @inline(__always)
  func withBytes<Value, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let result = utf8.withContiguousStorageIfAvailable { bytes in
      Result { () throws(Failure) in try body(bytes) }
    }
    if let result { return try result.get() }
    return try Array(utf8).withUnsafeBufferPointer { bytes in
      Result { () throws(Failure) in try body(bytes) }
    }.get()
  }

  /// A string of bytes known to be UTF-8 or to be shown to a person only.
  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.init(decoding: bytes, as: UTF8.self)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether these bytes come before others, compared one by one.
  func isBefore(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let left = baseAddress, let right = other.baseAddress else { return count < other.count }
    let order = memcmp(left, right, Swift.min(count, other.count))
    return order == 0 ? count < other.count : order < 0
  }
}
