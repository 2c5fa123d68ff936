internal import GRDB
internal import Synchronization

/// What a transaction does to the full-text tables, put off to its end.
///
/// FTS5 gathers rows in memory and writes them as one piece of its index. It has to write what it holds whenever SQLite
/// begins a statement that it may have to undo alone (`xSavepoint`), as most updates of other tables are: between
/// those, every dataset would be a piece of its own, to be merged later.
final class FullTextWrites: Sendable {
  struct Operation: Sendable {
    var table: FullTextTable
    var isDeletion: Bool
    var rowid: Int64
    var texts: [String]
  }

  /// Those of the transaction that runs.
  @TaskLocal private static var current: FullTextWrites?

  private let operations = Mutex<[Operation]>([])

  /// Runs `body`, and then what it wanted done.
  static func atEnd<Value>(of db: Database, _ body: (Database) throws -> Value) throws -> Value {
    let writes = FullTextWrites()
    let value = try $current.withValue(writes) { try body(db) }
    for operation in writes.operations.withLock({ $0 }) { try run(operation, in: db) }
    return value
  }

  /// Does it at the transaction's end; at once, where nobody waits for that.
  static func add(_ operation: Operation, in db: Database) throws {
    if let current {
      current.operations.withLock { $0.append(operation) }
    } else {
      try run(operation, in: db)
    }
  }

  private static func run(_ operation: Operation, in db: Database) throws {
    let table = operation.table
    let statement = try RawStatement(
      operation.isDeletion ? table.deletion : table.insertion, in: db)
    statement.bind(1, operation.rowid)
    for (index, text) in operation.texts.enumerated() { statement.bind(Int32(index) + 2, text) }
    try statement.run()
  }
}
