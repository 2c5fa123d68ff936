internal import Catalogue
internal import GRDB
internal import Vocabulary

/// The full-text rows of shown datasets, and what is read from their texts, made from what is kept of them.
enum TextRows {
  /// Raised when other words come of the same text.
  static let version: UInt64 = 2

  /// Makes the rows where a migration left none.
  static func refill(_ db: Database) throws {
    guard try !FullTextTable.datasets.hasRows(db) else { return }
    var last: Int64 = 0
    while case let next = try ids(after: last, most: 500, in: db), let end = next.last {
      try FullTextWrites.atEnd(of: db) { db in
        for id in next { try rewrite(dataset: id, .empty, in: db) }
      }
      last = end
    }
  }

  /// Shown datasets in the order of their ids.
  static func ids(after last: Int64, most: Int, in db: Database) throws -> [Int64] {
    try Int64.fetchAll(
      db, sql: "SELECT id FROM dataset WHERE shownId IS NOT NULL AND id > ? ORDER BY id LIMIT ?",
      arguments: [last, most])
  }

  static func rewrite(dataset id: Int64, _ vocabulary: ConceptLibrary, in db: Database) throws {
    try DerivedRows.shown(dataset: id, vocabulary: vocabulary, in: db)?
      .write(dataset: id, fresh: false, in: db)
  }
}
