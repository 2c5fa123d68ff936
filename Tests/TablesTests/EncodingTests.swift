import Tables
import Testing

@Suite("Encodings of CSV")
struct EncodingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var bytes: [UInt8]
    var encoding: TextEncoding
    var cells: [String]
    var issues: [TableIssue] = []
  }

  static let cases: [Case] = [
    Case(
      testDescription: "UTF-8 without a mark", bytes: Array("niño;ł\n1;2".utf8), encoding: .utf8,
      cells: ["niño", "ł"]),
    Case(
      testDescription: "Windows-1252, as Excel in Spain saves it",
      bytes: Array("ni".utf8) + [0xF1] + Array("o;".utf8) + [0x80] + Array(" m".utf8) + [
        0xB3, 0x0A,
      ],
      encoding: .windows1252, cells: ["niño", "€ m³"]),
    Case(
      testDescription: "Windows-1250, as Excel in Poland saves it",
      bytes: Array("p".utf8) + [0xB3] + Array("e".utf8) + [0xE6, 0x3B] + Array("wiek".utf8) + [
        0x0A
      ],
      encoding: .windows1250, cells: ["płeć", "wiek"]),
    Case(
      testDescription: "a French œ does not make it Polish",
      bytes: Array("c".utf8) + [0x9C] + Array("ur;b".utf8) + [0x0A], encoding: .windows1252,
      cells: ["cœur", "b"]),
    Case(
      testDescription: "UTF-16 with a mark, little end first",
      bytes: [0xFF, 0xFE, 0x61, 0, 0x3B, 0, 0x42, 0x01, 0x0A, 0], encoding: .utf16LittleEndian,
      cells: ["a", "ł"]),
    Case(
      testDescription: "UTF-16 with a mark, big end first",
      bytes: [0xFE, 0xFF, 0, 0x61, 0, 0x3B, 0x01, 0x42, 0, 0x0A], encoding: .utf16BigEndian,
      cells: ["a", "ł"]),
    Case(
      testDescription: "UTF-16 without a mark",
      bytes: Array("abc;de\n".utf8).flatMap { [$0, 0] }, encoding: .utf16LittleEndian,
      cells: ["abc", "de"]),
    Case(
      testDescription: "UTF-16 with half a character",
      bytes: [0xFF, 0xFE, 0x61, 0, 0x3B, 0, 0x3D, 0xD8], encoding: .utf16LittleEndian,
      cells: ["a", "\u{FFFD}"], issues: [TableIssue(.encoding, row: 1)]),
    Case(
      testDescription: "UTF-8 after a mark with a stray byte",
      bytes: [0xEF, 0xBB, 0xBF] + Array("a;".utf8) + [0xF1, 0x0A], encoding: .utf8,
      cells: ["a", "ñ"], issues: [TableIssue(.encoding, row: 1)]),
  ]

  @Test("The encoding is found out", arguments: cases)
  func sniffing(_ item: Case) throws {
    let reader = try TableFile(bytes: item.bytes).rows()
    #expect(reader.dialect?.encoding == item.encoding)
    #expect(try WholeTable(reader).rows.first == item.cells)
    #expect(reader.issues == item.issues)
  }

  @Test("A byte that is no UTF-8, far behind the beginning, costs only itself")
  func late() throws {
    let rows = String(repeating: "abc;1\n", count: 20_000)
    let bytes = Array(rows.utf8) + [0x61, 0xF1, 0x3B, 0x32, 0x0A] + Array("b;3\n".utf8)
    let table = try WholeTable(csv: bytes)
    #expect(table.rows.count == 20_002)
    #expect(table.rows[20_000] == ["añ", "2"])
    #expect(table.issues == [TableIssue(.encoding, row: 20_001)])
  }

  /// Every byte of Windows-1252 and Windows-1250, as the encoders of Python have them.
  @Test("Single-byte tables are those of others", arguments: ["windows-1252", "windows-1250"])
  func tables(_ name: String) throws {
    let encoding = try #require(TextEncoding(rawValue: name))
    let bytes = Array("id;text\n1;".utf8) + (0xA0...0xFF) + [0x0A]
    let table = try WholeTable(csv: bytes, CSVOptions(encoding: encoding))
    let expected =
      name == "windows-1250"
      ? "\u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙"
      : String(
        String.UnicodeScalarView(
          (0xA0...0xFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)))
    #expect(table.rows[1][1] == expected)
  }
}
