internal import Foundation
internal import GRDB
internal import Vocabulary

/// Opening a database: folders, connection settings, schema.
enum Opening {
  /// - Parameters:
  ///   - concepts: the vocabularies by which texts are read where the database is brought up to date.
  ///   - tell: what is done then.
  static func pool(
    at path: String, readOnly: Bool, concepts: ConceptLibrary, tell: (StoreUpdate) -> Void
  ) throws(StoreError) -> any DatabaseWriter {
    // SQLite's name for no file at all: what is harvested would be gone with the program.
    if path == ":memory:" {
      throw .cannotOpen(path: path, reason: "a catalogue is kept in a file: name one")
    }
    if readOnly {
      guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
    } else {
      try createFolder(of: path)
    }
    // Two processes that open a new database at once must not both make it.
    let lock = readOnly || !isNew(path) ? nil : try schemaLock(of: path)
    defer { lock?.release() }
    do {
      if readOnly, let still = try unchanging(at: path) { return still }
      let pool = try DatabasePool(
        path: path, configuration: configuration(readOnly: readOnly, isNew: lock != nil))
      if try needsUpdate(pool, path: path, readOnly: readOnly) {
        let late = try lock == nil ? schemaLock(of: path) : nil
        defer { late?.release() }
        // Another process may have done it meanwhile.
        if try lock != nil || needsUpdate(pool, path: path, readOnly: false) {
          try SchemaUpdate(database: pool, concepts: concepts).run(tell: tell)
        }
      }
      return pool
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// A database in a folder that may not be written: readers cannot share the log that writers keep beside
  /// it, so it is read as a file that nobody changes; nil where the folder may be written.
  private static func unchanging(at path: String) throws -> (any DatabaseWriter)? {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard !FileManager.default.isWritableFile(atPath: folder) else { return nil }
    guard isNew(path + "-wal") else {
      throw StoreError.cannotOpen(
        path: path, reason: "its folder may not be written, and the latest changes wait beside it")
    }
    let allowed = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: "?#"))
    guard let encoded = path.addingPercentEncoding(withAllowedCharacters: allowed) else {
      return nil
    }
    let queue = try DatabaseQueue(
      path: "file:\(encoded)?immutable=1", configuration: configuration(readOnly: true))
    _ = try needsUpdate(queue, path: path, readOnly: true)
    return queue
  }

  static func queue() throws(StoreError) -> any DatabaseWriter {
    do {
      let queue = try DatabaseQueue(configuration: configuration(readOnly: false, isNew: true))
      try Migrations.migrator().migrate(queue)
      return queue
    } catch {
      throw StoreError(error, path: nil)
    }
  }

  /// The folder that holds the locks of a database: one for its schema, one a source.
  static func lockFolder(of path: String) -> String { path + ".locks" }

  private static func createFolder(of path: String) throws(StoreError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .cannotOpen(path: path, reason: "its folder cannot be created")
    }
  }

  /// - Parameter isNew: whether the file has nothing in it yet.
  static func configuration(readOnly: Bool, isNew: Bool = false) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      // For readers the working set of a search over ten thousand datasets; the writer touches more pages
      // of more indexes in one transaction.
      let kibibytes = db.configuration.readonly ? 16_384 : 131_072
      try db.execute(sql: "PRAGMA cache_size = -\(kibibytes)")
      try db.execute(sql: "PRAGMA temp_store = MEMORY")
      try PostingGathering.prepare(db)
      try FieldFrequencies.prepare(db)
      try InflatingFunctions.prepare(db)
      for table in [FullTextTable.datasets, .variables] { try table.prepareVocabulary(db) }
      if !readOnly {
        // Of a new file alone. Descriptions and their graphs are kilobytes each: fewer end in a half-empty page.
        try db.execute(sql: "PRAGMA page_size = 8192")
        if isNew, !db.configuration.readonly {
          // What merging the full-text indexes leaves empty can be given back.
          try db.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL")
        }
        // A harvest writes megabytes in each transaction: a page that several write is moved into the file once.
        try db.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
        // A WAL that a long reader made large is cut back afterwards.
        try db.execute(sql: "PRAGMA journal_size_limit = 67108864")
      }
    }
    return configuration
  }

  private static func isNew(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? NSNumber)?.intValue ?? 0 == 0
  }

  private static func schemaLock(of path: String) throws(StoreError) -> FileLock {
    try FileLock(waitingFor: lockFolder(of: path) + "/schema.lock")
  }

  /// - Throws: `StoreError` where the database is not one that this program may write.
  private static func needsUpdate(
    _ pool: any DatabaseReader, path: String, readOnly: Bool
  ) throws -> Bool {
    let migrator = Migrations.migrator()
    let (superseded, complete, foreign) = try pool.read { db in
      (
        try migrator.hasBeenSuperseded(db),
        try migrator.hasCompletedMigrations(db) && !SchemaUpdate.isUnfinished(db),
        try isForeign(db)
      )
    }
    if foreign { throw StoreError.notADatabase(path: path) }
    if superseded { throw StoreError.newerSchema(path: path) }
    if !complete && readOnly { throw StoreError.olderSchema(path: path) }
    return !complete
  }

  /// Whether the file is a database of another program.
  private static func isForeign(_ db: Database) throws -> Bool {
    let hasTables = try Bool.fetchOne(db, sql: "SELECT count(*) > 0 FROM sqlite_master") ?? false
    return try hasTables && !db.tableExists("grdb_migrations")
  }
}
