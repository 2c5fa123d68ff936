public import Catalogue
internal import GRDB

extension Store {
  /// Codes that shown datasets or their variables state, in order, page by page.
  public func codes(limit: Int, offset: Int = 0) async throws -> (total: Int, codes: [Code]) {
    try await read { db in
      let total =
        try Int.fetchOne(
          db.cachedStatement(sql: "SELECT count(DISTINCT codeId) FROM datasetCode")) ?? 0
      let codes = try String.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT code FROM conceptCode
            WHERE EXISTS (SELECT * FROM datasetCode WHERE codeId = conceptCode.id)
            ORDER BY code LIMIT ? OFFSET ?
            """),
        arguments: [max(0, limit), max(0, offset)])
      return (total, codes.compactMap(Code.init(curie:)))
    }
  }
}
