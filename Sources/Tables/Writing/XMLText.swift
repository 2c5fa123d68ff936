internal import XML

/// Texts between tags and quotation marks, without the characters that XML cannot hold.
enum XMLText {
  static func content(_ text: String) -> String { written(text, XMLEscaping.append(text:to:)) }

  static func attribute(_ text: String) -> String {
    written(text, XMLEscaping.append(attribute:to:))
  }

  private static func written(
    _ text: String, _ append: (String, inout [UInt8]) -> Unicode.Scalar?
  ) -> String {
    var text = text
    var bytes: [UInt8] = []
    while let bad = append(text, &bytes) {
      text.unicodeScalars.removeAll { $0 == bad }
      bytes.removeAll()
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
