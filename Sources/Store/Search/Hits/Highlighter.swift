/// Marks the words of a query in a text, for HTML: the text is escaped, hits stand in `<mark>`.
struct Highlighter {
  private let patterns: [Pattern]
  /// Those that begin with a whole word: each form of that word with its pattern, by the form's first byte.
  private var beginningWith: [[(form: [UInt8], pattern: Int)]] = Array(repeating: [], count: 256)
  /// Those that are the beginning of one word.
  private let beginnings: [Int]

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
    for (index, pattern) in patterns.enumerated() {
      for form in pattern.forms.first ?? [] {
        if let byte = form.first { beginningWith[Int(byte)].append((form, index)) }
      }
    }
    beginnings = patterns.indices.filter {
      patterns[$0].forms.isEmpty && !patterns[$0].prefix.isEmpty
    }
    self.patterns = patterns
  }

  /// How many words a snippet has.
  static let snippetLength = 32

  /// The whole text; nil where nothing in it is a hit.
  func marked(_ text: TokenisedText) -> String? {
    guard let isHit = hits(in: text) else { return nil }
    return render(text, isHit: isHit, window: 0..<text.count)
  }

  /// The part of the text that holds the most hits; nil where nothing in it is a hit.
  func snippet(_ text: TokenisedText) -> String? {
    guard let isHit = hits(in: text) else { return nil }
    var best = 0
    var mostHits = -1
    for start in isHit.indices where isHit[start] {
      let hits = isHit[start..<min(isHit.count, start + Self.snippetLength - 4)].count { $0 }
      if hits > mostHits { (best, mostHits) = (start, hits) }
    }
    let start = max(0, min(best - 4, isHit.count - Self.snippetLength))
    let end = min(isHit.count, start + Self.snippetLength)
    return render(text, isHit: isHit, window: start..<end)
  }

  /// By word; nil where none is a hit.
  private func hits(in text: TokenisedText) -> [Bool]? {
    text.withWords { words in
      var isHit: [Bool] = []
      func mark(_ pattern: Pattern, at start: Int) {
        guard Self.matches(pattern, words, at: start) else { return }
        if isHit.isEmpty { isHit = Array(repeating: false, count: words.count) }
        for index in start..<(start + pattern.length) { isHit[index] = true }
      }
      for start in 0..<words.count {
        for index in beginnings { mark(patterns[index], at: start) }
        let stem = words.stem(start)
        guard let byte = stem.first else { continue }
        for candidate in beginningWith[Int(byte)] where stem.equals(candidate.form) {
          mark(patterns[candidate.pattern], at: start)
        }
      }
      return isHit.isEmpty ? nil : isHit
    }
  }

  private static func matches(
    _ pattern: Pattern, _ words: TokenisedText.Words, at start: Int
  ) -> Bool {
    guard start + pattern.length <= words.count else { return false }
    for (index, forms) in pattern.forms.enumerated() {
      let stem = words.stem(start + index)
      guard forms.contains(where: stem.equals) else { return false }
    }
    guard !pattern.prefix.isEmpty else { return true }
    let last = start + pattern.length - 1
    return words.folded(last).begins(with: pattern.prefix)
      || words.stem(last).begins(with: pattern.prefix)
  }

  private func render(_ text: TokenisedText, isHit: [Bool], window: Range<Int>) -> String {
    var string = text.text
    return string.withUTF8 { bytes in
      let start = window.lowerBound == 0 ? 0 : text.place(of: window.lowerBound).lowerBound
      let end =
        window.upperBound == text.count
        ? bytes.count : text.place(of: window.upperBound - 1).upperBound
      var output: [UInt8] = []
      output.reserveCapacity(end - start + 64)
      if start > 0 { output += "… ".utf8 }
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
          text.place(of: last + 1).lowerBound - text.place(of: last).upperBound <= 1
        { last += 1 }
        let range = text.place(of: index).lowerBound..<text.place(of: last).upperBound
        Self.escape(bytes[position..<range.lowerBound], into: &output)
        output += "<mark>".utf8
        Self.escape(bytes[range], into: &output)
        output += "</mark>".utf8
        position = range.upperBound
        index = last + 1
      }
      Self.escape(bytes[position..<end], into: &output)
      if end < bytes.count { output += " …".utf8 }
      return String(decoding: output, as: UTF8.self)
    }
  }

  private static func escape(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, into output: inout [UInt8]
  ) {
    var rest = bytes
    while let index = rest.firstIndex(where: { $0 < 0x40 && replacement($0) != nil }) {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: rest[..<index]))
      if let text = replacement(rest[index]) {
        text.withUTF8Buffer { output.append(contentsOf: $0) }
      }
      rest = rest[(index + 1)...]
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: rest))
  }

  private static func replacement(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case 0x1F: " "
    default: nil
    }
  }
}
