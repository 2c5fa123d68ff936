/// Texts that rows are sorted by, in one run of bytes: sorting a hundred thousand strings would be a third of the
/// time in which a large catalogue is made ready.
struct SortKeys {
  private var bytes: [UInt8] = []
  /// Where each text ends, and the next begins.
  private var ends: [Int] = []

  var count: Int { ends.count }

  /// Adds the text of the next row: what is equal in the first part is told apart by the second.
  mutating func append(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: first)
    bytes.append(0)
    bytes.append(contentsOf: second)
    ends.append(bytes.count)
  }

  private struct Place {
    /// The first eight bytes: they tell most texts apart.
    var beginning: UInt64
    var row: Int
  }

  /// The rows in the order of the bytes of their texts; equal ones stay in their order.
  func order() -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      func text(_ row: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
        bytes[(row == 0 ? 0 : ends[row - 1])..<ends[row]]
      }
      let places = ends.indices.map { row in
        var beginning: UInt64 = 0
        for (place, byte) in text(row).prefix(8).enumerated() {
          beginning |= UInt64(byte) << UInt64(56 - 8 * place)
        }
        return Place(beginning: beginning, row: row)
      }
      return places.sorted { left, right in
        if left.beginning != right.beginning { return left.beginning < right.beginning }
        return text(left.row).dropFirst(8).lexicographicallyPrecedes(text(right.row).dropFirst(8))
      }.map(\.row)
    }
  }
}
