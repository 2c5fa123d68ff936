/// Beginnings of words in folded names, in alphabetical order, and the distinct words among them.
struct SuffixRows {
  private(set) var suffixes = ByteRows()
  private(set) var words = ByteRows()

  init(_ names: [(offset: UInt32, length: Int, index: Int)], in text: [UInt8]) {
    let space = UInt8(ascii: " ")
    var entries: [(offset: Int, end: Int, name: Int)] = []
    entries.reserveCapacity(names.count * 3)
    text.withUnsafeBufferPointer { bytes in
      for name in names {
        let start = Int(name.offset)
        let end = start + name.length
        for offset in start..<end where offset == start || bytes[offset - 1] == space {
          entries.append((offset, end, name.index))
        }
      }
      entries.sort { left, right in
        let order = Self.compare(bytes, left.offset..<left.end, right.offset..<right.end)
        return order == 0 ? left.name < right.name : order < 0
      }
      var last: Range<Int>?
      for entry in entries {
        suffixes.append(UInt32(entry.offset))
        suffixes.append(UInt32(entry.name))
        var end = entry.offset
        while end < entry.end, bytes[end] != space { end += 1 }
        let word = entry.offset..<end
        if let last, Self.compare(bytes, last, word) == 0 { continue }
        last = word
        words.append(UInt32(word.lowerBound))
        words.append(UInt32(word.count))
      }
    }
  }

  private static func compare(
    _ bytes: UnsafeBufferPointer<UInt8>, _ left: Range<Int>, _ right: Range<Int>
  ) -> Int {
    let count = min(left.count, right.count)
    for index in 0..<count {
      let (a, b) = (bytes[left.lowerBound + index], bytes[right.lowerBound + index])
      if a != b { return a < b ? -1 : 1 }
    }
    return left.count - right.count
  }
}
