internal import Foundation
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

  func bind(_ parameter: Int32, _ bytes: Data) {
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    bytes.withUnsafeBytes {
      // A blob without an address would be NULL.
      _ =
        if let start = $0.baseAddress {
          sqlite3_bind_blob(handle, parameter, start, Int32(clamping: $0.count), copied)
        } else { sqlite3_bind_zeroblob(handle, parameter, 0) }
    }
  }

  func bind(_ parameter: Int32, _ number: Double) {
    sqlite3_bind_double(handle, parameter, number)
  }

  func bindNull(_ parameter: Int32) { sqlite3_bind_null(handle, parameter) }

  /// Runs a query.
  ///
  /// - Returns: The first column of the first row; nil where there is none, or NULL.
  func integer() throws -> Int64? {
    defer { sqlite3_reset(handle) }
    switch sqlite3_step(handle) {
    case SQLITE_ROW:
      return sqlite3_column_type(handle, 0) == SQLITE_NULL ? nil : sqlite3_column_int64(handle, 0)
    case SQLITE_DONE: return nil
    case let code: throw db.fault(code)
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

/// Binds the parameters of a statement in their order.
struct RawBinding {
  let statement: RawStatement
  private var next: Int32 = 1

  init(_ statement: RawStatement) { self.statement = statement }

  mutating func add(_ number: Int64?) { add(number) { $0.bind($1, $2) } }
  mutating func add(_ number: Int?) { add(number.map(Int64.init)) }
  mutating func add(_ flag: Bool) { add(flag ? Int64(1) : 0) }
  mutating func add(_ number: Double?) { add(number) { $0.bind($1, $2) } }
  mutating func add(_ text: String?) { add(text) { $0.bind($1, $2) } }
  mutating func add(_ bytes: Data?) { add(bytes) { $0.bind($1, $2) } }

  private mutating func add<Value>(
    _ value: Value?, _ bind: (RawStatement, Int32, Value) -> Void
  ) {
    if let value { bind(statement, next, value) } else { statement.bindNull(next) }
    next += 1
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
