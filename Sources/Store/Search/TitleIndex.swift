internal import GRDB

/// Rows of datasets by folded title, in any language.
struct TitleIndex: Sendable {
  private(set) var generation = 0
  private var rows: [String: [Int32]] = [:]

  static func load(_ db: Database, _ columns: DatasetColumns) throws -> TitleIndex {
    var index = TitleIndex()
    index.generation = columns.generation
    index.rows.reserveCapacity(columns.count)
    var row = 0
    try db.scan(
      """
      SELECT dataset.id, variant.value ->> '$.text' FROM dataset, json_each(dataset.title, '$.variants') variant
      WHERE shownId IS NOT NULL ORDER BY dataset.id
      """
    ) { raw in
      let id = raw.integer(0)
      while row < columns.count, columns.ids[row] < id { row += 1 }
      guard row < columns.count, columns.ids[row] == id else { return }
      index.add(raw.text(1), row: Int32(row))
    }
    return index
  }

  private mutating func add(_ title: String, row: Int32) {
    let key = TitleKey.fold(title)
    if key.isEmpty { return }
    let add = { (rows: inout [Int32]) in if rows.last != row { rows.append(row) } }
    add(&rows[key, default: []])
  }

  /// Ascending rows of the datasets so titled.
  func rows(titled text: String) -> [Int32] {
    rows[TitleKey.fold(text)] ?? []
  }
}
