internal import GRDB

/// The ids that rows added next will have, so that rows that name each other can each be written once. Lives as long as
/// one transaction, in which nobody else adds any.
final class RowIDs {
  private let db: Database
  private var next: [String: Int64] = [:]

  init(_ db: Database) { self.db = db }

  func dataset() throws -> Int64 { try take("dataset") }
  func description() throws -> Int64 { try take("description") }
  func version() throws -> Int64 { try take("version") }

  private func take(_ table: String) throws -> Int64 {
    let id =
      try next[table]
      ?? (RawStatement("SELECT max(id) FROM \(table)", in: db).integer() ?? 0) + 1
    next[table] = id + 1
    return id
  }
}
