internal import GRDB
public import Query

extension Store {
  /// The matrix "cohorts × variables" of what `variables` finds for the same words and filters.
  ///
  /// - Throws: `StoreError`; `CancellationError`.
  public func matrix(
    _ query: MatrixQuery, vocabulary: SearchVocabulary = .none
  ) async throws -> MatrixAnswer {
    var query = query
    query.limit = min(max(query.limit, 1), MatrixQuery.largestLimit)
    query.offset = min(max(query.offset, 0), DatasetQuery.largestOffset)
    query.cohorts = min(max(query.cohorts, 1), MatrixQuery.mostCohorts)
    query.wanted = Array(query.wanted.prefix(MatrixQuery.mostWanted))
    let searching = searching
    return try await search { [query] db, datasets in
      let variables = try searching.variables(db, datasets)
      return try MatrixSearch(
        query: query, vocabulary: vocabulary, searching: searching, db: db, datasets: datasets,
        variables: variables
      ).run()
    }
  }
}
