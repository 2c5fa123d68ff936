internal import GRDB

/// Finding a dataset's row by what people call it.
enum DatasetLookup {
  /// The row of the dataset that an id or IRI names.
  static func id(of idOrIRI: String, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT id FROM dataset WHERE key = ?1
          UNION ALL SELECT id FROM dataset WHERE iri = ?1 LIMIT 1
          """), arguments: [idOrIRI])
  }
}
