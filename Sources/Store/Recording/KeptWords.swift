internal import Catalogue
internal import Foundation
internal import GRDB
internal import Vocabulary

/// The words of a shown dataset and of its variables, as the full-text tables were given them.
///
/// The tables keep none themselves (FTS5, contentless tables): to take a row out of an index, its words must be
/// told again. They are kept with what they were made of (``KeptText``).
struct KeptWords: Hashable, Sendable {
  var dataset: DatasetText
  /// In the order of the dataset's variables.
  var variables: [VariableText]

  /// UTF-8: a line for the dataset and for each of its variables, columns parted by tabs; no word has either. The words of
  /// the dataset's variables, which are the variables' own once more, are left out.
  var lines: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(4096)
    func append(_ columns: [String]) {
      for (index, column) in columns.enumerated() {
        if index > 0 { text.append(UInt8(ascii: "\t")) }
        text.append(contentsOf: column.utf8)
      }
    }
    var dataset = dataset
    dataset.variables = ""
    append(dataset.columns)
    for variable in variables {
      text.append(UInt8(ascii: "\n"))
      append(variable.columns)
    }
    return text
  }

  /// - Throws: `StoreError.damaged`.
  init(lines: [UInt8]) throws(StoreError) {
    let rows = String(decoding: lines, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map { row in
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
    self.dataset.variables = DatasetText.joined(variables)
  }

  init(_ dataset: Dataset, concepts library: ConceptLibrary) {
    let read = dataset.variables.map { VariableText.read($0, concepts: library) }
    variables = read.map(\.text)
    self.dataset = DatasetText(
      dataset, variables: variables, variableCodes: read.map(\.codes), concepts: library)
  }

  /// Nil where the dataset has no row in the tables.
  static func fetch(dataset id: Int64, in db: Database) throws -> KeptWords? {
    try KeptText.fetch(dataset: id, in: db)?.words.map(KeptWords.init(lines:))
  }

  /// Takes a dataset and its variables out of the full-text tables. What is kept of the dataset still has the words: it is
  /// to be written anew, or deleted.
  ///
  /// - Parameter kept: what is kept of it.
  static func erase(dataset id: Int64, kept: KeptText?, in db: Database) throws {
    guard let words = try kept?.words.map(KeptWords.init(lines:)) else { return }
    try FullTextTable.datasets.delete(words.dataset.columns, rowid: id, in: db)
    if let first = try VariableIDs.first(ofDataset: id, in: db) {
      for (rowid, text) in zip(first..., words.variables) {
        try FullTextTable.variables.delete(text.columns, rowid: rowid, in: db)
      }
    }
  }

  /// Puts the words into the tables, and out of them what stood there before and differs.
  ///
  /// - Parameters:
  ///   - firstVariable: the row of its first variable.
  ///   - before: what the tables have of the same rows; nil where they have nothing.
  func write(
    dataset id: Int64, firstVariable: Int64, before: KeptWords?, in db: Database
  ) throws {
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
