internal import Foundation
internal import GRDB

/// A copy of the database.
public struct Backup: Hashable, Sendable, Codable {
  public var path: String
  /// When it was begun: RFC 3339 UTC.
  public var at: String
  /// The state of the catalogue that is in it, or an earlier one.
  public var generation: Int
  public var bytes: Int64
}

extension Store {
  /// Copies the database as it is at one moment into a file of its own, without free pages. Harvests and readers go on.
  ///
  /// The catalogue remembers where its copies were written, so that an erasure can name them (``purge``).
  ///
  /// - Parameter path: a file that does not exist yet; its folder does.
  /// - Throws: `StoreError.backupExists`, `.failed`.
  public func backup(to path: String, actor: String = "operator") async throws -> Backup {
    let file = URL(fileURLWithPath: path).standardizedFileURL
    let manager = FileManager.default
    guard !manager.fileExists(atPath: file.path) else {
      throw StoreError.backupExists(path: file.path)
    }
    let (at, generation) = (Timestamp.now(), try await generation)
    // Before the file is there: a copy that nobody knows of is worse than a note of one that failed.
    let id = try await write { db in
      try db.execute(
        sql: "INSERT INTO backup (path, at, generation) VALUES (?, ?, ?)",
        arguments: [file.path, at, generation])
      return db.lastInsertedRowID
    }
    let partial = file.path + ".partial"
    do {
      try? manager.removeItem(atPath: partial)
      try await database.writeWithoutTransaction { db in
        try db.execute(sql: "VACUUM INTO ?", arguments: [partial])
      }
      try manager.moveItem(atPath: partial, toPath: file.path)
    } catch {
      try? manager.removeItem(atPath: partial)
      try await write { db in
        try db.execute(sql: "DELETE FROM backup WHERE id = ?", arguments: [id])
      }
      throw StoreError.mapped(error, path: file.path)
    }
    try await audit(
      AuditEntry(
        actor: actor, action: "backup", outcome: .done,
        reason: "generation \(generation), to \(file.path)"))
    let size = try? manager.attributesOfItem(atPath: file.path)[.size] as? NSNumber
    return Backup(
      path: file.path, at: at, generation: generation, bytes: size?.int64Value ?? 0)
  }

  /// Where copies were written that may hold what the catalogue held since a time.
  static func backups(since time: String, in db: Database) throws -> Set<String> {
    try Set(
      String.fetchAll(db, sql: "SELECT path FROM backup WHERE at >= ?", arguments: [time]))
  }
}
