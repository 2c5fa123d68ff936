internal import Tables
internal import Vocabulary

/// The empty form as a workbook, which says in each place what to write there.
struct FormWorkbook {
  let language: String

  var bytes: [UInt8] {
    WorkbookWriter.write([description, variables, counts, help])
  }

  private func said(_ text: String) -> String { FormHelp.text(text, in: language) }

  private static let lastRow = 2_000
  /// Of a prompt: spreadsheets refuse more.
  private static let longestTitle = 32

  // MARK: Sheets

  private var description: WorkbookSheet {
    var sheet = WorkbookSheet(said("Description"))
    sheet.widths = [30, 50, 60, 40]
    sheet.fixedRows = 1
    sheet.rows = [["Field", "Value", "What to write", "Example"].map { .init(said($0), .heading) }]
    for row in FormFieldTable.rows {
      if let group = row.group { sheet.rows.append([.init("# " + said(group), .group)]) }
      let look: WorkbookSheet.Look = row.field.isNumberOrDate ? .input : .textInput
      sheet.rows.append([
        .init(row.heading(in: language)), .init("", look),
        .init(FormHelp.text(row, in: language), .note), .init(row.example, .note),
      ])
      let example = row.example.isEmpty ? "" : " \(said("Example")): \(row.example)"
      sheet.prompts.append(
        .init(
          rows: sheet.rows.count...sheet.rows.count, column: 1,
          title: String(row.heading(in: language).prefix(Self.longestTitle)),
          text: FormHelp.text(row, in: language) + example, choices: row.field.choices))
    }
    return sheet
  }

  private var variables: WorkbookSheet {
    table(
      "Variables", FormExample.variables[0], looks: Array(repeating: .textInput, count: 6),
      help: [
        "The variable's short name, as in the data. One row a variable.",
        "What people call it.",
        "What was measured or asked, in a few plain words.",
        "Its kind: decimal, integer, string, boolean or date.",
        "Its unit, as in mmol/L, kg or d; empty where it has none.",
        "What may stand in it: f=girl|m=boy, or a range as in 0.2-7.5.",
      ])
  }

  private var counts: WorkbookSheet {
    table(
      "Counts", FormExample.counts[0], looks: [.textInput, .textInput, .input],
      help: [
        "Completed ages: 0-11 months, 1-4 years, 15+. Leave it empty for children of all ages.",
        "female, male, other or unknown; empty for all.",
        "How many different children. Where there are fewer than ten leave it empty: a table that gives a small count away "
          + "is refused. The row without age and sex is the total.",
      ])
  }

  private func table(
    _ name: String, _ columns: [String], looks: [WorkbookSheet.Look], help: [String]
  ) -> WorkbookSheet {
    var sheet = WorkbookSheet(said(name))
    sheet.widths = columns.map { ["label", "description", "values"].contains($0) ? 40 : 18 }
    sheet.columnLooks = looks
    sheet.fixedRows = 1
    sheet.rows = [columns.map { .init(said($0), .heading) }]
    sheet.prompts = zip(columns, help).enumerated().map { index, told in
      .init(
        rows: 1...Self.lastRow, column: index, title: said(told.0), text: said(told.1),
        choices: told.0 == "sex" ? ["female", "male", "other", "unknown"] : [])
    }
    return sheet
  }

  /// Its rows begin with a number sign: they are for people, and `describe` passes over them.
  private var help: WorkbookSheet {
    var sheet = WorkbookSheet(said("Help"))
    sheet.widths = [3, 26, 34, 44, 14, 8, 20]
    func add(_ cells: [String], _ look: WorkbookSheet.Look = .plain) {
      sheet.rows.append([.init("#")] + cells.map { .init($0, look) })
    }
    add([said("How to fill in this workbook")], .heading)
    for line in Self.explanations { add([said(line)]) }
    add([said("Then") + ": paedcat describe \(said("THIS-FILE")) --output-file description.ttl"])
    add([said("Examples of variables (made up)")], .group)
    for (number, row) in FormExample.variables.enumerated() {
      add(number == 0 ? row.map(said) : row, .note)
    }
    add([said("Examples of counts (made up)")], .group)
    for (number, row) in FormExample.counts.enumerated() {
      add(number == 0 ? row.map(said) : row, .note)
    }
    for row in FormFieldTable.rows {
      guard let table = row.field.table, table.codes.count <= Self.mostCodes,
        row.field.isFirstOfTable
      else { continue }
      add([said("Codes for") + " “\(row.heading(in: language))”"], .group)
      for code in table.codes { add([code, table.label(code) ?? ""], .note) }
    }
    return sheet
  }

  private static let mostCodes = 60
  private static let explanations = [
    "Description: write into the column “Value”; leave empty what you do not know. Nothing is invented for you.",
    "Several values go into one cell, with a semicolon between them.",
    "A title in a second language: add a row below with “title (es)” in the first column.",
    "Variables: a row each. Counts: a row for each group of children. Both may stay empty.",
    "Choose a cell to read what belongs there; where there is a list, other values may be typed, too.",
    "Columns and sheets may be given Spanish or Polish headings. This sheet is not read.",
  ]
}

extension FormField {
  /// Values that spreadsheets may hold as numbers and dates.
  fileprivate var isNumberOrDate: Bool {
    switch self {
    case .individuals, .records, .countsThreshold, .periodStart, .periodEnd, .issued, .modified,
      .retentionStart, .retentionEnd, .countsDate:
      true
    default: false
    }
  }

  /// The table whose codes it takes.
  fileprivate var table: AuthorityTable? {
    switch self {
    case .type: .datasetType
    case .theme: .dataTheme
    case .healthCategory: .healthCategories
    case .healthTheme: .healthTheme
    case .publisherType, .holderType, .accessBodyType: .publisherType
    case .codingSystem: .codingSystem
    case .frequency: .frequency
    case .dataFormat: .fileType
    default: nil
    }
  }

  fileprivate var isFirstOfTable: Bool { Self.allCases.first { $0.table == table } == self }

  /// What may be chosen from.
  var choices: [String] {
    switch self {
    case .access: ["public", "restricted", "non-public"]
    case .structured: ["yes", "no"]
    case .personalData: PersonalDataKinds.names
    case .legislation: [FormFieldTable.row(self).example]
    case .dataFormat:
      ["CSV", "XLSX", "JSON", "XML", "PARQUET", "TSV"].filter(
        AuthorityTable.fileType.contains)
    default: table?.codes ?? []
    }
  }
}
