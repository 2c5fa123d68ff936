/// Remembers what short prefixed names stand for: the names a document uses again and again, its
/// predicates above all. One look costs less than expanding and interning.
struct NameCache: ~Copyable {
  /// Names up to this many bytes are remembered.
  static let longest = 24
  private static let slots = 512

  struct Key: Equatable {
    var a: UInt64 = 0
    var b: UInt64 = 0
    var c: UInt64 = 0
    /// 0 in an empty slot.
    var length = 0

    /// The name in `bytes`, which is not longer than `longest`.
    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      guard let base = bytes.baseAddress else { return }
      let raw = UnsafeRawPointer(base)
      length = bytes.count
      if length >= 8 {
        a = raw.loadUnaligned(as: UInt64.self)
        c = raw.loadUnaligned(fromByteOffset: length &- 8, as: UInt64.self)
        if length > 16 { b = raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self) }
      } else {
        var index = 0
        while index < length {
          a = a << 8 | UInt64(base[index])
          index &+= 1
        }
      }
    }

    fileprivate init() {}

    @inline(__always)
    fileprivate var slot: Int {
      let mixed = (a ^ b &* 0x9E37_79B9_7F4A_7C15 ^ c &* 0xA076_1D64_78BD_642F)
        .multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
      return Int(truncatingIfNeeded: (mixed.high ^ mixed.low) & UInt64(NameCache.slots - 1))
    }
  }

  private let entries: UnsafeMutablePointer<(key: Key, id: TermID)>

  init() {
    entries = .allocate(capacity: Self.slots)
    entries.initialize(repeating: (Key(), TermID(rawValue: 0)), count: Self.slots)
  }

  deinit { entries.deallocate() }

  @inline(__always)
  subscript(key: Key) -> TermID? {
    let entry = entries[key.slot]
    return entry.key == key ? entry.id : nil
  }

  @inline(__always)
  func remember(_ key: Key, _ id: TermID) {
    entries[key.slot] = (key, id)
  }

  /// To be called when a prefix changes its meaning, or identifiers lose theirs.
  func forgetAll() {
    entries.update(repeating: (Key(), TermID(rawValue: 0)), count: Self.slots)
  }
}
