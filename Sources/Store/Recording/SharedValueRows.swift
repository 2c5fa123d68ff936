internal import Foundation
internal import GRDB

// Rows of a dataset that name a value which many datasets share by its number.

extension FacetRow {
  static func insert(_ rows: [FacetRow], dataset id: Int64, in db: Database) throws {
    let row = try RawStatement(
      """
      INSERT INTO facetOfDataset (datasetId, valueId)
      SELECT ?, id FROM facetValue WHERE field = ? AND value = ?
      """, in: db)
    row.bind(1, id)
    for facet in rows {
      row.bind(2, facet.field)
      row.bind(3, facet.value)
      if try row.run() > 0 { continue }
      // The first dataset that has this value.
      let value = try RawStatement("INSERT INTO facetValue (field, value) VALUES (?, ?)", in: db)
      value.bind(1, facet.field)
      value.bind(2, facet.value)
      try value.run()
      try row.run()
    }
  }

  /// - Parameter field: nil for all.
  static func delete(dataset id: Int64, field: String? = nil, in db: Database) throws {
    guard let field else {
      return try db.cachedStatement(sql: "DELETE FROM facetOfDataset WHERE datasetId = ?")
        .execute(arguments: [id])
    }
    try db.cachedStatement(
      sql: """
        DELETE FROM facetOfDataset
        WHERE datasetId = ? AND valueId IN (SELECT id FROM facetValue WHERE field = ?)
        """
    ).execute(arguments: [id, field])
  }
}

extension ConceptRow {
  private static let origins = ["dataset", "variable"]

  static func insert(_ rows: [ConceptRow], dataset id: Int64, in db: Database) throws {
    let row = try RawStatement(
      "INSERT INTO datasetCode (codeId, datasetId, origin) VALUES (?, ?, ?)", in: db)
    row.bind(2, id)
    for concept in rows {
      row.bind(1, try RememberedIDs.id(of: concept.code) { try concept.codeID(in: db) })
      row.bind(3, Int64(origins.firstIndex(of: concept.origin) ?? origins.count))
      try row.run()
    }
  }

  /// The number that stands for its code.
  private func codeID(in db: Database) throws -> Int64 {
    let known = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM conceptCode WHERE code = ?"), arguments: [code])
    if let known { return known }
    try db.cachedStatement(sql: "INSERT INTO conceptCode (code) VALUES (?)")
      .execute(arguments: [code])
    return db.lastInsertedRowID
  }
}

extension QualityRows {
  /// The row of the criteria that are not met.
  func missingID(in db: Database) throws -> Int64 {
    let criteria = JSONWriter.text { $0.array(missing) { $0.string($1) } }
    let known = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM missingCriteria WHERE criteria = ?"),
      arguments: [criteria])
    if let known { return known }
    try db.cachedStatement(sql: "INSERT INTO missingCriteria (criteria) VALUES (?)")
      .execute(arguments: [criteria])
    return db.lastInsertedRowID
  }
}
