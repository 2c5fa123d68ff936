internal import Catalogue
internal import Foundation
internal import GRDB
internal import Vocabulary

/// Decides which description of a dataset is shown, and brings what follows from it up to date: derived rows,
/// changes, conflicts.
///
/// The owner is the source with the longest matching IRI prefix among those that ever described the
/// dataset, else the first that has a live description of it. Shown is the first of the owner's live
/// descriptions in the order of their documents' locations. Lives as long as one transaction.
final class Reconciliation {
  /// A description that is being recorded.
  struct Incoming {
    var description: Int64
    var prepared: PreparedDescription
  }

  let db: Database
  let now: String
  private let vocabulary: ConceptLibrary
  private var sources: [Int64: SourceRow] = [:]
  private var prefixes: [(prefix: String, source: Int64)]?

  /// - Parameter vocabulary: by which texts of what comes to be shown are read for concepts.
  init(_ db: Database, now: String = Timestamp.now(), vocabulary: ConceptLibrary) {
    self.db = db
    self.vocabulary = vocabulary
    self.now = now
  }

  /// - Parameter incoming: the description that made this necessary, where its value is at hand.
  func settle(dataset id: Int64, incoming: Incoming? = nil) throws {
    guard let dataset = try DatasetState.fetch(id, in: db) else { return }
    let candidates = try Candidate.fetch(dataset: id, in: db)
    let (owner, shown) = try decide(dataset.iri, among: candidates)
    if let incoming, incoming.description != shown?.id {
      try keepValue(incoming.prepared.dataset, of: incoming.description)
    }
    if let shown {
      try show(shown, of: dataset, candidates: candidates, incoming: incoming)
    } else {
      try hide(dataset, owner: owner, candidates: candidates)
    }
    try settleConflicts(of: dataset, shown: shown, candidates: candidates, incoming: incoming)
  }

  /// Who owns the dataset, and which description is shown.
  func decide(
    _ iri: String, among candidates: [Candidate]
  ) throws -> (owner: Int64?, shown: Candidate?) {
    let owner = try owner(of: iri, among: candidates)
    return (owner, candidates.first { $0.isLive && $0.source == owner })
  }

  /// Settles every dataset that more than one source describes: after prefixes have changed.
  func sharedDatasets() throws {
    let shared = try Int64.fetchAll(
      db,
      sql: """
        SELECT datasetId FROM description WHERE datasetId IS NOT NULL
        GROUP BY datasetId HAVING count(DISTINCT sourceId) > 1
        """)
    for dataset in shared { try settle(dataset: dataset) }
  }

  /// Deletes what a source said of a dataset.
  func forget(source: Int64, dataset id: Int64) throws {
    try db.cachedStatement(sql: "DELETE FROM description WHERE datasetId = ? AND sourceId = ?")
      .execute(arguments: [id, source])
    try settle(dataset: id)
    try db.cachedStatement(
      sql: """
        UPDATE dataset SET value = NULL, variables = NULL, firstVariable = NULL, title = NULL, titleKey = NULL, modified = NULL,
          individuals = NULL, access = NULL, ageFrom = NULL, ageTo = NULL, ageStated = 0,
          gestationFrom = NULL, gestationTo = NULL, variableCount = 0, rung = NULL, quality = NULL,
          qualityMissing = NULL, readValues = NULL
        WHERE id = ? AND NOT EXISTS (SELECT * FROM description WHERE datasetId = ?)
        """
    ).execute(arguments: [id, id])
  }

  private func owner(of iri: String, among candidates: [Candidate]) throws -> Int64? {
    let described = Set(candidates.map(\.source))
    guard described.count > 1 else { return described.first }
    if let match = try matchingPrefix(iri, among: described) { return match }
    let byAge = candidates.sorted { $0.id < $1.id }
    return (byAge.first(where: \.isLive) ?? byAge.first)?.source
  }

