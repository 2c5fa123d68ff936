/// A stemmer made of tables: irregular forms, spellings, and rounds of endings of which the longest that fits
/// is taken off or replaced.
///
/// Light stemmers of our own serve all nine languages, since the common Snowball stemmers have none for
/// Polish and Latvian, take off derivation as well in English (`internal` = `international`), and would
/// be a dependency in C that reads what strangers wrote. What they must do is said by a table of word forms
/// in the tests.
struct LightStemmer: Sendable {
  struct Rule: Sendable {
    var ending: [UInt8]
    var replacement: [UInt8]
    /// The least that must stand before the ending.
    var shortest: Int
  }

  private var irregular: [[UInt8]: [UInt8]] = [:]
  /// Whether an irregular form has this mark: every word of every text comes by here, and few are irregular.
  private var isIrregularMark = Array(repeating: false, count: 4096)
  private var spellings: [(from: [UInt8], to: [UInt8])] = []
  /// For each round the rules by the last byte of their ending, the longest ending first.
  private var rounds: [[[Rule]]] = []
  /// Shorter words stay as they are.
  private var shortestWord = 4
  private var joinsDoubled: [UInt8] = []

  /// - Parameters:
  ///   - irregular: `form:stem form:stem …`
  ///   - spellings: `from:to …`, wherever they stand in a word.
  ///   - joining: letters of which two in a row, or two at the end, are one.
  ///   - rounds: for each, the least number of letters before an ending, and `ending ending:replacement …`.
  init(
    irregular: String = "", spellings: String = "", joining: String = "", shortestWord: Int = 4,
    rounds: [(shortest: Int, endings: String)]
  ) {
    self.shortestWord = shortestWord
    joinsDoubled = Array(joining.utf8)
    for (form, stem) in Self.pairs(irregular) {
      self.irregular[form] = stem
      isIrregularMark[Self.mark(of: form)] = true
    }
    self.spellings = Self.pairs(spellings).map { (from: $0, to: $1) }
    self.rounds = rounds.map { round in
      var rules: [[Rule]] = Array(repeating: [], count: 256)
      for (ending, replacement) in Self.pairs(round.endings) {
        guard let last = ending.last else { continue }
        rules[Int(last)].append(
          Rule(ending: ending, replacement: replacement, shortest: round.shortest))
      }
      return rules.map { $0.sorted { $0.ending.count > $1.ending.count } }
    }
  }

  private static func pairs(_ text: String) -> [([UInt8], [UInt8])] {
    text.split(whereSeparator: \.isWhitespace).map { pair in
      let parts = pair.split(separator: ":", omittingEmptySubsequences: false)
      return (Array(parts[0].utf8), parts.count > 1 ? Array(parts[1].utf8) : [])
    }
  }

  func stem(_ folded: [UInt8]) -> [UInt8] {
    if isIrregularMark[Self.mark(of: folded)], let stem = irregular[folded] { return stem }
    guard folded.count >= shortestWord, !folded.contains(where: Self.isDigit) else { return folded }
    var word = folded
    for spelling in spellings { Self.replace(spelling.from, by: spelling.to, in: &word) }
    for rules in rounds {
      guard let last = word.last else { continue }
      for rule in rules[Int(last)] where Self.ends(word, with: rule.ending) {
        // The longest ending decides, even where too little would be left.
        let left = word.count - rule.ending.count
        if left >= rule.shortest {
          word.removeLast(rule.ending.count)
          word.append(contentsOf: rule.replacement)
          break
        }
      }
    }
    if !joinsDoubled.isEmpty { joinDoubled(&word) }
    return word
  }

  private func joinDoubled(_ word: inout [UInt8]) {
    var length = 0
    for index in word.indices {
      let byte = word[index]
      if length > 0, word[length - 1] == byte, joinsDoubled.contains(byte) { continue }
      if length != index { word[length] = byte }
      length += 1
    }
    word.removeLast(word.count - length)
  }

  /// A number below 4096, made of the length and three letters of a word.
  private static func mark(of word: [UInt8]) -> Int {
    guard let first = word.first, let last = word.last else { return 0 }
    let middle = word[word.count / 2]
    return (Int(first) &* 131 &+ Int(middle) &* 31 &+ Int(last) &* 7 &+ word.count) & 4095
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func ends(_ word: [UInt8], with ending: [UInt8]) -> Bool {
    word.count >= ending.count && stands(ending, in: word, at: word.count - ending.count)
  }

  private static func replace(_ from: [UInt8], by to: [UInt8], in word: inout [UInt8]) {
    var index = 0
    while index + from.count <= word.count {
      if stands(from, in: word, at: index) {
        word.replaceSubrange(index..<(index + from.count), with: to)
        index += max(to.count, 1)
      } else {
        index += 1
      }
    }
  }

  /// The part must end within the word.
  private static func stands(_ part: [UInt8], in word: [UInt8], at start: Int) -> Bool {
    var index = start
    for byte in part {
      if word[index] != byte { return false }
      index += 1
    }
    return true
  }
}
