internal import GRDB
internal import Synchronization

/// What a transaction does to the full-text tables and to the table of codes, put off to its end.
///
/// FTS5 gathers rows in memory and writes them as one piece of its index. It has to write what it holds whenever SQLite
/// begins a statement that it may have to undo alone (`xSavepoint`), as most updates of other tables are: between
/// those, every dataset would be a piece of its own, to be merged later. Codes of many datasets are written in the order
/// of their table, so that each of its pages is looked up and written once.
final class DeferredWrites: Sendable {
  /// A row of a full-text table.
  struct Text: Sendable {
    var table: FullTextTable
    var isDeletion: Bool
    var rowid: Int64
    var texts: [String]
  }

  /// A row of `datasetCode`.
  struct Code: Sendable {
    var dataset: Int64
    var entry: CodeNumbers.Entry
    var isDeletion: Bool
  }

  private struct State {
    var texts: [Text] = []
    var codes: [Code] = []
  }

  /// Those of the transaction that runs.
  @TaskLocal private static var current: DeferredWrites?

  private let state = Mutex(State())

  /// Runs `body`, and then what it wanted done.
  static func atEnd<Value>(of db: Database, _ body: (Database) throws -> Value) throws -> Value {
    let writes = DeferredWrites()
    return try $current.withValue(writes) {
      let value = try body(db)
      try flush(in: db)
      return value
    }
  }

  /// Does now what was put off until now.
  static func flush(in db: Database) throws {
    guard let current else { return }
    let state = current.state.withLock { state in
      defer { state = State() }
      return state
    }
    try run(state.codes, in: db)
    try run(state.texts, in: db)
  }

  /// Does it at the transaction's end; at once, where nobody waits for that.
  static func add(_ text: Text, in db: Database) throws {
    guard let current else { return try run([text], in: db) }
    current.state.withLock { $0.texts.append(text) }
  }

  /// The same of codes.
  static func add(_ codes: [Code], in db: Database) throws {
    guard let current else { return try run(codes, in: db) }
    current.state.withLock { $0.codes += codes }
  }

  private static func run(_ codes: [Code], in db: Database) throws {
    guard !codes.isEmpty else { return }
    let insertion = try RawStatement(
      "INSERT OR IGNORE INTO datasetCode (codeId, datasetId, origin) VALUES (?, ?, ?)", in: db)
    let deletion = try RawStatement(
      "DELETE FROM datasetCode WHERE codeId = ? AND datasetId = ? AND origin = ?", in: db)
    // Of one row, what was wanted last comes last.
    let sorted = codes.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      return (first.entry.code, first.dataset, first.entry.origin, left.offset)
        < (second.entry.code, second.dataset, second.entry.origin, right.offset)
    }
    for (_, code) in sorted {
      let statement = code.isDeletion ? deletion : insertion
      statement.bind(1, code.entry.code)
      statement.bind(2, code.dataset)
      statement.bind(3, code.entry.origin)
      try statement.run()
    }
  }

  private static func run(_ texts: [Text], in db: Database) throws {
    var statements: [String: RawStatement] = [:]
    for text in texts {
      let key = text.isDeletion ? text.table.deletion : text.table.insertion
      let statement = try statements[key] ?? RawStatement(key, in: db)
      statements[key] = statement
      statement.bind(1, text.rowid)
      for (index, text) in text.texts.enumerated() { statement.bind(Int32(index) + 2, text) }
      try statement.run()
    }
  }
}