  private func matchingPrefix(_ iri: String, among described: Set<Int64>) throws -> Int64? {
    if prefixes == nil {
      // The longest first; of two sources with one prefix, the older.
      prefixes = try Row.fetchAll(
        db,
        sql: """
          SELECT json_extract(settings, '$.iriPrefix') AS prefix, id FROM source
          WHERE prefix <> '' ORDER BY length(prefix) DESC, id
          """
      ).map { ($0[0], $0[1]) }
    }
    return prefixes?.first {
      described.contains($0.source) && iri.utf8.starts(with: $0.prefix.utf8)
    }?
    .source
  }

  private func show(
    _ shown: Candidate, of dataset: DatasetState, candidates: [Candidate], incoming: Incoming?
  ) throws {
    let replaced = candidates.first { $0.id == dataset.shown && $0.id != shown.id && $0.isLive }
    if let replaced, replaced.id != incoming?.description,
      let value = try DerivedRows.dataset(dataset.id, in: db)
    {
      try keepValue(value, of: replaced.id)
    }
    let fresh = dataset.isEmpty || dataset.withdrawn
    if let incoming, incoming.description == shown.id {
      try incoming.prepared.derived.write(dataset: dataset.id, fresh: fresh, in: db)
    } else if shown.id != dataset.shown {
      let derived = try rows(of: shown, iri: dataset.iri)
      try derived.write(dataset: dataset.id, fresh: fresh, in: db)
    }
    if shown.id != dataset.shown {
      try db.cachedStatement(sql: "UPDATE description SET value = NULL WHERE id = ?")
        .execute(arguments: [shown.id])
    }
    let kind = try dataset.change(to: shown, in: db)
    try db.cachedStatement(
      sql: """
        UPDATE dataset SET ownerId = ?, shownId = ?, withdrawnAt = NULL,
          changedAt = iif(?, ?, changedAt)
        WHERE id = ?
        """
    ).execute(arguments: [shown.source, shown.id, kind != nil, now, dataset.id])
    if let kind { try addChange(kind, dataset: dataset.id, version: shown.version) }
  }

  private func hide(_ dataset: DatasetState, owner: Int64?, candidates: [Candidate]) throws {
    guard !dataset.isEmpty, !dataset.withdrawn else {
      try db.cachedStatement(sql: "UPDATE dataset SET ownerId = ? WHERE id = ?")
        .execute(arguments: [owner, dataset.id])
      return
    }
    // Another source's, of a dataset whose owner by its prefix withdrew it.
    if let kept = candidates.first(where: { $0.id == dataset.shown && $0.isLive }),
      let value = try DerivedRows.dataset(dataset.id, in: db)
    {
      try keepValue(value, of: kept.id)
    }
    try DerivedRows.clear(dataset: dataset.id, in: db)
    let version = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT versionId FROM description WHERE id = ?"),
      arguments: [dataset.shown])
    try db.cachedStatement(
      sql: """
        UPDATE dataset SET ownerId = ?, shownId = NULL, withdrawnAt = ?, changedAt = ? WHERE id = ?
        """
    ).execute(arguments: [owner, now, now, dataset.id])
    try addChange("withdrawn", dataset: dataset.id, version: version)
  }

  private func addChange(_ kind: String, dataset: Int64, version: Int64?) throws {
    try db.cachedStatement(
      sql: "INSERT INTO change (datasetId, kind, versionId, at) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [dataset, kind, version, now])
  }

  private func keepValue(_ dataset: Dataset, of description: Int64) throws {
    try db.cachedStatement(sql: "UPDATE description SET value = ? WHERE id = ?")
      .execute(arguments: [try KeptValue.encode(dataset), description])
  }

  /// The derived rows of a description that takes another's place.
  private func rows(of description: Candidate, iri: String) throws -> DerivedRows {
    let source = try source(description.source)
    let dataset = try KeptValue.fetch(
      description, iri: iri, threshold: source?.settings.threshold ?? 10, in: db)
    return try DerivedRows(
      dataset, description: description.id, settings: source?.settings, vocabulary: vocabulary,
      in: db)
  }

  private func source(_ id: Int64) throws -> Source? {
    if let known = sources[id] { return known.source }
    sources[id] = try SourceRow.fetch(id: id, in: db)
    return sources[id]?.source
  }
}
