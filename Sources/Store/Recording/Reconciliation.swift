internal import Catalogue
internal import Foundation
internal import GRDB
internal import Vocabulary

/// Decides which description of a dataset is shown, and brings what follows from it up to date: derived rows,
/// changes, conflicts.
///
/// The owner is the source with the longest matching IRI prefix among those that ever described the
/// dataset, else the first that has a live description of it. Shown is the first of the owner's live
/// descriptions in the order of their documents' locations. Where several IRIs are recognised as names of one dataset,
/// one of them is shown (``RecognisedGroup``). Lives as long as one transaction.
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
    guard let standing = try standing(of: id) else { return }
    let others = try recognise(standing)
    guard others.isEmpty else {
      return try settle(group(around: others.union([id])), of: id, incoming: incoming)
    }
    if let incoming, incoming.description != standing.own?.id {
      try keepValue(incoming.prepared.dataset, of: incoming.description)
    }
    try place(standing, under: id, incoming: incoming)
    try settleConflicts(
      shown: standing.own, of: id, candidates: standing.candidates, incoming: incoming)
  }

  private func settle(_ group: RecognisedGroup, of id: Int64, incoming: Incoming?) throws {
    let places = group.places()
    let standings = group.standings.values.sorted { $0.id < $1.id }
    if let incoming, places[id] != id || incoming.description != group.standings[id]?.own?.id {
      try keepValue(incoming.prepared.dataset, of: incoming.description)
    }
    // What is shown first: nobody finds the dataset under none of its names.
    let isShown = { (standing: Standing) in
      standing.own != nil && places[standing.id] == standing.id
    }
    for standing in standings.filter(isShown) + standings.filter({ !isShown($0) }) {
      try place(
        standing, under: places[standing.id] ?? standing.id,
        incoming: standing.id == id ? incoming : nil)
    }
    for standing in standings where places[standing.id] == standing.id {
      let candidates = standings.filter { places[$0.id] == standing.id }.flatMap(\.candidates)
      try settleConflicts(
        shown: standing.own, of: standing.id, candidates: candidates, incoming: incoming)
    }
  }

  /// Shows what an IRI's sources say of it, or hides it.
  ///
  /// - Parameter head: the IRI under which the dataset is shown.
  private func place(_ standing: Standing, under head: Int64, incoming: Incoming?) throws {
    if let own = standing.own, head == standing.id {
      try show(own, of: standing.state, candidates: standing.candidates, incoming: incoming)
    } else {
      try hide(standing, sameAs: head == standing.id ? nil : head, incoming: incoming)
    }
  }

  /// Who owns the dataset, and which description is shown.
  func decide(
    _ iri: String, among candidates: [Candidate]
  ) throws -> (owner: Int64?, shown: Candidate?, isPrefixed: Bool) {
    let described = Set(candidates.map(\.source))
    let match = try matchingPrefix(iri, among: described)
    let byAge = candidates.sorted { $0.id < $1.id }
    let owner = match ?? (byAge.first(where: \.isLive) ?? byAge.first)?.source
    return (owner, candidates.first { $0.isLive && $0.source == owner }, match != nil)
  }

  /// Settles every dataset that more than one source describes: after prefixes have changed.
  func sharedDatasets() throws {
    let shared = try Int64.fetchAll(
      db,
      sql: """
        SELECT datasetId FROM description WHERE datasetId IS NOT NULL
        GROUP BY datasetId HAVING count(DISTINCT sourceId) > 1
        UNION SELECT id FROM dataset WHERE sameAsId IS NOT NULL
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
        UPDATE dataset SET value = NULL, firstVariable = NULL, title = NULL, titleKey = NULL, modified = NULL,
          individuals = NULL, access = NULL, ageFrom = NULL, ageTo = NULL, ageStated = 0,
          gestationFrom = NULL, gestationTo = NULL, variableCount = 0, rung = NULL, quality = NULL,
          missingId = NULL, readValues = NULL
        WHERE id = ? AND NOT EXISTS (SELECT * FROM description WHERE datasetId = ?)
        """
    ).execute(arguments: [id, id])
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
    let fresh = dataset.isEmpty || !dataset.isListed
    if let incoming, incoming.description == shown.id {
      try incoming.prepared.derived.write(dataset: dataset.id, fresh: fresh, in: db)
    } else if shown.id != dataset.shown {
      let derived = try rows(of: shown)
      try derived.write(dataset: dataset.id, fresh: fresh, in: db)
    }
    if shown.id != dataset.shown {
      try db.cachedStatement(sql: "UPDATE description SET value = NULL WHERE id = ?")
        .execute(arguments: [shown.id])
    }
    let kind = try dataset.change(to: shown, in: db)
    try db.cachedStatement(
      sql: """
        UPDATE dataset SET ownerId = ?, shownId = ?, withdrawnAt = NULL, sameAsId = NULL,
          changedAt = iif(?, ?, changedAt)
        WHERE id = ?
        """
    ).execute(arguments: [shown.source, shown.id, kind != nil, now, dataset.id])
    if let kind { try addChange(kind, dataset: dataset.id, version: shown.version) }
  }

  /// - Parameter head: the dataset that it is another name of; nil where it is withdrawn.
  private func hide(_ standing: Standing, sameAs head: Int64?, incoming: Incoming?) throws {
    let dataset = standing.state
    let withdrawnAt = head == nil ? now : nil
    guard !dataset.isEmpty, dataset.isListed else {
      // Hidden already; once it is withdrawn, it stays withdrawn since then.
      try db.cachedStatement(
        sql: """
          UPDATE dataset SET ownerId = ?1, shownId = NULL, sameAsId = ?2,
            withdrawnAt = iif(?3 IS NULL, NULL, coalesce(withdrawnAt, ?3))
          WHERE id = ?4
          """
      ).execute(arguments: [standing.owner, head, withdrawnAt, dataset.id])
      return
    }
    // A live description that is no longer shown: of another name, or another source's where the owner by prefix
    // withdrew the dataset.
    if let kept = standing.candidates.first(where: { $0.id == dataset.shown && $0.isLive }),
      kept.id != incoming?.description, let value = try DerivedRows.dataset(dataset.id, in: db)
    {
      try keepValue(value, of: kept.id)
    }
    try DerivedRows.clear(dataset: dataset.id, in: db)
    let version = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT versionId FROM description WHERE id = ?"),
      arguments: [dataset.shown])
    try db.cachedStatement(
      sql: """
        UPDATE dataset SET ownerId = ?, shownId = NULL, withdrawnAt = ?, sameAsId = ?, changedAt = ?
        WHERE id = ?
        """
    ).execute(arguments: [standing.owner, withdrawnAt, head, now, dataset.id])
    try addChange("withdrawn", dataset: dataset.id, version: version)
  }

  private func addChange(_ kind: String, dataset: Int64, version: Int64?) throws {
    try ChangeRow.insert(kind, dataset: dataset, version: version, at: now, in: db)
  }

  private func keepValue(_ dataset: Dataset, of description: Int64) throws {
    try db.cachedStatement(sql: "UPDATE description SET value = ? WHERE id = ?")
      .execute(arguments: [KeptValue.encode(dataset), description])
  }

  /// The derived rows of a description that takes another's place.
  private func rows(of description: Candidate) throws -> DerivedRows {
    let source = try source(description.source)
    let dataset = try KeptValue.fetch(
      description, threshold: source?.settings.threshold ?? 10, in: db)
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
