internal import Catalogue

/// Ages and gestations that words of a question tell, as filters.
enum AgeReading {
  static func filters(_ words: [QuestionWord]) -> [SpanFilter] {
    AgeExpression.all(in: words.map(\.prose)).map {
      SpanFilter(words: $0.words, items: items($0.meaning))
    }
  }

  private static func items(_ meaning: AgeExpression.Meaning) -> [WordFilter.Item] {
    let ends: [(FilterField, String?)] =
      switch meaning {
      case .ages(let from, let through):
        [(.ageMin, from?.description), (.ageMax, through?.description)]
      case .gestation(let from, let through):
        [(.gestationMin, from.map { "\($0)" }), (.gestationMax, through.map { "\($0)" })]
      }
    return ends.compactMap { field, value in value.map { WordFilter.Item(field, $0) } }
  }
}
