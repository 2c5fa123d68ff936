/// One row: texts of its cells, in the order of the columns.
///
/// A reader fills the same row again and again, so that a million rows cost no more memory than one.
public struct TableRow: Sendable {
  /// Where the row stands, from 1: the line of the file on which it begins, or the row's number in the sheet.
  public internal(set) var number = 0
  /// The UTF-8 of all cells, one after the other.
  private(set) var storage: [UInt8] = []
  private var ends: [Int] = []

  /// An empty row, to be filled by a reader.
  public init() {}

  /// How many cells the row has; those beyond are empty.
  public var count: Int { ends.count }

  /// The text of a cell; empty beyond the row's end.
  public subscript(column: Int) -> String { String(decoding: bytes(column), as: UTF8.self) }

  /// The cell's UTF-8, without a string made of it; empty beyond the row's end.
  public func bytes(_ column: Int) -> ArraySlice<UInt8> {
    guard ends.indices.contains(column) else { return [] }
    return storage[(column == 0 ? 0 : ends[column - 1])..<ends[column]]
  }

  /// Whether nothing stands in a cell.
  public func isEmpty(_ column: Int) -> Bool { bytes(column).isEmpty }

  /// The texts of all cells.
  public var texts: [String] { ends.indices.map { self[$0] } }

  // MARK: Filling

  /// Bytes of the cell that is being filled.
  var openLength: Int { storage.count - (ends.last ?? 0) }

  /// Bytes of all cells.
  var length: Int { storage.count }

  mutating func clear() {
    storage.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  mutating func append(_ bytes: ArraySlice<UInt8>) { storage.append(contentsOf: bytes) }

  mutating func append(_ byte: UInt8) { storage.append(byte) }

  mutating func endCell() { ends.append(storage.count) }

  /// Empty cells up to that column, which is not filled yet.
  mutating func pad(to column: Int) {
    while ends.count < column { endCell() }
  }

  mutating func dropEmptyEnd(downTo count: Int = 0) {
    while ends.count > count, bytes(ends.count - 1).isEmpty { ends.removeLast() }
  }
}
