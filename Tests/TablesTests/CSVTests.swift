import Tables
import Testing

@Suite("CSV")
struct CSVTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var text: String
    var rows: [[String]]
    var numbers: [Int]?
    var issues: [TableIssue] = []
  }

  static let cases: [Case] = [
    Case(
      testDescription: "plain", text: "a,b\n1,2\n", rows: [["a", "b"], ["1", "2"]], numbers: [1, 2]),
    Case(
      testDescription: "semicolons and decimal commas", text: "edad;peso\n3;12,5\n4;15,25\n",
      rows: [["edad", "peso"], ["3", "12,5"], ["4", "15,25"]]),
    Case(testDescription: "tabs", text: "a\tb, c\n1\t2\n", rows: [["a", "b, c"], ["1", "2"]]),
    Case(testDescription: "bars", text: "a|b\n1|2\n", rows: [["a", "b"], ["1", "2"]]),
    Case(testDescription: "one column", text: "id\n1\n2", rows: [["id"], ["1"], ["2"]]),
    Case(
      testDescription: "a stated separator", text: "sep=;\r\na,x;b\r\n1;2\r\n",
      rows: [["a,x", "b"], ["1", "2"]], numbers: [2, 3]),
    Case(
      testDescription: "quoted cells",
      text: "a,b\n\"x, \"\"y\"\"\",\"two\nlines\"\n\"\",z\n",
      rows: [["a", "b"], ["x, \"y\"", "two\nlines"], ["", "z"]], numbers: [1, 2, 4]),
    Case(
      testDescription: "separators inside quotes do not mislead", text: "\"a,b,c\";d\n\"1,2\";3\n",
      rows: [["a,b,c", "d"], ["1,2", "3"]]),
    Case(
      testDescription: "carriage returns alone", text: "a,b\r1,2\r\r3,4",
      rows: [["a", "b"], ["1", "2"], ["3", "4"]], numbers: [1, 2, 4]),
    Case(
      testDescription: "carriage returns with line feeds", text: "a,b\r\n1,2\r\n\r\n3,4\r\n",
      rows: [["a", "b"], ["1", "2"], ["3", "4"]], numbers: [1, 2, 4]),
    Case(
      testDescription: "rows of separators are empty", text: "a;b\n;\n1;2\n;;;\n",
      rows: [["a", "b"], ["1", "2"]]),
    Case(
      testDescription: "empty cells at the end do not count", text: "a,b,,\n1,,,\n,2\n",
      rows: [["a", "b"], ["1", ""], ["", "2"]]),
    Case(
      testDescription: "ragged rows", text: "a,b,c\n1,2\n1,2,3,4\n1,2,3\n",
      rows: [["a", "b", "c"], ["1", "2"], ["1", "2", "3", "4"], ["1", "2", "3"]],
      issues: [TableIssue(.ragged, row: 2), TableIssue(.ragged, row: 3)]),
    Case(
      testDescription: "text behind a closing quotation mark", text: "a,b\n\"x\"y,\"z\" \n1,2\n",
      rows: [["a", "b"], ["xy", "z "], ["1", "2"]],
      issues: [TableIssue(.quotation, row: 2, column: 1)]),
    Case(
      testDescription: "a quotation mark inside a plain cell", text: "a,b\n5\" long,x\n",
      rows: [["a", "b"], ["5\" long", "x"]]),
    Case(testDescription: "nothing", text: "", rows: []),
    Case(testDescription: "nothing but lines", text: "\n\r\n\n", rows: []),
    Case(
      testDescription: "a mark of UTF-8", text: "\u{FEFF}ñ,b\n1,2",
      rows: [["ñ", "b"], ["1", "2"]]),
  ]

  @Test("Rows, numbers and issues", arguments: cases)
  func reading(_ item: Case) throws {
    let table = try WholeTable(csv: item.text)
    #expect(table.rows == item.rows)
    if let numbers = item.numbers { #expect(table.numbers == numbers) }
    #expect(table.issues == item.issues)
  }

  @Test("A header tells the separator where rows do not")
  func header() throws {
    let reader = try TableFile(bytes: Array("Name; born on; weight, kg\n".utf8)).rows()
    #expect(reader.dialect?.separator == ";")
    #expect(try WholeTable(reader).rows == [["Name", " born on", " weight, kg"]])
  }

  @Test("A quotation mark that is never closed ends it, with the line where it opens")
  func unclosed() {
    let error = tableError { _ = try WholeTable(csv: "a,b\n1,2\n\"x,3\n4,5\n") }
    #expect(error?.kind == .damaged)
    #expect(error?.row == 3)
  }

  @Test("What is no table is refused")
  func binary() {
    #expect(
      tableError { _ = try WholeTable(csv: [1, 0, 2, 0, 0, 0, 7, 9, 0, 3]) }?.kind == .notATable)
    #expect(tableError { _ = try TableFile(path: "/nowhere.csv") }?.kind == .unreadable)
    #expect(tableError { _ = try TableFile(path: "/") }?.kind == .unreadable)
    #expect(
      tableError { _ = try TableFile(bytes: [1]).rows(sheet: "patients") }?.kind == .noSuchSheet)
  }

  @Test("Limits end it, with the row")
  func limits() throws {
    var limits = TableLimits()
    limits.rows = 3
    limits.columns = 4
    limits.cellLength = 10
    limits.rowLength = 30
    let cases: [(String, Int?)] = [
      ("a,b\n1,2\n1,2\n", nil), ("a,b\n1,2\n1,2\n1,2\n", 5), ("a,b\n1,2,3,4,5\n", 2),
      ("a,b\n1,12345678901\n", 2), ("a,b\n\"1\n2345678901,2\n", 2),
      ("a,b\n1234567890,1234567890,1234567890,1234567890\n", 2),
    ]
    for (text, row) in cases {
      let error = tableError {
        _ = try WholeTable(TableFile(bytes: Array(text.utf8), limits: limits).rows())
      }
      #expect(error?.kind == (row == nil ? nil : .limit), "\(text)")
      #expect(error?.row == row, "\(text)")
    }
  }

  @Test("Only the first issues are kept; all are counted")
  func manyIssues() throws {
    let text = "a,b\n" + String(repeating: "1\n", count: 500)
    let reader = try TableFile(bytes: Array(text.utf8)).rows()
    let table = try WholeTable(reader)
    #expect(table.issues.count == 100)
    #expect(reader.issueCounts == [.ragged: 500])
  }

  /// Whatever stands in the cells, in whatever encoding, whatever the file's chunks cut.
  @Test("Random tables come back as they were written", arguments: 1...12 as ClosedRange<UInt64>)
  func roundTrip(_ seed: UInt64) throws {
    var random = Dice(state: seed)
    let encoding = TextEncoding.allCases[Int(seed) % TextEncoding.allCases.count]
    let alphabet = Array(
      encoding == .windows1250
        ? "aeż\"ół;,\n \t1" : encoding == .windows1252 ? "aeñ\"€œ;,\n \t1" : "ae\"ł;,\n \t𝟙€1")
    let separator = [",", ";", "\t"].randomElement(using: &random) ?? ","
    let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
    let rows = (0..<1_500).map { _ in
      (0..<5).map { column in
        (column == 0 ? "x" : "")
          + String(
            (0..<Int.random(in: 0...30, using: &random)).compactMap { _ in
              alphabet.randomElement(using: &random)
            })
      }
    }
    let text = rows.map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: separator)
    }.joined(separator: lineEnd)
    let bytes = try #require(Self.encode(text, encoding))
    let options = CSVOptions(encoding: encoding, separator: separator.unicodeScalars.first)
    let table = try WholeTable(csv: bytes, options)
    #expect(table.issues == [])
    #expect(table.rows == rows)
  }

  static func encode(_ text: String, _ encoding: TextEncoding) -> [UInt8]? {
    switch encoding {
    case .utf8: Array(text.utf8)
    case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .windows1252:
      text.unicodeScalars.map { upper1252[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
    case .windows1250:
      text.unicodeScalars.map { upper1250[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
    }
  }

  private static let upper1252: [Unicode.Scalar: UInt8] = ["€": 0x80, "œ": 0x9C]
  private static let upper1250: [Unicode.Scalar: UInt8] = ["ż": 0xBF, "ó": 0xF3, "ł": 0xB3]
}
