internal import Foundation
internal import GRDB

extension Store {
  /// Which of the causes the source's contact was not told of yet. What is no longer so is forgotten, so that it is
  /// told again when it comes back.
  ///
  /// - Parameters:
  ///   - causes: all that hold now.
  ///   - kind: forgets only causes that begin so.
  /// - Throws: `StoreError.sourceUnknown`.
  public func untoldCauses(
    of sourceName: String, among causes: [String], kind: String
  ) async throws -> [String] {
    let told = try await read { db in
      let id = try SourceRow.fetch(named: sourceName, in: db).id
      return try String.fetchAll(
        db, sql: "SELECT cause FROM notice WHERE sourceId = ?", arguments: [id])
    }
    let passed = told.filter { $0.hasPrefix(kind) && !causes.contains($0) }
    if !passed.isEmpty {
      try await write { db in
        let id = try SourceRow.fetch(named: sourceName, in: db).id
        for cause in passed {
          try db.execute(
            sql: "DELETE FROM notice WHERE sourceId = ? AND cause = ?", arguments: [id, cause])
        }
      }
    }
    return causes.filter { !told.contains($0) }
  }

  /// Notes that the source's contact was told.
  ///
  /// - Throws: `StoreError.sourceUnknown`.
  public func noteTold(_ cause: String, of sourceName: String) async throws {
    try await write { db in
      let id = try SourceRow.fetch(named: sourceName, in: db).id
      try db.execute(
        sql: "INSERT OR REPLACE INTO notice (sourceId, cause, toldAt) VALUES (?, ?, ?)",
        arguments: [id, cause, Timestamp.now()])
    }
  }
}
