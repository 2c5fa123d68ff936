import Foundation
import Tables
import TestSupport
import Testing

/// Workbooks made by hand, part by part.
@Suite("Workbooks, odd and hostile")
struct HostileWorkbookTests {
  /// A workbook of one sheet; parts given replace those that stand here, empty ones are left out.
  static func workbook(_ sheet: String, _ parts: [String: String] = [:]) -> [UInt8] {
    var all = [
      "_rels/.rels": """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" \
      Target="/xl/workbook.xml"/></Relationships>
      """,
      "xl/workbook.xml": """
      <workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="urn:r"><sheets>\
      <sheet name="p" sheetId="1" r:id="s"/></sheets></workbook>
      """,
      "xl/_rels/workbook.xml.rels": """
      <Relationships><Relationship Id="s" Type="x/worksheet" Target="worksheets/../sheets\\p.xml"/>\
      <Relationship Id="t" Type="x/sharedStrings" Target="texts.xml"/></Relationships>
      """,
      "xl/Sheets/P.xml": sheet,
      "xl/texts.xml": """
      <sst><si><t>plain</t></si><si><r><t>ri</t></r><r><t xml:space="preserve">ch </t></r>\
      <rPh sb="0" eb="1"><t>reading</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si></sst>
      """,
    ]
    all.merge(parts) { $1 }
    return ZipSample.archive(all.filter { !$1.isEmpty }.map { ($0, Array($1.utf8)) })
  }

  static func rows(_ sheet: String, _ parts: [String: String] = [:]) throws -> [[String]] {
    try WholeTable(TableFile(bytes: workbook(sheet, parts)).rows()).rows
  }

  @Test("Cells without references, shared and inline texts, reading aids, escapes")
  func cells() throws {
    let sheet = """
      <worksheet><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>
      <row r="4"><c r="B4" t="inlineStr"><is><t>in</t><rPh><t>x</t></rPh><t>line</t></is></c><c t="b"><v>1</v></c>
      <c r="F4" t="str"><f>A1</f><v>result</v></c><c r="E4"><v>9</v></c><c r="G4" t="d"><v>2024-02-01</v></c></row>
      <row/><row><c/><c><v>1.0E+2</v></c></row></sheetData></worksheet>
      """
    let table = try WholeTable(TableFile(bytes: Self.workbook(sheet)).rows())
    #expect(
      table.rows == [
        ["plain", "rich ", "a\rb_x0041_"], ["", "inline", "true", "", "", "result", "2024-02-01"],
        ["", "100"],
      ])
    #expect(table.numbers == [1, 4, 6])
  }

  static let faults: [(String, [String: String], TableError.Kind)] = [
    ("<worksheet><row><c t=\"s\"><v>3</v></c></row></worksheet>", [:], .damaged),
    ("<worksheet><row><c><v>1</v></row></worksheet>", [:], .damaged),
    (
      "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet><row><c><v>&a;</v></c></row></worksheet>", [:],
      .damaged
    ),
    ("<worksheet><row><c r=\"XFE1\"><v>1</v></c></row></worksheet>", [:], .limit),
    ("<worksheet/>", ["xl/workbook.xml": ""], .notATable),
    ("<worksheet/>", ["_rels/.rels": ""], .notATable),
    ("<worksheet/>", ["xl/workbook.xml": "<workbook/>"], .notATable),
    ("", [:], .damaged),
    ("<worksheet/>", ["xl/sheets/p.xml": "<worksheet/>"], .damaged),
    (
      "<worksheet/>",
      [
        "xl/_rels/workbook.xml.rels":
          "<r><Relationship Id=\"s\" Type=\"x/worksheet\" Target=\"../../../etc/passwd\"/></r>"
      ], .notATable
    ),
  ]

  @Test("What Excel would not write is refused", arguments: faults.indices)
  func refused(_ index: Int) {
    let (sheet, parts, kind) = Self.faults[index]
    #expect(tableError { _ = try Self.rows(sheet, parts) }?.kind == kind)
  }

  @Test("A workbook cut anywhere, or with any byte changed, ends in an error or in the same rows")
  func damaged() throws {
    let sheet = "<worksheet><row><c t=\"s\"><v>1</v></c><c><v>17</v></c></row></worksheet>"
    let whole = Self.workbook(sheet)
    let rows = [["rich ", "17"]]
    #expect(try Self.rows(sheet) == rows)
    for length in stride(from: 0, to: whole.count - 22, by: 7) {
      let error = tableError {
        _ = try WholeTable(TableFile(bytes: Array(whole[..<length])).rows())
      }
      #expect(error != nil || length < 8, "cut at \(length)")
    }
    for place in stride(from: 0, to: whole.count, by: 3) {
      var bytes = whole
      bytes[place] ^= 0x55
      // Never a crash; a byte that matters is told by the checksum.
      _ = tableError { _ = try WholeTable(TableFile(bytes: bytes).rows()) }
    }
  }

  @Test("Old and protected workbooks are told apart from damaged ones")
  func compound() {
    let bytes: [UInt8] =
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
    #expect(tableError { _ = try TableFile(bytes: bytes) }?.kind == .encrypted)
  }

  @Test("A bomb is refused by what it inflates to", .enabled(if: Python.interpreter != nil))
  func bomb() throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("paedcat-\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let (_, status) = try Python.run(
      """
      import sys, zipfile
      rels = '<r><Relationship Id="s" Type="x/%s" Target="%s"/></r>'
      with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("_rels/.rels", rels % ("officeDocument", "w.xml"))
        z.writestr("_rels/w.xml.rels", rels % ("worksheet", "s.xml"))
        z.writestr("w.xml", '<w><sheet name="s" id="s"/></w>')
        with z.open("s.xml", "w") as f:
          f.write(b"<worksheet><!--")
          for _ in range(64): f.write(b" " * 1048576)
          f.write(b"--></worksheet>")
      """, [path])
    try #require(status == 0)
    #expect(tableError { _ = try TableFile(path: path).rows() }?.kind == .limit)
    // The same, whose header tells less than comes.
    var bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    let size = UInt32(64 << 20 + 30)
    let real = (0..<4).map { UInt8(truncatingIfNeeded: size >> (8 * UInt32($0))) }
    for place in 0..<(bytes.count - 4) where Array(bytes[place..<(place + 4)]) == real {
      bytes.replaceSubrange(place..<(place + 4), with: [100, 0, 0, 0])
    }
    let reader = try TableFile(bytes: bytes).rows()
    #expect(tableError { _ = try WholeTable(reader) }?.kind == .limit)
  }
}

/// ZIP files without compression (APPNOTE 6.3).
enum ZipSample {
  static func archive(_ parts: [(String, [UInt8])]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in parts {
      let common =
        little(0, 2) + little(0, 2) + little(0, 4) + little(checksum(bytes), 4)
        + little(bytes.count, 4) + little(bytes.count, 4) + little(name.utf8.count, 2)
        + little(0, 2)
      directory +=
        little(0x0201_4B50, 4) + little(20, 2) + little(20, 2) + common + little(0, 2)
        + little(0, 2) + little(0, 2) + little(0, 4) + little(file.count, 4) + Array(name.utf8)
      file += little(0x0403_4B50, 4) + little(20, 2) + common + Array(name.utf8) + bytes
    }
    let end =
      little(0x0605_4B50, 4) + little(0, 4) + little(parts.count, 2) + little(parts.count, 2)
      + little(directory.count, 4) + little(file.count, 4) + little(0, 2)
    return file + directory + end
  }

  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private static func checksum(_ bytes: [UInt8]) -> Int {
    var value = UInt32.max
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return Int(~value)
  }
}
