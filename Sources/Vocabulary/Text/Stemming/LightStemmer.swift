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
  private var spellings: [(from: [UInt8], to: [UInt8])] = []
  private var rounds: [[UInt8: [Rule]]] = []
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
    for (form, stem) in Self.pairs(irregular) { self.irregular[form] = stem }
    self.spellings = Self.pairs(spellings).map { (from: $0, to: $1) }
    self.rounds = rounds.map { round in
      var rules: [UInt8: [Rule]] = [:]
      for (ending, replacement) in Self.pairs(round.endings) {
        guard let last = ending.last else { continue }
        rules[last, default: []].append(
          Rule(ending: ending, replacement: replacement, shortest: round.shortest))
      }
      return rules.mapValues { $0.sorted { $0.ending.count > $1.ending.count } }
    }
  }

  private static func pairs(_ text: String) -> [([UInt8], [UInt8])] {
    text.split(whereSeparator: \.isWhitespace).map { pair in
      let parts = pair.split(separator: ":", omittingEmptySubsequences: false)
      return (Array(parts[0].utf8), parts.count > 1 ? Array(parts[1].utf8) : [])
    }
  }

  func stem(_ folded: [UInt8]) -> [UInt8] {
    if let stem = irregular[folded] { return stem }
    guard folded.count >= shortestWord, !folded.contains(where: Self.isDigit) else { return folded }
    var word = folded
    for spelling in spellings { Self.replace(spelling.from, by: spelling.to, in: &word) }
    for rules in rounds {
      guard let last = word.last, let candidates = rules[last] else { continue }
      for rule in candidates where Self.ends(word, with: rule.ending) {
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
    var joined: [UInt8] = []
    joined.reserveCapacity(word.count)
    for byte in word where joined.last != byte || !joinsDoubled.contains(byte) {
      joined.append(byte)
    }
    word = joined
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func ends(_ word: [UInt8], with ending: [UInt8]) -> Bool {
    word.count >= ending.count && word.suffix(ending.count).elementsEqual(ending)
  }

  private static func replace(_ from: [UInt8], by to: [UInt8], in word: inout [UInt8]) {
    var index = 0
    while index + from.count <= word.count {
      if word[index..<(index + from.count)].elementsEqual(from) {
        word.replaceSubrange(index..<(index + from.count), with: to)
        index += max(to.count, 1)
      } else {
        index += 1
      }
    }
  }
}
