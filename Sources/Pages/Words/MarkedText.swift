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
      let end = Self.place(of: sign, in: rest)
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

  /// Where a tag stands first, byte by byte: a combining mark after it does not hide it.
  private static func place(of tag: String, in text: Substring) -> Range<String.Index>? {
    var rest = text.utf8
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      if rest[open...].starts(with: tag.utf8) {
        return open..<rest.index(open, offsetBy: tag.utf8.count)
      }
      rest = rest[rest.index(after: open)...]
    }
    return nil
  }

  private static func unescaped(_ text: Substring) -> String {
    var rest = text.utf8
    var bytes: [UInt8] = []
    while let sign = rest.firstIndex(of: UInt8(ascii: "&")) {
      let entity = entities.first { rest[sign...].starts(with: $0.name.utf8) }
      bytes += rest[..<sign]
      bytes.append(entity?.byte ?? UInt8(ascii: "&"))
      rest = rest[rest.index(sign, offsetBy: entity?.name.utf8.count ?? 1)...]
    }
    return bytes.isEmpty ? String(text) : String(decoding: bytes + rest, as: UTF8.self)
  }

  private static let entities: [(name: String, byte: UInt8)] = [
    ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")), ("&quot;", UInt8(ascii: "\"")),
    ("&#39;", UInt8(ascii: "'")), ("&amp;", UInt8(ascii: "&")),
  ]
}
