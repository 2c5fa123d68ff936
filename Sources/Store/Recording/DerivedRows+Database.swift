internal import Catalogue
internal import Foundation
internal import GRDB

extension DerivedRows {
  /// Puts the rows in place of those that the dataset had.
  ///
  /// - Parameter fresh: nothing is there yet, so that nothing need be looked for.
  func write(dataset id: Int64, fresh: Bool, in db: Database) throws {
    let firstVariable = try writeWords(dataset: id, fresh: fresh, in: db)
    try writeColumns(dataset: id, firstVariable: firstVariable, in: db)
    try writeFacets(dataset: id, fresh: fresh, in: db)
    try quality.remember(dataset: id, fresh: fresh, in: db)
  }

  /// Takes a dataset that is no longer shown out of every list; its columns keep what was last shown.
  static func clear(dataset id: Int64, in db: Database) throws {
    try FacetRow.delete(dataset: id, in: db)
    try db.cachedStatement(sql: "DELETE FROM datasetCode WHERE datasetId = ?")
      .execute(arguments: [id])
    try KeptWords.erase(dataset: id, in: db)
    try db.cachedStatement(
      sql: "UPDATE dataset SET variables = NULL, firstVariable = NULL WHERE id = ?"
    ).execute(arguments: [id])
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
        WHERE ownerId = ? AND shownId IS NOT NULL AND coalesce(json_array_length(inflated(value), '$.countries'), 0) = 0
        """, arguments: [id])
    for dataset in silent {
      try FacetRow.delete(dataset: dataset, field: "country", in: db)
      if let country {
        try FacetRow.insert([FacetRow(field: "country", value: country)], dataset: dataset, in: db)
      }
    }
  }

  private func writeColumns(
    dataset id: Int64, firstVariable: Int64?, in db: Database
  ) throws {
    try db.cachedStatement(
      sql: """
        UPDATE dataset SET value = ?, variables = ?, firstVariable = ?, title = ?, titleKey = ?,
          modified = ?, individuals = ?, access = ?, ageFrom = ?, ageTo = ?, ageStated = ?,
          gestationFrom = ?, gestationTo = ?, variableCount = ?, rung = ?, readValues = ?,
          quality = ?, missingId = ?
        WHERE id = ?
        """
    ).execute(arguments: [
      columns.value, columns.variables, firstVariable, columns.title, columns.titleKey,
      columns.modified, columns.individuals, columns.access, columns.ageFrom, columns.ageTo,
      columns.ageStated, columns.gestationFrom, columns.gestationTo, columns.variableCount,
      columns.rung, columns.readValues, quality.percent, try quality.missingID(in: db), id,
    ])
  }

  private func writeFacets(dataset id: Int64, fresh: Bool, in db: Database) throws {
    if !fresh {
      try FacetRow.delete(dataset: id, in: db)
      try db.cachedStatement(sql: "DELETE FROM datasetCode WHERE datasetId = ?")
        .execute(arguments: [id])
    }
    try FacetRow.insert(facets, dataset: id, in: db)
    try ConceptRow.insert(concepts, dataset: id, in: db)
  }

  /// The words of the dataset and of its variables.
  ///
  /// - Returns: the id of the first variable; nil where there is none.
  private func writeWords(dataset id: Int64, fresh: Bool, in db: Database) throws -> Int64? {
    let kept = try fresh ? nil : Self.keptVariables(dataset: id, in: db)
    var first: Int64?
    var before: KeptWords?
    if let kept, kept.variables == columns.variables,
      kept.first != nil || columns.variableCount == 0
    {
      first = kept.first
      before = try KeptWords.fetch(dataset: id, in: db)
    } else {
      if !fresh { try KeptWords.erase(dataset: id, in: db) }
      if columns.variableCount > 0 { first = try VariableIDs.next(in: db) }
    }
    try words.write(
      dataset: id, encoded: encodedWords, firstVariable: first ?? 0, before: before, in: db)
    return first
  }

  private static func keptVariables(
    dataset id: Int64, in db: Database
  ) throws -> (variables: Data?, first: Int64?)? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT variables, firstVariable FROM dataset WHERE id = ?"),
      arguments: [id]
    ).map { ($0[0], $0[1]) }
  }
}
