public import Catalogue
internal import Tables

/// The files in which a hospital keeps its children: tables of its own (CSV, .xlsx), or exports of the OMOP
/// Common Data Model. Read row by row: memory holds the children, not the files.
public struct PatientFiles: Sendable {
  /// Where they lie.
  public var paths: [String]
  /// Roles of columns by header, before what their names say.
  public var columns: [(header: String, role: ColumnRole)] = []
  /// Whether columns without a role are counted as variables.
  public var countsAllColumns = false
  /// The sheet of workbooks; the first one where nil.
  public var sheet: String?
  /// In which order 03/04/2019 is written.
  public var dateOrder = DateOrder.dmy
  /// What words for sex mean, in lower case: `v` → `female`.
  public var sexes: [String: String] = [:]

  /// Files to be read as their names and headers suggest.
  public init(paths: [String]) {
    self.paths = paths
  }

  private struct Opened {
    var path: String
    var reader: TableReader
    var headers: [String]
    var omop: OMOPTable?
  }

  /// Reads all of them.
  ///
  /// - Parameter referenceDate: The day on which stated ages were reckoned.
  /// - Throws: ``StatisticsProblem``.
  public func read(on referenceDate: CalendarDay) throws(StatisticsProblem) -> PatientRecords {
    var records = PatientRecords()
    for (text, value) in sexes {
      guard let number = SexWords.values.firstIndex(of: value) else {
        throw StatisticsProblem(
          "“\(value)” is no sex.", remedy: "Choose \(SexWords.values.joined(separator: ", ")).")
      }
      records.sexWords.stated[text.lowercased()] = number
    }
    var opened: [Opened] = []
    for path in paths { opened.append(try open(path)) }
    try checkStated(opened)
    let hasConcepts = opened.contains { $0.omop == .concept }
    if opened.contains(where: { $0.omop != nil }), !opened.contains(where: { $0.omop == .person }) {
      throw StatisticsProblem(
        "There is no person table among the OMOP tables.", remedy: "Name its file too: person.csv.")
    }
    // Persons first, concepts last: see `OMOPTable`. A patient table of its own comes before.
    let order = opened.indices.sorted {
      (opened[$0].omop?.rawValue ?? -1, $0) < (opened[$1].omop?.rawValue ?? -1, $1)
    }
    for index in order {
      let file = opened[index]
      if let omop = file.omop {
        try read(file, omop, hasConcepts, &records)
      } else {
        try read(file, referenceDate, &records)
      }
    }
    guard records.cohort.count > 0 else {
      throw StatisticsProblem(
        "No row holds a child.",
        remedy: "Check that rows follow the first one, which names the columns.")
    }
    return records
  }

  private func open(_ path: String) throws(StatisticsProblem) -> Opened {
    do throws(TableError) {
      let file = try TableFile(path: path)
      let reader = try file.rows(sheet: file.format == .workbook ? sheet : nil)
      var row = TableRow()
      guard try reader.next(&row) else {
        throw TableError(
          .notATable, "The file is empty.", remedy: "Name a table with a row of headers.")
      }
      let headers = row.texts.map {
        String(decoding: CellText.trimmed(ArraySlice(Array($0.utf8))), as: UTF8.self)
      }
      return Opened(path: path, reader: reader, headers: headers, omop: OMOPTable(headers: headers))
    } catch {
      throw StatisticsProblem(error, in: path)
    }
  }

  /// A column that is stated and stands in no file is a slip.
  private func checkStated(_ opened: [Opened]) throws(StatisticsProblem) {
    let headers = opened.filter { $0.omop == nil }.flatMap(\.headers)
    let folded = Set(headers.map(HeaderWords.fold))
    for (header, _) in columns
    where !headers.contains(header) && !folded.contains(HeaderWords.fold(header)) {
      throw StatisticsProblem(
        "No file has a column “\(header)”.",
        remedy: "The columns are: " + headers.prefix(40).joined(separator: ", ") + ".")
    }
  }

  private func read(
    _ file: Opened, _ referenceDate: CalendarDay, _ records: inout PatientRecords
  ) throws(StatisticsProblem) {
    let plan = ColumnPlan(headers: file.headers, stated: columns, countsAll: countsAllColumns)
    var reader = try PatientTableReader(
      plan, dates: DateText(order: dateOrder), referenceDate: referenceDate, file: file.path)
    try reader.begin(&records.cohort)
    let rows = try forEachRow(of: file) { row in
      reader.read(row, into: &records.cohort, &records.tally)
    }
    let known = plan.roles.indices.compactMap { index in
      plan.roles[index].map { (plan.headers[index], $0.name) }
    }
    records.files.append(
      .init(
        path: file.path, kind: "patient table", columns: known, unused: plan.unused, rows: rows))
  }

  private func read(
    _ file: Opened, _ table: OMOPTable, _ hasConcepts: Bool, _ records: inout PatientRecords
  ) throws(StatisticsProblem) {
    var reader = OMOPReader(
      table, headers: file.headers, file: file.path, hasConcepts: hasConcepts)
    if table == .concept {
      records.concepts.want(records.cohort.codes.names + records.cohort.variables.names)
    }
    let rows = try forEachRow(of: file) { row in
      reader.read(row, into: &records.cohort, &records.concepts, &records.tally)
    }
    records.files.append(
      .init(path: file.path, kind: "OMOP \(table)", columns: [], unused: [], rows: rows))
  }

  private func forEachRow(
    of file: Opened, _ body: (TableRow) -> Void
  ) throws(StatisticsProblem) -> Int {
    var row = TableRow()
    var rows = 0
    do throws(TableError) {
      while try file.reader.next(&row) {
        body(row)
        rows += 1
      }
    } catch {
      throw StatisticsProblem(error, in: file.path)
    }
    return rows
  }
}
