internal import Catalogue
internal import GRDB

extension Reconciliation {
  /// Findings that say how descriptions of one dataset contradict each other.
  enum ConflictCode {
    /// Two documents of one source.
    static let twice = Finding.Kind.describedTwice.rawValue
    /// Two sources.
    static let otherwise = Finding.Kind.describedOtherwise.rawValue
    /// Two sources, under two IRIs.
    static let elsewhere = Finding.Kind.describedElsewhere.rawValue
    /// All of them, as SQL lists them.
    static let list = "'\(twice)', '\(otherwise)', '\(elsewhere)'"
  }

  /// Compares every live description that is not shown with the one that is.
  ///
  /// - Parameters:
  ///   - id: the dataset that is shown.
  ///   - candidates: its descriptions, and those of its other names.
  func settleConflicts(
    shown: Candidate?, of id: Int64, candidates: [Candidate], incoming: Incoming?
  ) throws {
    for candidate in candidates where candidate.hasConflicts {
      try clearConflicts(of: candidate)
    }
    let others = candidates.filter { $0.isLive && $0.id != shown?.id }
    guard let shown, !others.isEmpty else { return }
    func value(_ candidate: Candidate) throws -> Dataset {
      if let incoming, incoming.description == candidate.id { return try incoming.prepared.dataset }
      if candidate.id == shown.id, let value = try DerivedRows.dataset(id, in: db) { return value }
      return try KeptValue.fetch(candidate, threshold: 10, in: db)
    }
    let reference = try value(shown)
    for other in others where other.digest != shown.digest {
      let fields = try value(other).differingFields(from: reference)
      guard !fields.isEmpty || other.dataset != shown.dataset else { continue }
      try addConflict(fields, between: other, and: shown)
    }
  }

  private func clearConflicts(of candidate: Candidate) throws {
    try db.cachedStatement(sql: "UPDATE description SET conflicts = NULL WHERE id = ?")
      .execute(arguments: [candidate.id])
    try FindingRow.delete(
      ofDescription: candidate.id, codes: (isIn: true, ConflictCode.list), in: db)
  }

  private func addConflict(
    _ fields: [String], between other: Candidate, and shown: Candidate
  ) throws {
    try db.cachedStatement(sql: "UPDATE description SET conflicts = ? WHERE id = ?")
      .execute(arguments: [try JSONText.encode(fields), other.id])
    let isOfOneSource = other.source == shown.source
    if other.dataset != shown.dataset {
      let finding = Finding(
        .describedElsewhere, .information, dataset: other.iri,
        arguments: [
          "other": other.sourceName, "shown": shown.sourceName, "iri": shown.iri,
        ])
      try add(finding, about: other)
    }
    guard !fields.isEmpty else { return }
    let finding = Finding(
      isOfOneSource ? .describedTwice : .describedOtherwise, .warning, dataset: other.iri,
      arguments: [
        "other": isOfOneSource ? other.location : other.sourceName,
        "shown": isOfOneSource ? shown.location : shown.sourceName,
        "fields": fields.joined(separator: ", "),
      ])
    try add(finding, about: other)
  }

  private func add(_ finding: Finding, about description: Candidate) throws {
    try FindingRow(finding, of: description.iri)
      .insert(document: description.document, description: description.id, in: db)
  }
}
