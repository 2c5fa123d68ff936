internal import Catalogue
internal import Foundation
internal import GRDB
internal import Vocabulary

/// Rows of `recognition`: which datasets have a key in common.
struct RecognitionRows {
  /// Sources that are looked at for one key; a key that more have tells nothing.
  static let mostSources = 64

  let db: Database

  func keys(ofDataset id: Int64) throws -> Set<Int64> {
    try Set(
      Int64.fetchAll(
        db.cachedStatement(sql: "SELECT key FROM recognition WHERE datasetId = ?"), arguments: [id])
    )
  }

  func replace(dataset id: Int64, source: Int64?, keys: RecognitionKeys) throws {
    try db.cachedStatement(sql: "DELETE FROM recognition WHERE datasetId = ?")
      .execute(arguments: [id])
    try insert(dataset: id, source: source, keys: keys)
  }

  func insert(dataset id: Int64, source: Int64?, keys: RecognitionKeys) throws {
    guard let source, !keys.numbers.isEmpty else { return }
    let row = try RawStatement(
      "INSERT INTO recognition (key, sourceId, datasetId) VALUES (?, ?, ?)", in: db)
    row.bind(2, source)
    row.bind(3, id)
    for key in keys.numbers {
      row.bind(1, key)
      try row.run()
    }
  }

  /// Whether another dataset has one of the keys.
  func areShared(_ keys: RecognitionKeys, besides id: Int64) throws -> Bool {
    for key in keys.numbers {
      let other = try RawStatement(
        "SELECT datasetId FROM recognition WHERE key = ? AND datasetId <> ? LIMIT 1", in: db)
      other.bind(1, key)
      other.bind(2, id)
      if try other.integer() != nil { return true }
    }
    return false
  }

  /// The one dataset that each source gives a key to. Of a source that gives it to several it tells nothing.
  ///
  /// - Parameter excluded: left out of account.
  func bearers(
    of key: Int64, excluding excluded: Int64? = nil
  ) throws -> [(source: Int64, dataset: Int64)] {
    var bearers: [(source: Int64, dataset: Int64)] = []
    var last: Int64 = -1
    for _ in 0..<Self.mostSources {
      // From source to source: one of them may have it a thousand times.
      let source = try Int64.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT sourceId FROM recognition WHERE key = ? AND sourceId > ? ORDER BY sourceId LIMIT 1
            """), arguments: [key, last])
      guard let source else { return bearers }
      let datasets = try Int64.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT datasetId FROM recognition WHERE key = ? AND sourceId = ? AND datasetId IS NOT ?
            LIMIT 2
            """), arguments: [key, source, excluded])
      if datasets.count == 1 { bearers.append((source, datasets[0])) }
      last = source
    }
    return []
  }
}

extension RecognitionRows {
  /// Fills the rows in where a migration left none, and brings together what they say is one.
  static func refill(_ db: Database) throws {
    let live = try Row.fetchAll(
      db,
      sql: """
        SELECT d.id, d.datasetId, t.shownId IS d.id, d.value FROM description d
        JOIN dataset t ON t.id = d.datasetId
        WHERE d.withdrawnAt IS NULL AND d.recognition IS NULL
        """)
    guard !live.isEmpty else { return }
    for row in live {
      let value: Data? = row[3]
      let dataset =
        try row[2] as Bool
        ? DerivedRows.dataset(row[1], in: db)
        : value.map { try KeptValue.decode(Dataset.self, from: $0) }
      guard let dataset else { continue }
      try db.cachedStatement(sql: "UPDATE description SET recognition = ? WHERE id = ?")
        .execute(arguments: [RecognitionKeys(dataset).column, row[0] as Int64])
    }
    let reconciliation = Reconciliation(db, vocabulary: .empty)
    for id in Set(live.map { $0[1] as Int64 }).sorted() { try reconciliation.settle(dataset: id) }
    try Freshness.raiseGeneration(db)
  }
}
