internal import GRDB
internal import Query
internal import Vocabulary

extension Store {
  /// How a text may go on: hospitals, concepts, datasets by title, variables; those that begin with it first.
  ///
  /// - Parameter limit: 1…50.
  public func suggestions(
    for text: String, limit: Int = 10, languages: [String] = []
  ) async throws -> [Suggestion] {
    let text = String(text.prefix(100))
    let limit = min(max(limit, 1), 50)
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return [] }
    let searching = searching
    return try await search { db, columns in
      let finder = SuggestionFinder(
        db: db, columns: columns, terms: searching.completions.value, text: text,
        languages: languages)
      let hospitals = finder.hospitals()
      let concepts = searching.concepts.completions(of: text, limit: limit).map {
        Suggestion(text: $0.text, kind: .concept, id: $0.code)
      }
      let datasets = try finder.datasets(most: max(3, limit / 3))
      let variables = try finder.variables(most: max(3, limit / 3))
      // Room for every kind; concepts fill what others leave.
      let others = hospitals.prefix(3) + datasets + variables
      let room = max(limit - others.count, (limit + 1) / 2)
      return Array(
        (hospitals.prefix(3) + concepts.prefix(room) + datasets + variables).prefix(limit))
    }
  }
}
