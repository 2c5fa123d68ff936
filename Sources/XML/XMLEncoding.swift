/// The encodings that documents may be in.
public enum XMLEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16BigEndian = "UTF-16BE"
  case utf16LittleEndian = "UTF-16LE"
  /// Read as Windows-1252, as browsers do: the two differ only in controls that nobody writes.
  case windows1252 = "windows-1252"

  /// By a declared name, case aside; `UTF-16` alone says no byte order and gives nil.
  public init?(name: some StringProtocol) {
    switch name.lowercased() {
    case "utf-8", "utf8", "us-ascii", "ascii": self = .utf8
    case "utf-16be": self = .utf16BigEndian
    case "utf-16le": self = .utf16LittleEndian
    case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "windows-1252",
      "cp1252":
      self = .windows1252
    default: return nil
    }
  }

  var isUTF16: Bool { self == .utf16BigEndian || self == .utf16LittleEndian }

  /// What the first bytes say: a byte order mark, or a `<` or `<?` in UTF-16 without one
  /// (XML 1.0, appendix F). Nil: some encoding in which ASCII stands for itself.
  static func sniff(_ head: [UInt8]) -> (encoding: XMLEncoding, markLength: Int)? {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if head.starts(with: [0x00, 0x3C, 0x00]) { return (.utf16BigEndian, 0) }
    if head.count > 3, head.starts(with: [0x3C, 0x00]), head[2] != 0, head[3] == 0 {
      return (.utf16LittleEndian, 0)
    }
    return nil
  }

  /// Unicode of the Windows-1252 bytes 80 to 9F; bytes without a character stand for themselves.
  static let windows1252High: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
