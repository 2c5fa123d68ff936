/// The bytes of one part of a ZIP file, inflated piece by piece.
final class ZipStream {
  private let store: any ByteStore
  private let entry: ZipArchive.Entry
  private let inflater: Inflater?
  private let most: Int
  private let ratio: Int
  /// Packed bytes: where the next ones lie, and how many are left.
  private var offset: Int
  private var left: Int
  private var produced = 0
  private var checksum: UInt = 0
  private var isFinished = false

  private static let chunkLength = 1 << 14
  private static let smallBytes = 16 << 20

  /// - Parameter most: Bytes that the part may inflate to.
  init(
    _ archive: ZipArchive, _ entry: ZipArchive.Entry, most: Int, _ limits: TableLimits
  ) throws(TableError) {
    store = archive.store
    self.entry = entry
    self.most = most
    ratio = limits.inflationRatio
    guard !entry.isEncrypted else {
      throw TableError(
        .encrypted, "The workbook is protected by a password.", remedy: "Save it without one.")
    }
    guard entry.method == 0 || entry.method == 8 else {
      throw TableError(
        .notATable, "The workbook is packed in a way that Excel does not use.",
        remedy: "Save it anew in Excel.")
    }
    guard entry.headerOffset <= store.size else { throw ZipArchive.damaged }
    let header = try store.read(at: entry.headerOffset, count: 30)[...]
    offset = entry.headerOffset + 30 + header.number(at: 26, bytes: 2)
    offset += header.number(at: 28, bytes: 2)
    left = entry.packedSize
    guard header.number(at: 0, bytes: 4) == 0x0403_4B50, left <= store.size - offset else {
      throw ZipArchive.damaged
    }
    inflater = entry.method == 8 ? try Inflater() : nil
    guard entry.size <= most, Self.isPlausible(entry.size, of: entry.packedSize, ratio) else {
      throw Self.tooLarge
    }
  }

  private static let tooLarge = TableError(
    .limit, "A part of the workbook inflates to more than is allowed.",
    remedy: "Split the workbook, or save the sheet as CSV.")

  private static func isPlausible(_ size: Int, of packed: Int, _ ratio: Int) -> Bool {
    size <= smallBytes || size / ratio <= packed
  }

  /// The next bytes; nil at the end.
  ///
  /// - Throws: ``TableError`` where the part is damaged or larger than allowed, whatever its header says.
  func next() throws(TableError) -> [UInt8]? {
    while !isFinished {
      let packed = try store.read(at: offset, count: min(left, Self.chunkLength))
      offset += packed.count
      left -= packed.count
      let bytes: [UInt8]
      if let inflater {
        bytes = try inflater.inflate(packed, most: most - produced + 1)
        isFinished = inflater.isFinished
        guard isFinished || !packed.isEmpty || !bytes.isEmpty else { throw ZipArchive.damaged }
      } else {
        bytes = packed
        isFinished = left == 0
        guard isFinished || !packed.isEmpty else { throw ZipArchive.damaged }
      }
      produced += bytes.count
      checksum = Inflater.checksum(checksum, bytes)
      guard produced <= most, Self.isPlausible(produced, of: entry.packedSize, ratio) else {
        throw Self.tooLarge
      }
      if isFinished {
        guard Int(checksum) == entry.checksum, produced == entry.size else {
          throw ZipArchive.damaged
        }
      }
      if !bytes.isEmpty { return bytes }
    }
    return nil
  }
}
