/// A quick hash of bytes, another in every process: nobody can choose texts that share one.
enum TextHash {
  private static let seed = UInt64.random(in: .min ... .max)

  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = seed
    var index = 0
    while index < bytes.count {
      hash = mixed(hash ^ eightBytes(of: bytes, at: index))
      index += 8
    }
    // Zeros at the end are bytes, too.
    return mixed(hash ^ UInt64(bytes.count))
  }

  /// Of two numbers.
  static func hash(_ first: UInt64, _ second: UInt64) -> UInt64 {
    mixed(mixed(seed ^ first) ^ second)
  }

  /// Eight bytes as a number; zeros after the end.
  @inline(__always)
  static func eightBytes(of bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    if index + 8 <= raw.count {
      return UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }
    var number: UInt64 = 0
    var place = raw.count - 1
    while place >= index {
      number = number << 8 | UInt64(raw[place])
      place -= 1
    }
    return number
  }

  /// Both halves of a product (as wyhash mixes).
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
