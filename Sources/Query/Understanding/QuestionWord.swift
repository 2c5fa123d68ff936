internal import Vocabulary

/// A word of a question, and the term that it was typed in.
struct QuestionWord {
  var word: TextWord
  /// Index among the terms.
  var term: Int
  /// The sign that stands right before it: `<`, `>`, `≤`, `≥`.
  var sign: Character?

  var folded: String { String(decoding: word.folded, as: UTF8.self) }
  var number: Int? {
    word.folded.count <= 3 ? Int(folded) ?? Self.numbers[folded] : Self.numbers[folded]
  }

  private static let numbers = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "eighteen": 18,
  ]

  /// Words of terms that are plain words; other terms stand as gaps, over which nothing reaches.
  static func words(of text: String, terms: [Range<Int>]) -> [QuestionWord] {
    var words: [QuestionWord] = []
    var term = 0
    let bytes = Array(text.utf8)
    for word in TextWord.words(of: text) {
      while term < terms.count, terms[term].upperBound <= word.range.lowerBound { term += 1 }
      guard term < terms.count, terms[term].contains(word.range.lowerBound) else { continue }
      var sign: Character?
      var before = word.range.lowerBound - 1
      while before >= 0, bytes[before] == UInt8(ascii: " ") { before -= 1 }
      if before >= 0 {
        switch bytes[before] {
        case UInt8(ascii: "<"): sign = "<"
        case UInt8(ascii: ">"): sign = ">"
        default: break
        }
      }
      words.append(QuestionWord(word: word, term: term, sign: sign))
    }
    return words
  }
}
