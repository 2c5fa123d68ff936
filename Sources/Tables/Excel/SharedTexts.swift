/// The texts that the cells of all sheets refer to by number, one after the other.
struct SharedTexts: Sendable {
  private var storage: [UInt8] = []
  private var ends: [UInt32] = []

  init() {}

  /// - Parameter most: Bytes of all texts together.
  init(_ reader: PartReader, most: Int) throws(TableError) {
    var isText = false
    var phonetic = 0
    var start = 0
    while let token = try reader.next() {
      switch token {
      case .start(.rPh): phonetic += 1
      case .end(.rPh): phonetic -= 1
      case .start(.t): isText = phonetic == 0
      case .end(.t): isText = false
      case .text where isText: storage += reader.text
      case .start(.si): start = storage.count
      case .end(.si):
        ExcelText.unescape(&storage, from: start)
        ends.append(UInt32(clamping: storage.count))
        guard storage.count <= most, ends.count <= most else {
          throw TableError(
            .limit, "The texts of the workbook are larger than \(most >> 20) MB together.",
            remedy: "Split the workbook, or save the sheet as CSV.")
        }
      default: continue
      }
    }
  }

  /// The text of that number; nil where there is none.
  subscript(index: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(index) else { return nil }
    return storage[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }
}

/// Texts as Excel writes them.
enum ExcelText {
  /// Keeps `unescape` from taking for an escape what a text says itself.
  static func escaped(_ text: String) -> String {
    text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
  }

  /// Turns `_x000D_` into the character meant (ECMA-376 part 1, section 22.9.2.19), from there on.
  static func unescape(_ text: inout [UInt8], from start: Int) {
    guard text.count - start >= 7 else { return }
    var place = start
    var kept = start
    while place < text.count {
      if let scalar = escape(text, at: place) {
        for byte in Array(String(scalar).utf8) {
          text[kept] = byte
          kept += 1
        }
        place += 7
      } else {
        text[kept] = text[place]
        kept += 1
        place += 1
      }
    }
    text.removeSubrange(kept...)
  }

  private static func escape(_ text: [UInt8], at place: Int) -> Unicode.Scalar? {
    guard place + 7 <= text.count, text[place] == UInt8(ascii: "_"),
      text[place + 1] == UInt8(ascii: "x"), text[place + 6] == UInt8(ascii: "_")
    else { return nil }
    let digits = text[(place + 2)..<(place + 6)]
    guard
      digits.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x46).contains($0 & 0xDF) }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    return Unicode.Scalar(value)
  }
}
