internal import Catalogue
internal import GRDB

/// A change with the title of its dataset.
public struct RecentChange: Hashable, Sendable {
  public var change: ChangeList.Change
  /// In the reader's language where it exists; the IRI where there is none.
  public var title: String

  public init(change: ChangeList.Change, title: String) {
    self.change = change
    self.title = title
  }
}

extension Store {
  /// The latest changes, newest first.
  ///
  /// - Parameter limit: 1…200.
  public func recentChanges(
    limit: Int = 50, languages: [String] = []
  ) async throws -> [RecentChange] {
    let limit = min(max(1, limit), 200)
    return try await read { db in
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT c.sequence, c.kind, t.key, t.iri, s.name, v.digest, c.at, t.title, o.iri
            FROM change c
            JOIN dataset t ON t.id = c.datasetId
            LEFT JOIN dataset o ON o.id = t.sameAsId
            LEFT JOIN source s ON s.id = t.ownerId
            LEFT JOIN version v ON v.id = c.versionId
            ORDER BY c.sequence DESC LIMIT ?
            """), arguments: [limit])
      return try rows.map { row in
        let change = ChangeList.Change(
          sequence: row[0], kind: ChangeList.Change.Kind(rawValue: row[1]) ?? .updated, id: row[2],
          iri: row[3], source: row[4], digest: row[5], at: row[6], sameAs: row[8])
        let title = try (row[7] as String?).map {
          try JSONText.decode(LocalisedText.self, from: $0)
        }
        return RecentChange(
          change: change, title: title?.best(for: languages)?.text ?? change.iri)
      }
    }
  }

  /// When what is shown of datasets last changed, by id; unknown ids are left out.
  public func changeTimes(of ids: [String]) async throws -> [String: String] {
    let list = try JSONText.encode(ids)
    return try await read { db in
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: "SELECT key, changedAt FROM dataset WHERE key IN (SELECT value FROM json_each(?))"),
        arguments: [list])
      return Dictionary(
        rows.map { ($0[0] as String, $0[1] as String) }, uniquingKeysWith: { first, _ in first })
    }
  }
}
