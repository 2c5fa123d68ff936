internal import GRDB

/// A row of `source`.
struct SourceRow: Sendable {
  var id: Int64
  var source: Source

  static func fetch(named name: String, in db: Database) throws -> SourceRow {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT id, name, url, kind, paused, settings FROM source WHERE name = ?"),
      arguments: [name])
    guard let row else { throw StoreError.sourceUnknown(name: name) }
    return try SourceRow(row)
  }

  static func fetch(id: Int64, in db: Database) throws -> SourceRow? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT id, name, url, kind, paused, settings FROM source WHERE id = ?"),
      arguments: [id]
    ).map(SourceRow.init)
  }

  static func fetchAll(_ db: Database) throws -> [SourceRow] {
    try Row.fetchAll(
      db, sql: "SELECT id, name, url, kind, paused, settings FROM source ORDER BY name"
    ).map(SourceRow.init)
  }

  init(_ row: Row) throws {
    id = row["id"]
    source = Source(
      name: row["name"], url: row["url"],
      // A kind of a later version is probed for anew.
      kind: Source.Kind(rawValue: row["kind"]) ?? .auto, paused: row["paused"],
      settings: try JSONText.decode(SourceSettings.self, from: row["settings"]))
  }
}
