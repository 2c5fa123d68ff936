internal import GRDB

/// How fresh an answer is: every answer says so.
struct Freshness: Sendable {
  /// When a source was last harvested to the end; now, where none was.
  var asOf: String
  var generation: Int
  /// The generation that searches must have reached; what came later they may see a little later.
  var least = 0

  /// Of the state that `db` reads; take it in the same read as the answer.
  static func read(_ db: Database) throws -> Freshness {
    let rows = try Row.fetchCursor(db.cachedStatement(sql: "SELECT key, value FROM state"))
    var values: [String: Int64] = [:]
    while let row = try rows.next() { values[row[0]] = row[1] }
    let milliseconds = values["asOf"] ?? 0
    return Freshness(
      asOf: milliseconds > 0 ? Timestamp.text(milliseconds: milliseconds) : Timestamp.now(),
      generation: Int(values["generation"] ?? 0), least: Int(values["least"] ?? 0))
  }

  /// To be called once in a transaction that changed what a reader may see.
  ///
  /// - Parameter mayWait: whether searches of a large catalogue may see it a little later: what a harvest brings. What
  ///   somebody published, erased or closed is seen by the next question, whichever process answers it.
  static func raiseGeneration(_ db: Database, mayWait: Bool = false) throws {
    try db.cachedStatement(sql: "UPDATE state SET value = value + 1 WHERE key = 'generation'")
      .execute()
    if mayWait { return }
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO state SELECT 'least', value FROM state WHERE key = 'generation'
        """
    ).execute()
  }

  static func setAsOf(_ milliseconds: Int64, in db: Database) throws {
    try db.cachedStatement(sql: "UPDATE state SET value = max(value, ?) WHERE key = 'asOf'")
      .execute(arguments: [milliseconds])
  }
}
