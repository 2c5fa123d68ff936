internal import Catalogue
internal import Vocabulary

/// A word of a question, and the term that it was typed in.
struct QuestionWord {
  var prose: ProseWord
  /// Index among the terms.
  var term: Int

  var word: TextWord { prose.word }
  var folded: String { prose.folded }

  /// Words of terms that are plain words; other terms stand as gaps, over which nothing reaches.
  static func words(of text: String, terms: [Range<Int>]) -> [QuestionWord] {
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
