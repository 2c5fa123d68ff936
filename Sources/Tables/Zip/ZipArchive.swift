/// The parts of a ZIP file, by its central directory (PKWARE APPNOTE 6.3, sections 4.3 and 4.5.3).
///
/// Names are matched without regard to case, as Open Packaging Conventions has it (ECMA-376 part 2).
struct ZipArchive: Sendable {
  /// A part of the file.
  struct Entry: Sendable {
    var method: Int
    var isEncrypted: Bool
    var checksum: Int
    var packedSize: Int
    var size: Int
    var headerOffset: Int
  }

  let store: any ByteStore
  private var entries: [String: Entry] = [:]

  private static let endLength = 22
  private static let longestComment = 65_535
  private static let mostDirectoryBytes = 16 << 20

  init(_ store: any ByteStore, _ limits: TableLimits) throws(TableError) {
    self.store = store
    guard store.size <= limits.workbookBytes else {
      throw TableError(
        .limit, "The workbook is larger than \(limits.workbookBytes >> 20) MB.",
        remedy: "Split it, or save the sheet as CSV.")
    }
    let directory = try Directory(store)
    guard directory.count <= limits.parts, directory.size <= Self.mostDirectoryBytes,
      directory.offset >= 0, directory.size >= 0, directory.offset <= store.size - directory.size
    else { throw Self.damaged }
    let bytes = try store.read(at: directory.offset, count: directory.size)
    var rest = bytes[...]
    for _ in 0..<directory.count {
      guard rest.number(at: 0, bytes: 4) == 0x0201_4B50 else { throw Self.damaged }
      let lengths = [28, 30, 32].map { rest.number(at: $0, bytes: 2) }
      let length = 46 + lengths.reduce(0, +)
      guard rest.count >= length else { throw Self.damaged }
      let header = rest.prefix(length)
      rest = rest.dropFirst(length)
      let name = String(
        decoding: header[(header.startIndex + 46)...].prefix(lengths[0]), as: UTF8.self)
      // A name that leads out of the file can be meant by nothing in it.
      guard let key = PartName.normal(name) else { continue }
      let entry = Entry(header, extra: header.dropFirst(46 + lengths[0]).prefix(lengths[1]))
      guard entries.updateValue(entry, forKey: key) == nil else {
        throw TableError(
          .damaged, "Two parts of the workbook have one name.",
          remedy: "Save the workbook anew in Excel.")
      }
    }
  }

  /// The part of that name, if there is one.
  subscript(name: String) -> Entry? { PartName.normal(name).flatMap { entries[$0] } }

  /// Whether there is a part of that name.
  func contains(_ name: String) -> Bool { self[name] != nil }

  static let damaged = TableError(
    .damaged, "The workbook is cut or altered: its table of contents cannot be read.",
    remedy: "Copy it anew, or save it anew in Excel.")

  /// Where the table of contents lies.
  private struct Directory {
    var offset = 0
    var size = 0
    var count = 0

    init(_ store: any ByteStore) throws(TableError) {
      let length = min(store.size, endLength + longestComment)
      let tail = try store.read(at: store.size - length, count: length)
      var place = tail.count - endLength
      while place >= 0 {
        let end = tail[place...]
        if end.number(at: 0, bytes: 4) == 0x0605_4B50,
          end.number(at: 20, bytes: 2) <= end.count - endLength
        {
          count = end.number(at: 10, bytes: 2)
          size = end.number(at: 12, bytes: 4)
          offset = end.number(at: 16, bytes: 4)
          if count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF {
            try readLong(store, endingAt: store.size - length + place)
          }
          return
        }
        place -= 1
      }
      throw ZipArchive.damaged
    }

    /// ZIP64: a locator of 20 bytes stands before the end, and points at the longer end.
    private mutating func readLong(_ store: any ByteStore, endingAt end: Int) throws(TableError) {
      guard end >= 20 else { throw ZipArchive.damaged }
      let locator = try store.read(at: end - 20, count: 20)
      let place = locator[...].number(at: 8, bytes: 8)
      guard locator[...].number(at: 0, bytes: 4) == 0x0706_4B50, place <= store.size - 56 else {
        throw ZipArchive.damaged
      }
      let record = try store.read(at: place, count: 56)[...]
      guard record.number(at: 0, bytes: 4) == 0x0606_4B50 else { throw ZipArchive.damaged }
      count = record.number(at: 32, bytes: 8)
      size = record.number(at: 40, bytes: 8)
      offset = record.number(at: 48, bytes: 8)
    }
  }
}

extension ZipArchive.Entry {
  /// Reads a header of the table of contents and its extra fields.
  fileprivate init(_ header: ArraySlice<UInt8>, extra: ArraySlice<UInt8>) {
    isEncrypted = header.number(at: 8, bytes: 2) & 1 == 1
    method = header.number(at: 10, bytes: 2)
    checksum = header.number(at: 16, bytes: 4)
    packedSize = header.number(at: 20, bytes: 4)
    size = header.number(at: 24, bytes: 4)
    headerOffset = header.number(at: 42, bytes: 4)
    var rest = extra
    while rest.count >= 4 {
      let length = rest.number(at: 2, bytes: 2)
      if rest.number(at: 0, bytes: 2) == 1 {
        var field = rest.dropFirst(4).prefix(length)
        func long(_ value: Int) -> Int {
          guard value == 0xFFFF_FFFF, field.count >= 8 else { return value }
          defer { field = field.dropFirst(8) }
          return field.number(at: 0, bytes: 8)
        }
        size = long(size)
        packedSize = long(packedSize)
        headerOffset = long(headerOffset)
        return
      }
      rest = rest.dropFirst(4 + length)
    }
  }
}

/// Names of the parts of a package.
enum PartName {
  /// As parts are compared: lower case, `/` between folders, none in front; nil where it leads outside.
  static func normal(_ name: String) -> String? {
    guard !name.utf8.contains(0) else { return nil }
    var folders: [Substring] = []
    for part in name.replacing("\\", with: "/").split(separator: "/") where part != "." {
      if part == ".." {
        guard folders.popLast() != nil else { return nil }
      } else {
        folders.append(part)
      }
    }
    return folders.isEmpty ? nil : folders.joined(separator: "/").lowercased()
  }

  /// The part that `target` means in the relationships of `source` (ECMA-376 part 2, section 6.5.3).
  static func resolve(_ target: String, from source: String) -> String? {
    if target.hasPrefix("/") { return normal(target) }
    let folder = source.split(separator: "/").dropLast().joined(separator: "/")
    return normal(folder + "/" + target)
  }
}
