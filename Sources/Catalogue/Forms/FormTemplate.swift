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

  /// The template's bytes: a workbook, or text in UTF-8.
  public var bytes: [UInt8] {
    switch self {
    case .yaml: Array(Self.yamlText.utf8)
    case .xlsx: FormWorkbook.bytes
    case .csv: Array(Self.sheetText.utf8)
    case .variables: Array(Self.text(FormExample.variables).utf8)
    case .counts: Array(Self.text(FormExample.counts).utf8)
    }
  }

  private static var yamlText: String {
    var text = """
      # A description of a dataset for a catalogue (HealthDCAT-AP release 8), to be filled in.
      # Write after the colon; leave empty what you do not know. The examples are made up.
      # Then: paedcat describe THIS-FILE --output-file description.ttl

      """
    for row in FormFieldTable.rows {
      if let group = row.group { text += "\n# \(group)\n" }
      if !row.help.isEmpty { text += "\n# \(row.help)\n" }
      if !row.example.isEmpty { text += "# Example: \(row.example)\n" }
      text += "\(row.field.rawValue):\n"
    }
    return text
  }

  private static var sheetText: String {
    var rows = [["Field", "Value", "What to write", "Example"]]
    for row in FormFieldTable.rows {
      if let group = row.group { rows.append(["# " + group, "", "", ""]) }
      rows.append([row.heading, "", row.help, row.example])
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
