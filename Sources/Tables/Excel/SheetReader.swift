/// Reads the rows of a sheet (ECMA-376 part 1, section 18.3.1.73) as they come out of the file.
///
/// Of merged cells, the first has the value and the others are empty, as the file has it.
final class SheetReader {
  private(set) var issues: IssueLog
  private let part: PartReader
  private let texts: SharedTexts
  private let formats: NumberFormats
  private let dates: ExcelDates
  private let limits: TableLimits

  private var rows = 0
  private var number = 0
  private var cell = Cell()

  private struct Cell {
    enum Kind { case number, shared, text, flag, error, date }

    /// From 0.
    var column = -1
    var kind = Kind.number
    var style = 0
    var value: [UInt8] = []
    var hasFormula = false
  }

  init(
    _ part: PartReader, texts: SharedTexts, _ formats: NumberFormats, _ dates: ExcelDates,
    _ limits: TableLimits
  ) {
    self.part = part
    self.texts = texts
    self.formats = formats
    self.dates = dates
    self.limits = limits
    issues = IssueLog(most: limits.issues)
  }

  /// Reads the next row that holds anything; false at the end.
  func next(_ row: inout TableRow) throws(TableError) -> Bool {
    row.clear()
    /// Whether the text that comes is the cell's: of its value, or of a text inside it that is no reading aid.
    var takes = false
    var phonetic = 0
    while let token = try part.next() {
      switch token {
      case .start(.row): startRow(&row)
      case .end(.row):
        guard row.count > 0 else { continue }
        rows += 1
        guard rows <= limits.rows else { throw limit("The sheet has too many rows.") }
        return true
      case .start(.c): startCell()
      case .end(.c): try endCell(&row)
      case .start(.v): takes = true
      case .start(.t): takes = phonetic == 0
      case .end(.v), .end(.t): takes = false
      case .start(.rPh): phonetic += 1
      case .end(.rPh): phonetic -= 1
      case .start(.f): cell.hasFormula = true
      case .text where takes:
        cell.value += part.text
        guard cell.value.count <= limits.cellLength else { throw limit("A cell is too long.") }
      default: continue
      }
    }
    return false
  }

  private func startRow(_ row: inout TableRow) {
    row.clear()
    number += 1
    part.lettered { name, value in
      if name == UInt8(ascii: "r"), let stated = Self.whole(value) { number = stated }
    }
    row.number = number
    cell.column = -1
  }

  private func startCell() {
    cell.column += 1
    cell.kind = .number
    cell.style = 0
    cell.value.removeAll(keepingCapacity: true)
    cell.hasFormula = false
    part.lettered { name, value in
      switch name {
      case UInt8(ascii: "r"): if let stated = Self.column(value) { cell.column = stated }
      case UInt8(ascii: "s"): cell.style = Self.whole(value) ?? 0
      case UInt8(ascii: "t"): cell.kind = Self.kind(value)
      default: break
      }
    }
  }

  private static func kind(_ name: ArraySlice<UInt8>) -> Cell.Kind {
    switch name.first {
    case UInt8(ascii: "s"): name.count == 1 ? .shared : .text  // s, str
    case UInt8(ascii: "i"): .text  // inlineStr
    case UInt8(ascii: "b"): .flag
    case UInt8(ascii: "e"): .error
    case UInt8(ascii: "d"): .date
    default: .number
    }
  }

  private func endCell(_ row: inout TableRow) throws(TableError) {
    guard cell.column < limits.columns else { throw limit("A row has too many cells.") }
    if cell.value.isEmpty, cell.hasFormula, cell.kind != .text {
      issues.note(.formulaWithoutValue, row: number, column: cell.column + 1)
    }
    // A cell that stands where one has been is of a damaged file; the first one counts.
    guard !cell.value.isEmpty, cell.column >= row.count else { return }
    row.pad(to: cell.column)
    switch cell.kind {
    case .shared:
      guard let text = Self.whole(cell.value[...]).flatMap({ texts[$0] }) else {
        throw ZipArchive.damaged
      }
      row.append(text)
    case .text:
      ExcelText.unescape(&cell.value, from: 0)
      row.append(cell.value[...])
    case .date: row.append(cell.value[...])
    case .flag:
      row.append(Array((cell.value == [UInt8(ascii: "1")] ? "true" : "false").utf8)[...])
    case .error: issues.note(.errorValue, row: number, column: cell.column + 1)
    case .number: appendNumber(&row)
    }
    row.endCell()
    row.dropEmptyEnd()
    guard row.length <= limits.rowLength else { throw limit("A row is too long.") }
  }

  private func appendNumber(_ row: inout TableRow) {
    let kind = formats[cell.style]
    if kind == .number, ExcelNumber.isPlain(cell.value[...]) {
      row.append(cell.value[...])
    } else if kind != .number, let serial = Double(String(decoding: cell.value, as: UTF8.self)),
      let date = dates.text(serial, kind)
    {
      row.append(Array(date.utf8)[...])
    } else if let text = ExcelNumber.text(cell.value[...]) {
      row.append(Array(text.utf8)[...])
    } else {
      row.append(cell.value[...])
    }
  }

  /// The column of a reference such as `AB12`, from 0.
  static func column(_ reference: ArraySlice<UInt8>) -> Int? {
    var column = 0
    for byte in reference {
      let letter = byte & 0xDF
      guard (0x41...0x5A).contains(letter), byte >= 0x41 else { break }
      column = column * 26 + Int(letter) - 0x40
      if column > 1 << 20 { return nil }
    }
    return column > 0 ? column - 1 : nil
  }

  private static func whole(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...15).contains(digits.count) else { return nil }
    var value = 0
    for byte in digits {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte) - 0x30
    }
    return value
  }

  private func limit(_ message: String) -> TableError {
    TableError(.limit, row: number, message, remedy: "Split the sheet, or save it as CSV.")
  }
}
