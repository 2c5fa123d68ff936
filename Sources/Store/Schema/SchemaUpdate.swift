internal import GRDB
internal import Vocabulary

/// Brings a database of an earlier version up to date.
///
/// Tables are changed first. What was derived from descriptions is then made again in slices, each kept when it is done: where
/// that is interrupted, the next opening for writing goes on.
struct SchemaUpdate {
  let database: any DatabaseWriter
  /// The vocabularies by which texts are read.
  let concepts: ConceptLibrary

  /// In `state`, from before the first table is changed until all is done.
  private static let mark = "updating"

  /// Whether an update was begun and not ended.
  ///
  /// - Parameter db: with all tables of this version. Versions that set no mark left none of the words.
  static func isUnfinished(_ db: Database) throws -> Bool {
    let isMarked = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM state WHERE key = ?)", arguments: [mark])
    if isMarked ?? false { return true }
    if try FullTextTable.datasets.hasRows(db) { return false }
    return try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM dataset WHERE shownId IS NOT NULL)") ?? false
  }

  /// - Parameter tell: what is done.
  func run(tell: (StoreUpdate) -> Void) throws {
    guard let datasets = try begin() else {
      // A new file.
      return try Migrations.migrator().migrate(database)
    }
    if datasets > 0 { tell(.began(datasets: datasets)) }
    try Migrations.migrator().migrate(database)
    try TextRows.refill(database, concepts) { tell(.words(done: $0, of: $1)) }
    try database.write { db in
      try RecognitionRows.refill(db)
      try db.execute(sql: "DELETE FROM state WHERE key = ?", arguments: [Self.mark])
    }
    if datasets > 0 { tell(.ended) }
  }

  /// How many datasets are shown; nil in a database that has no tables yet.
  private func begin() throws -> Int? {
    try database.write { db in
      guard try db.tableExists("state") else { return nil }
      try db.execute(
        sql: "INSERT OR REPLACE INTO state (key, value) VALUES (?, 1)", arguments: [Self.mark])
      return try Int.fetchOne(db, sql: "SELECT count(*) FROM dataset WHERE shownId IS NOT NULL")
    }
  }
}
