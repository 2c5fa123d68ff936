internal import XML

/// The XML of one part of a workbook, token by token.
final class PartReader {
  private var xml = XMLReader()
  private let stream: ZipStream
  private var isFinished = false
  /// What the elements seen so far are, by the number of their names.
  private var elements: [Element] = []

  /// Elements that mean something here, of whatever namespace: Excel writes a transitional and a strict one,
  /// other programs invent theirs.
  enum Element: UInt8 {
    case unseen, other
    // Sheets and shared texts.
    case row, c, v, f, `is`, t, si, rPh
    // The workbook, its relationships and styles.
    case workbookPr, sheet, relationship, numFmt, cellXfs, xf
  }

  private static let byName: [String: Element] = [
    "row": .row, "c": .c, "v": .v, "f": .f, "is": .is, "t": .t, "si": .si, "rPh": .rPh,
    "workbookPr": .workbookPr, "sheet": .sheet, "Relationship": .relationship,
    "numFmt": .numFmt, "cellXfs": .cellXfs, "xf": .xf,
  ]

  enum Token {
    case start(Element)
    case end(Element)
    case text
  }

  init(_ stream: ZipStream) {
    self.stream = stream
  }

  /// The next token that matters; nil at the end.
  ///
  /// - Throws: ``TableError`` where the part is no XML that Excel would write.
  func next() throws(TableError) -> Token? {
    while true {
      switch try token() {
      case .startElement: return .start(element)
      case .endElement: return .end(element)
      case .text, .cdata: return .text
      case .doctype: throw Self.malformed
      case .some: continue
      case nil:
        if isFinished { return nil }
        if let bytes = try stream.next() {
          xml.append(bytes)
        } else {
          xml.finish()
          isFinished = true
        }
      }
    }
  }

  private func token() throws(TableError) -> XMLToken? {
    do throws(XMLError) {
      return try xml.next()
    } catch {
      throw error.kind == .limit
        ? TableError(
          .limit, "A part of the workbook is larger than is allowed.", remedy: "Split the workbook."
        )
        : Self.malformed
    }
  }

  private static let malformed = TableError(
    .damaged, "A part of the workbook is no XML that Excel would write.",
    remedy: "Save the workbook anew in Excel.")

  private var element: Element {
    let index = xml.name.index
    if index < elements.count, elements[index] != .unseen { return elements[index] }
    if index >= elements.count {
      elements += [Element](repeating: .unseen, count: index + 1 - elements.count)
    }
    elements[index] = Self.byName[xml.name.local] ?? .other
    return elements[index]
  }

  /// The text of the present token.
  var text: [UInt8] { xml.textBytes }

  /// The attribute of that local name, whatever its namespace.
  func attribute(_ local: String) -> String? {
    for index in 0..<xml.attributeCount where xml.attributeName(index).local == local {
      return xml.attributeValue(index)
    }
    return nil
  }

  /// Hands over each attribute whose name is one letter: those of rows and cells.
  func lettered(_ body: (UInt8, ArraySlice<UInt8>) -> Void) {
    for index in 0..<xml.attributeCount {
      let name = xml.attributeName(index).local.utf8
      if name.count == 1, let letter = name.first { body(letter, xml.attributeBytes(index)) }
    }
  }
}
