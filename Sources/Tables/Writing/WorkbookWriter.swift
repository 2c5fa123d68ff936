/// Writes a workbook that Excel, LibreOffice and others open (ECMA-376 part 1, SpreadsheetML): texts alone, as little
/// else as they need, and the same bytes for the same sheets.
public enum WorkbookWriter {
  /// The bytes of an .xlsx file. Characters that XML cannot hold are left out.
  public static func write(_ sheets: [WorkbookSheet]) -> [UInt8] {
    var zip = ZipWriter()
    let parts = sheets.indices.map { "worksheets/sheet\($0 + 1).xml" }
    zip.add("[Content_Types].xml", contentTypes(parts))
    zip.add("_rels/.rels", relationships([("officeDocument", "xl/workbook.xml")]))
    zip.add("xl/workbook.xml", workbook(sheets))
    zip.add(
      "xl/_rels/workbook.xml.rels",
      relationships(parts.map { ("worksheet", $0) } + [("styles", "styles.xml")]))
    zip.add("xl/styles.xml", styles)
    for (part, sheet) in Swift.zip(parts, sheets) {
      zip.add("xl/" + part, SheetWriter(sheet).bytes)
    }
    return zip.finished()
  }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/"
  private static let sheetMedia = "application/vnd.openxmlformats-officedocument.spreadsheetml."

  /// An element with the namespace of SpreadsheetML, and nothing around it but the declaration.
  static func document(_ name: String, _ more: String = "", body: String) -> [UInt8] {
    element(name, " xmlns=\"\(main)\"" + more, body: body)
  }

  private static func element(_ name: String, _ attributes: String, body: String) -> [UInt8] {
    Array(
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <\(name)\(attributes)>\(body)</\(name)>
      """.utf8)
  }

  private static func contentTypes(_ sheets: [String]) -> [UInt8] {
    var body =
      "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    let parts =
      [("workbook.xml", "sheet.main"), ("styles.xml", "styles")]
      + sheets.map { ($0, "worksheet") }
    for (part, type) in parts {
      body += "<Override PartName=\"/xl/\(part)\" ContentType=\"\(sheetMedia)\(type)+xml\"/>"
    }
    return element("Types", " xmlns=\"\(package)content-types\"", body: body)
  }

  private static func relationships(_ targets: [(type: String, target: String)]) -> [UInt8] {
    let body = targets.enumerated().map { index, relation in
      "<Relationship Id=\"r\(index + 1)\" Type=\"\(office)/\(relation.type)\" Target=\"\(relation.target)\"/>"
    }
    return element("Relationships", " xmlns=\"\(package)relationships\"", body: body.joined())
  }

  private static func workbook(_ sheets: [WorkbookSheet]) -> [UInt8] {
    let listed = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(XMLText.attribute(sheet.name))\" sheetId=\"\(index + 1)\" r:id=\"r\(index + 1)\"/>"
    }
    return document(
      "workbook", " xmlns:r=\"\(office)\"", body: "<sheets>" + listed.joined() + "</sheets>")
  }

  /// A style for each `WorkbookSheet.Look`, in their order; 49 is the format of texts.
  private static let styles: [UInt8] = {
    func font(_ inner: String) -> String {
      "<font>\(inner)<sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
    }
    func fill(_ colour: String) -> String {
      "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF\(colour)\"/></patternFill></fill>"
    }
    func style(format: Int = 0, font: Int = 0, fill: Int = 0, border: Int = 0) -> String {
      "<xf numFmtId=\"\(format)\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"\(border)\" xfId=\"0\""
        + " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
        + "<alignment vertical=\"top\" wrapText=\"1\"/></xf>"
    }
    let edge = ["left", "right", "top", "bottom"].map {
      "<\($0) style=\"thin\"><color rgb=\"FFB0B0B0\"/></\($0)>"
    }
    let looks: [String] = WorkbookSheet.Look.allCases.map { look in
      switch look {
      case .plain: style()
      case .input: style(fill: 2, border: 1)
      case .textInput: style(format: 49, fill: 2, border: 1)
      case .heading: style(font: 1, fill: 3)
      case .group: style(font: 1)
      case .note: style(font: 2)
      }
    }
    return document(
      "styleSheet",
      body: "<fonts count=\"3\">" + font("") + font("<b/>") + font("<i/>") + "</fonts>"
        + "<fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill>" + fill("FFFBE6") + fill("DCE9F5")
        + "</fills><borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
        + "<border>" + edge.joined() + "<diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"\(looks.count)\">" + looks.joined() + "</cellXfs>"
        + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
    )
  }()
}
