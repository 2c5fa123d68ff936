public import Catalogue
internal import GRDB

extension Store {
  /// What was understood of the shown description of a dataset, with its variables.
  ///
  /// - Returns: nil where there is no such dataset, or it is withdrawn.
  public func publishedDataset(of idOrIRI: String) async throws -> Dataset? {
    try await read { db in
      guard let id = try DatasetLookup.id(of: idOrIRI, in: db) else { return nil }
      // The row of a withdrawn dataset keeps what was last shown.
      let isShown = try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT shownId IS NOT NULL FROM dataset WHERE id = ?"),
        arguments: [id])
      return try isShown == true ? DerivedRows.dataset(id, in: db) : nil
    }
  }

  /// The same of every shown dataset whose IRI comes after `after`, in the order of IRIs.
  public func publishedDatasets(after: String? = nil, limit: Int) async throws -> [Dataset] {
    try await read { db in
      let ids = try Int64.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT id FROM dataset WHERE iri > ? AND shownId IS NOT NULL ORDER BY iri LIMIT ?
            """), arguments: [after ?? "", max(0, limit)])
      return try ids.compactMap { try DerivedRows.dataset($0, in: db) }
    }
  }

  /// What a shown dataset is called, in the first of the languages that its title has; its IRI where it has no
  /// title.
  ///
  /// - Returns: nil where there is no such dataset, or it is withdrawn.
  public func title(of idOrIRI: String, languages: [String] = []) async throws -> String? {
    try await read { db in
      guard let id = try DatasetLookup.id(of: idOrIRI, in: db) else { return nil }
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: "SELECT iri, title FROM dataset WHERE id = ? AND shownId IS NOT NULL"),
        arguments: [id])
      guard let row else { return nil }
      let title = try (row[1] as String?).map { try JSONText.decode(LocalisedText.self, from: $0) }
      return title?.best(for: languages)?.text ?? row[0]
    }
  }

  /// The ids of shown datasets in the order of their IRIs, with when what is shown last changed (RFC 3339).
  public func shownDatasetKeys(
    limit: Int, offset: Int = 0
  ) async throws -> [(key: String, changedAt: String)] {
    try await read { db in
      try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT key, changedAt FROM dataset WHERE shownId IS NOT NULL ORDER BY iri
            LIMIT ? OFFSET ?
            """), arguments: [max(0, limit), max(0, offset)]
      ).map { ($0[0] as String, $0[1] as String) }
    }
  }

  /// How many datasets are shown.
  public var shownDatasetCount: Int {
    get async throws {
      try await read { db in
        try Int.fetchOne(db, sql: "SELECT count(*) FROM dataset WHERE shownId IS NOT NULL") ?? 0
      }
    }
  }
}
