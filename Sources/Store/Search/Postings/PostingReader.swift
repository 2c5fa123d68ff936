internal import GRDB
internal import GRDBSQLite
internal import Synchronization

/// Reads posting lists from a full-text table.
///
/// FTS5 walks each phrase by itself (`xQueryPhrase`), so that no SQL row is made for a match and no row's size
/// looked up in a b-tree, which is most of the cost of `bm25()`.
struct PostingReader {
  let table: FullTextTable
  let db: Database
  let index: RowIndex

  /// The rows that have one of the term's phrases. The score is how often, weighed by column and phrase.
  func list(of term: PostingTerm) throws -> TextMatches {
    let gathering = PostingGathering(
      columnWeights: table.weights, weights: term.weights, index: index)
    try PostingGathering.withToken(for: gathering) { token in
      // The first row gives the function a place to walk all phrases from.
      try db.scan(
        """
        SELECT \(PostingGathering.function)(\(table.name), ?) FROM \(table.name)
        WHERE \(table.name) MATCH ? LIMIT 1
        """, [token, term.text]
      ) { _ in }
    }
    return gathering.list
  }
}

/// What the FTS5 auxiliary function `gather_postings(table, token)` fills.
///
/// Used by one thread: the one that steps the query.
final class PostingGathering: @unchecked Sendable {
  private(set) var list = TextMatches()
  private let columnWeights: [Float]
  private let weights: [Float]
  private let index: RowIndex

  static let function = "gather_postings"

  init(columnWeights: [Float], weights: [Float], index: RowIndex) {
    self.columnWeights = columnWeights
    self.weights = weights
    self.index = index
  }

  /// Makes the function known to a connection; called once for each.
  static func prepare(_ db: Database) throws {
    let api = UnsafeMutablePointer(mutating: FTS5.api(db))
    guard let create = api.pointee.xCreateFunction else { return }
    let code = create(api, function, nil, gatherPostings, nil)
    guard code == SQLITE_OK else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code))
    }
  }

  private static let open = Mutex<(next: Int64, gatherings: [Int64: PostingGathering])>((1, [:]))

  /// Runs `body` with a token by which SQL can name `gathering`.
  fileprivate static func withToken<Result>(
    for gathering: PostingGathering, _ body: (Int64) throws -> Result
  ) rethrows -> Result {
    let token = open.withLock { state in
      state.next += 1
      state.gatherings[state.next] = gathering
      return state.next
    }
    defer { open.withLock { _ = $0.gatherings.removeValue(forKey: token) } }
    return try body(token)
  }

  fileprivate static func gathering(for token: Int64) -> PostingGathering? {
    open.withLock { $0.gatherings[token] }
  }

  fileprivate func gather(
    _ api: UnsafePointer<Fts5ExtensionApi>, _ context: OpaquePointer
  ) -> Int32 {
    for (phrase, weight) in weights.enumerated() {
      var found = PhrasePostings(
        columnWeights: columnWeights.map { $0 * weight }, index: index)
      let code = withUnsafeMutablePointer(to: &found) {
        api.pointee.xQueryPhrase?(context, Int32(phrase), $0, gatherRow) ?? SQLITE_OK
      }
      guard code == SQLITE_OK else { return code }
      if !found.list.isEmpty { list = list.isEmpty ? found.list : list.union(found.list) }
    }
    return SQLITE_OK
  }
}

/// The rows of one phrase, as they are walked.
private struct PhrasePostings {
  let columnWeights: [Float]
  let index: RowIndex
  var list = TextMatches()

  mutating func add(_ api: UnsafePointer<Fts5ExtensionApi>, _ context: OpaquePointer) {
    guard let id = api.pointee.xRowid?(context), let row = index[id] else { return }
    var place = Fts5PhraseIter()
    var column: Int32 = -1
    var offset: Int32 = 0
    var frequency: Float = 0
    var columns: UInt8 = 0
    _ = api.pointee.xPhraseFirst?(context, 0, &place, &column, &offset)
    while column >= 0, Int(column) < columnWeights.count {
      columns |= 1 << UInt8(truncatingIfNeeded: column)
      frequency += columnWeights[Int(column)]
      api.pointee.xPhraseNext?(context, &place, &column, &offset)
    }
    list.append(row: row, score: frequency, columns: columns)
  }
}

/// One call a row of a phrase.
private func gatherRow(
  _ api: UnsafePointer<Fts5ExtensionApi>?, _ context: OpaquePointer?,
  _ found: UnsafeMutableRawPointer?
) -> Int32 {
  guard let api, let context, let found else { return SQLITE_OK }
  found.assumingMemoryBound(to: PhrasePostings.self).pointee.add(api, context)
  return SQLITE_OK
}

/// The auxiliary function itself.
private func gatherPostings(
  _ api: UnsafePointer<Fts5ExtensionApi>?, _ context: OpaquePointer?, _ result: OpaquePointer?,
  _ count: Int32, _ arguments: UnsafeMutablePointer<OpaquePointer?>?
) {
  guard let api, let context, count == 1, let arguments,
    let gathering = PostingGathering.gathering(for: sqlite3_value_int64(arguments[0]))
  else { return }
  let code = gathering.gather(api, context)
  if code != SQLITE_OK { sqlite3_result_error_code(result, code) }
}
