/// A fast keyed hash of byte ranges: 64×64→128-bit multiply and fold, eight bytes a step.
///
/// The key is drawn once a process, so that no document can be written whose terms all collide.
struct ByteHash: Sendable {
  private let seed: UInt64
  private let factor: UInt64

  static let process = ByteHash(
    seed: UInt64.random(in: .min ... .max), factor: UInt64.random(in: .min ... .max) | 1)

  @inline(__always)
  private func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }

  /// The hash of `bytes`, distinct for each `salt`.
  @inline(__always)
  func callAsFunction(_ bytes: UnsafeBufferPointer<UInt8>, salt: UInt64) -> UInt64 {
    let count = bytes.count
    var state = seed ^ (salt &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(truncatingIfNeeded: count)
    guard let base = bytes.baseAddress, count > 0 else { return fold(state ^ factor, factor) }
    let raw = UnsafeRawPointer(base)
    var offset = 0
    while offset &+ 8 <= count {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      state = fold(state ^ word ^ 0xA076_1D64_78BD_642F, factor)
      offset &+= 8
    }
    if offset < count {
      var word: UInt64 = 0
      if count >= 8 {
        word = raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      } else {
        while offset < count {
          word = word << 8 | UInt64(base[offset])
          offset &+= 1
        }
      }
      state = fold(state ^ word ^ 0xE703_7ED1_A0B4_28DB, factor)
    }
    return fold(state ^ 0x8EBC_6AF0_9C88_C6E3, factor)
  }
}
