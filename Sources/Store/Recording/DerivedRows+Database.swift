internal import Catalogue
internal import Foundation
internal import GRDB

extension DerivedRows {
  /// Puts the rows in place of those that the dataset had.
  ///
  /// - Parameter fresh: nothing is there yet, so that nothing need be looked for.
  func write(dataset id: Int64, fresh: Bool, in db: Database) throws {
    try writeVariables(dataset: id, fresh: fresh, in: db)
    try writeColumns(dataset: id, in: db)
    try writeFacets(dataset: id, fresh: fresh, in: db)
    try quality.write(dataset: id, fresh: fresh, in: db)
  }

  /// Takes a dataset that is no longer shown out of every list; its columns keep what was last shown.
  static func clear(dataset id: Int64, in db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM datasetFacet WHERE datasetId = ?")
      .execute(arguments: [id])
    try db.cachedStatement(sql: "DELETE FROM datasetConcept WHERE datasetId = ?")
      .execute(arguments: [id])
    try KeptWords.erase(dataset: id, in: db)
    try clearVariables(dataset: id, in: db)
    try db.cachedStatement(sql: "UPDATE dataset SET variables = NULL WHERE id = ?")
      .execute(arguments: [id])
  }

  /// The dataset that is or was last shown, with its variables; nil for one never shown.
  static func dataset(_ id: Int64, in db: Database) throws -> Dataset? {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT value, variables FROM dataset WHERE id = ?"),
      arguments: [id])
    guard let row, let value = row[0] as Data? else { return nil }
    var dataset = try KeptValue.decode(Dataset.self, from: value)
    dataset.variables = try KeptValue.variables(row[1])
    return dataset
  }

  /// Its variables while it is shown.
  static func variables(dataset id: Int64, in db: Database) throws -> [Variable] {
    try KeptValue.variables(
      Data.fetchOne(
        db.cachedStatement(sql: "SELECT variables FROM dataset WHERE id = ?"), arguments: [id]))
  }

  /// A source's country is its datasets' where they name none.
  static func rewriteCountry(ofSource id: Int64, country: String?, in db: Database) throws {
    let silent = try Int64.fetchAll(
      db,
      sql: """
        SELECT id FROM dataset
        WHERE ownerId = ? AND shownId IS NOT NULL AND json_array_length(inflated(value), '$.countries') = 0
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
        UPDATE dataset SET value = ?, variables = ?, title = ?, titleKey = ?, modified = ?, individuals = ?,
          access = ?, ageFrom = ?, ageTo = ?, ageStated = ?, gestationFrom = ?, gestationTo = ?,
          variableCount = ?, rung = ?, readValues = ?
        WHERE id = ?
        """
    ).execute(arguments: [
      columns.value, columns.variables, columns.title, columns.titleKey, columns.modified,
      columns.individuals,
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

  /// The variables' rows, and the words of the dataset and of them.
  private func writeVariables(dataset id: Int64, fresh: Bool, in db: Database) throws {
    var before = fresh ? nil : try KeptWords.fetch(dataset: id, in: db)
    var ids = fresh ? [] : try KeptWords.variableIDs(dataset: id, in: db)
    let isSame = try !fresh && Self.keptVariables(dataset: id, in: db) == columns.variables
    if !isSame || ids.count != variables.count {
      if !fresh {
        try KeptWords.erase(dataset: id, in: db)
        try Self.clearVariables(dataset: id, in: db)
      }
      before = nil
      ids = try insertVariables(dataset: id, in: db)
    }
    try words.write(
      dataset: id, encoded: encodedWords, variableIDs: ids, before: before, in: db)
  }

  private func insertVariables(dataset id: Int64, in db: Database) throws -> [Int64] {
    let row = try db.cachedStatement(
      sql: "INSERT INTO variable (datasetId, position, name, code) VALUES (?, ?, ?, ?)")
    return try variables.enumerated().map { position, variable in
      try row.execute(arguments: [id, position, variable.name, variable.code])
      return db.lastInsertedRowID
    }
  }

  private static func keptVariables(dataset id: Int64, in db: Database) throws -> Data? {
    try Data.fetchOne(
      db.cachedStatement(sql: "SELECT variables FROM dataset WHERE id = ?"), arguments: [id])
  }

  private static func clearVariables(dataset id: Int64, in db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM variable WHERE datasetId = ?")
      .execute(arguments: [id])
  }
}
