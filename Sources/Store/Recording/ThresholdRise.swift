internal import Catalogue
internal import Foundation
internal import GRDB
internal import RDF
internal import Vocabulary

/// A source's threshold was raised: counts that were kept until now and are below it leave the database, in
/// every version of every graph, in values and in statistics. Lives as long as one transaction.
struct ThresholdRise {
  let db: Database
  let source: Int64
  let settings: SourceSettings
  let vocabulary: ConceptLibrary

  private var gate: CountGate { CountGate(threshold: settings.threshold, dataset: "") }

  func cut() throws {
    try cutGraphs()
    try cutStatistics()
    try cutKeptValues()
    try cutShown()
    try settleConflicts()
  }

  private func cutGraphs() throws {
    let versions = try Int64.fetchAll(
      db,
      sql: """
        SELECT v.id FROM version v JOIN description d ON d.id = v.descriptionId
        WHERE d.sourceId = ?
        """, arguments: [source])
    for version in versions {
      let deflated = try Data.fetchOne(
        db.cachedStatement(sql: "SELECT graph FROM version WHERE id = ?"), arguments: [version])
      guard let deflated else { continue }
      let graph = try StoredGraph.graph(ntriples: StoredGraph.ntriples([UInt8](deflated)))
      guard graph.holdsSmallCounts(threshold: settings.threshold) else { continue }
      let stored = StoredGraph(graph.withoutSmallCounts(threshold: settings.threshold))
      try db.cachedStatement(
        sql: "UPDATE version SET digest = ?, graph = ?, tripleCount = ? WHERE id = ?"
      ).execute(arguments: [
        stored.digest, Data(stored.deflated), stored.tripleCount, version,
      ])
    }
  }

  private func cutStatistics() throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT a.id, a.detail FROM statistics a JOIN description d ON d.id = a.descriptionId
        WHERE d.sourceId = ?
        """, arguments: [source])
    for row in rows {
      var gate = gate
      let passed = gate.passed(try JSONText.decode(AggregateStatistics.self, from: row[1]))
      guard !gate.findings.isEmpty else { continue }
      let detail = try JSONText.encode(passed)
      try db.cachedStatement(sql: "UPDATE statistics SET detail = ?, digest = ? WHERE id = ?")
        .execute(arguments: [detail, Digest.sha256(Array(detail.utf8)), row[0] as Int64])
    }
  }

  private func cutKeptValues() throws {
    let rows = try Row.fetchAll(
      db, sql: "SELECT id, value FROM description WHERE sourceId = ? AND value IS NOT NULL",
      arguments: [source])
    for row in rows {
      var gate = gate
      let value: Data = row[1]
      let passed = gate.passed(try KeptValue.decode(Dataset.self, from: value))
      guard !gate.findings.isEmpty else { continue }
      try db.cachedStatement(sql: "UPDATE description SET value = ? WHERE id = ?")
        .execute(arguments: [KeptValue.encode(passed), row[0] as Int64])
    }
  }

  /// What is shown, and what was last shown of withdrawn datasets.
  private func cutShown() throws {
    let rows = try Row.fetchAll(
      db, sql: "SELECT id, value FROM dataset WHERE ownerId = ? AND value IS NOT NULL",
      arguments: [source])
    for row in rows {
      var gate = gate
      var kept = try KeptText(row[1])
      let passed = gate.passed(try JSONText.decode(Dataset.self, json: Data(kept.value)))
      try ReadValues.cutCount(dataset: row[0], gate: gate, in: db)
      guard !gate.findings.isEmpty else { continue }
      kept.value = JSONWriter.bytes(passed.write)
      try db.cachedStatement(sql: "UPDATE dataset SET value = ?, individuals = ? WHERE id = ?")
        .execute(arguments: [kept.deflated, passed.individuals, row[0] as Int64])
      try QualityRows.rewrite(dataset: row[0], in: db)
    }
  }

  /// What differed may be gone.
  private func settleConflicts() throws {
    let datasets = try Int64.fetchAll(
      db,
      sql: """
        SELECT datasetId FROM description WHERE datasetId IS NOT NULL AND withdrawnAt IS NULL
        GROUP BY datasetId HAVING count(*) > 1 AND sum(sourceId = ?1) > 0
        UNION SELECT id FROM dataset WHERE sameAsId IS NOT NULL AND ownerId = ?1
        UNION SELECT sameAsId FROM dataset t WHERE sameAsId IS NOT NULL
          AND ?1 = (SELECT ownerId FROM dataset WHERE id = t.sameAsId)
        """, arguments: [source])
    let reconciliation = Reconciliation(db, vocabulary: vocabulary)
    for dataset in datasets { try reconciliation.settle(dataset: dataset) }
  }
}
