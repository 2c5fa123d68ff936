/// A file of one or several tables: CSV, or an Excel workbook (.xlsx, .xlsm). Which of them is told by the
/// content, not by the name.
public struct TableFile: Sendable {
  /// What sort of file it is.
  public enum Format: String, Hashable, Sendable { case csv, workbook }

  /// Which of them.
  public let format: Format
  /// The names of a workbook's sheets, in their order, hidden ones too; none for CSV.
  public let sheets: [String]
  private let store: any ByteStore
  private let limits: TableLimits
  private let workbook: Workbook?

  /// Opens a file.
  ///
  /// - Throws: ``TableError`` where it cannot be opened or is no table at all.
  public init(path: String, limits: TableLimits = TableLimits()) throws(TableError) {
    try self.init(store: FileBytes(path: path), limits)
  }

  /// Opens bytes in memory.
  ///
  /// - Throws: ``TableError`` where they are no table at all.
  public init(bytes: [UInt8], limits: TableLimits = TableLimits()) throws(TableError) {
    try self.init(store: MemoryBytes(bytes: bytes), limits)
  }

  private init(store: any ByteStore, _ limits: TableLimits) throws(TableError) {
    self.store = store
    self.limits = limits
    switch try FileSignature(store.read(at: 0, count: 8)) {
    case .zip:
      let workbook = try Workbook(store, limits)
      self.workbook = workbook
      format = .workbook
      sheets = workbook.sheets.map(\.name)
    case .compound:
      throw TableError(
        .encrypted, "This is a workbook with a password, or one of Excel before 2007.",
        remedy: "Save it as .xlsx without a password.")
    case .other:
      workbook = nil
      format = .csv
      sheets = []
    }
  }

  /// A reader of the rows of one table.
  ///
  /// - Parameters:
  ///   - sheet: A sheet's name, case aside; the first sheet that is not hidden where nil.
  ///   - options: For CSV: what is known of its encoding and separator.
  /// - Throws: ``TableError``.
  public func rows(sheet: String? = nil, _ options: CSVOptions = CSVOptions()) throws(TableError)
    -> TableReader
  {
    if let workbook { return TableReader(try workbook.reader(of: sheet)) }
    guard sheet == nil else {
      throw TableError(.noSuchSheet, "CSV has no sheets.", remedy: "Name no sheet.")
    }
    return TableReader(try CSVReader(store, options, limits))
  }
}

/// What the first bytes of a file say it is.
enum FileSignature {
  case zip
  /// The container of old and of encrypted Office files.
  case compound
  case other

  init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      self = .zip
    } else {
      self = bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) ? .compound : .other
    }
  }
}
