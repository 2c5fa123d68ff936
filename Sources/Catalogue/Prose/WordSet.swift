internal import Vocabulary

/// A set of folded words that most words are not in: length, first and last letter tell so before anything is hashed.
struct WordSet: ExpressibleByArrayLiteral, Sendable {
  let words: Set<String>
  /// A bit for each mark that a word of the set has.
  private let marks: [UInt64]

  init(_ words: Set<String>) {
    self.words = words
    var marks = Array(repeating: UInt64(0), count: 16)
    for word in words {
      let mark = Self.mark(of: word)
      marks[mark >> 6] |= 1 << UInt64(mark & 63)
    }
    self.marks = marks
  }

  init(arrayLiteral words: String...) { self.init(Set(words)) }

  /// Words with blanks between.
  init(text: String) {
    self.init(Set(text.split(whereSeparator: \.isWhitespace).map { String($0) }))
  }

  func contains(_ word: String) -> Bool {
    let mark = Self.mark(of: word)
    return marks[mark >> 6] >> UInt64(mark & 63) & 1 == 1 && words.contains(word)
  }

  func union(_ other: WordSet) -> WordSet { WordSet(words.union(other.words)) }

  func subtracting(_ other: WordSet) -> WordSet { WordSet(words.subtracting(other.words)) }

  /// Below 1024.
  private static func mark(of word: String) -> Int {
    let bytes = word.utf8
    guard let first = bytes.first, let last = bytes.last else { return 0 }
    return (Int(first) &* 37 &+ Int(last) &* 5 &+ bytes.count &* 131) & 1023
  }
}

/// Beginnings of folded words, each of two letters or more.
struct WordBeginnings: ExpressibleByArrayLiteral, Sendable {
  private let beginnings: [String]
  /// Whether any beginning has this pair of letters first.
  private let marks: [Bool]

  init(_ beginnings: [String]) {
    self.beginnings = beginnings
    var marks = Array(repeating: false, count: 1024)
    for beginning in beginnings {
      let letters = Array(beginning.utf8)
      marks[Self.mark(letters[0], letters[1])] = true
    }
    self.marks = marks
  }

  init(arrayLiteral beginnings: String...) { self.init(beginnings) }

  func begin(_ word: ProseWord) -> Bool {
    let letters = word.word.folded
    guard letters.count > 1, marks[Self.mark(letters[0], letters[1])] else { return false }
    return beginnings.contains { word.folded.hasPrefix($0) }
  }

  private static func mark(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 31) << 5 | Int(second & 31)
  }
}
