import GRDB

@testable import Store

extension Store {
  func contentHashes() async throws -> [String: String?] {
    try await read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT location, contentHash FROM document")
      return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1] as String?) })
    }
  }

  func exported() async throws -> [ExportItem] {
    let items = Items()
    try await exportGraphs { items.add($0) }
    return items.all
  }

  /// Every row that harvests of the same input must leave alike, as text; without row ids, times and what
  /// only tells harvests apart.
  func contents() async throws -> [String] {
    try await read { db in
      var lines: [String] = []
      for sql in Self.comparedRows {
        for row in try Row.fetchAll(db, sql: sql) {
          lines.append(row.databaseValues.map(\.description).joined(separator: " | "))
        }
      }
      lines.append("\(try FullTextTable.variables.rowCount(db)) rows of variables")
      return lines
    }
  }

  private static let comparedRows = [
    """
    SELECT t.iri, s.name, o.location, t.withdrawnAt IS NULL, inflated(t.value), t.title, t.titleKey,
      t.individuals, t.variableCount, t.rung, t.readValues, t.ageFrom, t.ageTo
    FROM dataset t LEFT JOIN source s ON s.id = t.ownerId
    LEFT JOIN description d ON d.id = t.shownId LEFT JOIN document o ON o.id = d.documentId
    ORDER BY t.iri
    """,
    """
    SELECT s.name, o.location, t.iri, d.withdrawnAt IS NULL, d.conflicts, v.digest, v.tripleCount,
      hex(v.graph), hex(d.value)
    FROM description d JOIN document o ON o.id = d.documentId JOIN source s ON s.id = d.sourceId
    LEFT JOIN dataset t ON t.id = d.datasetId LEFT JOIN version v ON v.id = d.versionId
    ORDER BY s.name, o.location, t.iri
    """,
    """
    SELECT t.iri, f.field, f.value FROM datasetFacet f JOIN dataset t ON t.id = f.datasetId
    ORDER BY 1, 2, 3
    """,
    """
    SELECT t.iri, c.code, c.origin FROM datasetConcept c JOIN dataset t ON t.id = c.datasetId
    ORDER BY 1, 2, 3
    """,
    "SELECT iri, length(codes) > 0 FROM codesOfDataset JOIN dataset ON id = datasetId ORDER BY 1",
    "SELECT iri, firstVariable IS NULL FROM dataset ORDER BY 1",
    """
    SELECT t.iri, hex(t.value) FROM dataset t JOIN datasetText x ON x.rowid = t.id ORDER BY 1
    """,
    "SELECT o.location, f.code, f.detail FROM finding f JOIN document o ON o.id = f.documentId ORDER BY 1, 2, 3",
  ]
}

private final class Items: @unchecked Sendable {
  private(set) var all: [ExportItem] = []
  func add(_ item: ExportItem) { all.append(item) }
}
