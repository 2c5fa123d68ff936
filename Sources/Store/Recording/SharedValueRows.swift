internal import Foundation
internal import GRDB

// Rows of a dataset that name a value which many datasets share by its number.

extension FacetRow {
  static func insert(_ rows: [FacetRow], dataset id: Int64, in db: Database) throws {
    let row = try RawStatement(
      "INSERT INTO facetOfDataset (datasetId, valueId) VALUES (?, ?)", in: db)
    row.bind(1, id)
    // In the order of the table.
    for value in try rows.map({ try $0.valueID(in: db) }).sorted() {
      row.bind(2, value)
      try row.run()
    }
  }

  /// The number that stands for the value.
  private func valueID(in db: Database) throws -> Int64 {
    try RememberedIDs.id(of: "\(field) \(value)", .facetValue) {
      let known = try RawStatement(
        "SELECT id FROM facetValue WHERE field = ? AND value = ?", in: db)
      known.bind(1, field)
      known.bind(2, value)
      if let id = try known.integer() { return id }
      // The first dataset that has this value.
      let row = try RawStatement("INSERT INTO facetValue (field, value) VALUES (?, ?)", in: db)
      row.bind(1, field)
      row.bind(2, value)
      try row.run()
      return db.lastInsertedRowID
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

extension QualityRows {
  /// The row of the criteria that are not met.
  func missingID(in db: Database) throws -> Int64 {
    let criteria = JSONWriter.text { $0.array(missing) { $0.string($1) } }
    return try RememberedIDs.id(of: criteria, .missingCriteria) {
      let known = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT id FROM missingCriteria WHERE criteria = ?"),
        arguments: [criteria])
      if let known { return known }
      try db.cachedStatement(sql: "INSERT INTO missingCriteria (criteria) VALUES (?)")
        .execute(arguments: [criteria])
      return db.lastInsertedRowID
    }
  }
}
