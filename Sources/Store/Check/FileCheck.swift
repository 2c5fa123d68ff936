internal import GRDB

/// SQLite's own checks of the file.
enum FileCheck {
  static func problems(_ db: Database) throws -> [CheckProblem] {
    let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check(100)")
      .filter { $0 != "ok" }
      .map { message in
        CheckProblem(
          kind: .file, subject: "database", message: "SQLite finds damage: \(message).",
          remedy: CheckProblem.restore)
      }
    let references = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(100).map { row in
      CheckProblem(
        kind: .file, subject: row[0],
        message:
          "A row of \(row[0] as String) refers to a row of \(row[2] as String) that is gone.",
        remedy: CheckProblem.restore)
    }
    return integrity + references
  }
}
