internal import Catalogue
internal import Foundation
internal import GRDB
internal import Vocabulary

/// The words of a shown dataset and of its variables, as the full-text tables were given them.
///
/// The tables keep none themselves (FTS5, contentless tables): to take a row out of an index, its words must be
/// told again. They are kept deflated, a line a row and a tab between columns; no word has either.
struct KeptWords: Hashable, Sendable {
  var dataset: DatasetText
  /// In the order of the dataset's variables.
  var variables: [VariableText]

  /// A zlib stream.
  func encoded() -> Data {
    let rows = [dataset.columns] + variables.map(\.columns)
    let text = rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
    return Data(Deflate.deflate(Array(text.utf8)))
  }

  /// - Throws: `StoreError.damaged`.
  init(_ bytes: Data) throws(StoreError) {
    let text = String(decoding: try Deflate.inflate([UInt8](bytes)), as: UTF8.self)
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map { row in
      row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    guard let first = rows.first, let dataset = DatasetText(columns: first) else {
      throw .damaged(reason: "the words of a dataset cannot be read")
    }
    self.dataset = dataset
    variables = []
    for row in rows.dropFirst() {
      guard let variable = VariableText(columns: row) else {
        throw .damaged(reason: "the words of a variable cannot be read")
      }
      variables.append(variable)
    }
  }

  init(_ dataset: Dataset, concepts library: ConceptLibrary) {
    let codes = dataset.variables.map { ConceptWords.codes(of: $0, library) }
    variables = zip(dataset.variables, codes).map {
      VariableText($0, codes: $1, concepts: library)
    }
    self.dataset = DatasetText(
      dataset, variables: variables, variableCodes: codes, concepts: library)
  }

  /// Nil where the dataset has no row in the tables.
  static func fetch(dataset id: Int64, in db: Database) throws -> KeptWords? {
    try Data.fetchOne(
      db.cachedStatement(sql: "SELECT words FROM datasetWords WHERE datasetId = ?"),
      arguments: [id]
    ).map(KeptWords.init)
  }

  /// Takes a dataset and its variables out of the full-text tables.
  static func erase(dataset id: Int64, in db: Database) throws {
    guard let words = try fetch(dataset: id, in: db) else { return }
    try FullTextTable.datasets.delete(words.dataset.columns, rowid: id, in: db)
    if let first = try VariableIDs.first(ofDataset: id, in: db) {
      for (rowid, text) in zip(first..., words.variables) {
        try FullTextTable.variables.delete(text.columns, rowid: rowid, in: db)
      }
    }
    try db.cachedStatement(sql: "DELETE FROM datasetWords WHERE datasetId = ?")
      .execute(arguments: [id])
  }

  /// Puts the words into the tables, and out of them what stood there before and differs.
  ///
  /// - Parameters:
  ///   - encoded: what `encoded()` gives.
  ///   - firstVariable: the row of its first variable.
  ///   - before: what the tables have of the same rows; nil where they have nothing.
  func write(
    dataset id: Int64, encoded: Data, firstVariable: Int64, before: KeptWords?, in db: Database
  ) throws {
    if before == self { return }
    if before?.dataset != dataset {
      if let before {
        try FullTextTable.datasets.delete(before.dataset.columns, rowid: id, in: db)
      }
      try FullTextTable.datasets.insert(dataset.columns, rowid: id, in: db)
    }
    for (index, text) in variables.enumerated() {
      let rowid = firstVariable + Int64(index)
      let old = before.flatMap { index < $0.variables.count ? $0.variables[index] : nil }
      guard old != text else { continue }
      if let old { try FullTextTable.variables.delete(old.columns, rowid: rowid, in: db) }
      try FullTextTable.variables.insert(text.columns, rowid: rowid, in: db)
    }
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO datasetWords (datasetId, words) VALUES (?, ?)"
    ).execute(arguments: [id, encoded])
  }
}

extension DatasetText {
  /// In the order of the table.
  var columns: [String] { [title, keywords, codes, description, variables, other, concepts] }

  init?(columns: [String]) {
    guard columns.count == 7 else { return nil }
    title = columns[0]
    keywords = columns[1]
    codes = columns[2]
    description = columns[3]
    variables = columns[4]
    other = columns[5]
    concepts = columns[6]
  }
}

extension VariableText {
  /// In the order of the table.
  var columns: [String] { [name, label, concept, description] }

  init?(columns: [String]) {
    guard columns.count == 4 else { return nil }
    name = columns[0]
    label = columns[1]
    concept = columns[2]
    description = columns[3]
  }
}
