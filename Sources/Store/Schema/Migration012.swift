internal import Foundation
internal import GRDB

extension Migrations {
  /// What is kept of a dataset is one stream: see `KeptText`.
  static func keptTogether012(_ db: Database) throws {
    for id in try Int64.fetchAll(db, sql: "SELECT id FROM dataset WHERE value IS NOT NULL") {
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT value, variables, words FROM dataset LEFT JOIN datasetWords ON datasetId = id
            WHERE id = ?
            """), arguments: [id])
      guard let row, let value = row[0] as Data? else { continue }
      let apart = try KeptApart(value: value, variables: row[1], words: row[2])
      try db.cachedStatement(sql: "UPDATE dataset SET value = ? WHERE id = ?")
        .execute(arguments: [apart.together.deflated, id])
    }
    try db.execute(
      sql: """
        DROP TABLE datasetWords;
        ALTER TABLE dataset DROP COLUMN variables;
        """)
  }
}

/// What was kept of a dataset as three streams.
///
/// The words' stream had the texts of the others as its dictionary, in small letters, those of the variables first: names of
/// variables, and every `text`. Before that it had none, and had the words of the dataset's variables twice.
private struct KeptApart {
  var together: KeptText

  init(value: Data, variables: Data?, words: Data?) throws(StoreError) {
    together = KeptText(
      value: try Deflate.inflate([UInt8](value)),
      variables: try variables.map { bytes throws(StoreError) in
        try Deflate.inflate([UInt8](bytes))
      } ?? [])
    guard let words else { return }
    let stream = [UInt8](words)
    if Deflate.hasDictionary(stream) {
      let texts = Self.texts(of: together.variables) + Self.texts(of: together.value)
      together.words = try Deflate.inflate(stream, DeflateDictionary(texts))
    } else {
      together.words = try Self.withoutVariables(Deflate.inflate(stream))
    }
  }

  /// The fifth column of the first line is the words of the variables.
  private static func withoutVariables(_ lines: [UInt8]) throws(StoreError) -> [UInt8] {
    var rows = lines.split(
      separator: UInt8(ascii: "\n"), maxSplits: 1, omittingEmptySubsequences: false)
    var columns = rows[0].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    guard columns.count == 7 else {
      throw .damaged(reason: "the words of a dataset cannot be read")
    }
    columns[4] = []
    rows[0] = columns.joined(separator: [UInt8(ascii: "\t")]).map { $0 }[...]
    return Array(rows.joined(separator: [UInt8(ascii: "\n")]))
  }

  private static func texts(of json: [UInt8]) -> [UInt8] {
    var texts: [UInt8] = []
    json.withUnsafeBufferPointer { json in
      var index = 0
      while index < json.count {
        let isText =
          json[index] == UInt8(ascii: "t") && stands(#"text":""#, in: json, at: index)
        let isName =
          json[index] == UInt8(ascii: "n") && stands(#"name":""#, in: json, at: index)
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
    return texts
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
