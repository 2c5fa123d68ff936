internal import Catalogue
internal import Foundation
internal import GRDB
internal import Vocabulary

/// The words of a shown dataset and of its variables, as the full-text tables were given them.
///
/// The tables keep none themselves (FTS5, contentless tables): to take a row out of an index, its words must be
/// told again. They are kept deflated, a line a row and a tab between columns; no word has either. The texts that they
/// were made of are the stream's dictionary, which halves it.
struct KeptWords: Hashable, Sendable {
  var dataset: DatasetText
  /// In the order of the dataset's variables.
  var variables: [VariableText]

  /// A zlib stream.
  ///
  /// - Parameter texts: those that the words are made of.
  func encoded(_ texts: KeptTexts) -> Data {
    var text: [UInt8] = []
    text.reserveCapacity(4096)
    func append(_ columns: [String]) {
      for (index, column) in columns.enumerated() {
        if index > 0 { text.append(UInt8(ascii: "\t")) }
        text.append(contentsOf: column.utf8)
      }
    }
    var dataset = dataset
    // The words of the variables, once more.
    dataset.variables = ""
    append(dataset.columns)
    for variable in variables {
      text.append(UInt8(ascii: "\n"))
      append(variable.columns)
    }
    return Data(Deflate.deflate(text, texts.dictionary))
  }

  /// - Parameter texts: gives those of the dataset, where the stream was made with them.
  /// - Throws: `StoreError.damaged`; what `texts` throws.
  init(_ bytes: Data, texts: () throws -> KeptTexts) throws {
    let bytes = [UInt8](bytes)
    // What was kept before there was a dictionary is whole rows.
    let isWhole = !Deflate.hasDictionary(bytes)
    let text = String(
      decoding: try Deflate.inflate(bytes, isWhole ? nil : texts().dictionary), as: UTF8.self)
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map { row in
      row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    guard let first = rows.first, let dataset = DatasetText(columns: first) else {
      throw StoreError.damaged(reason: "the words of a dataset cannot be read")
    }
    self.dataset = dataset
    variables = []
    for row in rows.dropFirst() {
      guard let variable = VariableText(columns: row) else {
        throw StoreError.damaged(reason: "the words of a variable cannot be read")
      }
      variables.append(variable)
    }
    if !isWhole { self.dataset.variables = DatasetText.joined(variables) }
  }

  init(_ dataset: Dataset, concepts library: ConceptLibrary) {
    let read = dataset.variables.map { VariableText.read($0, concepts: library) }
    variables = read.map(\.text)
    self.dataset = DatasetText(
      dataset, variables: variables, variableCodes: read.map(\.codes), concepts: library)
  }

  /// Nil where the dataset has no row in the tables.
  static func fetch(dataset id: Int64, in db: Database) throws -> KeptWords? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT words, value, variables FROM datasetWords JOIN dataset ON id = datasetId
          WHERE datasetId = ?
          """), arguments: [id]
    ).map { row in
      try KeptWords(row[0]) { try KeptTexts(value: row[1], variables: row[2]) }
    }
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
    try index(dataset: id, firstVariable: firstVariable, before: before, in: db)
    var row = RawBinding(
      try RawStatement(
        "INSERT OR REPLACE INTO datasetWords (datasetId, words) VALUES (?, ?)", in: db))
    row.add(id)
    row.add(encoded)
    try row.statement.run()
  }

  /// The part of ``write(dataset:encoded:firstVariable:before:in:)`` that is about the full-text tables.
  func index(
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

/// The texts of a dataset and of its variables as their JSON has them, in small letters: what its words are like.
///
/// They are found in the JSON that is kept, so that whoever has that has them: names of variables, and every `text`.
struct KeptTexts {
  private var texts: [UInt8] = []

  var dictionary: DeflateDictionary { DeflateDictionary(texts) }

  /// - Parameters: JSON, as it is kept.
  init(value: [UInt8], variables: [UInt8]) {
    texts.reserveCapacity((value.count + variables.count) / 2)
    add(variables)
    // Last, since the words of the dataset come first.
    add(value)
  }

  /// - Parameters: the columns of `dataset`.
  init(value: Data?, variables: Data?) throws(StoreError) {
    self.init(
      value: try Deflate.inflate([UInt8](value ?? Data())),
      variables: try variables.map { bytes throws(StoreError) in
        try Deflate.inflate([UInt8](bytes))
      } ?? [])
  }

  private mutating func add(_ json: [UInt8]) {
    json.withUnsafeBufferPointer { json in
      var index = 0
      while index < json.count {
        let isText =
          json[index] == UInt8(ascii: "t") && Self.stands(#"text":""#, in: json, at: index)
        let isName =
          json[index] == UInt8(ascii: "n") && Self.stands(#"name":""#, in: json, at: index)
        guard isText || isName else {
          index += 1
          continue
        }
        index += 7
        while index < json.count, json[index] != UInt8(ascii: "\"") {
          let byte = json[index]
          texts.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
          index += 1
        }
        texts.append(UInt8(ascii: " "))
      }
    }
  }

  private static func stands(
    _ part: StaticString, in json: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Bool {
    let count = part.utf8CodeUnitCount
    guard index + count <= json.count else { return false }
    for place in 0..<count where json[index + place] != part.utf8Start[place] { return false }
    return true
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
