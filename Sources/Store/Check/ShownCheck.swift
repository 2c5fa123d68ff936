internal import GRDB
internal import Vocabulary

/// Who owns each dataset and what is shown of it, against the rules.
enum ShownCheck {
  static func problems(_ db: Database) throws -> [CheckProblem] {
    var problems: [CheckProblem] = []
    let reconciliation = Reconciliation(db, vocabulary: .empty)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, ownerId, shownId, withdrawnAt IS NOT NULL, sameAsId FROM dataset ORDER BY id
        """)
    while let row = try rows.next(), problems.count < CheckProblem.most {
      try Task.checkCancellation()
      guard let standing = try reconciliation.standing(of: row[0]) else { continue }
      func report(_ message: String) {
        problems.append(
          CheckProblem(
            kind: .shown, subject: standing.state.iri, message: message,
            remedy: CheckProblem.reharvest))
      }
      if standing.owner != row[1] as Int64? {
        report("The dataset belongs to another source than it should.")
      }
      if try !RecognitionRows(db: db).keys(ofDataset: standing.id).isEqual(to: standing.keys) {
        report("The dataset is found by other identifiers than it has.")
      }
      let head = try reconciliation.head(of: standing)
      if head != row[4] as Int64? {
        report("The dataset is shown together with another than it should, or apart from one.")
      }
      let shown = head == nil ? standing.own?.id : nil
      if shown != row[2] as Int64? { report("Another description is shown than should be.") }
      if (standing.own == nil) != (row[3] as Bool) {
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

extension Set<Int64> {
  fileprivate func isEqual(to keys: RecognitionKeys) -> Bool { self == Set(keys.numbers) }
}
