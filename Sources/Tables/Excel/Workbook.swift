/// The sheets of an Excel workbook (ECMA-376 part 1, SpreadsheetML), and what they share.
struct Workbook: Sendable {
  /// A sheet as the workbook lists it.
  struct Sheet: Sendable {
    var name: String
    var part: String
    var isHidden: Bool
  }

  private(set) var sheets: [Sheet] = []
  private let archive: ZipArchive
  private let limits: TableLimits
  private let sharedPart: String?
  private var formats = NumberFormats()
  private var dates = ExcelDates.from1900

  init(_ store: any ByteStore, _ limits: TableLimits) throws(TableError) {
    self.limits = limits
    archive = try ZipArchive(store, limits)
    let root = try Self.relationships(of: "", archive, limits)
    guard let main = root.first(where: { $0.kind == "officeDocument" })?.part,
      archive.contains(main)
    else { throw Self.notAWorkbook }
    let relations = try Self.relationships(of: main, archive, limits)
    sharedPart = relations.first { $0.kind == "sharedStrings" }?.part
    if let part = relations.first(where: { $0.kind == "styles" })?.part,
      let reader = try Self.open(part, archive, limits)
    {
      formats = try NumberFormats(reader)
    }
    guard let reader = try Self.open(main, archive, limits) else { throw Self.notAWorkbook }
    while let token = try reader.next() {
      switch token {
      case .start(.workbookPr):
        let flag = reader.attribute("date1904")
        if flag == "1" || flag == "true" || flag == "on" { dates = .from1904 }
      case .start(.sheet):
        let id = reader.attribute("id")
        guard let relation = relations.first(where: { $0.id == id }), relation.kind == "worksheet"
        else { continue }
        let state = reader.attribute("state")
        sheets.append(
          Sheet(
            name: reader.attribute("name") ?? "", part: relation.part,
            isHidden: state == "hidden" || state == "veryHidden"))
      default: continue
      }
    }
    guard !sheets.isEmpty else { throw Self.notAWorkbook }
  }

  private static let notAWorkbook = TableError(
    .notATable, "This is a ZIP file, but no Excel workbook with sheets.",
    remedy: "Save the table as .xlsx (not .ods or .xlsb) or as CSV.")

  /// A reader of a sheet; of the first that is shown where no name is given.
  func reader(of name: String?) throws(TableError) -> SheetReader {
    let wanted = name?.lowercased()
    let found =
      wanted == nil
      ? sheets.first { !$0.isHidden } ?? sheets.first
      : sheets.first { $0.name.lowercased() == wanted }
    guard let found else {
      throw TableError(
        .noSuchSheet, "There is no sheet of that name.",
        remedy: "Name one of: " + sheets.prefix(20).map(\.name).joined(separator: ", ") + ".")
    }
    guard let entry = archive[found.part] else { throw ZipArchive.damaged }
    let stream = try ZipStream(archive, entry, most: limits.sheetBytes, limits)
    return SheetReader(
      PartReader(stream), texts: try sharedTexts(), formats, dates, limits)
  }

  private func sharedTexts() throws(TableError) -> SharedTexts {
    guard let part = sharedPart, let entry = archive[part] else { return SharedTexts() }
    // Tags weigh more than the texts they hold.
    let most = limits.sharedTextBytes * 4
    let stream = try ZipStream(archive, entry, most: most, limits)
    return try SharedTexts(PartReader(stream), most: limits.sharedTextBytes)
  }

  private static func open(
    _ part: String, _ archive: ZipArchive, _ limits: TableLimits
  ) throws(TableError) -> PartReader? {
    guard let entry = archive[part] else { return nil }
    return PartReader(try ZipStream(archive, entry, most: limits.partBytes, limits))
  }

  private struct Relation {
    var id: String
    /// The end of the relationship's type: `worksheet`.
    var kind: Substring
    var part: String
  }

  private static func relationships(
    of part: String, _ archive: ZipArchive, _ limits: TableLimits
  ) throws(TableError) -> [Relation] {
    let folders = part.split(separator: "/")
    let name = (folders.dropLast() + ["_rels", (folders.last ?? "") + ".rels"])
      .joined(separator: "/")
    guard let reader = try open(name, archive, limits) else { return [] }
    var found: [Relation] = []
    while let token = try reader.next() {
      guard case .start(.relationship) = token, reader.attribute("TargetMode") != "External",
        let target = reader.attribute("Target"), let resolved = PartName.resolve(target, from: part)
      else { continue }
      let kind = (reader.attribute("Type") ?? "").split(separator: "/").last ?? ""
      found.append(Relation(id: reader.attribute("Id") ?? "", kind: kind, part: resolved))
    }
    return found
  }
}
