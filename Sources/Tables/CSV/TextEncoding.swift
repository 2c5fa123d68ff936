/// How characters are written as bytes in files of hospitals.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// Of Western Europe, and what Excel there calls CSV.
  case windows1252 = "windows-1252"
  /// Of Central Europe, and what Excel in Poland calls CSV.
  case windows1250 = "windows-1250"

  /// Tells the encoding by the first bytes of a file, and how many of them are a byte order mark.
  static func sniff(_ bytes: [UInt8]) -> (encoding: TextEncoding, mark: Int) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    if let wide = wide(bytes) { return (wide, 0) }
    var place = 0
    while place < bytes.count {
      if bytes[place] < 0x80 {
        place += 1
      } else if let length = UTF8Bytes.length(bytes.span, at: place) {
        place += length
      } else if bytes.count - place < 4 {
        break  // cut in the middle of a character
      } else {
        return (looksCentralEuropean(bytes) ? .windows1250 : .windows1252, 0)
      }
    }
    return (.utf8, 0)
  }

  /// UTF-16 without a mark: every second byte of Latin text is zero.
  private static func wide(_ bytes: [UInt8]) -> TextEncoding? {
    let pairs = bytes.count / 2
    guard pairs > 1 else { return nil }
    var zeros = (0, 0)
    for pair in 0..<pairs {
      if bytes[2 * pair] == 0 { zeros.0 += 1 }
      if bytes[2 * pair + 1] == 0 { zeros.1 += 1 }
    }
    if zeros.1 * 10 > pairs * 6, zeros.0 * 10 < pairs { return .utf16LittleEndian }
    if zeros.0 * 10 > pairs * 6, zeros.1 * 10 < pairs { return .utf16BigEndian }
    return nil
  }

  /// ł, ą and ż of Windows-1250 are ³, ¹ and ¿ in Windows-1252, which never stand between two letters.
  private static func looksCentralEuropean(_ bytes: [UInt8]) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    return bytes.indices.dropFirst().dropLast().contains { place in
      [0xB3, 0xB9, 0xBF].contains(bytes[place]) && isLetter(bytes[place - 1])
        && isLetter(bytes[place + 1])
    }
  }
}

/// The characters that the upper half of the byte values stand for.
enum SingleByteTable {
  /// Windows-1252, from 0x80; the five unassigned ones are left as the controls they were.
  static let windows1252 = scalars(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ"
      + String(String.UnicodeScalarView((0xA0...0xFF).compactMap(Unicode.Scalar.init))))

  /// Windows-1250, from 0x80.
  static let windows1250 = scalars(
    "€\u{81}‚\u{83}„…†‡\u{88}‰Š‹ŚŤŽŹ\u{90}‘’“”•–—\u{98}™š›śťžź"
      + "\u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß"
      + "ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙")

  private static func scalars(_ text: String) -> [[UInt8]] {
    text.unicodeScalars.map { Array(String($0).utf8) }
  }
}
