/// Lines end to end in one run of bytes, put in code point order.
struct SortedLines {
  var bytes: [UInt8] = []
  private var starts: [Int] = []

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
  }

  /// What is appended to `bytes` from now on is a new line.
  mutating func beginLine() {
    starts.append(bytes.count)
  }

  /// All lines in order; UTF-8 sorts as code points do.
  func sorted() -> [UInt8] {
    var order = Array(starts.indices)
    bytes.withUnsafeBufferPointer { bytes in
      order.sort { line(bytes, $0).isBefore(line(bytes, $1)) }
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer { bytes in
      for index in order { result.append(contentsOf: line(bytes, index)) }
    }
    return result
  }

  private func line(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> UnsafeBufferPointer<UInt8> {
    let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
    return UnsafeBufferPointer(rebasing: bytes[starts[index]..<end])
  }
}
