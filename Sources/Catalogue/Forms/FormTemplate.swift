/// Empty forms, with what each field means in plain words.
public enum FormTemplate: String, CaseIterable, Sendable {
  /// A YAML file, a comment above each key.
  case yaml
  /// A workbook: description, variables, counts and an example, with what to write beside each place.
  case xlsx
  /// A sheet of two columns and one of explanations, for a spreadsheet.
  case csv
  /// The head of a sheet of variables.
  case variables
  /// The head of a sheet of counts.
  case counts

  /// The languages that templates are to be had in.
  public static let languages = FormHelp.languages

  /// The template's bytes in English.
  public var bytes: [UInt8] { bytes(in: "en") }

  /// The template's bytes: a workbook, or text in UTF-8.
  ///
  /// - Parameter language: one of ``languages``: of headings, and of what is said to people.
  public func bytes(in language: String) -> [UInt8] {
    switch self {
    case .yaml: Array(Self.yamlText(language).utf8)
    case .xlsx: FormWorkbook(language: language).bytes
    case .csv: Array(Self.sheetText(language).utf8)
    case .variables: Array(Self.text(FormExample.translated(FormExample.variables, language)).utf8)
    case .counts: Array(Self.text(FormExample.translated(FormExample.counts, language)).utf8)
    }
  }

  private static func yamlText(_ language: String) -> String {
    func said(_ text: String) -> String { FormHelp.text(text, in: language) }
    var text = """
      # \(said("A description of a dataset for a catalogue (HealthDCAT-AP release 8), to be filled in."))
      # \(said("Write after the colon; leave empty what you do not know. The examples are made up."))
      # \(said("Then")): paedcat describe \(said("THIS-FILE")) --output-file description.ttl

      """
    for row in FormFieldTable.rows {
      if let group = row.group { text += "\n# \(said(group))\n" }
      let help = FormHelp.text(row, in: language)
      if !help.isEmpty { text += "\n# \(help)\n" }
      if !row.example.isEmpty { text += "# \(said("Example")): \(row.example)\n" }
      text += language == "en" ? "\(row.field.rawValue):\n" : "\(row.heading(in: language)):\n"
    }
    return text
  }

  private static func sheetText(_ language: String) -> String {
    func said(_ text: String) -> String { FormHelp.text(text, in: language) }
    var rows = [["Field", "Value", "What to write", "Example"].map(said)]
    for row in FormFieldTable.rows {
      if let group = row.group { rows.append(["# " + said(group), "", "", ""]) }
      rows.append([
        row.heading(in: language), "", FormHelp.text(row, in: language), row.example,
      ])
    }
    return "\u{FEFF}" + text(rows)
  }

  private static func text(_ rows: [[String]]) -> String { rows.map(line).joined() }

  private static func line(_ cells: [String]) -> String {
    cells.map { cell in
      cell.utf8.contains { [0x22, 0x2C, 0x3B, 0x0A].contains($0) }
        ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }.joined(separator: ",") + "\r\n"
  }
}

/// Made-up tables beside the made-up example of the form.
enum FormExample {
  /// With headings of a language; a byte-order mark tells spreadsheets how letters beyond ASCII are written.
  static func translated(_ rows: [[String]], _ language: String) -> [[String]] {
    guard language != "en" else { return rows }
    var rows = rows
    rows[0] = rows[0].map { FormHelp.text($0, in: language) }
    rows[0][0] = "\u{FEFF}" + rows[0][0]
    return rows
  }

  static let variables = [
    ["name", "label", "description", "datatype", "unit", "values"],
    ["fev1", "FEV1", "Forced expiratory volume in one second", "decimal", "L", ""],
    ["sex", "Sex", "Sex at birth", "string", "", "f=girl|m=boy"],
  ]
  static let counts = [
    ["age", "sex", "count"], ["", "", "1200"],
    ["0-11 months", "female", "110"], ["0-11 months", "male", "130"],
    ["1-17 years", "female", "450"], ["1-17 years", "male", "510"],
  ]
}

extension Finding {
  /// The finding with its property as the form's field, where it comes from one: `title (dct:title)`.
  public var onForm: Finding {
    guard let path, let field = FormField.stating(path) else { return self }
    var finding = self
    finding.path = "\(field.rawValue) (\(path))"
    return finding
  }
}
