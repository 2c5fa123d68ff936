internal import Crypto
internal import Foundation
internal import GRDB

extension Store {
  /// Makes a credential for one source.
  ///
  /// - Parameters:
  ///   - expiresAt: RFC 3339 UTC; nil never expires.
  /// - Returns: the token, and its secret, which is kept nowhere and cannot be had again.
  /// - Throws: `StoreError.sourceUnknown`.
  public func createToken(
    named name: String, source: String, actions: [Token.Action], expiresAt: String? = nil
  ) async throws -> (token: Token, secret: String) {
    let secret = Self.secretPrefix + SymmetricKey(size: .bits256).hexadecimal
    let hash = Self.hash(secret)
    let token = try await write { db in
      let id = try SourceRow.fetch(named: source, in: db).id
      try db.execute(
        sql: """
          INSERT INTO token (name, sourceId, actions, hash, createdAt, expiresAt)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          name, id, try JSONText.encode(actions), hash, Timestamp.now(), expiresAt,
        ])
      let token = try Self.tokens("t.id = ?", [db.lastInsertedRowID], in: db).first
      guard let token else { throw StoreError.failed(reason: "a token was not stored") }
      return token
    }
    return (token, secret)
  }

  /// Every token, revoked and expired ones too, in the order of their making.
  public func tokens() async throws -> [Token] {
    try await read { db in try Self.tokens("1", [], in: db) }
  }

  /// From now on the token gives no access.
  ///
  /// - Returns: the token; nil where there is none of that number.
  @discardableResult
  public func revokeToken(_ id: Int64) async throws -> Token? {
    try await write { db in
      try db.execute(
        sql: "UPDATE token SET revokedAt = ? WHERE id = ? AND revokedAt IS NULL",
        arguments: [Timestamp.now(), id])
      return try Self.tokens("t.id = ?", [id], in: db).first
    }
  }

  /// The token of a secret; its last use is noted, at most once a minute.
  ///
  /// - Parameter now: RFC 3339 UTC; the present time where nil.
  /// - Throws: ``TokenRefusal``.
  public func token(ofSecret secret: String, now: String? = nil) async throws -> Token {
    let now = now ?? Timestamp.now()
    let hash = Self.hash(secret)
    let found = try await read { db in try Self.tokens("t.hash = ?", [hash], in: db).first }
    guard let found else { throw TokenRefusal.unknown }
    if found.revokedAt != nil { throw TokenRefusal.revoked(found) }
    if let end = found.expiresAt, end <= now { throw TokenRefusal.expired(found) }
    if !isReadOnly, found.lastUsedAt?.prefix(16) != now.prefix(16) {
      try await write { db in
        try db.execute(
          sql: "UPDATE token SET lastUsedAt = ? WHERE id = ?", arguments: [now, found.id])
      }
    }
    return found
  }

  private static func tokens(
    _ condition: String, _ arguments: StatementArguments, in db: Database
  ) throws -> [Token] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT t.id, t.name, s.name AS source, t.actions, t.createdAt, t.expiresAt, t.lastUsedAt,
          t.revokedAt
        FROM token t JOIN source s ON s.id = t.sourceId WHERE \(condition) ORDER BY t.id
        """, arguments: arguments
    ).map { row in
      Token(
        id: row["id"], name: row["name"], source: row["source"],
        actions: try JSONText.decode([Token.Action].self, from: row["actions"]),
        createdAt: row["createdAt"], expiresAt: row["expiresAt"],
        lastUsedAt: row["lastUsedAt"], revokedAt: row["revokedAt"])
    }
  }

  /// So that a secret is known for what it is where it turns up.
  private static let secretPrefix = "paedcat_"

  /// A secret has 256 random bits: there is nothing to guess, so one round of a fast hash is enough.
  private static func hash(_ secret: String) -> String { Digest.sha256(Array(secret.utf8)) }
}

extension SymmetricKey {
  fileprivate var hexadecimal: String {
    withUnsafeBytes { bytes in
      bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
  }
}
