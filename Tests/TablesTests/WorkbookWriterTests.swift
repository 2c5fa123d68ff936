import TestSupport
import Testing

@testable import Tables

/// Workbooks that we write, read by us.
@Suite struct WorkbookWriterTests {
  private static func sheet(_ name: String, _ rows: [[String]]) -> WorkbookSheet {
    var sheet = WorkbookSheet(name)
    sheet.rows = rows.map { $0.map { .init($0) } }
    return sheet
  }

  @Test func textsComeBack() throws {
    let rows = [
      ["Field", "Value"], ["", "b"], ["<&>\"'", "two\nlines\tand  spaces "],
      ["ż ü 🫁 a\u{0301}", "1-4"],
    ]
    let file = try TableFile(
      bytes: WorkbookWriter.write([Self.sheet("A & B", rows), Self.sheet("<Ł>", [["x"]])]))
    #expect(file.format == .workbook)
    #expect(file.sheets == ["A & B", "<Ł>"])
    #expect(try WholeTable(file.rows(sheet: "A & B")).rows == rows)
    #expect(try WholeTable(file.rows(sheet: "<Ł>")).rows == [["x"]])
  }

  @Test func whatXMLCannotHoldIsLeftOut() throws {
    let file = try TableFile(
      bytes: WorkbookWriter.write([Self.sheet("A", [["a\u{0}b\u{1B}[0m\u{FFFE}"]])]))
    #expect(try WholeTable(file.rows()).rows == [["ab[0m"]])
  }

  /// A text that looks like Excel's escape of a character stays what it is.
  @Test func escapesOfExcelAreEscaped() throws {
    let file = try TableFile(bytes: WorkbookWriter.write([Self.sheet("A", [["a_x000D_b", "_x"]])]))
    #expect(try WholeTable(file.rows()).rows == [["a_x000D_b", "_x"]])
  }

  @Test func theSameSheetsGiveTheSameBytes() {
    let sheet = Self.sheet("A", [["x"]])
    #expect(WorkbookWriter.write([sheet]) == WorkbookWriter.write([sheet]))
  }

  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
  func columns(_ number: Int, _ letters: String) {
    #expect(SheetWriter.letters(number) == letters)
    #expect(SheetReader.column(Array(letters.utf8)[...]) == number)
  }

  /// Any texts, in any places.
  @Test func randomTablesComeBack() throws {
    var dice = Dice(state: 11)
    let letters = Array("abc&<>\"' \n_x0041_\u{7F}é漢🫁;,=#")
    for _ in 0..<Effort.runs(3000) {
      var rows = (0..<Int.random(in: 1...6, using: &dice)).map { _ in
        (0..<Int.random(in: 1...5, using: &dice)).map { _ in
          String(
            (0..<Int.random(in: 0...6, using: &dice)).map { _ in
              letters.randomElement(using: &dice)!
            })
        }
      }
      let written = WorkbookWriter.write([Self.sheet("A", rows)])
      // Empty ends of rows, and empty rows, are not told apart from none.
      rows = rows.map { row in Array(row.reversed().drop(while: \.isEmpty).reversed()) }
        .filter { !$0.isEmpty }
      #expect(try WholeTable(TableFile(bytes: written).rows()).rows == rows)
    }
  }
}
