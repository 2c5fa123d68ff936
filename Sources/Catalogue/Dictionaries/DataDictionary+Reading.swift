internal import Foundation
public import Tables

extension DataDictionary {
  /// Variables of one dictionary; those after are left out with a finding.
  static let mostVariables = 50_000

  /// Reads the variables of every table of a file that has any.
  ///
  /// - Parameters:
  ///   - file: CSV or a workbook.
  ///   - name: The file's name: LifeCycle says in it whether variables are repeated by month, trimester or year.
  ///   - columns: Headers by the field that they mean, where they are none that are known.
  ///   - sheet: The one sheet to read; nil reads all.
  ///   - resource: In a dictionary of several datasets, the identifiers of the one that is meant; all are read
  ///     where none of them occurs.
  /// - Throws: `TableError` where the file cannot be read.
  public static func read(
    _ file: TableFile, name: String, columns: [DictionaryField: String] = [:],
    sheet: String? = nil, resource: Set<String> = []
  ) throws(TableError) -> DataDictionary {
    var reading = DictionaryReading(name: name, columns: columns)
    let sheets: [String?] = sheet != nil || file.sheets.isEmpty ? [sheet] : file.sheets
    for sheet in sheets {
      try reading.add(file.rows(sheet: sheet), sheet: sheet)
    }
    return reading.finish(resource: resource)
  }
}

/// A dictionary on its way in.
struct DictionaryReading {
  private var rows: [DictionaryRow] = []
  private var format: DataDictionary.Format?
  private var categories: [String: [String]] = [:]
  private var isCut = false
  private var nameless = 0
  private let repetition: Variable.Measurement?
  private let columns: [DictionaryField: String]

  init(name: String, columns: [DictionaryField: String]) {
    self.columns = columns
    repetition = Self.repetition(named: name)
  }

  /// Adds the variables of one table, or the categories that belong to them; nothing of other tables.
  mutating func add(_ reader: TableReader, sheet: String?) throws(TableError) {
    var row = TableRow()
    var isOpen = false
    var header: [DictionaryField: Int] = [:]
    var category: (variable: Int, value: Int, label: Int)?
    // A title, a date, an owner may stand above the header.
    var above = 0
    while try reader.next(&row) {
      if isOpen {
        take(row, header, sheet)
        if isCut { return }
      } else if let category {
        take(row, category)
      } else {
        let texts = row.texts
        category = Self.categoryColumns(texts)
        if category != nil { continue }
        header = fields(of: texts)
        if header[.name] != nil, header.count > 1 {
          isOpen = true
          if format == nil { format = DataDictionary.Format(header, headers: texts) }
        }
        above += 1
        if above > 10 { return }
      }
    }
  }

  private func fields(of headers: [String]) -> [DictionaryField: Int] {
    var fields: [DictionaryField: Int] = [:]
    for (field, header) in columns {
      let wanted = DictionaryField.folded(header)
      if let index = headers.firstIndex(where: { DictionaryField.folded($0) == wanted }) {
        fields[field] = index
      }
    }
    let mapped = Set(fields.values)
    for (index, header) in headers.enumerated() where !mapped.contains(index) {
      guard let field = DictionaryField(header: header), fields[field] == nil else { continue }
      fields[field] = index
    }
    return fields
  }

  /// Opal's second sheet: a value of a variable a row.
  private static func categoryColumns(
    _ headers: [String]
  ) -> (variable: Int, value: Int, label: Int)? {
    let folded = headers.map(DictionaryField.folded)
    guard let variable = folded.firstIndex(of: "variable"),
      let value = folded.firstIndex(of: "name") ?? folded.firstIndex(of: "value"),
      folded.contains("ismissing"), let label = folded.firstIndex(of: "label")
    else { return nil }
    return (variable, value, label)
  }

  private mutating func take(
    _ row: TableRow, _ columns: (variable: Int, value: Int, label: Int)
  ) {
    let (variable, value, label) = (row[columns.variable], row[columns.value], row[columns.label])
    guard !variable.isEmpty, !value.isEmpty, categories[variable, default: []].count < 1000 else {
      return
    }
    categories[variable, default: []].append(label.isEmpty ? value : "\(value)=\(label)")
  }

  private mutating func take(
    _ row: TableRow, _ header: [DictionaryField: Int], _ sheet: String?
  ) {
    guard rows.count < DataDictionary.mostVariables else {
      isCut = true
      return
    }
    var read = DictionaryRow(row, header)
    guard !read.name.isEmpty else {
      nameless += 1
      return
    }
    if read.isText { return }
    if read.variable.table.isEmpty, let sheet, !Self.usualSheets.contains(sheet.lowercased()) {
      read.variable.table = sheet
    }
    rows.append(read)
  }

  /// Names of sheets that say nothing of what is in them.
  private static let usualSheets: Set<String> = [
    "variables", "zmienne", "sheet1", "hoja1", "arkusz1", "tabelle1", "blad1", "foglio1", "taul1",
  ]

  /// `2_7_monthly_rep.xlsx`: the LifeCycle dictionaries come as non-, monthly-, trimester- and yearly-repeated.
  private static func repetition(named name: String) -> Variable.Measurement? {
    let name = name.lowercased()
    let units: [(String, Variable.Measurement.Unit)] = [
      ("weekly_rep", .week), ("monthly_rep", .month), ("trimester_rep", .trimester),
      ("yearly_rep", .year),
    ]
    if name.contains("non_rep") { return Variable.Measurement(pattern: .once) }
    return units.first { name.contains($0.0) }
      .map { Variable.Measurement(pattern: .repeated, unit: $0.1) }
  }

  /// The dictionary, each variable once.
  func finish(resource: Set<String>) -> DataDictionary {
    var taken = rows
    let stated = Set(rows.compactMap(\.resource))
    if !stated.isDisjoint(with: resource) {
      taken = rows.filter { $0.resource.map(resource.contains) ?? true }
    }
    var seen: Set<String> = []
    var variables: [Variable] = []
    for row in taken {
      var variable = row.variable
      guard seen.insert(variable.table + "\u{0}" + variable.name).inserted else { continue }
      if variable.allowedValues == nil, let values = categories[variable.name] {
        variable.allowedValues = values.joined(separator: "|")
      }
      if variable.measurement == nil { variable.measurement = repetition }
      variables.append(variable)
    }
    return DataDictionary(
      format: format ?? .plain, variables: variables, findings: findings(variables))
  }

  private func findings(_ variables: [Variable]) -> [Finding] {
    var findings: [Finding] = []
    if format == nil { findings.append(Finding(.dictionaryUnread, .warning)) }
    if nameless > 0 {
      findings.append(
        Finding(
          .variableNameless, .warning, path: "csvw:name",
          arguments: ["columns": String(nameless)]))
    }
    if isCut {
      findings.append(
        Finding(
          .dictionaryCut, .warning, arguments: ["limit": String(DataDictionary.mostVariables)]))
    }
    return findings
  }
}
