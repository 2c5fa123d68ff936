internal import GRDB

/// The full-text indexes: sound in themselves, and a row for each shown dataset and variable.
enum IndexCheck {
  private static let remedy = CheckProblem.reharvest

  static func problems(_ db: Database) -> [CheckProblem] {
    ["datasetText", "variableText"].compactMap { table in
      do {
        try db.execute(sql: "INSERT INTO \(table) (\(table)) VALUES ('integrity-check')")
        return nil
      } catch {
        return CheckProblem(
          kind: .index, subject: table, message: "The full-text index \(table) is damaged.",
          remedy: CheckProblem.restore)
      }
    }
  }

  static func missingRows(_ db: Database) throws -> [CheckProblem] {
    let shown = try String.fetchAll(
      db,
      sql: """
        SELECT iri FROM dataset
        WHERE shownId IS NOT NULL AND (
          id NOT IN (SELECT rowid FROM datasetText)
          OR variableCount <> (
            SELECT count(*) FROM variableText_docsize
            WHERE id BETWEEN firstVariable AND firstVariable + variableCount - 1))
        LIMIT 100
        """
    ).map { iri in
      CheckProblem(
        kind: .index, subject: iri, message: "The dataset is missing from the full-text indexes.",
        remedy: remedy)
    }
    let hidden = try Int.fetchOne(
      db,
      sql: """
        SELECT (SELECT count(*) FROM datasetText
            WHERE rowid NOT IN (SELECT id FROM dataset WHERE shownId IS NOT NULL))
          + max(0, (SELECT count(*) FROM variableText)
            - (SELECT coalesce(sum(variableCount), 0) FROM dataset WHERE firstVariable IS NOT NULL))
        """)
    guard let hidden, hidden > 0 else { return shown }
    return shown + [
      CheckProblem(
        kind: .index, subject: "datasetText",
        message: "The full-text indexes hold \(hidden) rows of nothing that is shown.",
        remedy: remedy)
    ]
  }
}
