/// Writes the part of one sheet; its elements stand in the order that the schema demands (ECMA-376 part 1, section
/// 18.3.1.99).
struct SheetWriter {
  private let sheet: WorkbookSheet

  /// What spreadsheets take: characters of a prompt's title, of its text, and of a list of choices.
  private static let (mostTitle, mostText, mostChoices) = (32, 255, 255)

  init(_ sheet: WorkbookSheet) { self.sheet = sheet }

  var bytes: [UInt8] {
    WorkbookWriter.document("worksheet", body: views + columns + rows + prompts)
  }

  private var views: String {
    guard sheet.fixedRows > 0 else { return "" }
    let first = "A\(sheet.fixedRows + 1)"
    return
      "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"\(sheet.fixedRows)\" topLeftCell=\"\(first)\""
      + " activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
  }

  private var columns: String {
    let count = max(sheet.widths.count, sheet.columnLooks.count)
    guard count > 0 else { return "" }
    let listed = (0..<count).map { column in
      let width = sheet.widths.indices.contains(column) ? sheet.widths[column] : 12
      let look = sheet.columnLooks.indices.contains(column) ? sheet.columnLooks[column] : .plain
      return "<col min=\"\(column + 1)\" max=\"\(column + 1)\" width=\"\(width)\" customWidth=\"1\""
        + " style=\"\(look.rawValue)\"/>"
    }
    return "<cols>" + listed.joined() + "</cols>"
  }

  private var rows: String {
    let written = sheet.rows.enumerated().map { index, cells in
      "<row r=\"\(index + 1)\">"
        + cells.enumerated().map { column, cell in
          let place = "<c r=\"\(Self.letters(column))\(index + 1)\" s=\"\(cell.look.rawValue)\""
          return cell.text.isEmpty
            ? place + "/>"
            : place + " t=\"inlineStr\"><is><t xml:space=\"preserve\">"
              + XMLText.content(ExcelText.escaped(cell.text))
              + "</t></is></c>"
        }.joined() + "</row>"
    }
    return "<sheetData>" + written.joined() + "</sheetData>"
  }

  private var prompts: String {
    guard !sheet.prompts.isEmpty else { return "" }
    let written = sheet.prompts.map { prompt in
      let column = Self.letters(prompt.column)
      let range = "\(column)\(prompt.rows.lowerBound):\(column)\(prompt.rows.upperBound)"
      let list = prompt.choices.joined(separator: ",")
      let offers = !list.isEmpty && list.utf16.count <= Self.mostChoices
      // No message for what is typed instead of chosen.
      return
        "<dataValidation\(offers ? " type=\"list\"" : "") allowBlank=\"1\" showInputMessage=\"1\""
        + " promptTitle=\"\(XMLText.attribute(Self.cut(prompt.title, to: Self.mostTitle)))\""
        + " prompt=\"\(XMLText.attribute(Self.cut(prompt.text, to: Self.mostText)))\" sqref=\"\(range)\">"
        + (offers ? "<formula1>\"" + XMLText.content(list) + "\"</formula1>" : "")
        + "</dataValidation>"
    }
    return "<dataValidations count=\"\(written.count)\">" + written.joined() + "</dataValidations>"
  }

  /// At most so many UTF-16 units, as spreadsheets count.
  private static func cut(_ text: String, to most: Int) -> String {
    guard text.utf16.count > most else { return text }
    var cut = text
    while cut.utf16.count > most - 1 { cut.removeLast() }
    return cut + "…"
  }

  /// The letters of a column from 0: `A`, `Z`, `AA`.
  static func letters(_ column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(0x41 + column % 26)))
    return column < 26 ? letter : letters(column / 26 - 1) + letter
  }
}
