internal import GRDB

/// Finding a dataset's row by what people call it.
enum DatasetLookup {
  /// The row of the dataset that an id or IRI names: of another name, the one under which the dataset is shown.
  static func id(of idOrIRI: String, in db: Database) throws -> Int64? {
    guard let named = try id(named: idOrIRI, in: db) else { return nil }
    return try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT coalesce(sameAsId, id) FROM dataset WHERE id = ?"),
      arguments: [named])
  }

  /// The row of exactly this IRI.
  static func id(iri: String, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM dataset WHERE iri = ?"), arguments: [iri])
  }

  /// The row of exactly this id or IRI.
  static func id(named idOrIRI: String, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT id FROM dataset WHERE key = ?1
          UNION ALL SELECT id FROM dataset WHERE iri = ?1 LIMIT 1
          """), arguments: [idOrIRI])
  }
}
