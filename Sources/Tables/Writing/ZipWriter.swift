/// Writes a ZIP file of parts that are not packed (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16): the same
/// parts give the same bytes, whatever zlib there is.
struct ZipWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// 1 January 1980, the first day that ZIP knows.
  private static let date = 0x0021

  /// Adds a part; its name is ASCII.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let offset = bytes.count
    // Version 2.0, no flags, stored, midnight.
    var header: [UInt8] = []
    for number in [20, 0, 0, 0, Self.date] { header.append(number, bytes: 2) }
    header.append(Int(Inflater.checksum(0, content)), bytes: 4)
    for _ in 0..<2 { header.append(content.count, bytes: 4) }
    for number in [name.utf8.count, 0] { header.append(number, bytes: 2) }

    bytes.append(0x0403_4B50, bytes: 4)
    bytes += header + Array(name.utf8) + content

    directory.append(0x0201_4B50, bytes: 4)
    directory.append(20, bytes: 2)
    directory += header
    // No comment, first disk, no attributes.
    for number in [0, 0, 0] { directory.append(number, bytes: 2) }
    for number in [0, offset] { directory.append(number, bytes: 4) }
    directory += Array(name.utf8)
    count += 1
  }

  /// The whole file.
  func finished() -> [UInt8] {
    var end: [UInt8] = []
    end.append(0x0605_4B50, bytes: 4)
    for number in [0, 0, count, count] { end.append(number, bytes: 2) }
    for number in [directory.count, bytes.count] { end.append(number, bytes: 4) }
    end.append(0, bytes: 2)
    return bytes + directory + end
  }
}

extension [UInt8] {
  /// Appends the low bytes of a number, the lowest first.
  fileprivate mutating func append(_ number: Int, bytes count: Int) {
    for place in 0..<count { append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
  }
}
