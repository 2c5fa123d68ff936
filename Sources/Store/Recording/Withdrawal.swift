internal import GRDB
internal import Vocabulary

/// After a complete harvest: what the source no longer has is withdrawn, unless it is suspiciously much.
struct Withdrawal {
  enum Result {
    /// How many datasets the source no longer describes; whether a reader may see a difference.
    case done(datasets: Int, changed: Bool)
    case held
  }

  private struct Missed {
    var description: Int64
    /// Nil for the rest of a document.
    var dataset: Int64?
    var document: Int64
    /// Complete harvests in a row that missed it, this one included.
    var times: Int
    /// The document itself is gone, rather than the dataset from the document.
    var documentIsGone: Bool
  }

  let db: Database
  let source: Int64
  let harvest: Int64
  let now: String
  /// The documents that this harvest read whole or found unchanged, as a JSON array.
  private let seen: String
  private let vocabulary: ConceptLibrary

  init(
    _ db: Database, source: Int64, harvest: Int64, now: String, seen: Set<Int64> = [],
    vocabulary: ConceptLibrary
  ) {
    self.seen = "[\(seen.sorted().map(String.init).joined(separator: ","))]"
    self.db = db
    self.vocabulary = vocabulary
    self.source = source
    self.harvest = harvest
    self.now = now
  }

  func perform(settings: SourceSettings, confirmed: Bool) throws -> Result {
    try forgetMisses()
    let missed = try fetchMissed()
    guard !missed.isEmpty else { return .done(datasets: 0, changed: false) }
    let due = missed.filter { $0.times >= settings.grace }
    let vanishing = try datasets(losing: due)
    let live = try liveDatasets()
    let share = live == 0 ? 0 : Double(vanishing.count) / Double(live)
    if share > settings.maxWithdrawal && !confirmed {
      try countMisses(missed)
      try note(.held, of: vanishing)
      return .held
    }
    try countMisses(missed.filter { $0.times < settings.grace })
    try withdraw(due)
    try note(.withdrawn, of: vanishing)
    return .done(datasets: vanishing.count, changed: !due.isEmpty)
  }

  /// What this harvest saw starts afresh.
  private func forgetMisses() throws {
    try db.execute(
      sql: """
        UPDATE description SET missed = 0
        WHERE sourceId = ? AND missed > 0 AND withdrawnAt IS NULL
          AND documentId IN (SELECT value FROM json_each(?)) AND EXISTS (
            SELECT * FROM document o WHERE o.id = description.documentId
              AND o.reading = description.reading)
        """, arguments: [source, seen])
  }

  /// Withdraws what one document describes, because its publisher says so.
  ///
  /// - Returns: how many datasets the source no longer describes.
  func perform(document location: String) throws -> Int {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT d.id, d.datasetId, d.documentId FROM description d
        JOIN document o ON o.id = d.documentId
        WHERE d.sourceId = ? AND o.location = ? AND d.withdrawnAt IS NULL ORDER BY d.id
        """, arguments: [source, location])
    let due = rows.map { row in
      Missed(
        description: row[0], dataset: row[1], document: row[2], times: 0, documentIsGone: true)
    }
    let vanishing = try datasets(losing: due)
    try withdraw(due)
    try note(.withdrawn, of: vanishing)
    return vanishing.count
  }

  /// Live descriptions that this harvest did not see and that no refused document holds back. What publishers sent is
  /// theirs to withdraw.
  private func fetchMissed() throws -> [Missed] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT d.id, d.datasetId, d.documentId, d.missed + 1,
          o.id NOT IN (SELECT value FROM json_each(?))
        FROM description d JOIN document o ON o.id = d.documentId
        WHERE d.sourceId = ? AND d.withdrawnAt IS NULL AND o.refusedIn IS NOT ?
          AND (d.reading <> o.reading OR o.id NOT IN (SELECT value FROM json_each(?)))
          AND substr(o.location, 1, length(?)) <> ?
        ORDER BY d.id
        """,
      arguments: [
        seen, source, harvest, seen, PublishedDocument.prefix, PublishedDocument.prefix,
      ]
    ).map { row in
      Missed(
        description: row[0], dataset: row[1], document: row[2], times: row[3],
        documentIsGone: row[4])
    }
  }

  /// Datasets of which the source keeps no live description.
  private func datasets(losing due: [Missed]) throws -> Set<Int64> {
    var losses: [Int64: Int] = [:]
    for missed in due { if let dataset = missed.dataset { losses[dataset, default: 0] += 1 } }
    var vanishing: Set<Int64> = []
    for (dataset, count) in losses {
      let live = try Int.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT count(*) FROM description
            WHERE datasetId = ? AND sourceId = ? AND withdrawnAt IS NULL
            """), arguments: [dataset, source])
      if live == count { vanishing.insert(dataset) }
    }
    return vanishing
  }

  private func note(_ outcome: HarvestedDataset.Outcome, of datasets: Set<Int64>) throws {
    let outcomes = OutcomeRows(db: db, harvest: harvest)
    for dataset in datasets.sorted() { try outcomes.add(outcome, dataset: dataset) }
  }

  private func liveDatasets() throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT count(DISTINCT datasetId) FROM description
        WHERE sourceId = ? AND withdrawnAt IS NULL AND datasetId IS NOT NULL
        """, arguments: [source]) ?? 0
  }

  private func countMisses(_ missed: [Missed]) throws {
    for row in missed {
      try db.cachedStatement(sql: "UPDATE description SET missed = ? WHERE id = ?")
        .execute(arguments: [row.times, row.description])
    }
  }

  private func withdraw(_ due: [Missed]) throws {
    for row in due {
      try db.cachedStatement(
        sql: """
          UPDATE description SET withdrawnAt = ?, missed = ?, value = NULL WHERE id = ?
          """
      ).execute(arguments: [now, row.times, row.description])
      if row.documentIsGone {
        // Should the document come back as it was, it must be read: its datasets come back with it.
        try db.cachedStatement(sql: "UPDATE document SET contentHash = NULL WHERE id = ?")
          .execute(arguments: [row.document])
      }
    }
    let reconciliation = Reconciliation(db, now: now, vocabulary: vocabulary)
    for dataset in Set(due.compactMap(\.dataset)).sorted() {
      try reconciliation.settle(dataset: dataset)
    }
  }
}
