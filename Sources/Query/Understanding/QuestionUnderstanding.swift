public import Vocabulary

/// What a question's plain words were found to mean: concepts, and filters that words stand for. Quoted
/// words, codes and what is left out mean themselves.
public struct QuestionUnderstanding: Hashable, Sendable {
  /// Terms that name a concept.
  public struct Named: Hashable, Sendable {
    public var terms: Range<Int>
    /// As typed.
    public var text: String
    /// Several where the words are ambiguous.
    public var codes: [String]
  }

  public var concepts: [Named] = []
  public var filters: [WordFilter] = []

  public init() {}

  /// Reads the terms of a question.
  ///
  /// - Parameters:
  ///   - hospitals: the name of each source and its hospital's.
  ///   - readsFilters: whether words may be filters; not where variables are asked for.
  public init(
    _ terms: [TextTerm], concepts library: ConceptLibrary,
    hospitals: [(name: String, hospital: String)] = [], readsFilters: Bool = true
  ) {
    let (words, text, ranges) = QuestionWord.words(of: terms)
    guard !words.isEmpty else { return }
    let mentions = library.mentions(of: words.map(\.word), in: text, .question)
      .filter { mention in
        !mention.codes.allSatisfy { library.concept($0)?.kind == "age group" }
          && Self.isUnbroken(mention.words, words)
      }
    func typed(_ span: Range<Int>) -> (Range<Int>, String) {
      let terms = words[span.lowerBound].term..<(words[span.upperBound - 1].term + 1)
      let bytes = Array(text.utf8)[
        ranges[terms.lowerBound].lowerBound..<ranges[terms.upperBound - 1].upperBound]
      return (terms, String(decoding: bytes, as: UTF8.self))
    }
    var taken: Set<Int> = []
    if readsFilters {
      let spans =
        AgeReading.filters(words) + PlaceWords(hospitals: hospitals).filters(words)
      for span in spans.sorted(by: { $0.words.lowerBound < $1.words.lowerBound }) {
        // «newborn screening» is a screening: of two readings the longer counts.
        let isPart = mentions.contains { mention in
          mention.words.overlaps(span.words) && mention.words.count > span.words.count
        }
        if isPart || span.words.contains(where: taken.contains)
          || !Self.isUnbroken(span.words, words)
        {
          continue
        }
        taken.formUnion(span.words)
        let (terms, text) = typed(span.words)
        filters.append(WordFilter(terms: terms, text: text, items: span.items))
      }
    }
    for mention in mentions where !mention.words.contains(where: taken.contains) {
      let (terms, text) = typed(mention.words)
      // Two concepts within one typed word, such as «asthma/allergy», are its own words.
      if let last = concepts.last, last.terms.overlaps(terms) { continue }
      if filters.contains(where: { $0.terms.overlaps(terms) }) { continue }
      concepts.append(Named(terms: terms, text: text, codes: mention.codes))
    }
  }

  /// Whether all terms between the first and the last are plain words.
  private static func isUnbroken(_ span: Range<Int>, _ words: [QuestionWord]) -> Bool {
    var term = words[span.lowerBound].term
    for word in words[span] {
      if word.term > term + 1 { return false }
      term = word.term
    }
    return true
  }
}
