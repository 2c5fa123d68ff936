internal import GRDB
public import Query

extension Store {
  /// Answers a dataset query: ranked hits, counts by facet, and what was understood of the text.
  ///
  /// An empty text browses everything; the order by relevance is then the most lately modified first.
  /// Cancelling the task stops the search.
  ///
  /// - Parameter vocabulary: Narrower codes, and names for codes and facet values.
  /// - Throws: `CursorExpired` when the query's cursor is no longer kept; `StoreError`;
  ///   `CancellationError`.
  public func search(
    _ query: DatasetQuery, vocabulary: SearchVocabulary = .none
  ) async throws -> DatasetAnswer {
    var query = query
    query.limit = min(max(query.limit, 1), DatasetQuery.largestLimit)
    query.offset = min(max(query.offset, 0), DatasetQuery.largestOffset)
    if let cursor = query.cursor {
      return try await page(Cursor(parsing: cursor), limit: query.limit)
    }
    let searching = searching
    let outcome = try await search { [query] db, columns in
      try DatasetSearch(
        query: query, vocabulary: vocabulary, searching: searching, db: db, columns: columns
      ).run()
    }
    var answer = outcome.answer
    if var list = outcome.rest {
      list.datasets = answer
      list.datasets?.items = []
      let name = await searching.shelf.keep(list)
      answer.next = Cursor(name: name, offset: query.offset + query.limit).text
    }
    return answer
  }

  /// Reads what searches and suggestions need first, so that the first of them wait for less.
  public func prepareSearches() async throws {
    let searching = searching
    try await search { db, columns in
      _ = try searching.titles(db, columns)
      searching.prepareWords()
    }
  }

  /// A later page of a list as its first page found it; `asOf` and `generation` are those of the first.
  private func page(_ cursor: Cursor, limit: Int) async throws -> DatasetAnswer {
    let searching = searching
    let list = try await searching.shelf.list(named: cursor.name)
    guard var answer = list.datasets else { throw CursorExpired() }
    answer.items = try await search { db, columns in
      try DatasetPage(db: db, columns: columns, searching: searching, list: list)
        .items(offset: cursor.offset, limit: limit)
    }
    let next = cursor.offset + limit
    answer.next = next < list.ids.count ? Cursor(name: cursor.name, offset: next).text : nil
    return answer
  }
}
