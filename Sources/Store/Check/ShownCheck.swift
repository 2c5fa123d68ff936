internal import GRDB
internal import Vocabulary

/// Who owns each dataset and what is shown of it, against the rules.
enum ShownCheck {
  static func problems(_ db: Database) throws -> [CheckProblem] {
    var problems: [CheckProblem] = []
    let reconciliation = Reconciliation(db, vocabulary: .empty)
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, iri, ownerId, shownId, withdrawnAt IS NOT NULL FROM dataset ORDER BY id")
    while let row = try rows.next(), problems.count < CheckProblem.most {
      try Task.checkCancellation()
      let candidates = try Candidate.fetch(dataset: row[0], in: db)
      let iri: String = row[1]
      let (owner, shown) = try reconciliation.decide(iri, among: candidates)
      func report(_ message: String) {
        problems.append(
          CheckProblem(
            kind: .shown, subject: iri, message: message, remedy: CheckProblem.reharvest))
      }
      if owner != row[2] as Int64? {
        report("The dataset belongs to another source than it should.")
      }
      if shown?.id != row[3] as Int64? { report("Another description is shown than should be.") }
      if (shown == nil) != (row[4] as Bool) {
        report("The dataset is marked as withdrawn and shown, or as neither.")
      }
    }
    let withoutValue = try String.fetchAll(
      db,
      sql: """
        SELECT t.iri FROM description d JOIN dataset t ON t.id = d.datasetId
        WHERE d.withdrawnAt IS NULL AND d.id IS NOT t.shownId AND d.value IS NULL LIMIT 100
        """)
    return problems
      + withoutValue.map { iri in
        CheckProblem(
          kind: .shown, subject: iri, message: "A description that is not shown lacks its value.",
          remedy: CheckProblem.reharvest)
      }
  }
}
