internal import Tables

/// The CSV form: one row a cell, with the names of the JSON form as columns (`docs/statistics.md`). A row
/// without a value of any dimension is the total.
extension StatisticsDocument {
  /// Why rows are no document, without a cell's content.
  struct Refusal: Error {
    var kind: Finding.Kind
    var arguments: [String: String] = [:]
  }

  /// Reads rows as they stand, before any check.
  ///
  /// - Parameter dataset: What is meant where there is no column for the dataset.
  init(rowsOf bytes: [UInt8], dataset: String) throws(Refusal) {
    var row = TableRow()
    let reader = try Self.reading { () throws(TableError) in try TableFile(bytes: bytes).rows() }
    func next() throws(Refusal) -> Bool {
      try Self.reading { () throws(TableError) in try reader.next(&row) }
    }
    guard try next() else { throw Refusal(kind: .statisticsMalformed) }
    var rows = try StatisticsRows(header: row.texts)
    while try next() { try rows.add(row) }
    self = rows.document(dataset: dataset)
  }

  private static func reading<Value>(
    _ body: () throws(TableError) -> Value
  ) throws(Refusal) -> Value {
    do {
      return try body()
    } catch {
      let problem = (error.row.map { "Row \($0): " } ?? "") + error.message
      throw Refusal(kind: .statisticsTableUnreadable, arguments: ["problem": problem])
    }
  }
}

/// Collects the rows of a document.
private struct StatisticsRows {
  private let columns: [StatisticsColumn: Int]
  private let dimensions: [(dimension: StatisticsDimension, column: Int)]
  private var fields: [StatisticsColumn: String] = [:]
  private var total: String?
  private var tables: [Key: StatisticsDocument.Table] = [:]
  private var order: [Key] = []
  private var cells = 0

  /// What makes cells those of one table: what it is called, and what it counts by.
  private struct Key: Hashable {
    var name: String
    var dimensions: [String]
  }

  init(header: [String]) throws(StatisticsDocument.Refusal) {
    var columns: [StatisticsColumn: Int] = [:]
    var dimensions: [(StatisticsDimension, Int)] = []
    for (index, title) in header.enumerated() {
      let name = title.trimmingASCIISpace.lowercased()
      if let column = StatisticsColumn.allCases.first(where: { $0.rawValue.lowercased() == name }) {
        guard columns.updateValue(index, forKey: column) == nil else { throw Self.twice }
      } else if let dimension = StatisticsDimension.allCases.first(where: {
        $0.rawValue.lowercased() == name
      }) {
        guard !dimensions.contains(where: { $0.0 == dimension }) else { throw Self.twice }
        dimensions.append((dimension, index))
      }
    }
    guard columns[.count] != nil, !dimensions.isEmpty else {
      throw StatisticsDocument.Refusal(kind: .statisticsMalformed)
    }
    self.columns = columns
    self.dimensions = dimensions
  }

  private static let twice = StatisticsDocument.Refusal(kind: .statisticsColumnRepeated)

  mutating func add(_ row: TableRow) throws(StatisticsDocument.Refusal) {
    for column in StatisticsColumn.ofDocument {
      guard let text = text(row, column) else { continue }
      if let known = fields[column], known != text {
        throw StatisticsDocument.Refusal(
          kind: .statisticsRowContradicts,
          arguments: ["row": String(row.number), "column": column.rawValue])
      }
      fields[column] = text
    }
    let values = dimensions.map { ($0.dimension.rawValue, Self.text(row, $0.column)) }
    let held = values.filter { $0.1 != nil }
    let count = text(row, .count)
    if held.isEmpty {
      guard total == nil else {
        throw StatisticsDocument.Refusal(
          kind: .statisticsTotalRepeated, arguments: ["row": String(row.number)])
      }
      total = count
      return
    }
    let key = Key(name: text(row, .table) ?? "", dimensions: held.map(\.0))
    if tables[key] == nil {
      order.append(key)
      tables[key] = StatisticsDocument.Table(dimensions: key.dimensions, cells: [])
    }
    for column in StatisticsColumn.ofTable where tables[key]?.fields[column.rawValue] == nil {
      if let flag = text(row, column) { tables[key]?.fields[column.rawValue] = .init(flag: flag) }
    }
    var cell = StatisticsDocument.Cell()
    for (name, text) in held { cell.fields[name] = text.map(StatisticsDocument.Scalar.text) }
    cell.fields["count"] = count.map(StatisticsDocument.Scalar.init(whole:))
    let suppressed = text(row, .suppressed).map(StatisticsDocument.Scalar.init(flag:))
    // Where no column says so, an empty count is a suppressed one.
    cell.fields["suppressed"] = suppressed ?? (count == nil ? .flag(true) : nil)
    tables[key]?.cells.append(cell)
    cells += 1
    guard cells <= StatisticsReading.mostCells else {
      throw StatisticsDocument.Refusal(
        kind: .statisticsTooManyCells, arguments: StatisticsReader.limits)
    }
  }

  func document(dataset: String) -> StatisticsDocument {
    var document = StatisticsDocument()
    document.tables = order.compactMap { tables[$0] }
    for column in StatisticsColumn.ofDocument {
      guard let text = fields[column] else { continue }
      document.fields[column.rawValue] =
        column == .threshold || column == .rounding ? .init(whole: text) : .text(text)
    }
    // The description that points at the rows says whose they are, and what the schema counts.
    document.fields["dataset"] = document.fields["dataset"] ?? .text(dataset)
    document.fields["unit"] = document.fields["unit"] ?? .text("individuals")
    document.fields["total"] = total.map(StatisticsDocument.Scalar.init(whole:))
    return document
  }

  private func text(_ row: TableRow, _ column: StatisticsColumn) -> String? {
    columns[column].flatMap { Self.text(row, $0) }
  }

  private static func text(_ row: TableRow, _ column: Int) -> String? {
    let text = row[column].trimmingASCIISpace
    return text.isEmpty ? nil : String(text)
  }
}

extension StatisticsDocument.Scalar {
  /// A whole number; anything else stays a text, which is no count.
  fileprivate init(whole text: String) {
    self = Int(text).map(Self.whole) ?? .text(text)
  }

  fileprivate init(flag text: String) {
    switch text.lowercased() {
    case "true", "1", "yes": self = .flag(true)
    case "false", "0", "no": self = .flag(false)
    default: self = .other
    }
  }
}
