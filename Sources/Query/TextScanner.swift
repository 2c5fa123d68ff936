/// Cuts a typed text into pieces: words, quoted phrases, prefixes, `field:value` pairs.
struct TextScanner {
  struct Piece {
    /// All of it but the sign, as typed.
    var source: Substring
    /// Without sign, quotes, asterisk and field.
    var text: Substring
    var form: TextTerm.Form
    var isExcluded: Bool
    /// Set where the piece has the shape `field:value` and the field exists.
    var field: FilterField?
    var isQuoted: Bool

    /// What stands in a piece that looked like a filter and is none, as plain text.
    var unquotedSource: String {
      String(source.map { TextScanner.isQuote($0) ? " " : $0 })
    }
  }

  let text: Substring
  private var position: Substring.Index

  init(_ text: Substring) {
    self.text = text
    self.position = text.startIndex
  }

  static func isQuote(_ character: Character) -> Bool {
    switch character {
    case "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}": true
    default: false
    }
  }

  /// The next piece, or nil at the end.
  mutating func next() -> Piece? {
    skip(while: \.isWhitespace)
    guard let first = current else { return nil }
    let isExcluded = first == "-" && (peek().map { !$0.isWhitespace && $0 != "-" } ?? false)
    if isExcluded { advance() }
    let start = position
    if let phrase = quoted() {
      return Piece(
        source: text[start..<position], text: phrase, form: .phrase, isExcluded: isExcluded,
        field: nil, isQuoted: true)
    }
    // A quote that is never closed is no quote, and a sign that cannot be one is no sign.
    skip { Self.isQuote($0) || $0 == "-" }
    let wordStart = position
    skip { !$0.isWhitespace && !Self.isQuote($0) && $0 != ":" }
    if current == ":", let field = FilterField(name: text[wordStart..<position]) {
      advance()
      if let value = quoted() {
        return Piece(
          source: text[wordStart..<position], text: value, form: .phrase, isExcluded: isExcluded,
          field: field, isQuoted: true)
      }
      let valueStart = position
      skip { !$0.isWhitespace && !Self.isQuote($0) }
      return Piece(
        source: text[wordStart..<position], text: text[valueStart..<position], form: .word,
        isExcluded: isExcluded, field: field, isQuoted: false)
    }
    skip { !$0.isWhitespace && !Self.isQuote($0) }
    var word = text[wordStart..<position]
    let isPrefix = word.last == "*"
    while word.last == "*" { word.removeLast() }
    return Piece(
      source: text[wordStart..<position], text: word, form: isPrefix ? .prefix : .word,
      isExcluded: isExcluded, field: nil, isQuoted: false)
  }

  private var current: Character? {
    position < text.endIndex ? text[position] : nil
  }

  private func peek() -> Character? {
    let next = text.index(after: position)
    return next < text.endIndex ? text[next] : nil
  }

  private mutating func advance() {
    position = text.index(after: position)
  }

  private mutating func skip(while condition: (Character) -> Bool) {
    while let character = current, condition(character) { advance() }
  }

  /// The text between quotes that begin here; nil, without moving, where none begin or none end.
  private mutating func quoted() -> Substring? {
    guard let first = current, Self.isQuote(first) else { return nil }
    let start = text.index(after: position)
    guard let end = text[start...].firstIndex(where: Self.isQuote) else { return nil }
    position = text.index(after: end)
    return text[start..<end]
  }
}
