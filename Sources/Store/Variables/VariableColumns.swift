internal import GRDB

/// Which dataset each variable belongs to: one row a variable, in the order of their ids, which is the
/// order in which the datasets list them.
struct VariableColumns: Sendable {
  var generation = 0
  /// As `VariableIDs` gives them, ascending.
  var ids: [Int64] = []
  /// Row in `DatasetColumns`.
  var dataset: [Int32] = []
  var index = RowIndex()

  var count: Int { ids.count }

  static func load(_ db: Database, _ datasets: DatasetColumns) throws -> VariableColumns {
    var columns = VariableColumns()
    columns.generation = datasets.generation
    try db.scan(
      """
      SELECT id, firstVariable, variableCount FROM dataset WHERE firstVariable IS NOT NULL
      ORDER BY firstVariable
      """
    ) { row in
      guard let dataset = datasets.row(of: row.integer(0)) else { return }
      let first = row.integer(1)
      let count = row.integer(2)
      columns.ids.append(contentsOf: first..<first + count)
      columns.dataset.append(contentsOf: repeatElement(Int32(dataset), count: Int(count)))
    }
    columns.index = RowIndex(columns.ids)
    return columns
  }
}
