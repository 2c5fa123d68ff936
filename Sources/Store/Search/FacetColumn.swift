/// The values of one field for all datasets: each dataset has none, one or several of a few values.
struct FacetColumn: Sendable {
  /// In the order of first appearance.
  private(set) var values: [String] = []
  /// The values of dataset i are `codes[starts[i]..<starts[i + 1]]`.
  private var starts: [Int32] = [0]
  private var codes: [Int32] = []
  private var indexes: [String: Int32] = [:]
  /// Values by a hash of their bytes, the latest of each hash: most columns have few values.
  private var recent = Array(repeating: Int32(-1), count: Self.recentCount)

  private static let recentCount = 256

  private static func hash(_ bytes: UnsafeRawBufferPointer) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(hash ^ (hash >> 15))
  }

  private static func equal(_ value: String, _ bytes: UnsafeRawBufferPointer) -> Bool {
    value.utf8.count == bytes.count && value.utf8.elementsEqual(bytes)
  }

  /// Adds a value to the dataset that is being filled.
  mutating func append(_ value: String) {
    if let index = indexes[value] {
      codes.append(index)
      return
    }
    let index = Int32(values.count)
    indexes[value] = index
    values.append(value)
    codes.append(index)
  }

  /// The same, from a column of text: the value is made a `String` only where it is new.
  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    if let last = codes.last, Self.equal(values[Int(last)], bytes) {
      codes.append(last)
      return
    }
    let slot = Self.hash(bytes) & (Self.recentCount - 1)
    let recent = recent[slot]
    if recent >= 0, Self.equal(values[Int(recent)], bytes) {
      codes.append(recent)
      return
    }
    append(String(decoding: bytes, as: UTF8.self))
    self.recent[slot] = codes[codes.count - 1]
  }

  /// Ends the datasets before `row`, so that `row` is being filled.
  mutating func close(before row: Int) {
    while starts.count <= row { starts.append(Int32(codes.count)) }
  }

  /// Indexes into `values`.
  func codes(of row: Int) -> ArraySlice<Int32> {
    codes[Int(starts[row])..<Int(starts[row + 1])]
  }

  /// Adds one to `counts` for each value of each of the rows that `isCounted` lets through.
  func count(_ rows: [Int32], into counts: inout [Int], where isCounted: (Int) -> Bool) {
    starts.withUnsafeBufferPointer { starts in
      codes.withUnsafeBufferPointer { codes in
        for index in rows.indices where isCounted(index) {
          let row = Int(rows[index])
          for place in Int(starts[row])..<Int(starts[row + 1]) { counts[Int(codes[place])] += 1 }
        }
      }
    }
  }

  func values(of row: Int) -> [String] {
    codes(of: row).map { values[Int($0)] }
  }
}
