/// The tags of a page as a browser would see them: what is quoted is a value.
public struct PageTags: Sendable {
  public private(set) var names: [String] = []
  public private(set) var attributes: Set<String> = []
  public private(set) var values: Set<String> = []
  /// Values of attributes that a browser follows or fetches.
  public private(set) var addresses: [String] = []
  public private(set) var longestTag = 0

  private static let addressed: Set<String> = [
    "href", "src", "action", "formaction", "srcset", "poster", "data", "cite", "ping",
    "data-suggest", "xlink:href",
  ]

  public init(_ html: String) {
    let bytes = Array(html.utf8)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count,
        (97...122).contains(bytes[index + 1] | 0x20)
      else {
        index += 1
        continue
      }
      let start = index
      index += 1
      var word: [UInt8] = []
      var isName = true
      var attribute = ""
      func end() {
        guard !word.isEmpty else { return }
        let text = String(decoding: word, as: UTF8.self).lowercased()
        if isName {
          names.append(text)
        } else {
          attributes.insert(text)
          attribute = text
        }
        isName = false
        word = []
      }
      while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
        let byte = bytes[index]
        if byte == UInt8(ascii: "\"") {
          let close = bytes[(index + 1)...].firstIndex(of: byte) ?? bytes.count - 1
          let value = String(
            decoding: bytes[(index + 1)..<max(close, index + 1)], as: UTF8.self)
          values.insert(value)
          if Self.addressed.contains(attribute) { addresses.append(value) }
          index = close
        } else if [0x20, 0x09, 0x0A, UInt8(ascii: "=")].contains(byte) {
          end()
        } else {
          word.append(byte)
        }
        index += 1
      }
      end()
      longestTag = max(longestTag, index - start)
    }
  }
}
