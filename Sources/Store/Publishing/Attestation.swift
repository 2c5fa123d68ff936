internal import Catalogue
internal import GRDB

/// Whether a description is still true: when that was last said, and by when it has to be said again.
///
/// Holders check their descriptions every year (Regulation (EU) 2025/327, Article 60). A change of what is shown counts as
/// a check.
public struct Attestation: Hashable, Sendable, Codable {
  /// Who said so. Names of tokens stand in the audit log alone.
  public enum Witness: String, Hashable, Sendable, Codable {
    /// The hospital, with a token of the source.
    case publisher
    /// Who runs the catalogue.
    case `operator`
  }

  /// When it was last attested: RFC 3339 UTC; nil where that was never.
  public var at: String?
  public var by: Witness?
  /// By when it has to be attested, or changed: RFC 3339 UTC.
  public var dueAt: String

  public init(at: String? = nil, by: Witness? = nil, dueAt: String) {
    self.at = at
    self.by = by
    self.dueAt = dueAt
  }

  /// Days for which a check holds.
  public static let days = 365

  /// Whether the day has passed.
  public var isDue: Bool { dueAt < Timestamp.now() }
}

extension Attestation {
  /// Of a dataset that is shown; nil of others.
  static func fetch(dataset: Int64, in db: Database) throws -> Attestation? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT a.at, a.actor, max(coalesce(a.at, ''), d.changedAt)
          FROM dataset d LEFT JOIN attestation a ON a.datasetId = d.id
          WHERE d.id = ? AND d.shownId IS NOT NULL
          """), arguments: [dataset]
    ).map { row in
      let actor: String? = row[1]
      return Attestation(
        at: row[0], by: actor.map { $0 == "operator" ? .operator : .publisher },
        dueAt: due(after: row[2]))
    }
  }

  /// A year after a time that the database keeps.
  static func due(after time: String) -> String {
    Timestamp.milliseconds(of: time)
      .map { Timestamp.text(milliseconds: $0 + Int64(days) * 86_400_000) } ?? time
  }

  /// Of times of changes and attestations, those before it are due.
  static func limit(days: Int = days) -> String {
    Timestamp.text(milliseconds: Timestamp.milliseconds() - Int64(days) * 86_400_000)
  }

  /// What reminds the steward of one dataset.
  static func reminder(_ iri: String) -> Finding {
    Finding(.attestationDue, .warning, dataset: iri)
  }
}

/// The descriptions of a source that are due to be checked.
public struct AttestationsDue: Hashable, Sendable {
  public var count = 0
  /// The IRI of one.
  public var first: String?
  /// The months in which they became due, as `2026-06`.
  public var months: [String] = []

  /// None.
  public init() {}

  init(count: Int, first: String?, months: [String]) {
    self.count = count
    self.first = first
    self.months = months
  }
}

extension Store {
  /// The datasets of a source that nobody has changed or attested for so many days.
  ///
  /// - Throws: `StoreError.sourceUnknown`.
  public func attestationsDue(
    of sourceName: String, days: Int = Attestation.days
  ) async throws -> AttestationsDue {
    try await read { db in
      let id = try SourceRow.fetch(named: sourceName, in: db).id
      let due = try AttestationRow.due(of: id, before: Attestation.limit(days: days), in: db)
      return AttestationsDue(
        count: due.count, first: due.map(\.iri).min(),
        months: Set(due.map { String(Attestation.due(after: $0.checkedAt).prefix(7)) }).sorted())
    }
  }

  /// Says that a dataset's description is still true.
  ///
  /// - Returns: the dataset's IRI; nil where no such dataset is shown.
  public func attest(
    _ idOrIRI: String, actor: String, origin: String? = nil
  ) async throws -> String? {
    try await write { db in
      guard let (id, state) = try AttestationRow.shown(idOrIRI, in: db) else { return nil }
      try db.execute(
        sql: """
          INSERT INTO attestation (datasetId, at, actor) VALUES (?, ?, ?)
          ON CONFLICT (datasetId) DO UPDATE SET at = excluded.at, actor = excluded.actor
          """, arguments: [id, Timestamp.now(), actor])
      let owner = try String.fetchOne(
        db,
        sql: "SELECT s.name FROM dataset d JOIN source s ON s.id = d.ownerId WHERE d.id = ?",
        arguments: [id])
      try Self.audit(
        AuditEntry(
          actor: actor, origin: origin, action: "attest", outcome: .done, source: owner,
          dataset: state.iri, before: state.digest, after: state.digest), in: db)
      return state.iri
    }
  }

  /// Whether a dataset's description is still true; nil where no such dataset is shown.
  public func attestation(of idOrIRI: String) async throws -> Attestation? {
    try await read { db in
      try DatasetLookup.id(of: idOrIRI, in: db).flatMap {
        try Attestation.fetch(dataset: $0, in: db)
      }
    }
  }

  /// What is shown of a dataset, whoever described it; nil where there is none, or it is withdrawn.
  public func shownState(of idOrIRI: String) async throws -> PublishedState? {
    try await read { db in try AttestationRow.shown(idOrIRI, in: db)?.state }
  }
}

/// Rows about attestations.
enum AttestationRow {
  static func shown(
    _ idOrIRI: String, in db: Database
  ) throws -> (id: Int64, state: PublishedState)? {
    guard let id = try DatasetLookup.id(of: idOrIRI, in: db) else { return nil }
    return try Row.fetchOne(
      db,
      sql: """
        SELECT s.iri, v.digest FROM dataset s JOIN description d ON d.id = s.shownId
        JOIN version v ON v.id = d.versionId WHERE s.id = ?
        """, arguments: [id]
    ).map { (id, PublishedState(iri: $0[0], digest: $0[1])) }
  }

  /// Datasets that were last changed or attested before a time, by when that was.
  static func due(
    of source: Int64, before: String, limit: Int = .max, in db: Database
  ) throws -> [(iri: String, checkedAt: String)] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT d.iri, max(coalesce(a.at, ''), d.changedAt)
          FROM dataset d LEFT JOIN attestation a ON a.datasetId = d.id
          WHERE d.ownerId = ?1 AND d.shownId IS NOT NULL AND d.changedAt < ?2
            AND coalesce(a.at, '') < ?2
          ORDER BY d.iri LIMIT ?3
          """), arguments: [source, before, limit]
    ).map { ($0[0], $0[1]) }
  }
}
