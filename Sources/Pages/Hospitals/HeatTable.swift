internal import Query

/// Numbers of datasets by hospital and one thing more: numbers first, with a shade that says the same.
struct HeatTable: Sendable {
  struct Cell: Sendable {
    let count: String
    /// 0 (none) to 5 (the most).
    let level: Int
    /// The search that finds these datasets; nil where there is nothing to see.
    let href: String?
  }

  struct Row: Sendable {
    let name: String
    let cells: [Cell]
  }

  /// What a row or a column stands for.
  struct Heading: Sendable {
    let name: String
    /// What filters a search by it.
    let filters: [QueryItem]
  }

  let id: String
  let title: String
  let columns: [String]
  let rows: [Row]

  /// - Parameters:
  ///   - totals: how all hospitals together, and all columns together, are called.
  ///   - filters: those of every cell.
  ///   - count: the datasets of a row and a column; nil: of all of them.
  init(
    id: String, title: String, rows: [Heading], columns: [Heading],
    totals: (rows: String, columns: String), filters: [QueryItem], request: PageRequest,
    count: (_ row: Int?, _ column: Int?) -> Int
  ) {
    let most = rows.indices.flatMap { row in columns.indices.map { count(row, $0) } }.max() ?? 0
    func cells(_ row: Int?) -> [Cell] {
      ([nil] + columns.indices.map(Optional.some)).map { column in
        let datasets = count(row, column)
        let isTotal = row == nil || column == nil
        let wanted =
          (row.map { rows[$0].filters } ?? []) + (column.map { columns[$0].filters } ?? [])
        return Cell(
          count: request.reader.number(datasets),
          level: isTotal || most == 0 ? 0 : (datasets * 5 + most - 1) / most,
          href: datasets == 0 ? nil : request.link("/", wanted + filters))
      }
    }
    self.id = id
    self.title = title
    self.columns = [totals.columns] + columns.map(\.name)
    self.rows =
      rows.indices.map { Row(name: rows[$0].name, cells: cells($0)) }
      + (rows.count > 1 ? [Row(name: totals.rows, cells: cells(nil))] : [])
  }
}
