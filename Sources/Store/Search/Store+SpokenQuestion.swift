internal import GRDB
public import Query

extension Store {
  /// A feasibility question out of a person's own words, by the vocabularies of the search.
  ///
  /// - Throws: `StoreError`; `CancellationError`.
  public func spokenQuestion(
    _ text: String, languages: [String] = []
  ) async throws -> SpokenQuestion {
    let searching = searching
    return try await search { _, columns in
      SpokenQuestion(
        text, concepts: searching.concepts,
        hospitals: columns.sources.map { ($0.name, $0.hospital) }, languages: languages)
    }
  }
}
