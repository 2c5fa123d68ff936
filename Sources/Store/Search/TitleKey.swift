internal import Foundation

/// Titles made comparable: without case, diacritics and punctuation.
enum TitleKey {
  /// Lower case, diacritics taken off, every run of other signs than letters and digits as one space.
  ///
  /// A title without any letter or digit keeps its signs, so that it still has a key.
  static func fold(_ title: String) -> String {
    var key: [UInt8] = []
    var title = title
    title.withUTF8 { fold(UnsafeRawBufferPointer($0), into: &key) }
    return String(decoding: key, as: UTF8.self)
  }

  /// The same for UTF-8, into a key whose memory may be used before.
  static func fold(_ title: UnsafeRawBufferPointer, into key: inout [UInt8]) {
    key.removeAll(keepingCapacity: true)
    if title.allSatisfy({ $0 < 0x80 }) {
      for byte in title { append(byte, to: &key) }
    } else {
      let text = String(decoding: title, as: UTF8.self)
      for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
        append(scalar, to: &key)
      }
    }
    if key.last == space { key.removeLast() }
    guard key.isEmpty else { return }
    let text = String(decoding: title, as: UTF8.self)
    key.append(contentsOf: text.trimmingCharacters(in: .whitespacesAndNewlines).utf8)
  }

  private static let space = UInt8(ascii: " ")

  private static func append(_ byte: UInt8, to key: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      key.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): key.append(byte | 0x20)
    default: if let last = key.last, last != space { key.append(space) }
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to key: inout [UInt8]) {
    if scalar.isASCII {
      append(UInt8(truncatingIfNeeded: scalar.value), to: &key)
      return
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .spacingMark:
      key.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    default: append(space, to: &key)
    }
  }
}
