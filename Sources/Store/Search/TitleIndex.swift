internal import GRDB

/// Rows of datasets by folded title, in any language.
///
/// Titles are kept as hashes with the process's own seed: that two of a million titles share one happens once in ten
/// million catalogues.
struct TitleIndex: Sendable {
  /// In the order of hashes, then rows.
  private var entries: [Entry] = []

  private struct Entry: Hashable, Comparable {
    var hash: Int
    var row: Int32

    static func < (left: Entry, right: Entry) -> Bool {
      left.hash != right.hash ? left.hash < right.hash : left.row < right.row
    }
  }

  static func load(_ db: Database, _ columns: DatasetColumns) throws -> TitleIndex {
    var index = TitleIndex()
    index.entries.reserveCapacity(columns.count)
    var row = 0
    var key: [UInt8] = []
    try db.scan(
      """
      SELECT dataset.id, variant.value ->> '$.text' FROM dataset, json_each(dataset.title, '$.variants') variant
      WHERE shownId IS NOT NULL ORDER BY dataset.id
      """
    ) { raw in
      let id = raw.integer(0)
      while row < columns.count, columns.ids[row] < id { row += 1 }
      guard row < columns.count, columns.ids[row] == id else { return }
      raw.withText(1) { TitleKey.fold($0, into: &key) }
      if !key.isEmpty { index.entries.append(Entry(hash: hash(key), row: Int32(row))) }
    }
    index.entries.sort()
    return index
  }

  private static func hash(_ key: [UInt8]) -> Int {
    var hasher = Hasher()
    key.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize()
  }

  /// Ascending rows of the datasets so titled.
  func rows(titled text: String) -> [Int32] {
    var key: [UInt8] = []
    var text = text
    text.withUTF8 { TitleKey.fold(UnsafeRawBufferPointer($0), into: &key) }
    if key.isEmpty { return [] }
    let hash = Self.hash(key)
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    var rows: [Int32] = []
    while low < entries.count, entries[low].hash == hash {
      if rows.last != entries[low].row { rows.append(entries[low].row) }
      low += 1
    }
    return rows
  }
}
