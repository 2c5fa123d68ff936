internal import Catalogue
internal import GRDB

extension Reconciliation {
  /// Findings that say how descriptions of one dataset contradict each other.
  enum ConflictCode {
    /// Two documents of one source.
    static let twice = Finding.Kind.describedTwice.rawValue
    /// Two sources.
    static let otherwise = Finding.Kind.describedOtherwise.rawValue
  }

  /// Compares every live description that is not shown with the one that is.
  func settleConflicts(
    of dataset: DatasetState, shown: Candidate?, candidates: [Candidate], incoming: Incoming?
  ) throws {
    for candidate in candidates where candidate.hasConflicts {
      try clearConflicts(of: candidate)
    }
    let others = candidates.filter { $0.isLive && $0.id != shown?.id }
    guard let shown, !others.isEmpty else { return }
    func value(_ candidate: Candidate) throws -> Dataset {
      if let incoming, incoming.description == candidate.id { return incoming.prepared.dataset }
      if candidate.id == shown.id, let value = try DerivedRows.dataset(dataset.id, in: db) {
        return value
      }
      return try KeptValue.fetch(candidate, iri: dataset.iri, threshold: 10, in: db)
    }
    let reference = try value(shown)
    for other in others where other.digest != shown.digest {
      let fields = try value(other).differingFields(from: reference)
      guard !fields.isEmpty else { continue }
      try addConflict(fields, between: other, and: shown, iri: dataset.iri)
    }
  }

  private func clearConflicts(of candidate: Candidate) throws {
    try db.cachedStatement(sql: "UPDATE description SET conflicts = NULL WHERE id = ?")
      .execute(arguments: [candidate.id])
    try db.cachedStatement(sql: "DELETE FROM finding WHERE descriptionId = ? AND code IN (?, ?)")
      .execute(arguments: [candidate.id, ConflictCode.twice, ConflictCode.otherwise])
  }

  private func addConflict(
    _ fields: [String], between other: Candidate, and shown: Candidate, iri: String
  ) throws {
    let named = fields.joined(separator: ", ")
    let isOfOneSource = other.source == shown.source
    let finding = Finding(
      isOfOneSource ? .describedTwice : .describedOtherwise, .warning, dataset: iri,
      arguments: [
        "other": isOfOneSource ? other.location : other.sourceName,
        "shown": isOfOneSource ? shown.location : shown.sourceName, "fields": named,
      ])
    let row = PreparedDescription.FindingRow(finding)
    try db.cachedStatement(sql: "UPDATE description SET conflicts = ? WHERE id = ?")
      .execute(arguments: [try JSONText.encode(fields), other.id])
    try db.cachedStatement(
      sql: """
        INSERT INTO finding (documentId, descriptionId, severity, code, detail)
        VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [other.document, other.id, row.severity, row.code, row.detail])
  }
}
