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
          OR variableCount > 0 AND firstVariable IS NULL)
        LIMIT 100
        """
    ).map { iri in
      CheckProblem(
        kind: .index, subject: iri, message: "The dataset is missing from the full-text indexes.",
        remedy: remedy)
    }
    let hidden =
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM datasetText
          WHERE rowid NOT IN (SELECT id FROM dataset WHERE shownId IS NOT NULL)
          """) ?? 0
    let variables =
      try Int.fetchOne(
        db, sql: "SELECT sum(variableCount) FROM dataset WHERE firstVariable IS NOT NULL") ?? 0
    let surplus = try FullTextTable.variables.rowCount(db) - variables
    var problems = shown
    if hidden + max(0, surplus) > 0 {
      problems.append(
        CheckProblem(
          kind: .index, subject: "datasetText",
          message:
            "The full-text indexes hold \(hidden + max(0, surplus)) rows of nothing that is shown.",
          remedy: remedy))
    }
    if surplus < 0 {
      problems.append(
        CheckProblem(
          kind: .index, subject: "variableText",
          message: "The full-text indexes lack \(-surplus) rows of variables that are shown.",
          remedy: remedy))
    }
    return problems
  }
}
