internal import Catalogue
internal import GRDB
internal import Vocabulary

/// The full-text rows of shown datasets, and what is read from their texts, made from what is kept of them.
enum TextRows {
  /// Raised when other words come of the same text.
  static let version: UInt64 = 1

  /// Makes the rows where a migration left none.
  static func refill(_ db: Database) throws {
    guard try !FullTextTable.datasets.hasRows(db) else { return }
    for id in try ids(after: 0, most: .max, in: db) { try rewrite(dataset: id, .empty, in: db) }
  }

  /// Shown datasets in the order of their ids.
  static func ids(after last: Int64, most: Int, in db: Database) throws -> [Int64] {
    try Int64.fetchAll(
      db, sql: "SELECT id FROM dataset WHERE shownId IS NOT NULL AND id > ? ORDER BY id LIMIT ?",
      arguments: [last, most == .max ? -1 : most])
  }

  static func rewrite(dataset id: Int64, _ vocabulary: ConceptLibrary, in db: Database) throws {
    guard let dataset = try DerivedRows.dataset(id, in: db),
      let derived = try DerivedRows.shown(dataset: id, vocabulary: vocabulary, in: db)
    else { return }
    try derived.write(dataset: id, fresh: false, in: db)
    let variables = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT id FROM variable WHERE datasetId = ? ORDER BY position"),
      arguments: [id])
    for (row, variable) in zip(variables, dataset.variables) {
      try db.cachedStatement(sql: "DELETE FROM variableText WHERE rowid = ?")
        .execute(arguments: [row])
      try VariableText(variable, concepts: vocabulary).insert(variable: row, in: db)
    }
  }
}

extension DatasetText {
  func insert(dataset id: Int64, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO datasetText
          (rowid, title, keywords, codes, description, variables, other, concepts)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      id, title, keywords, codes, description, variables, other, concepts,
    ])
  }
}

extension VariableText {
  func insert(variable id: Int64, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO variableText (rowid, name, label, concept, description)
        VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [id, name, label, concept, description])
  }
}
