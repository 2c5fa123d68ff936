internal import GRDB

/// Which dataset each variable belongs to: one row a variable, in the order of their database ids, which is
/// the order in which the datasets list them.
struct VariableColumns: Sendable {
  var generation = 0
  /// `variable.id`, ascending.
  var ids: [Int64] = []
  /// Row in `DatasetColumns`.
  var dataset: [Int32] = []
  var index = RowIndex()

  var count: Int { ids.count }

  static func load(_ db: Database, _ datasets: DatasetColumns) throws -> VariableColumns {
    var columns = VariableColumns()
    columns.generation = datasets.generation
    var kept: (id: Int64, row: Int32) = (-1, -1)
    try db.scan("SELECT id, datasetId FROM variable ORDER BY id") { row in
      let id = row.integer(1)
      if id != kept.id { kept = (id, datasets.row(of: id).map { Int32($0) } ?? -1) }
      guard kept.row >= 0 else { return }
      columns.ids.append(row.integer(0))
      columns.dataset.append(kept.row)
    }
    columns.index = RowIndex(columns.ids)
    return columns
  }
}
