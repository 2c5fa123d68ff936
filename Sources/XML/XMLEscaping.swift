/// Writing of text into XML documents.
public enum XMLEscaping {
  /// Appends text as an element's content, so that it reads back the same.
  ///
  /// - Returns: the first character that XML cannot hold, in which case nothing of use was appended.
  public static func append(text: String, to output: inout [UInt8]) -> Unicode.Scalar? {
    append(text, to: &output, inAttribute: false)
  }

  /// Appends text as an attribute's value, to stand in double quotation marks.
  ///
  /// - Returns: the first character that XML cannot hold.
  public static func append(attribute value: String, to output: inout [UInt8]) -> Unicode.Scalar? {
    append(value, to: &output, inAttribute: true)
  }

  private static func append(
    _ text: String, to output: inout [UInt8], inAttribute: Bool
  ) -> Unicode.Scalar? {
    let before = output.count
    var hasRareCharacters = false
    for byte in text.utf8 {
      switch byte {
      case 0x26: output.append(contentsOf: "&amp;".utf8)
      case 0x3C: output.append(contentsOf: "&lt;".utf8)
      case 0x3E: output.append(contentsOf: "&gt;".utf8)
      case 0x0D: output.append(contentsOf: "&#13;".utf8)
      case 0x22 where inAttribute: output.append(contentsOf: "&quot;".utf8)
      case 0x09 where inAttribute: output.append(contentsOf: "&#9;".utf8)
      case 0x0A where inAttribute: output.append(contentsOf: "&#10;".utf8)
      default:
        if byte < 0x20 && byte != 0x09 && byte != 0x0A || byte == 0xEF { hasRareCharacters = true }
        output.append(byte)
      }
    }
    guard hasRareCharacters,
      let bad = text.unicodeScalars.first(where: { !Characters.isCharacter($0.value) })
    else { return nil }
    output.removeLast(output.count - before)
    return bad
  }
}
