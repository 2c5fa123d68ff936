/// A stemmer made of tables: irregular forms, spellings, and rounds of endings of which the longest that fits
/// is taken off or replaced.
///
/// Light stemmers of our own serve all nine languages, since the common Snowball stemmers have none for
/// Polish and Latvian, take off derivation as well in English (`internal` = `international`), and would
/// be a dependency in C that reads what strangers wrote. What they must do is said by a table of word forms
/// in the tests.
///
/// Every word of every text comes by here: what is looked up lies in plain arrays, and words are changed in place.
final class LightStemmer: Sendable {
  private struct Rule {
    /// Within `letters`.
    var ending: Range<Int32>
    var replacement: Range<Int32>
    /// The least that must stand before the ending.
    var shortest: Int
  }

  private let irregular: [[UInt8]: [UInt8]]
  /// Whether an irregular form has this mark: few words are irregular.
  private let isIrregularMark: [Bool]
  private let spellings: [(from: [UInt8], to: [UInt8])]
  /// Of each spelling the pair of letters that it begins with, as a bit.
  private let spellingPairs: [UInt64]
  /// Endings and replacements, one after the other.
  private let letters: [UInt8]
  private let rules: [Rule]
  /// For each round and last byte of an ending the rules for it, the longest ending first.
  private let places: [Range<Int32>]
  /// Shorter words stay as they are.
  private let shortestWord: Int
  private let joinsDoubled: [UInt8]

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
    let forms = Self.pairs(irregular)
    self.irregular = Dictionary(forms, uniquingKeysWith: { $1 })
    var marks = Array(repeating: false, count: 4096)
    for (form, _) in forms { marks[Self.mark(of: form)] = true }
    isIrregularMark = marks
    self.spellings = Self.pairs(spellings).map { (from: $0, to: $1) }
    spellingPairs = self.spellings.map { Self.pairs(of: Array($0.from.prefix(2))) }
    var letters: [UInt8] = []
    var rules: [Rule] = []
    var places: [Range<Int32>] = []
    func place(_ part: [UInt8]) -> Range<Int32> {
      letters += part
      return Int32(letters.count - part.count)..<Int32(letters.count)
    }
    for round in rounds {
      let endings = Self.pairs(round.endings).sorted { $0.0.count > $1.0.count }
      for last in UInt8.min...UInt8.max {
        let start = Int32(rules.count)
        for (ending, replacement) in endings where ending.last == last {
          rules.append(
            Rule(
              ending: place(ending), replacement: place(replacement), shortest: round.shortest))
        }
        places.append(start..<Int32(rules.count))
      }
    }
    (self.letters, self.rules, self.places) = (letters, rules, places)
  }

  private static func pairs(_ text: String) -> [([UInt8], [UInt8])] {
    text.split(whereSeparator: \.isWhitespace).map { pair in
      let parts = pair.split(separator: ":", omittingEmptySubsequences: false)
      return (Array(parts[0].utf8), parts.count > 1 ? Array(parts[1].utf8) : [])
    }
  }

  func stem(_ word: inout [UInt8]) {
    if isIrregularMark[Self.mark(of: word)], let stem = irregular[word] {
      word.removeAll(keepingCapacity: true)
      word.append(contentsOf: stem)
      return
    }
    guard word.count >= shortestWord, !word.contains(where: Self.isDigit) else { return }
    if !spellings.isEmpty { respell(&word) }
    for round in stride(from: 0, to: places.count, by: 256) {
      guard let last = word.last else { continue }
      takeEnding(places[round + Int(last)], &word)
    }
    if !joinsDoubled.isEmpty { joinDoubled(&word) }
  }

  private func respell(_ word: inout [UInt8]) {
    var pairs = Self.pairs(of: word)
    for index in spellings.indices where spellingPairs[index] & ~pairs == 0 {
      Self.replace(spellings[index].from, by: spellings[index].to, in: &word)
      pairs = Self.pairs(of: word)
    }
  }

  /// The longest ending that fits and leaves enough decides.
  private func takeEnding(_ candidates: Range<Int32>, _ word: inout [UInt8]) {
    for index in candidates {
      let rule = rules[Int(index)]
      let left = word.count - rule.ending.count
      guard left >= rule.shortest, ends(word, with: rule.ending) else { continue }
      word.removeLast(rule.ending.count)
      for letter in rule.replacement { word.append(letters[Int(letter)]) }
      return
    }
  }

  private func ends(_ word: [UInt8], with ending: Range<Int32>) -> Bool {
    var place = word.count - ending.count
    guard place >= 0 else { return false }
    for letter in ending {
      if word[place] != letters[Int(letter)] { return false }
      place += 1
    }
    return true
  }

  /// The pairs of letters in a row of a word, a bit each; several pairs share a bit.
  private static func pairs(of word: [UInt8]) -> UInt64 {
    var bits: UInt64 = 0
    for index in word.indices.dropFirst() {
      bits |= 1 << ((UInt64(word[index - 1]) &* 37 &+ UInt64(word[index])) & 63)
    }
    return bits
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
