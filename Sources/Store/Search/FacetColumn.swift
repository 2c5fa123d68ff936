/// The values of one field for all datasets: each dataset has none, one or several of a few values.
struct FacetColumn: Sendable {
  /// In the order of first appearance.
  private(set) var values: [String] = []
  /// While datasets are added: the values of dataset i are `codes[starts[i]..<starts[i + 1]]`.
  private var starts: [Int32] = [0]
  private var codes: [Int32] = []
  /// Afterwards: many datasets have the same values, so that each has the number of a set of them.
  private var sets = ValueSets()
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
  ///
  /// - Returns: the value's place in `values`.
  @discardableResult
  mutating func append(_ value: String) -> Int32 {
    if let index = indexes[value] {
      codes.append(index)
      return index
    }
    let index = Int32(values.count)
    indexes[value] = index
    values.append(value)
    codes.append(index)
    return index
  }

  /// The same, by its place.
  mutating func append(code: Int32) { codes.append(code) }

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

  /// Ends the last of `count` datasets: no more are added.
  mutating func finish(count: Int) {
    close(before: count)
    sets = ValueSets(starts: starts, codes: codes)
    (starts, codes) = ([0], [])
    (indexes, recent) = ([:], [])
  }

  /// Indexes into `values`; once all are read.
  func codes(of row: Int) -> ArraySlice<Int32> { sets.codes(of: row) }

  func values(of row: Int) -> [String] { codes(of: row).map { values[Int($0)] } }

  /// How many of the ascending `rows` have each value.
  func counts(_ rows: [Int32]) -> [Int] {
    sets.counts(rows, of: values.count) { _ in true }
  }

  /// The same for those of the rows that `isCounted` lets through.
  func counts(_ rows: [Int32], where isCounted: (_ index: Int) -> Bool) -> [Int] {
    sets.counts(rows, of: values.count, where: isCounted)
  }
}
