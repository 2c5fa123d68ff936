/// Numbers words in the order in which they first come.
///
/// Words that come often come early, so that what is looked at most lies together; and most words are known by the letters
/// that lie with them.
struct WordTable {
  private struct Entry {
    /// The first eight bytes of the word and the next eight, as far as there are any.
    var head: UInt64
    var next: UInt64
    var length: UInt32

    init(_ word: UnsafeBufferPointer<UInt8>) {
      head = TextHash.eightBytes(of: word, at: 0)
      next = TextHash.eightBytes(of: word, at: 8)
      length = UInt32(truncatingIfNeeded: word.count)
    }
  }

  private var entries: [Entry] = []
  private var bytes: [UInt8] = []
  /// Where each word ends, after a zero.
  private var ends: [Int] = [0]
  /// Numbers by hash, -1 where there is none: an open table. A power of two, never more than half full.
  private var slots = Array(repeating: Int32(-1), count: 256)

  var count: Int { entries.count }

  /// Of all words together.
  var byteCount: Int { bytes.count }

  /// The number of a word, a new one where it has none.
  mutating func number(of word: [UInt8]) -> Int {
    let (wanted, hash) = word.withUnsafeBufferPointer { (Entry($0), TextHash.hash($0)) }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      let entry = entries[number]
      if entry.head == wanted.head, entry.next == wanted.next, entry.length == wanted.length,
        word.count <= 16 || isWord(number, word)
      {
        return number
      }
      slot = (slot + 1) & mask
    }
    let number = count
    slots[slot] = Int32(number)
    entries.append(wanted)
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
    let mask = slots.count * 2 - 1
    slots = Array(repeating: -1, count: mask + 1)
    bytes.withUnsafeBufferPointer { bytes in
      for number in 0..<count {
        let word = UnsafeBufferPointer(rebasing: bytes[ends[number]..<ends[number + 1]])
        var slot = Int(truncatingIfNeeded: TextHash.hash(word)) & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = Int32(number)
      }
    }
  }
}
