internal import Foundation

/// Text made comparable: lower case, without diacritics, compatibility forms undone.
public enum TextFolding {
  /// `Światłowstręt` → `swiatlowstret`, `Größe` → `grosse`, `ﬁbrose` → `fibrose`.
  ///
  /// Letters that Unicode does not decompose (ł, ß, ø, æ, œ, đ, ð, þ, ı) are written as languages without
  /// them write them.
  public static func fold(_ text: some StringProtocol) -> String {
    String(decoding: bytes(of: text), as: UTF8.self)
  }

  /// The UTF-8 of the folded text.
  static func bytes(of text: some StringProtocol) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in text.utf8 { folded.append(lowercased(byte)) }
      return folded
    }
    for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
      append(scalar, to: &folded)
    }
    return folded
  }

  @inline(__always)
  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
    if scalar.isASCII {
      folded.append(lowercased(UInt8(truncatingIfNeeded: scalar.value)))
      return
    }
    switch scalar {
    case "ł", "Ł": folded.append(UInt8(ascii: "l"))
    case "ß", "ẞ": folded.append(contentsOf: "ss".utf8)
    case "ø", "Ø": folded.append(UInt8(ascii: "o"))
    case "æ", "Æ": folded.append(contentsOf: "ae".utf8)
    case "œ", "Œ": folded.append(contentsOf: "oe".utf8)
    case "đ", "Đ", "ð", "Ð": folded.append(UInt8(ascii: "d"))
    case "þ", "Þ": folded.append(contentsOf: "th".utf8)
    case "ı": folded.append(UInt8(ascii: "i"))
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: return
      default: folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
  }
}
