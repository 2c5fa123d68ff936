internal import Vocabulary

/// A text of a description, as words: without markup and addresses.
struct Prose {
  let text: String
  let words: [ProseWord]
  private let bytes: [UInt8]
  /// What stands after the last word.
  private let trailing: ProseWord.Signs

  /// Texts are read so far, in words.
  private static let mostWords = 20_000
  /// How far a sentence is looked at from a word, in words.
  private static let reach = 60

  init(_ text: String) {
    self.text = Self.plain(text)
    words = ProseWord.words(of: self.text, limit: Self.mostWords)
    bytes = Array(self.text.utf8)
    trailing = bytes[(words.last?.word.range.upperBound ?? 0)...].withUnsafeBytes {
      ProseWord.Signs($0, after: nil, before: 0)
    }
  }

  /// The words as they stand in the text, its blanks made single.
  func excerpt(_ span: Range<Int>) -> String {
    let range =
      words[span.lowerBound].word.range
      .lowerBound..<words[span.upperBound - 1].word.range.upperBound
    if bytes[range].allSatisfy({ (0x21...0x7E).contains($0) || $0 == 0x20 }) {
      return Self.singleBlanks(bytes[range])
    }
    return String(decoding: bytes[range], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// - Parameter bytes: of ASCII.
  private static func singleBlanks(_ bytes: ArraySlice<UInt8>) -> String {
    var single: [UInt8] = []
    single.reserveCapacity(bytes.count)
    for byte in bytes where byte != 0x20 || single.last ?? 0x20 != 0x20 { single.append(byte) }
    if single.last == 0x20 { single.removeLast() }
    return String(decoding: single, as: UTF8.self)
  }

  /// The unbroken run of signs from a word on, up to a blank, comma or closing sign.
  func run(at index: Int) -> String {
    let start = words[index].word.range.lowerBound
    let end =
      bytes[start...].firstIndex { $0 <= 0x20 || $0 >= 0x80 || ",;()[]\"'/".utf8.contains($0) }
      ?? bytes.endIndex
    return String(decoding: bytes[start..<min(end, start + 40)], as: UTF8.self)
  }

  /// The signs after a word.
  func after(_ index: Int) -> ProseWord.Signs {
    index + 1 < words.count ? words[index + 1].before : trailing.union(.end)
  }

  /// Indexes of the sentence that holds a word; of an endless one what is near.
  func sentence(of index: Int) -> Range<Int> {
    var start = index
    while start > 0, index - start < Self.reach, !words[start].before.contains(.end) { start -= 1 }
    var end = index + 1
    while end < words.count, end - index < Self.reach, !words[end].before.contains(.end) {
      end += 1
    }
    return start..<end
  }

  /// At most `count` words before an index, of the same sentence.
  func before(_ index: Int, _ count: Int) -> ArraySlice<ProseWord> {
    words[max(sentence(of: index).lowerBound, index - count)..<index]
  }

  /// At most `count` words from an index on, of the same sentence as the word before it.
  func following(_ index: Int, _ count: Int) -> ArraySlice<ProseWord> {
    guard index > 0, index <= words.count else { return [] }
    return words[index..<max(index, min(sentence(of: index - 1).upperBound, index + count))]
  }

  /// Without tags, entities of HTML, and addresses of the Web, whose numbers mean nothing.
  private static func plain(_ text: String) -> String {
    var text = text
    if has("<", text), has(">", text) { text = withoutTags(text) }
    if has("&", text), has(";", text) {
      for (entity, sign) in [
        ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&ge;", "≥"), ("&le;", "≤"),
      ] {
        text = text.replacing(entity, with: sign)
      }
    }
    if has("://", text) || has("www.", text) || has("doi:", text) {
      text = text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace).map {
        word in
        word.contains("://") || word.contains("www.") || word.lowercased().contains("doi:")
          ? "…" : word
      }.joined(separator: " ")
    }
    return text
  }

  /// Most texts have none of these signs: `StringProtocol.contains` costs more than all the rest of reading them.
  private static func has(_ sign: StaticString, _ text: String) -> Bool {
    let sign = UnsafeBufferPointer(start: sign.utf8Start, count: sign.utf8CodeUnitCount)
    var text = text
    return text.withUTF8 { bytes in
      var rest = bytes[...]
      while let place = rest.firstIndex(of: sign[0]) {
        if rest[place...].starts(with: sign) { return true }
        rest = rest[(place + 1)...]
      }
      return false
    }
  }

  /// A tag ends a sentence, unless it stands within one: `<em>`.
  private static func withoutTags(_ text: String) -> String {
    var plain = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      plain += rest[..<start]
      rest = rest[start...]
      let inner = rest.dropFirst()
      let name = inner.drop { $0 == "/" }.prefix { $0.isASCII && $0.isLetter }
      guard !name.isEmpty,
        let end = inner.prefix(2_000).firstIndex(where: { $0 == ">" || $0 == "<" }),
        inner[end] == ">"
      else {
        plain += rest.prefix(1)
        rest = inner
        continue
      }
      plain += inline.contains(name.lowercased()) ? " " : " ; "
      rest = inner[inner.index(after: end)...]
    }
    return plain + rest
  }

  private static let inline: Set<String> = [
    "a", "abbr", "b", "em", "font", "i", "small", "span", "strong", "sub", "sup", "u",
  ]
}
