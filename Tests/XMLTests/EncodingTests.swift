import Testing
import XML

@Suite("XML encodings")
struct EncodingTests {
  static func utf16(_ text: String, big: Bool, mark: Bool) -> [UInt8] {
    let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return big ? pair : pair.reversed()
    }
  }

  static let text = "<?xml version='1.0' encoding='%'?><a>Grüße 😀\r\n€</a>"

  static func document(_ encoding: String) -> String {
    text.replacing("%", with: encoding)
  }

  @Test(
    "One document in each encoding gives the same text",
    arguments: [
      (Array(document("UTF-8").utf8), XMLEncoding.utf8),
      ([0xEF, 0xBB, 0xBF] + Array(document("UTF-8").utf8), .utf8),
      (utf16(document("UTF-16"), big: true, mark: true), .utf16BigEndian),
      (utf16(document("UTF-16"), big: false, mark: true), .utf16LittleEndian),
      (utf16(document("UTF-16"), big: true, mark: false), .utf16BigEndian),
      (utf16(document("UTF-16"), big: false, mark: false), .utf16LittleEndian),
    ])
  func unicode(bytes: [UInt8], encoding: XMLEncoding) {
    for chunk in [1, 2, 3, 5, 7, .max] {
      let lines = trace(bytes, chunk: chunk)
      #expect(lines.dropFirst().first == "1:\(startColumn(lines[0])) start a")
      #expect(lines.dropFirst(2).first?.hasSuffix("text [Grüße 😀\n€]") == true)
      #expect(lines.count == 4)
    }
    var reader = XMLReader()
    reader.append(bytes)
    #expect(reader.encoding == encoding)
  }

  private func startColumn(_ declaration: String) -> Int {
    declaration.contains("UTF-16") ? 40 : 39
  }

  @Test("One byte a character", arguments: ["ISO-8859-1", "iso-8859-1", "Windows-1252", "latin1"])
  func windows1252(name: String) {
    let head = "<?xml version=\"1.0\" encoding = '\(name)' ?><a>"
    let bytes = Array(head.utf8) + [0xE4, 0x80, 0x96, 0xFF] + Array("</a>".utf8)
    for chunk in [1, 4, .max] {
      #expect(trace(bytes, chunk: chunk)[2].hasSuffix(" text [ä€–ÿ]"))
    }
  }

  @Test("What the transport says wins over the declaration")
  func stated() {
    let bytes =
      Array("<?xml version='1.0' encoding='UTF-8'?><a>".utf8) + [0xE4] + Array("</a>".utf8)
    #expect(trace(bytes, encoding: .windows1252)[2] == "1:42 text [ä]")
    #expect(
      trace(bytes)[2]
        == "error encoding 1:42: The byte E4 is not part of valid UTF-8 here; "
        + "the document may be in another encoding.")
  }

  @Test("Encodings that are not read, and marks that contradict")
  func contradictions() {
    #expect(
      trace("<?xml version='1.0' encoding='EBCDIC-1'?><a/>") == [
        "error encoding 1:31: The encoding \"EBCDIC-1\" is not read; "
          + "UTF-8, UTF-16, ISO-8859-1 and windows-1252 are."
      ])
    #expect(
      trace("<?xml version='1.0' encoding='UTF-16'?><a/>").last
        == "warning 1:31: The document declares UTF-16, but its bytes are UTF-8.")
    #expect(
      trace("\u{FEFF}<?xml version='1.0' encoding='ISO-8859-1'?><a>ä</a>").last
        == "warning 1:31: The document declares ISO-8859-1, but its bytes are UTF-8.")
  }

  @Test(
    "Bytes that are no UTF-8, at their place",
    arguments: [
      ([0xC0, 0x80], "C0"), ([0xE0, 0x80, 0x80], "E0"), ([0xED, 0xA0, 0x80], "ED"),
      ([0xF4, 0x90, 0x80, 0x80], "F4"), ([0xF5, 0x80, 0x80, 0x80], "F5"), ([0x80], "80"),
      ([0xC3, 0x28], "C3"), ([0xE2, 0x82, 0x28], "E2"), ([0xFF], "FF"),
    ] as [([UInt8], String)])
  func invalid(bytes: [UInt8], shown: String) {
    let document = Array("<a>\nü".utf8) + bytes + Array("</a>".utf8)
    for chunk in [1, 2, 3, .max] {
      #expect(
        trace(document, chunk: chunk).last
          == "error encoding 2:2: The byte \(shown) is not part of valid UTF-8 here; "
          + "the document may be in another encoding.")
    }
  }

  @Test("Surrogates must come in pairs; a cut character is told")
  func surrogates() {
    let lone = EncodingTests.utf16("<a>", big: true, mark: true) + [0xD8, 0x00, 0x00, 0x41]
    #expect(trace(lone).last == "error encoding 1:4: Half of a surrogate pair stands alone.")
    let second = EncodingTests.utf16("<a>", big: true, mark: true) + [0xDC, 0x00]
    #expect(trace(second).last == "error encoding 1:4: Half of a surrogate pair stands alone.")
    #expect(
      trace(Array("<a>".utf8) + [0xE2, 0x82]).last
        == "error encoding 1:4: The document ends in the middle of a character.")
  }
}
