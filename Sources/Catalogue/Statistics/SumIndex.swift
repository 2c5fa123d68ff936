/// Which counts stand in which sums, in flat arrays: sums are looked at millions of times.
struct SumIndex {
  private var starts: [Int32] = [0]
  private var counts: [Int32] = []
  private var useStarts: [Int32]
  private var uses: [Int32]

  init(_ sums: [CountSystem.Sum], counts total: Int) {
    for sum in sums {
      counts.append(Int32(sum.whole))
      for part in sum.parts { counts.append(Int32(part)) }
      starts.append(Int32(counts.count))
    }
    useStarts = [Int32](repeating: 0, count: total + 1)
    for count in counts { useStarts[Int(count) + 1] += 1 }
    for count in 0..<total { useStarts[count + 1] += useStarts[count] }
    uses = [Int32](repeating: 0, count: counts.count)
    var next = useStarts
    for sum in sums.indices {
      for place in Int(starts[sum])..<Int(starts[sum + 1]) {
        let count = Int(counts[place])
        uses[Int(next[count])] = Int32(sum)
        next[count] += 1
      }
    }
  }

  /// The whole of a sum, and after it the parts.
  func members(of sum: Int) -> ArraySlice<Int32> {
    counts[Int(starts[sum])..<Int(starts[sum + 1])]
  }

  /// The sums in which a count stands, ascending.
  func sums(of count: Int) -> ArraySlice<Int32> {
    uses[Int(useStarts[count])..<Int(useStarts[count + 1])]
  }
}

/// Sums that are still to be looked at, taken in their order, pass after pass.
struct SumAgenda {
  private var words: [UInt64]
  private var left = 0
  private var position = 0

  init(sums: Int, isFull: Bool = false) {
    words = [UInt64](repeating: 0, count: (sums + 63) / 64)
    if isFull { for sum in 0..<sums { insert(sum) } }
  }

  mutating func insert(_ sum: Int) {
    let bit: UInt64 = 1 << UInt64(sum & 63)
    if words[sum >> 6] & bit == 0 {
      words[sum >> 6] |= bit
      left += 1
    }
  }

  /// The next sum after the one taken last, from the first again when the last is past.
  mutating func next() -> Int? {
    guard left > 0 else { return nil }
    var word = position >> 6
    var bits = word < words.count ? words[word] & (~0 << UInt64(position & 63)) : 0
    while bits == 0 {
      word = word + 1 < words.count ? word + 1 : 0
      bits = words[word]
    }
    let sum = (word << 6) + bits.trailingZeroBitCount
    words[word] &= ~(1 << UInt64(sum & 63))
    left -= 1
    position = sum + 1
    return sum
  }
}
