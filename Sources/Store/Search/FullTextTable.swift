internal import Foundation
internal import GRDB

/// A full-text table: its columns and how much a word in each of them weighs.
struct FullTextTable: Sendable {
  let name: String
  /// In the order of the table.
  let columnNames: [String]
  let weights: [Float]
  /// Statements of the row's id and its texts.
  let insertion: String
  let deletion: String

  private init(name: String, columnNames: [String], weights: [Float]) {
    self.name = name
    self.columnNames = columnNames
    self.weights = weights
    let columns = columnNames.joined(separator: ", ")
    let places = String(repeating: ", ?", count: columnNames.count)
    insertion = "INSERT INTO \(name) (rowid, \(columns)) VALUES (?\(places))"
    deletion = "INSERT INTO \(name) (\(name), rowid, \(columns)) VALUES ('delete', ?\(places))"
  }

  static let datasets = FullTextTable(
    name: "datasetText",
    columnNames: ["title", "keywords", "codes", "description", "variables", "other", "concepts"],
    weights: [8, 4, 6, 1, 1, 0.5, 1])
  static let variables = FullTextTable(
    name: "variableText", columnNames: ["name", "label", "concept", "description"],
    weights: [4, 6, 4, 1])

  /// A table in each connection's own schema that lists the terms of the index by column.
  var vocabulary: String { name + "Terms" }

  /// Makes the vocabulary known to a connection; called once for each.
  func prepareVocabulary(_ db: Database) throws {
    try db.execute(
      sql: "CREATE VIRTUAL TABLE temp.\(vocabulary) USING fts5vocab('main', '\(name)', 'col')")
  }

  /// The bit that a matched row has for a column.
  func mask(_ column: String) -> UInt8 {
    columnNames.firstIndex(of: column).map { 1 << UInt8($0) } ?? 0
  }

  func names(of mask: UInt8) -> [String] {
    columnNames.indices.filter { mask & (1 << UInt8($0)) != 0 }.map { columnNames[$0] }
  }

  /// What a column weighs where it is in a mask, and else nothing.
  func weights(of mask: UInt8) -> [Float] {
    weights.enumerated().map { mask & (1 << UInt8($0)) != 0 ? $1 : 0 }
  }

  /// The rows that an FTS5 expression matches, ascending.
  func rowids(_ expression: String, _ db: Database) throws -> [Int64] {
    var rowids: [Int64] = []
    try db.scan("SELECT rowid FROM \(name) WHERE \(name) MATCH ?", [expression]) { row in
      rowids.append(row.integer(0))
    }
    return rowids
  }

  func insert(_ texts: [String], rowid: Int64, in db: Database) throws {
    try DeferredWrites.add(
      .init(table: self, isDeletion: false, rowid: rowid, texts: texts), in: db)
  }

  /// - Parameter texts: those that the row was made of: the index cannot know them.
  func delete(_ texts: [String], rowid: Int64, in db: Database) throws {
    try DeferredWrites.add(.init(table: self, isDeletion: true, rowid: rowid, texts: texts), in: db)
  }

  /// How many rows it has, as FTS5 counts them for its averages: the first number of the record that it keeps of these
  /// (SQLite's file fts5_index.c, `FTS5_AVERAGES_ROWID`). A table that keeps no sizes cannot list its rows.
  func rowCount(_ db: Database) throws -> Int {
    let record = try Data.fetchOne(db, sql: "SELECT block FROM \(name)_data WHERE id = 1") ?? Data()
    var count = 0
    // A varint: seven bits a byte, high ones first; of nine bytes none is that of a number of rows.
    for byte in record.prefix(8) {
      count = count << 7 | Int(byte & 0x7F)
      if byte & 0x80 == 0 { break }
    }
    return count
  }

  func hasRows(_ db: Database) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM \(name))") ?? false
  }
}
