internal import Catalogue
internal import Vocabulary

/// A word of a question, and the term that it was typed in.
struct QuestionWord {
  var prose: ProseWord
  /// Index among the terms.
  var term: Int

  var word: TextWord { prose.word }
  var folded: String { prose.folded }

  /// Words of terms that are plain words, their text, and the place of each term in it; other terms stand as
  /// gaps, over which nothing reaches.
  static func words(of terms: [TextTerm]) -> (
    words: [QuestionWord], text: String, ranges: [Range<Int>]
  ) {
    var text = ""
    var ranges: [Range<Int>] = []
    for term in terms {
      let isPlain = term.form == .word && !term.isExcluded && term.code == nil
      if !text.isEmpty { text += isPlain ? " " : "\n" }
      let start = text.utf8.count
      if isPlain { text += term.text }
      ranges.append(start..<text.utf8.count)
    }
    return (words(of: text, terms: ranges), text, ranges)
  }

  private static func words(of text: String, terms: [Range<Int>]) -> [QuestionWord] {
    var words: [QuestionWord] = []
    var term = 0
    for prose in ProseWord.words(of: text) {
      while term < terms.count, terms[term].upperBound <= prose.word.range.lowerBound { term += 1 }
      guard term < terms.count, terms[term].contains(prose.word.range.lowerBound) else { continue }
      words.append(QuestionWord(prose: prose, term: term))
    }
    return words
  }
}
