internal import Catalogue
internal import GRDB
internal import Vocabulary

/// Rows made from shown descriptions, against a second making.
enum DerivedCheck {
  static func problems(_ db: Database) throws -> [CheckProblem] {
    var problems: [CheckProblem] = []
    let sources = Dictionary(
      uniqueKeysWithValues: try SourceRow.fetchAll(db).map { ($0.id, $0.source) })
    let rows = try Row.fetchCursor(
      db, sql: "SELECT * FROM dataset WHERE shownId IS NOT NULL ORDER BY id")
    while let row = try rows.next(), problems.count < CheckProblem.most {
      try Task.checkCancellation()
      let id: Int64 = row["id"]
      guard let dataset = try DerivedRows.dataset(id, in: db) else {
        problems.append(problem(row["iri"], "what was read from it"))
        continue
      }
      let owner: Int64? = row["ownerId"]
      let derived = try DerivedRows(
        dataset, read: ReadValues.decode(row["readValues"]), description: row["shownId"],
        settings: owner.flatMap { sources[$0]?.settings }, vocabulary: .empty, in: db)
      if try !hasWords(id, in: db) { problems.append(problem(row["iri"], "its words")) }
      if let name = try difference(of: derived, from: row, in: db) {
        problems.append(problem(row["iri"], name))
      }
    }
    let leftovers = try String.fetchAll(
      db,
      sql: """
        SELECT iri FROM dataset t WHERE shownId IS NULL AND (
          EXISTS (SELECT * FROM datasetFacet WHERE datasetId = t.id)
          OR EXISTS (SELECT * FROM codesOfDataset WHERE datasetId = t.id)
          OR firstVariable IS NOT NULL) LIMIT 100
        """)
    problems += leftovers.map { problem($0, "that it is not shown") }
    if problems.isEmpty, try CodeNumbers.total(in: db) != CodeNumbers.rowCount(in: db) {
      problems.append(problem("datasetCode", "the codes of its datasets"))
    }
    return problems
  }

  /// Whether what the full-text tables were given can be told again.
  private static func hasWords(_ id: Int64, in db: Database) throws -> Bool {
    do throws(any Error) {
      return try KeptWords.fetch(dataset: id, in: db) != nil
    } catch StoreError.damaged {
      return false
    }
  }

  private static func problem(_ iri: String, _ name: String) -> CheckProblem {
    CheckProblem(
      kind: .derived, subject: iri, message: "The catalogue's rows disagree with \(name).",
      remedy: CheckProblem.reharvest)
  }

  /// The name of the first thing that differs.
  private static func difference(
    of derived: DerivedRows, from row: Row, in db: Database
  ) throws -> String? {
    let id: Int64 = row["id"]
    let columns = derived.columns
    if columns.titleKey != row["titleKey"] { return "its title" }
    if columns.modified != row["modified"] { return "its date" }
    if columns.individuals != row["individuals"] { return "its number of individuals" }
    if columns.access != row["access"] { return "its access rights" }
    if columns.ageFrom != row["ageFrom"] || columns.ageTo != row["ageTo"] { return "its ages" }
    if columns.gestationFrom != row["gestationFrom"] || columns.gestationTo != row["gestationTo"] {
      return "its gestational ages"
    }
    if columns.variableCount != row["variableCount"] { return "its variables" }
    if columns.rung != row["rung"] { return "how far it has climbed" }
    if derived.quality.percent != row["quality"] { return "its quality" }
    let facets = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT field, value FROM datasetFacet WHERE datasetId = ? ORDER BY field, value"),
      arguments: [id]
    ).map { FacetRow(field: $0[0], value: $0[1]) }
    if Set(facets) != Set(derived.facets) { return "its facets" }
    return try CodeNumbers.concepts(ofDataset: id, in: db) == Set(derived.concepts)
      ? nil : "its codes"
  }
}
