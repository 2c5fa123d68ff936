internal import Foundation
internal import GRDB
internal import Synchronization
public import Vocabulary

/// The catalogue's database: sources, harvests, every version of every description, and the indexes that
/// answer searches.
///
/// On disk it is one SQLite file in WAL mode: readers never wait for a harvest, and a harvest by another
/// process is seen by the next read. Opening it creates folders and brings the schema up to date.
public final class Store: Sendable {
  /// Where the database lies; nil in memory.
  public let path: String?
  public let isReadOnly: Bool
  let database: any DatabaseWriter
  /// What searches keep between each other.
  let searching = SearchState()
  private let ids = RememberedIDs()
  /// Sources being harvested, where no lock file can tell: in memory.
  let harvestedInMemory = Mutex<Set<Int64>>([])

  /// Opens the database at `path`, creating it unless `readOnly`.
  ///
  /// A database of an earlier version is brought up to date, which takes some minutes for each hundred thousand
  /// datasets; where that is interrupted, the next opening for writing goes on.
  ///
  /// - Parameters:
  ///   - concepts: The vocabularies by which descriptions and questions are read; see `use`.
  ///   - onUpdate: What is done to bring it up to date.
  /// - Throws: `StoreError` when it is missing (read-only), no database of ours, written by a newer
  ///   program, or cannot be opened or created.
  public init(
    path: String, readOnly: Bool = false, concepts: ConceptLibrary = .empty,
    onUpdate: (StoreUpdate) -> Void = { _ in }
  ) throws(StoreError) {
    self.path = path
    isReadOnly = readOnly
    database = try Opening.pool(at: path, readOnly: readOnly, concepts: concepts, tell: onUpdate)
    searching.concepts = concepts
  }

  private init(database: any DatabaseWriter) {
    path = nil
    isReadOnly = false
    self.database = database
  }

  /// An empty database that lives as long as the value: for tests and dry runs.
  public static func inMemory() throws(StoreError) -> Store {
    Store(database: try Opening.queue())
  }

  /// Raised by every transaction that changed what a reader may see, whichever process wrote it.
  public var generation: Int {
    get async throws { try await read { try Freshness.read($0).generation } }
  }

  /// Closes the connections; every later call throws.
  ///
  /// What waits in the log beside the database is moved into its file first, so that the file can be copied
  /// and read alone; where another process is at work, the log stays.
  public func close() throws(StoreError) {
    searching.cancel()
    do {
      if !isReadOnly, let pool = database as? DatabasePool {
        try? pool.writeWithoutTransaction { db in
          try db.execute(sql: "PRAGMA busy_timeout = 0")
          try db.checkpoint(.truncate)
        }
      }
      try database.close()
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Reads from one consistent state. Cancelling the task interrupts SQLite.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    do {
      return try await database.read(body)
    } catch {
      throw StoreError.mapped(error, path: path)
    }
  }

  /// Reads with the columns that searches keep; where these are old, newer ones are read afterwards, while the next
  /// searches go on.
  func search<Value: Sendable>(
    _ body: @escaping @Sendable (Database, DatasetColumns) throws -> Value
  ) async throws -> Value {
    let searching = searching
    let value = try await read { db in try body(db, searching.columns(db)) }
    searching.refreshIfDue { [weak self] body in try await self?.read(body) }
    return value
  }

  /// Writes in one transaction, which is undone where `body` throws.
  @discardableResult
  func write<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    guard !isReadOnly else { throw StoreError.readOnly }
    do {
      return try await database.write { [ids] db in
        try ids.during(db) { try DeferredWrites.atEnd(of: $0, body) }
      }
    } catch {
      ids.forget()
      throw StoreError.mapped(error, path: path)
    }
  }
}
