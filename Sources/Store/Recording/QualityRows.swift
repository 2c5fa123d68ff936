internal import Catalogue
internal import GRDB

/// The quality score of a shown description, as rows.
struct QualityRows: Hashable, Sendable {
  var percent: Int
  /// Criteria that are not met.
  var missing: [String]

  init(_ evidence: QualityEvidence) {
    percent = QualityScore.percent(of: evidence)
    missing = QualityScore.missing(in: evidence)
  }

  /// The facet value.
  var facet: FacetRow {
    FacetRow(field: "quality", value: QualityScore.Band(percent).rawValue)
  }

  /// - Parameter fresh: nothing is there yet.
  func write(dataset id: Int64, fresh: Bool, in db: Database) throws {
    try db.cachedStatement(sql: "UPDATE dataset SET quality = ?, missingId = ? WHERE id = ?")
      .execute(arguments: [percent, try missingID(in: db), id])
    try remember(dataset: id, fresh: fresh, in: db)
  }

  /// Keeps the percentage where it is another than the last.
  func remember(dataset id: Int64, fresh: Bool, in db: Database) throws {
    let last =
      try fresh
      ? nil
      : Int.fetchOne(
        db.cachedStatement(
          sql: "SELECT percent FROM quality WHERE datasetId = ? ORDER BY id DESC LIMIT 1"),
        arguments: [id])
    guard last != percent else { return }
    var row = RawBinding(
      try RawStatement("INSERT INTO quality (datasetId, at, percent) VALUES (?, ?, ?)", in: db))
    row.add(id)
    row.add(Timestamp.now())
    row.add(percent)
    try row.statement.run()
  }

  /// Judges a shown dataset again, after something was cut from it.
  static func rewrite(dataset id: Int64, in db: Database) throws {
    guard let dataset = try DerivedRows.dataset(id, in: db),
      let shown = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT shownId FROM dataset WHERE id = ?"), arguments: [id])
    else { return }
    let rows = QualityRows(try evidence(dataset, description: shown, in: db))
    try rows.write(dataset: id, fresh: false, in: db)
    try FacetRow.delete(dataset: id, field: rows.facet.field, in: db)
    try FacetRow.insert([rows.facet], dataset: id, in: db)
  }

  /// What a stored description is judged by.
  static func evidence(
    _ dataset: Dataset, description: Int64, in db: Database
  ) throws -> QualityEvidence {
    let flags = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT * FROM statistics WHERE descriptionId = ?1),
            EXISTS (SELECT * FROM finding WHERE descriptionId = ?1 AND severity = 'violation')
          """), arguments: [description])
    return QualityEvidence(
      dataset, hasStatistics: flags?[0] ?? false, hasViolation: flags?[1] ?? false)
  }
}
