/// Marks the words of a query in a text, for HTML: the text is escaped, hits stand in `<mark>`.
struct Highlighter {
  private let patterns: [Pattern]
  /// Those that begin with a whole word, by each form of that word.
  private let beginningWith: [[UInt8]: [Int]]
  /// Those that are the beginning of one word.
  private let beginnings: [Int]
  /// Whether a form of a first word begins with this byte: most words of a text are told apart so.
  private var isFirstByte = Array(repeating: false, count: 256)

  private struct Pattern {
    var forms: [[[UInt8]]]
    var prefix: [UInt8]
    var length: Int { forms.count + (prefix.isEmpty ? 0 : 1) }
  }

  init(patterns: [TokenPattern]) {
    let patterns = Set(patterns).map { pattern in
      Pattern(
        forms: pattern.forms.map { forms in forms.map { Array($0.utf8) } },
        prefix: Array(pattern.prefix.utf8))
    }
    var beginningWith: [[UInt8]: [Int]] = [:]
    for (index, pattern) in patterns.enumerated() {
      for form in pattern.forms.first ?? [] { beginningWith[form, default: []].append(index) }
    }
    self.beginningWith = beginningWith
    for form in beginningWith.keys {
      if let byte = form.first { isFirstByte[Int(byte)] = true }
    }
    beginnings = patterns.indices.filter {
      patterns[$0].forms.isEmpty && !patterns[$0].prefix.isEmpty
    }
    self.patterns = patterns
  }

  /// How many words a snippet has.
  static let snippetLength = 32

  /// The whole text; nil where nothing in it is a hit.
  func marked(_ text: String, language: String?) -> String? {
    let tokens = SearchWords.tokens(of: text, language: language)
    let isHit = hits(in: tokens)
    guard isHit.contains(true) else { return nil }
    return render(text, tokens: tokens, isHit: isHit, window: tokens.indices)
  }

  /// The part of the text that holds the most hits; nil where nothing in it is a hit.
  func snippet(_ text: String, language: String?) -> String? {
    let tokens = SearchWords.tokens(of: text, language: language)
    let isHit = hits(in: tokens)
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

  private func hits(in tokens: [SearchWords.Token]) -> [Bool] {
    var isHit = Array(repeating: false, count: tokens.count)
    func mark(_ pattern: Pattern, at start: Int) {
      guard Self.matches(pattern, tokens, at: start) else { return }
      for index in start..<(start + pattern.length) { isHit[index] = true }
    }
    for start in tokens.indices {
      for index in beginnings { mark(patterns[index], at: start) }
      guard let byte = tokens[start].stem.first, isFirstByte[Int(byte)],
        let candidates = beginningWith[tokens[start].stem]
      else { continue }
      for index in candidates { mark(patterns[index], at: start) }
    }
    return isHit
  }

  private static func matches(
    _ pattern: Pattern, _ tokens: [SearchWords.Token], at start: Int
  ) -> Bool {
    guard start + pattern.length <= tokens.count else { return false }
    for (index, forms) in pattern.forms.enumerated()
    where !forms.contains(tokens[start + index].stem) {
      return false
    }
    guard !pattern.prefix.isEmpty else { return true }
    let last = tokens[start + pattern.length - 1]
    return last.folded.starts(with: pattern.prefix) || last.stem.starts(with: pattern.prefix)
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
