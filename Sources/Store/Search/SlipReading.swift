internal import Query
internal import Vocabulary

/// What a word that stands nowhere may have meant.
struct SlipReading<Matcher: GroupMatcher> {
  let term: TextTerm
  let matcher: Matcher

  /// Shorter parts of a word are found by chance.
  private static var shortestPart: Int { 3 }
  private static var shortestBeginning: Int { 4 }

  init(_ term: TextTerm, matcher: Matcher) {
    self.term = term
    self.matcher = matcher
  }

  /// The nearest reading: one slip, then a word that goes on, then two words run together, then two slips.
  var best: TextTerm? {
    get throws {
      let words = TextWord.words(of: term.text)
      guard let word = words.first?.folded, words.count == 1 else { return nil }
      let near = try matcher.corrections(of: word).first
      if let near, SpellingDistance.between(word, Array(near.utf8), limit: 1) != nil {
        return TextTerm(near)
      }
      return try longer(word) ?? parted(word) ?? near.map { TextTerm($0) }
    }
  }

  private func longer(_ word: [UInt8]) throws -> TextTerm? {
    guard word.count >= Self.shortestBeginning else { return nil }
    return try known(TextTerm(term.text, form: .prefix))
  }

  private func parted(_ word: [UInt8]) throws -> TextTerm? {
    guard word.count >= 2 * Self.shortestPart, word.count <= 40 else { return nil }
    for place in Self.shortestPart...(word.count - Self.shortestPart) {
      let parts = [word[..<place], word[place...]].map { String(decoding: $0, as: UTF8.self) }
      if let found = try known(TextTerm(parts.joined(separator: " "), form: .phrase)) {
        return found
      }
    }
    return nil
  }

  private func known(_ term: TextTerm) throws -> TextTerm? {
    guard let group = SearchGroup(term) else { return nil }
    return try matcher.isKnown(group) ? term : nil
  }
}
