/// Numbers words in the order in which they first come: an open table over one run of bytes.
struct WordTable {
  private var bytes: [UInt8] = []
  /// Where each word ends, after a zero.
  private var ends: [Int] = [0]
  /// A part of the hash of each word.
  private var marks: [UInt32] = []
  /// Numbers by hash; -1 is free. A power of two, never more than half full.
  private var slots = Array(repeating: Int32(-1), count: 256)

  var count: Int { marks.count }

  /// Of all words together.
  var byteCount: Int { bytes.count }

  /// The number of a word, a new one where it has none.
  mutating func number(of word: [UInt8]) -> Int {
    let hash = word.withUnsafeBufferPointer(TextHash.hash)
    let mark = UInt32(truncatingIfNeeded: hash >> 32)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if marks[number] == mark, isWord(number, word) { return number }
      slot = (slot + 1) & mask
    }
    let number = count
    slots[slot] = Int32(number)
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
    marks.append(mark)
    if number * 2 > mask { grow() }
    return number
  }

  /// The bytes of a word.
  func word(_ number: Int) -> [UInt8] { Array(bytes[ends[number]..<ends[number + 1]]) }

  private func isWord(_ number: Int, _ word: [UInt8]) -> Bool {
    let start = ends[number]
    guard ends[number + 1] - start == word.count else { return false }
    for index in word.indices where bytes[start + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    let mask = slots.count * 4 - 1
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
