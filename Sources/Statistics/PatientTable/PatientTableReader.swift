internal import Catalogue
internal import Tables

/// Reads a hospital's own table into a cohort: a row a child, or several rows where they bear the same
/// identifier.
struct PatientTableReader {
  let plan: ColumnPlan
  let dates: DateText
  let referenceDate: CalendarDay
  let file: String

  private let id: Int?
  private let births: [Int]
  private let ages: [Int]
  private let sex: Int?
  private let visits: [Int]
  private let place: Int?
  private var diagnoses: [(column: Int, cells: CodeCells)]
  private var variables: [(column: Int, number: Int)] = []

  /// - Throws: ``StatisticsProblem`` where the table has nothing to count by.
  init(_ plan: ColumnPlan, dates: DateText, referenceDate: CalendarDay, file: String)
    throws(StatisticsProblem)
  {
    self.plan = plan
    self.dates = dates
    self.referenceDate = referenceDate
    self.file = file
    id = plan.columns(of: .id).first
    births = plan.columns(of: .birth)
    ages = plan.columns(of: .age)
    sex = plan.columns(of: .sex).first
    visits = plan.columns(of: .firstVisit)
    place = plan.columns(of: .place).first
    diagnoses = plan.columns(of: .diagnosis).map { ($0, CodeCells(header: plan.headers[$0])) }
    guard
      !births.isEmpty || !ages.isEmpty || sex != nil || !diagnoses.isEmpty
        || !plan.variables.isEmpty || !visits.isEmpty || place != nil
    else {
      let names = plan.headers.prefix(12).map { "“\($0.prefix(40))”" }.joined(separator: ", ")
      throw StatisticsProblem(
        "\(file): no column is recognised among \(names).",
        remedy:
          "The first row must name the columns; say what they are: --column NAME=ROLE, with the roles "
          + ColumnRole.names + ".")
    }
  }

  mutating func begin(_ cohort: inout Cohort) throws(StatisticsProblem) {
    guard cohort.variables.count + plan.variables.count <= Cohort.mostVariables else {
      throw StatisticsProblem(
        "\(file): more than \(Cohort.mostVariables) variables.",
        remedy: "Name those that matter: --column NAME=variable.")
    }
    for (column, name) in plan.variables {
      variables.append((column, cohort.variables.number(name)))
    }
  }

  mutating func read(_ row: TableRow, into cohort: inout Cohort, _ tally: inout RowTally) {
    let child: Int
    if let id {
      let text = CellText.trimmed(row.bytes(id))
      guard CellText.isPresent(text) else {
        return tally.note(.noIdentifier, row: row.number, file: file)
      }
      let before = cohort.count
      child = cohort.child(text)
      if child < before { tally.note(.repeatedIdentifier, row: row.number, file: file) }
    } else {
      child = cohort.add()
    }
    readBirth(row, child, &cohort, &tally)
    if let sex {
      let text = CellText.trimmed(row.bytes(sex))
      if CellText.isPresent(text) {
        if text.count <= 20, cohort.sexes.count < 200 {
          cohort.setSex(text, of: child)
        } else {
          tally.note(.sex, row: row.number, file: file)
        }
      }
    }
    for column in visits {
      let text = CellText.trimmed(row.bytes(column))
      guard CellText.isPresent(text) else { continue }
      if let year = dates.span(text)?.year {
        cohort.addVisit(year, of: child)
      } else {
        tally.note(.visit, row: row.number, file: file)
      }
    }
    if let place {
      let text = CellText.trimmed(row.bytes(place))
      if CellText.isPresent(text), text.count <= 200 { cohort.setPlace(text, of: child) }
    }
    for index in diagnoses.indices {
      let text = CellText.trimmed(row.bytes(diagnoses[index].column))
      guard CellText.isPresent(text) else { continue }
      let codes = diagnoses[index].cells.codes(in: text, &cohort.codes)
      if codes.isEmpty { tally.note(.code, row: row.number, file: file) }
      for code in codes { cohort.addCode(code, of: child) }
    }
    for (column, number) in variables
    where CellText.isPresent(CellText.trimmed(row.bytes(column))) {
      cohort.addVariable(number, of: child)
    }
  }

  private func readBirth(
    _ row: TableRow, _ child: Int, _ cohort: inout Cohort, _ tally: inout RowTally
  ) {
    var isStated = false
    for column in births {
      let text = CellText.trimmed(row.bytes(column))
      guard CellText.isPresent(text) else { continue }
      isStated = true
      if let span = dates.span(text) { return cohort.setBirth(span, of: child) }
    }
    for column in ages {
      let text = CellText.trimmed(row.bytes(column))
      guard CellText.isPresent(text) else { continue }
      isStated = true
      if let span = DateText.birth(age: text, on: referenceDate) {
        return cohort.setBirth(span, of: child)
      }
    }
    if isStated { tally.note(.birth, row: row.number, file: file) }
  }
}
