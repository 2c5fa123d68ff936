internal import Catalogue
internal import Foundation
internal import GRDB

extension DerivedRows {
  /// Puts the rows in place of those that the dataset had.
  ///
  /// - Parameter fresh: nothing is there yet, so that nothing need be looked for.
  func write(dataset id: Int64, fresh: Bool, in db: Database) throws {
    let firstVariable = try writeWords(dataset: id, fresh: fresh, in: db)
    let names = Self.columnNames.joined(separator: ", ")
    let places = Self.columnNames.map { _ in "?" }.joined(separator: ", ")
    var row = RawBinding(
      try RawStatement("UPDATE dataset SET (\(names)) = (\(places)) WHERE id = ?", in: db))
    try bindColumns(firstVariable: firstVariable, to: &row, in: db)
    row.add(id)
    try row.statement.run()
    try writeFacets(dataset: id, fresh: fresh, in: db)
    try quality.remember(dataset: id, fresh: fresh, in: db)
  }

  /// Puts the rows of a new dataset beside its row of `dataset`, which is there, columns and all.
  func writeBeside(dataset id: Int64, firstVariable: Int64?, in db: Database) throws {
    try words.write(dataset: id, firstVariable: firstVariable ?? 0, before: nil, in: db)
    try writeFacets(dataset: id, fresh: true, in: db)
    try quality.remember(dataset: id, fresh: true, in: db)
  }

  /// The columns of `dataset` that are derived.
  static let columnNames = [
    "value", "firstVariable", "title", "titleKey", "modified", "individuals", "access",
    "ageFrom", "ageTo", "ageStated", "gestationFrom", "gestationTo", "variableCount", "rung",
    "readValues", "quality", "missingId",
  ]

  /// Binds the values of ``columnNames``.
  func bindColumns(
    firstVariable: Int64?, to row: inout RawBinding, in db: Database
  ) throws {
    row.add(columns.value)
    row.add(firstVariable)
    row.add(columns.title)
    row.add(columns.titleKey)
    row.add(columns.modified)
    row.add(columns.individuals)
    row.add(columns.access)
    row.add(columns.ageFrom)
    row.add(columns.ageTo)
    row.add(columns.ageStated)
    row.add(columns.gestationFrom)
    row.add(columns.gestationTo)
    row.add(columns.variableCount)
    row.add(columns.rung)
    row.add(columns.readValues)
    row.add(quality.percent)
    row.add(try quality.missingID(in: db))
  }

  /// Takes a dataset that is no longer shown out of every list; its columns keep what was last shown.
  static func clear(dataset id: Int64, in db: Database) throws {
    try FacetRow.delete(dataset: id, in: db)
    try CodeNumbers([]).write(dataset: id, fresh: false, in: db)
    let kept = try KeptText.fetch(dataset: id, in: db)
    try KeptWords.erase(dataset: id, kept: kept, in: db)
    let value = kept.map { KeptText(value: $0.value).deflated }
    try db.cachedStatement(
      sql: "UPDATE dataset SET value = ?, firstVariable = NULL WHERE id = ?"
    ).execute(arguments: [value, id])
  }

  /// The dataset that is or was last shown, with its variables; nil for one never shown.
  static func dataset(_ id: Int64, in db: Database) throws -> Dataset? {
    try KeptText.fetch(dataset: id, in: db)?.dataset
  }

  /// Its variables while it is shown.
  static func variables(dataset id: Int64, in db: Database) throws -> [Variable] {
    try KeptText.fetch(dataset: id, in: db)?.decodedVariables ?? []
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

  private func writeFacets(dataset id: Int64, fresh: Bool, in db: Database) throws {
    if !fresh { try FacetRow.delete(dataset: id, in: db) }
    try FacetRow.insert(facets, dataset: id, in: db)
    try CodeNumbers(concepts, in: db).write(dataset: id, fresh: fresh, in: db)
  }

  /// The words of the dataset and of its variables.
  ///
  /// - Returns: the id of the first variable; nil where there is none.
  private func writeWords(dataset id: Int64, fresh: Bool, in db: Database) throws -> Int64? {
    let kept = try fresh ? nil : KeptText.fetch(dataset: id, in: db)
    var first = try kept == nil ? nil : VariableIDs.first(ofDataset: id, in: db)
    var before: KeptWords?
    if let kept, kept.variables == variables, first != nil || columns.variableCount == 0 {
      before = try kept.words.map(KeptWords.init(lines:))
    } else {
      first = nil
      try KeptWords.erase(dataset: id, kept: kept, in: db)
      if columns.variableCount > 0 { first = try VariableIDs.next(in: db) }
    }
    try words.write(dataset: id, firstVariable: first ?? 0, before: before, in: db)
    return first
  }
}
