/// Marks the words of a query in a text, for HTML: the text is escaped, hits stand in `<mark>`.
struct Highlighter {
  let patterns: [TokenPattern]

  /// How many words a snippet has.
  static let snippetLength = 32

  /// The whole text; nil where nothing in it is a hit.
  func marked(_ text: String, language: String?) -> String? {
    let tokens = SearchWords.tokens(of: text, language: language)
    let isHit = hits(in: tokens, of: text)
    guard isHit.contains(true) else { return nil }
    return render(text, tokens: tokens, isHit: isHit, window: tokens.indices)
  }

  /// The part of the text that holds the most hits; nil where nothing in it is a hit.
  func snippet(_ text: String, language: String?) -> String? {
    let tokens = SearchWords.tokens(of: text, language: language)
    let isHit = hits(in: tokens, of: text)
    guard isHit.contains(true) else { return nil }
    var best = 0
    var mostHits = -1
    for start in tokens.indices where isHit[start] {
      let hits = isHit[start..<min(tokens.count, start + Self.snippetLength - 4)].count { $0 }
      if hits > mostHits { (best, mostHits) = (start, hits) }
    }
    let start = max(0, min(best - 4, tokens.count - Self.snippetLength))
    let end = min(tokens.count, start + Self.snippetLength)
    return render(text, tokens: tokens, isHit: isHit, window: start..<end)
  }

  private func hits(in tokens: [SearchWords.Token], of text: String) -> [Bool] {
    var isHit = Array(repeating: false, count: tokens.count)
    for pattern in patterns {
      let length = pattern.forms.count + (pattern.prefix.isEmpty ? 0 : 1)
      guard length > 0, length <= tokens.count else { continue }
      for start in 0...(tokens.count - length) {
        let isMatch = pattern.forms.indices.allSatisfy {
          pattern.forms[$0].contains(tokens[start + $0].stem)
        }
        guard isMatch else { continue }
        if !pattern.prefix.isEmpty {
          let last = tokens[start + length - 1]
          let word = TitleKey.fold(Self.slice(text, last.range))
          guard word.hasPrefix(pattern.prefix) || last.stem.hasPrefix(pattern.prefix) else {
            continue
          }
        }
        for index in start..<(start + length) { isHit[index] = true }
      }
    }
    return isHit
  }

  private func render(
    _ text: String, tokens: [SearchWords.Token], isHit: [Bool], window: Range<Int>
  ) -> String {
    let length = text.utf8.count
    let start = window.lowerBound == 0 ? 0 : tokens[window.lowerBound].range.lowerBound
    let end =
      window.upperBound == tokens.count ? length : tokens[window.upperBound - 1].range.upperBound
    var output = start > 0 ? "… " : ""
    var position = start
    var index = window.lowerBound
    while index < window.upperBound {
      guard isHit[index] else {
        index += 1
        continue
      }
      var last = index
      // Words with one sign between them are one hit.
      while last + 1 < window.upperBound, isHit[last + 1],
        tokens[last + 1].range.lowerBound - tokens[last].range.upperBound <= 1
      { last += 1 }
      let range = tokens[index].range.lowerBound..<tokens[last].range.upperBound
      output += Self.escaped(Self.slice(text, position..<range.lowerBound))
      output += "<mark>" + Self.escaped(Self.slice(text, range)) + "</mark>"
      position = range.upperBound
      index = last + 1
    }
    output += Self.escaped(Self.slice(text, position..<end))
    return end < length ? output + " …" : output
  }

  private static func slice(_ text: String, _ range: Range<Int>) -> String {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound, limitedBy: bytes.endIndex)
    let end = bytes.index(bytes.startIndex, offsetBy: range.upperBound, limitedBy: bytes.endIndex)
    guard let start, let end, start < end else { return "" }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  static func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): output.append(contentsOf: "&#39;".utf8)
      case 0x1F: output.append(UInt8(ascii: " "))
      default: output.append(byte)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
