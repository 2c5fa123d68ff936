internal import GRDB
internal import GRDBSQLite

/// How often each field of some rows has a term: what `PostingReader` sums up, taken apart.
///
/// Only explanations ask for it, a page of rows at a time: FTS5 leaps to these rows, whatever the term's list holds.
struct FieldFrequencies {
  let table: FullTextTable
  let db: Database

  static let function = "field_counts"

  /// Makes the function known to a connection; called once for each.
  static func prepare(_ db: Database) throws {
    let api = UnsafeMutablePointer(mutating: FTS5.api(db))
    guard let create = api.pointee.xCreateFunction else { return }
    let code = create(api, function, nil, countFields, nil)
    guard code == SQLITE_OK else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code))
    }
  }

  /// By row id, for each column of the table: how often it has the term, weighed by column and phrase.
  func frequencies(of term: PostingTerm, in ids: [Int64]) throws -> [Int64: [Float]] {
    var found: [Int64: [Float]] = [:]
    try db.scan(
      """
      SELECT rowid, \(Self.function)(\(table.name)) FROM \(table.name)
      WHERE \(table.name) MATCH ? AND rowid IN (SELECT value FROM json_each(?))
      """, [term.text, JSONText.list(ids)]
    ) { row in
      found[row.integer(0)] = row.withBytes(1) { weighed($0, phrases: term.weights) }
    }
    return found
  }

  private func weighed(_ counts: UnsafeRawBufferPointer, phrases: [Float]) -> [Float] {
    var sums = table.weights.map { _ in Float(0) }
    for place in 0..<min(counts.count / 4, phrases.count * sums.count) {
      let (phrase, column) = place.quotientAndRemainder(dividingBy: sums.count)
      let count = counts.loadUnaligned(fromByteOffset: place * 4, as: Int32.self)
      sums[column] += Float(count) * phrases[phrase] * table.weights[column]
    }
    return sums
  }
}

/// The FTS5 auxiliary function `field_counts(table)`: for each phrase of the query and each column, how often the
/// row has the one in the other, as 32-bit integers.
private func countFields(
  _ api: UnsafePointer<Fts5ExtensionApi>?, _ context: OpaquePointer?, _ result: OpaquePointer?,
  _ count: Int32, _ arguments: UnsafeMutablePointer<OpaquePointer?>?
) {
  guard let api, let context, let phrases = api.pointee.xPhraseCount?(context),
    let columns = api.pointee.xColumnCount?(context)
  else { return }
  var counts = Array(repeating: Int32(0), count: Int(phrases * columns))
  for phrase in 0..<phrases {
    var place = Fts5PhraseIter()
    var column: Int32 = -1
    var offset: Int32 = 0
    _ = api.pointee.xPhraseFirst?(context, phrase, &place, &column, &offset)
    while column >= 0, column < columns {
      counts[Int(phrase * columns + column)] += 1
      api.pointee.xPhraseNext?(context, &place, &column, &offset)
    }
  }
  counts.withUnsafeBytes {
    // -1: SQLite keeps a copy.
    sqlite3_result_blob(
      result, $0.baseAddress, Int32($0.count), unsafeBitCast(-1, to: sqlite3_destructor_type.self))
  }
}
