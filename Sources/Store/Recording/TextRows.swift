internal import Catalogue
internal import GRDB
internal import Vocabulary

/// The full-text rows of shown datasets, made from the words that are kept, and these, with what else is read from their
/// texts, from what is kept of the datasets.
enum TextRows {
  /// Raised when other words come of the same text.
  static let version: UInt64 = 2

  /// So many datasets are one transaction of a refill.
  private static let slice = 1_000

  /// Makes the rows where a migration left none, in slices: those that are done stay.
  ///
  /// - Parameter progress: how many of all that had none are done.
  static func refill(
    _ database: any DatabaseWriter, _ vocabulary: ConceptLibrary,
    progress: (_ done: Int, _ all: Int) -> Void
  ) throws {
    let (all, shown) = try database.read { db in (try countEmpty(db), try count(db)) }
    guard all > 0 else { return }
    var last: Int64 = 0
    var done = 0
    var reread = 0
    progress(0, all)
    while true {
      let ids = try database.write { db in
        let ids = try emptyIDs(after: last, in: db)
        try DeferredWrites.atEnd(of: db) { db in
          for (index, id) in ids.enumerated() {
            if try !indexKeptWords(dataset: id, in: db) {
              try rewrite(dataset: id, vocabulary, in: db)
              reread += 1
            }
            if (index + 1) % 100 == 0 { progress(done + index + 1, all) }
          }
        }
        return ids
      }
      guard let end = ids.last else { break }
      last = end
      done += ids.count
      progress(done, all)
    }
    try database.write { db in
      // All were read by the same rules.
      if reread == shown { try setMark(of: vocabulary, in: db) }
      try Freshness.raiseGeneration(db)
    }
  }

  /// Gives the full-text tables the words that are kept of a dataset.
  ///
  /// - Returns: false where none are, or none that can be read.
  private static func indexKeptWords(dataset id: Int64, in db: Database) throws -> Bool {
    do throws(any Error) {
      guard let words = try KeptWords.fetch(dataset: id, in: db) else { return false }
      let first = try VariableIDs.first(ofDataset: id, in: db)
      try words.write(dataset: id, firstVariable: first ?? 0, before: nil, in: db)
      return true
    } catch StoreError.damaged {
      return false
    }
  }

  private static let isEmpty =
    "shownId IS NOT NULL AND NOT EXISTS (SELECT 1 FROM datasetText_docsize x WHERE x.id = dataset.id)"

  private static func countEmpty(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM dataset WHERE \(isEmpty)") ?? 0
  }

  private static func emptyIDs(after last: Int64, in db: Database) throws -> [Int64] {
    try Int64.fetchAll(
      db, sql: "SELECT id FROM dataset WHERE \(isEmpty) AND id > ? ORDER BY id LIMIT ?",
      arguments: [last, slice])
  }

  static func count(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM dataset WHERE shownId IS NOT NULL") ?? 0
  }

  /// What is made of texts by rules and vocabularies, as a number.
  static func mark(of vocabulary: ConceptLibrary) -> Int64 {
    Int64(
      bitPattern:
        vocabulary.fingerprint
        ^ (version &+ Dataset.textReadingVersion << 32) &* 0x9E37_79B9_7F4A_7C15)
  }

  static func isMark(of vocabulary: ConceptLibrary, in db: Database) throws -> Bool {
    try Int64.fetchOne(db, sql: "SELECT value FROM state WHERE key = 'textOf'")
      == mark(of: vocabulary)
  }

  static func setMark(of vocabulary: ConceptLibrary, in db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO state VALUES ('textOf', ?)", arguments: [mark(of: vocabulary)])
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
