internal import GRDB

extension Store {
  /// Adds an entry to the audit log.
  public func audit(_ entry: AuditEntry) async throws {
    try await write { db in try Self.audit(entry, in: db) }
  }

  /// Adds an entry, unless the same client tried the same within the last minute: nobody without a token can fill the
  /// log.
  public func auditOnceAMinute(_ entry: AuditEntry) async throws {
    let minuteAgo = Timestamp.text(milliseconds: Timestamp.milliseconds() - 60_000)
    try await write { db in
      let isKnown =
        try Bool.fetchOne(
          db,
          sql: """
            SELECT EXISTS (
              SELECT 1 FROM (SELECT * FROM audit ORDER BY id DESC LIMIT 1000)
              WHERE at > ? AND actor = ? AND origin IS ? AND action = ? AND outcome = ?
                AND reason IS ?)
            """,
          arguments: [
            minuteAgo, entry.actor, entry.origin, entry.action, entry.outcome.rawValue,
            entry.reason,
          ]) ?? false
      if !isKnown { try Self.audit(entry, in: db) }
    }
  }

  /// The audit log, the latest first.
  ///
  /// - Parameters:
  ///   - source: entries of that source alone.
  ///   - dataset: entries of that dataset's IRI alone.
  public func auditLog(
    source: String? = nil, dataset: String? = nil, limit: Int = 100, offset: Int = 0
  ) async throws -> [AuditEntry] {
    try await read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM audit
          WHERE (?1 IS NULL OR source = ?1) AND (?2 IS NULL OR dataset = ?2)
          ORDER BY id DESC LIMIT ?3 OFFSET ?4
          """, arguments: [source, dataset, limit, offset]
      ).map(Self.entry)
    }
  }

  static func audit(_ entry: AuditEntry, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO audit (at, actor, origin, action, outcome, source, dataset, before, after, reason)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        Timestamp.now(), entry.actor, entry.origin, entry.action, entry.outcome.rawValue,
        entry.source, entry.dataset, entry.before, entry.after, entry.reason,
      ])
  }

  private static func entry(_ row: Row) -> AuditEntry {
    var entry = AuditEntry(
      actor: row["actor"], origin: row["origin"], action: row["action"],
      outcome: AuditEntry.Outcome(rawValue: row["outcome"]) ?? .done, source: row["source"],
      dataset: row["dataset"], before: row["before"], after: row["after"],
      reason: row["reason"])
    entry.id = row["id"]
    entry.at = row["at"]
    return entry
  }
}
