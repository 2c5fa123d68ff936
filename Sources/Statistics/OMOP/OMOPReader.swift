internal import Catalogue
internal import Tables

/// Reads exports of the OMOP Common Data Model: persons, and what was found out about them.
struct OMOPReader {
  let table: OMOPTable
  let file: String
  /// Whether a table of concepts is among the files; without one, the source's own codes are taken.
  let hasConcepts: Bool
  private let columns: [String: Int]
  private var source = CodeCells(header: "icd10")
  private let dates = DateText()

  init(_ table: OMOPTable, headers: [String], file: String, hasConcepts: Bool) {
    self.table = table
    self.file = file
    self.hasConcepts = hasConcepts
    columns = Dictionary(
      headers.enumerated().map { ($1.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// How a concept is written among codes and variables until its code is known.
  static let conceptMark = "concept "

  mutating func read(
    _ row: TableRow, into cohort: inout Cohort, _ concepts: inout ConceptCodes,
    _ tally: inout RowTally
  ) {
    if table == .concept { return concepts.read(row, columns) }
    let id = cell("person_id", row)
    guard CellText.isPresent(id) else {
      return tally.note(.noIdentifier, row: row.number, file: file)
    }
    if table == .person { return readPerson(row, cohort.child(id), &cohort, &tally) }
    guard let child = cohort.known(id) else {
      return tally.note(.unknownPerson, row: row.number, file: file)
    }
    switch table {
    case .observationPeriod: readVisit("observation_period_start_date", row, child, &cohort, &tally)
    case .visit: readVisit("visit_start_date", row, child, &cohort, &tally)
    case .condition: readCondition(row, child, &cohort, &tally)
    case .measurement: readMeasurement(row, child, &cohort, &tally)
    case .person, .concept: break
    }
  }

  private func cell(_ name: String, _ row: TableRow) -> ArraySlice<UInt8> {
    columns[name].map { CellText.trimmed(row.bytes($0)) } ?? []
  }

  private func readPerson(
    _ row: TableRow, _ child: Int, _ cohort: inout Cohort, _ tally: inout RowTally
  ) {
    let sex = cell("gender_concept_id", row)
    if CellText.isPresent(sex) { cohort.setSex(sex, of: child) }
    if let span = dates.span(cell("birth_datetime", row)) {
      return cohort.setBirth(span, of: child)
    }
    let parts = ["year_of_birth", "month_of_birth", "day_of_birth"]
      .map { CellText.whole(cell($0, row)) }
    if let year = parts[0], let month = parts[1], let day = parts[2],
      let date = CalendarDay(year: year, month: month, day: day)
    {
      cohort.setBirth(DaySpan(date), of: child)
    } else if let year = parts[0], let span = DaySpan(year: year, month: parts[1]) {
      cohort.setBirth(span, of: child)
    } else {
      tally.note(.birth, row: row.number, file: file)
    }
  }

  private func readVisit(
    _ name: String, _ row: TableRow, _ child: Int, _ cohort: inout Cohort, _ tally: inout RowTally
  ) {
    if let year = dates.span(cell(name, row))?.year {
      cohort.addVisit(year, of: child)
    } else {
      tally.note(.visit, row: row.number, file: file)
    }
  }

  private mutating func readCondition(
    _ row: TableRow, _ child: Int, _ cohort: inout Cohort, _ tally: inout RowTally
  ) {
    if hasConcepts, let concept = concept("condition_concept_id", row) {
      return cohort.addCode(cohort.codes.number(Self.conceptMark + concept), of: child)
    }
    let codes = source.codes(in: cell("condition_source_value", row), &cohort.codes)
    if codes.isEmpty { tally.note(.code, row: row.number, file: file) }
    for code in codes { cohort.addCode(code, of: child) }
  }

  private func readMeasurement(
    _ row: TableRow, _ child: Int, _ cohort: inout Cohort, _ tally: inout RowTally
  ) {
    let name =
      concept("measurement_concept_id", row).map { Self.conceptMark + $0 }
      ?? String(decoding: cell("measurement_source_value", row), as: UTF8.self)
    guard !name.isEmpty, name.utf8.count <= 200 else {
      return tally.note(.unmappedConcept, row: row.number, file: file)
    }
    if cohort.variables.count < Cohort.mostVariables || cohort.variables.knows(name) {
      cohort.addVariable(cohort.variables.number(name), of: child)
    } else {
      tally.note(.unmappedConcept, row: row.number, file: file)
    }
  }

  /// Nil where nothing is mapped: concept 0.
  private func concept(_ name: String, _ row: TableRow) -> String? {
    guard let number = CellText.whole(cell(name, row)), number > 0 else { return nil }
    return String(number)
  }
}
