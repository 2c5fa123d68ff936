internal import GRDB

/// A dataset of which the catalogue knew nothing, as its first description makes it.
///
/// Its rows are written once, as they stay: a row that grows after it was written leaves pages half empty.
/// What ``Reconciliation`` decides for one that others describe as well is settled here: its source owns it, and this
/// description is shown.
struct NewDataset {
  var id: Int64
  /// The ids of its description and of the first version of that, which are inserted after the dataset.
  var description: Int64
  var version: Int64
  var now: String

  private static let insertion: String = {
    let names =
      ["id", "key", "iri", "ownerId", "shownId", "createdAt", "changedAt"]
      + DerivedRows.columnNames
    return """
      INSERT INTO dataset (\(names.joined(separator: ", ")))
      VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))
      """
  }()

  /// The row of `dataset`, and what is found by it.
  func insert(_ prepared: PreparedDescription, source: Int64, in db: Database) throws {
    let derived = prepared.derived
    let firstVariable = try derived.columns.variableCount > 0 ? VariableIDs.next(in: db) : nil
    var row = RawBinding(try RawStatement(Self.insertion, in: db))
    row.add(id)
    row.add(Store.datasetKey(for: prepared.iri))
    row.add(prepared.iri)
    row.add(source)
    row.add(description)
    row.add(now)
    row.add(now)
    try derived.bindColumns(firstVariable: firstVariable, to: &row, in: db)
    try row.statement.run()
    try derived.writeBeside(dataset: id, firstVariable: firstVariable, in: db)
  }

  /// What tells of the dataset and of its version, once they are there.
  func insertBeside(_ prepared: PreparedDescription, source: Int64, in db: Database) throws {
    try RecognitionRows(db: db).insert(dataset: id, source: source, keys: prepared.recognition)
    try ChangeRow.insert("created", dataset: id, version: version, at: now, in: db)
  }
}

/// Rows of `change`.
enum ChangeRow {
  static func insert(
    _ kind: String, dataset: Int64, version: Int64?, at time: String, in db: Database
  ) throws {
    var row = RawBinding(
      try RawStatement(
        "INSERT INTO change (datasetId, kind, versionId, at) VALUES (?, ?, ?, ?)", in: db))
    row.add(dataset)
    row.add(kind)
    row.add(version)
    row.add(time)
    try row.statement.run()
  }
}
