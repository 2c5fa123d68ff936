/// Numbers words in the order in which they first come.
///
/// An open table: the first letters of a word lie in its slot, so that most words are found by one look at memory.
struct WordTable {
  private struct Slot {
    /// The first eight bytes of the word and the next eight, as far as there are any.
    var head: UInt64 = 0
    var next: UInt64 = 0
    var length: UInt32 = 0
    /// -1 is free.
    var number: Int32 = -1
  }

  private var bytes: [UInt8] = []
  /// Where each word ends, after a zero.
  private var ends: [Int] = [0]
  /// A power of two, never more than half full.
  private var slots = Array(repeating: Slot(), count: 256)

  var count: Int { ends.count - 1 }

  /// Of all words together.
  var byteCount: Int { bytes.count }

  /// The number of a word, a new one where it has none.
  mutating func number(of word: [UInt8]) -> Int {
    var wanted = Slot()
    let hash = word.withUnsafeBufferPointer { Self.read($0, &wanted) }
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index].number >= 0 {
      let slot = slots[index]
      if slot.head == wanted.head, slot.next == wanted.next, slot.length == wanted.length,
        word.count <= 16 || isWord(Int(slot.number), word)
      {
        return Int(slot.number)
      }
      index = (index + 1) & mask
    }
    let number = count
    wanted.number = Int32(number)
    slots[index] = wanted
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
    if number * 2 > mask { grow() }
    return number
  }

  /// The bytes of a word.
  func word(_ number: Int) -> [UInt8] { Array(bytes[ends[number]..<ends[number + 1]]) }

  private func isWord(_ number: Int, _ word: [UInt8]) -> Bool {
    bytes[ends[number]..<ends[number + 1]].elementsEqual(word)
  }

  private mutating func grow() {
    let mask = slots.count * 4 - 1
    slots = Array(repeating: Slot(), count: mask + 1)
    bytes.withUnsafeBufferPointer { bytes in
      for number in 0..<count {
        var slot = Slot()
        let word = UnsafeBufferPointer(rebasing: bytes[ends[number]..<ends[number + 1]])
        var index = Int(truncatingIfNeeded: Self.read(word, &slot)) & mask
        slot.number = Int32(number)
        while slots[index].number >= 0 { index = (index + 1) & mask }
        slots[index] = slot
      }
    }
  }

  /// - Returns: its hash.
  private static func read(_ word: UnsafeBufferPointer<UInt8>, _ slot: inout Slot) -> UInt64 {
    slot.length = UInt32(truncatingIfNeeded: word.count)
    slot.head = TextHash.eightBytes(of: word, at: 0)
    slot.next = TextHash.eightBytes(of: word, at: 8)
    if word.count > 16 { return TextHash.hash(word) }
    return TextHash.hash(slot.head, slot.next)
  }
}
