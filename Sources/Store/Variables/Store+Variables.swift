internal import GRDB
public import Query

extension Store {
  /// Answers a variable query: ranked variables with the datasets that hold them.
  ///
  /// An empty text browses: by dataset title, and within a dataset in its own order. Variables of datasets
  /// that are silent on a filter are found only with `includeUnknown`.
  ///
  /// - Throws: `CursorExpired` when the query's cursor is no longer kept; `StoreError`;
  ///   `CancellationError`.
  public func variables(
    _ query: VariableQuery, vocabulary: SearchVocabulary = .none
  ) async throws -> VariableAnswer {
    var query = query
    query.limit = min(max(query.limit, 1), DatasetQuery.largestLimit)
    query.offset = min(max(query.offset, 0), DatasetQuery.largestOffset)
    if let cursor = query.cursor {
      return try await variablePage(Cursor(parsing: cursor), limit: query.limit)
    }
    let searching = searching
    let outcome = try await search { [query] db, datasets in
      let variables = try searching.variables(db, datasets)
      return try VariableSearch(
        query: query, vocabulary: vocabulary, searching: searching, db: db, datasets: datasets,
        variables: variables
      ).run()
    }
    var answer = outcome.answer
    if var list = outcome.rest {
      list.variables = answer
      list.variables?.items = []
      let name = await searching.shelf.keep(list)
      answer.next = Cursor(name: name, offset: query.offset + query.limit).text
    }
    return answer
  }

  private func variablePage(_ cursor: Cursor, limit: Int) async throws -> VariableAnswer {
    let searching = searching
    let list = try await searching.shelf.list(named: cursor.name)
    guard var answer = list.variables else { throw CursorExpired() }
    answer.items = try await search { db, datasets in
      try VariablePage(db: db, datasets: datasets, list: list)
        .items(offset: cursor.offset, limit: limit)
    }
    let next = cursor.offset + limit
    answer.next = next < list.ids.count ? Cursor(name: cursor.name, offset: next).text : nil
    return answer
  }
}
