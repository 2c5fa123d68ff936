/// A text with the words that were looked for marked.
struct MarkedText: Sendable {
  struct Part: Sendable {
    let text: String
    let isHit: Bool
  }

  let parts: [Part]
  /// Whose language it is in.
  let language: ForeignLanguage

  init(plain text: String, longest: Int, language: ForeignLanguage = .none) {
    parts = [Part(text: Excerpt.of(text, longest: longest), isHit: false)]
    self.language = language
  }

  /// Reads what a search answer highlights: escaped text with `<mark>` around hits. Whatever else is in it
  /// is taken as text.
  init(highlight: String, longest: Int, language: ForeignLanguage = .none) {
    var parts: [Part] = []
    var room = longest
    var rest = highlight[...]
    var isHit = false
    while !rest.isEmpty, room > 0 {
      let sign = isHit ? "</mark>" : "<mark>"
      let end = rest.firstRange(of: sign)
      let text = Self.unescaped(rest[..<(end?.lowerBound ?? rest.endIndex)])
      let shown = Excerpt.of(text, longest: room)
      if !shown.isEmpty { parts.append(Part(text: shown, isHit: isHit)) }
      room -= shown.utf8.count
      rest = end.map { rest[$0.upperBound...] } ?? ""
      isHit.toggle()
    }
    self.parts = parts
    self.language = language
  }

  private static func unescaped(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return String(text) }
    return String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
