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

  /// Of a number.
  static func hash(_ number: UInt64) -> UInt64 { mixed(seed ^ number) }

  /// Eight bytes as a number; zeros after the end.
  @inline(__always)
  static func eightBytes(of bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    let count = raw.count - index
    if count >= 8 { return load(raw, index, UInt64.self) }
    if count >= 4 {
      // Where both overlap, they are the same.
      let last = load(raw, raw.count - 4, UInt32.self)
      return load(raw, index, UInt32.self) | last << UInt64((count - 4) * 8)
    }
    var number: UInt64 = 0
    for place in 0..<max(count, 0) { number |= UInt64(raw[index + place]) << UInt64(place * 8) }
    return number
  }

  @inline(__always)
  private static func load<Number: FixedWidthInteger & UnsignedInteger>(
    _ bytes: UnsafeRawBufferPointer, _ index: Int, _ type: Number.Type
  ) -> UInt64 {
    UInt64(Number(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: type)))
  }

  /// Both halves of a product (as wyhash mixes).
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
