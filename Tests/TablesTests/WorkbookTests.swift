import Foundation
import Tables
import TestSupport
import Testing

/// Workbooks that openpyxl writes.
@Suite("Workbooks", .enabled(if: Python.interpreter != nil))
struct WorkbookTests {
  static func workbook(_ script: String) throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("paedcat-\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let whole = "import sys, datetime, openpyxl\nfrom openpyxl import Workbook\n" + script
    let (output, status) = try Python.run(whole, [path])
    #expect(status == 0, "\(output)")
    return try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
  }

  @Test("Cells of every type are shown as ISO 8601, plain numbers, true and false")
  func types() throws {
    let bytes = try Self.workbook(
      """
      b = Workbook(); s = b.active; s.title = "Niños"
      s.append(["id", "fecha de nacimiento", "peso", "alta", "hora", "momento", "nota"])
      s.append([1, datetime.date(2019, 2, 28), 12.5, True, datetime.time(8, 5), datetime.datetime(2024, 2, 29, 13, 30, 15), "ñ ł €"])
      s.append([2, datetime.date(1900, 1, 31), 0.1 + 0.2, False, datetime.timedelta(hours=30, minutes=5), None, " x "])
      s["A5"] = 1234567890123; s["C5"] = 1e-7; s["D5"] = -4; s["G5"] = "=1+1"
      s["A6"] = "#N/A"; s["B6"].value = 3; s["B6"].number_format = '0.00 "days"'
      s["C6"].value = 45000; s["C6"].number_format = '[$-415]d mmmm yyyy;@'
      s["D6"].value = 0.5; s["D6"].number_format = '0%'
      s["E6"].value = "a\\nb"
      s.merge_cells("A7:C7"); s["A7"] = "merged"
      b.save(sys.argv[1])
      """)
    let file = try TableFile(bytes: bytes)
    #expect(file.format == .workbook)
    #expect(file.sheets == ["Niños"])
    let table = try WholeTable(file.rows())
    #expect(table.numbers == [1, 2, 3, 5, 6, 7])
    #expect(
      table.rows == [
        ["id", "fecha de nacimiento", "peso", "alta", "hora", "momento", "nota"],
        ["1", "2019-02-28", "12.5", "true", "08:05:00", "2024-02-29T13:30:15", "ñ ł €"],
        ["2", "1900-01-31", "0.3", "false", "30:05:00", "", " x "],
        ["1234567890123", "", "0.0000001", "-4"],
        ["", "3", "2023-03-15", "0.5", "a\nb"],
        ["merged"],
      ])
    #expect(
      table.issues == [
        TableIssue(.formulaWithoutValue, row: 5, column: 7),
        TableIssue(.errorValue, row: 6, column: 1),
      ])
  }

  @Test("Sheets by name; hidden ones do not come first")
  func sheets() throws {
    let bytes = try Self.workbook(
      """
      b = Workbook(); s = b.active; s.title = "lists"; s.append(["x"]); s.sheet_state = "hidden"
      s = b.create_sheet("Pacientes"); s.append(["id"]); s.append([7])
      s = b.create_sheet("Zmienne & opisy"); s.append(["nazwa"])
      b.create_chartsheet("chart"); b.active = 1
      b.save(sys.argv[1])
      """)
    let file = try TableFile(bytes: bytes)
    #expect(file.sheets == ["lists", "Pacientes", "Zmienne & opisy"])
    #expect(try WholeTable(file.rows()).rows == [["id"], ["7"]])
    #expect(try WholeTable(file.rows(sheet: "zmienne & OPISY")).rows == [["nazwa"]])
    #expect(try WholeTable(file.rows(sheet: "lists")).rows == [["x"]])
    let error = tableError { _ = try file.rows(sheet: "none") }
    #expect(error?.kind == .noSuchSheet)
    #expect(error?.remedy == "Name one of: lists, Pacientes, Zmienne & opisy.")
  }

  @Test("A workbook of 1904 counts days otherwise")
  func macDates() throws {
    let bytes = try Self.workbook(
      """
      from openpyxl.utils.datetime import CALENDAR_MAC_1904
      b = Workbook(); b.epoch = CALENDAR_MAC_1904; s = b.active
      s.append([datetime.date(2020, 2, 29), datetime.datetime(1904, 1, 2, 6, 0)])
      b.save(sys.argv[1])
      """)
    #expect(
      try WholeTable(TableFile(bytes: bytes).rows()).rows == [
        ["2020-02-29", "1904-01-02T06:00:00"]
      ])
  }

  @Test("Dates of two centuries, as openpyxl writes them")
  func dates() throws {
    let bytes = try Self.workbook(
      """
      b = Workbook(); s = b.active
      d = datetime.date(1900, 3, 1)
      while d.year < 2100:
        s.append([d, d.isoformat()]); d += datetime.timedelta(days=37)
      b.save(sys.argv[1])
      """)
    let table = try WholeTable(TableFile(bytes: bytes).rows())
    #expect(table.rows.count > 1_900)
    #expect(table.rows.allSatisfy { $0.count == 2 && $0[0] == $0[1] })
  }

  @Test("A workbook written row by row, with texts in the cells")
  func writeOnly() throws {
    let bytes = try Self.workbook(
      """
      b = Workbook(write_only=True); s = b.create_sheet("p")
      for i in range(5000): s.append([i, "child %d" % (i % 7), None, i / 4])
      b.save(sys.argv[1])
      """)
    let table = try WholeTable(TableFile(bytes: bytes).rows())
    #expect(table.rows.count == 5_000)
    #expect(table.rows[4_999] == ["4999", "child 1", "", "1249.75"])
  }

  @Test("Real dictionaries: openpyxl reads the same cells", .enabled(if: Shared.folder != nil))
  func corpus() throws {
    let folder = try #require(Shared.folder).appendingPathComponent("corpus/dictionaries")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var read = 0
    for case let url as URL in try #require(files) where url.pathExtension == "xlsx" {
      let file = try TableFile(path: url.path)
      var ours: [[String]] = []
      for sheet in file.sheets {
        for row in try WholeTable(file.rows(sheet: sheet)).rows { ours.append([sheet] + row) }
      }
      let (output, status) = try Python.run(
        """
        import sys, json, openpyxl
        out = []
        for s in openpyxl.load_workbook(sys.argv[1], data_only=True).worksheets:
          for r in s.iter_rows(values_only=True):
            r = ["" if c is None else str(c).lower() if isinstance(c, bool) else str(c) for c in r]
            while r and r[-1] == "": r.pop()
            if r: out.append([s.title] + r)
        print(json.dumps(out))
        """, [url.path])
      #expect(status == 0)
      let theirs = try JSONDecoder().decode([[String]].self, from: Data(output.utf8))
      #expect(ours == theirs, "\(url.lastPathComponent)")
      read += 1
    }
    #expect(read == 7)
  }
}
