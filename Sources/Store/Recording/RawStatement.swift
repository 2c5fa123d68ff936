internal import GRDB
internal import GRDBSQLite

/// A statement that is run for one row after the other: a harvest writes millions, and GRDB's arguments would be half
/// of the time that they take.
struct RawStatement {
  private let db: Database
  private let handle: OpaquePointer

  /// - Parameter sql: used for raw statements alone; it is prepared once for each connection.
  init(_ sql: String, in db: Database) throws {
    self.db = db
    handle = try db.cachedStatement(sql: sql).sqliteStatement
  }

  /// Binds a parameter, the first of which is 1.
  func bind(_ parameter: Int32, _ number: Int64) {
    sqlite3_bind_int64(handle, parameter, number)
  }

  func bind(_ parameter: Int32, _ text: String) {
    // SQLite keeps a copy of its own (`SQLITE_TRANSIENT`).
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    if text.isEmpty {
      sqlite3_bind_text(handle, parameter, "", 0, copied)
      return
    }
    var text = text
    text.withUTF8 { bytes in
      _ = bytes.withMemoryRebound(to: CChar.self) {
        sqlite3_bind_text(handle, parameter, $0.baseAddress, Int32(clamping: $0.count), copied)
      }
    }
  }

  /// Runs the statement with what is bound, which stays bound.
  ///
  /// - Returns: how many rows it inserted, changed or deleted.
  @discardableResult
  func run() throws -> Int {
    defer { sqlite3_reset(handle) }
    let code = sqlite3_step(handle)
    guard code == SQLITE_DONE else { throw db.fault(code) }
    return Int(sqlite3_changes(db.sqliteConnection))
  }
}

extension Database {
  /// What a failed step means.
  func fault(_ code: Int32) -> any Error {
    if code == SQLITE_INTERRUPT { return CancellationError() }
    return DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: String(cString: sqlite3_errmsg(sqliteConnection)))
  }
}
