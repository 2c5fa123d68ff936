internal import Catalogue
internal import GRDB

extension DerivedRows {
  /// Puts the rows in place of those that the dataset had.
  ///
  /// - Parameter fresh: nothing is there yet, so that nothing need be looked for.
  func write(dataset id: Int64, fresh: Bool, in db: Database) throws {
    try writeColumns(dataset: id, in: db)
    try writeFacets(dataset: id, fresh: fresh, in: db)
    try writeText(dataset: id, fresh: fresh, in: db)
    try quality.write(dataset: id, fresh: fresh, in: db)
    if try fresh || variables.map(\.detail) != Self.variableDetails(dataset: id, in: db) {
      try writeVariables(dataset: id, fresh: fresh, in: db)
    }
  }

  /// Takes a dataset that is no longer shown out of every list; its columns keep what was last shown.
  static func clear(dataset id: Int64, in db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM datasetFacet WHERE datasetId = ?")
      .execute(arguments: [id])
    try db.cachedStatement(sql: "DELETE FROM datasetConcept WHERE datasetId = ?")
      .execute(arguments: [id])
    try db.cachedStatement(sql: "DELETE FROM datasetText WHERE rowid = ?").execute(arguments: [id])
    try clearVariables(dataset: id, in: db)
  }

  /// The dataset that is or was last shown, with its variables; nil for one never shown.
  static func dataset(_ id: Int64, in db: Database) throws -> Dataset? {
    let detail = try String.fetchOne(
      db.cachedStatement(sql: "SELECT detail FROM dataset WHERE id = ?"), arguments: [id])
    guard let detail else { return nil }
    var dataset = try JSONText.decode(Dataset.self, from: detail)
    dataset.variables = try variableDetails(dataset: id, in: db).map {
      try JSONText.decode(Variable.self, from: $0)
    }
    return dataset
  }

  static func variableDetails(dataset id: Int64, in db: Database) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(sql: "SELECT detail FROM variable WHERE datasetId = ? ORDER BY position"),
      arguments: [id])
  }

  /// A source's country is its datasets' where they name none.
  static func rewriteCountry(ofSource id: Int64, country: String?, in db: Database) throws {
    let silent = try Int64.fetchAll(
      db,
      sql: """
        SELECT id FROM dataset
        WHERE ownerId = ? AND shownId IS NOT NULL AND json_array_length(detail, '$.countries') = 0
        """, arguments: [id])
    for dataset in silent {
      try db.cachedStatement(
        sql: "DELETE FROM datasetFacet WHERE datasetId = ? AND field = 'country'"
      ).execute(arguments: [dataset])
      if let country {
        try db.cachedStatement(sql: "INSERT INTO datasetFacet VALUES (?, 'country', ?)")
          .execute(arguments: [dataset, country])
      }
    }
  }

  private func writeColumns(dataset id: Int64, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        UPDATE dataset SET detail = ?, title = ?, titleKey = ?, modified = ?, individuals = ?,
          access = ?, ageFrom = ?, ageTo = ?, ageStated = ?, gestationFrom = ?, gestationTo = ?,
          variableCount = ?, rung = ?, readValues = ?
        WHERE id = ?
        """
    ).execute(arguments: [
      columns.detail, columns.title, columns.titleKey, columns.modified, columns.individuals,
      columns.access, columns.ageFrom, columns.ageTo, columns.ageStated, columns.gestationFrom,
      columns.gestationTo, columns.variableCount, columns.rung, columns.readValues, id,
    ])
  }

  private func writeFacets(dataset id: Int64, fresh: Bool, in db: Database) throws {
    if !fresh {
      try db.cachedStatement(sql: "DELETE FROM datasetFacet WHERE datasetId = ?")
        .execute(arguments: [id])
      try db.cachedStatement(sql: "DELETE FROM datasetConcept WHERE datasetId = ?")
        .execute(arguments: [id])
    }
    let facet = try db.cachedStatement(sql: "INSERT INTO datasetFacet VALUES (?, ?, ?)")
    for row in facets { try facet.execute(arguments: [id, row.field, row.value]) }
    let concept = try db.cachedStatement(
      sql: "INSERT INTO datasetConcept (code, datasetId, origin) VALUES (?, ?, ?)")
    for row in concepts { try concept.execute(arguments: [row.code, id, row.origin]) }
  }

  private func writeText(dataset id: Int64, fresh: Bool, in db: Database) throws {
    if !fresh {
      try db.cachedStatement(sql: "DELETE FROM datasetText WHERE rowid = ?")
        .execute(arguments: [id])
    }
    try text.insert(dataset: id, in: db)
  }

  private func writeVariables(dataset id: Int64, fresh: Bool, in db: Database) throws {
    if !fresh { try Self.clearVariables(dataset: id, in: db) }
    let row = try db.cachedStatement(
      sql: "INSERT INTO variable (datasetId, position, name, code, detail) VALUES (?, ?, ?, ?, ?)")
    for (position, variable) in variables.enumerated() {
      try row.execute(
        arguments: [id, position, variable.name, variable.code, variable.detail])
      try variable.text.insert(variable: db.lastInsertedRowID, in: db)
    }
  }

  private static func clearVariables(dataset id: Int64, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        DELETE FROM variableText
        WHERE rowid IN (SELECT id FROM variable WHERE datasetId = ?)
        """
    ).execute(arguments: [id])
    try db.cachedStatement(sql: "DELETE FROM variable WHERE datasetId = ?")
      .execute(arguments: [id])
  }
}
