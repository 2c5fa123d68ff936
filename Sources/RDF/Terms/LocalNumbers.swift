/// Numbers of a graph's terms as numbers from 0 on, in the order in which they are met: for work on a few terms of many.
///
/// An open-addressing table; what a dictionary would spend on hashing a number is most of such work.
struct LocalNumbers {
  /// Upper half: the term's number; lower half: the local number plus one; 0 is an empty slot.
  private var slots: [UInt64]
  private(set) var count = 0

  /// - Parameter expected: how many terms may come.
  init(expecting expected: Int) {
    var capacity = 16
    while capacity < expected * 2 { capacity *= 2 }
    slots = [UInt64](repeating: 0, count: capacity)
  }

  /// The local number of a term, and whether it was met for the first time.
  @inline(__always)
  mutating func number(of term: UInt32) -> (number: Int, isNew: Bool) {
    if count &* 2 >= slots.count { grow() }
    let mask = slots.count &- 1
    var slot = Self.start(term) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 32 == UInt64(term) {
        return (Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) &- 1, false)
      }
      slot = (slot &+ 1) & mask
    }
    count &+= 1
    slots[slot] = UInt64(term) << 32 | UInt64(count)
    return (count &- 1, true)
  }

  @inline(__always)
  private static func start(_ term: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(term) &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    let mask = slots.count - 1
    for entry in old where entry != 0 {
      var slot = Self.start(UInt32(truncatingIfNeeded: entry >> 32)) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }
}
