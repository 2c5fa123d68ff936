internal import GRDB

/// Which dataset each variable belongs to: one row a variable, in the order of their database ids, which is
/// the order in which the datasets list them.
struct VariableColumns: Sendable {
  var generation = 0
  /// `variable.id`, ascending.
  var ids: [Int64] = []
  /// Row in `DatasetColumns`.
  var dataset: [Int32] = []

  var count: Int { ids.count }

  /// Rows of ascending variable ids; ids that are not there are left out.
  func rows(of sorted: [Int64], _ body: (_ index: Int, _ row: Int) -> Void) {
    var row = 0
    for (index, id) in sorted.enumerated() {
      while row < ids.count, ids[row] < id { row += 1 }
      if row < ids.count, ids[row] == id { body(index, row) }
    }
  }

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
    return columns
  }
}
