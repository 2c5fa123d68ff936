internal import GRDB
internal import GRDBSQLite
internal import Synchronization

/// The FTS5 auxiliary function `collect_match(table, token)`: hands each matching row, with its score and
/// the columns that hold the words, to the `MatchCollector` of that token.
///
/// FTS5's own `bm25()` looks up every row's size in a b-tree, which is most of its cost; the collector
/// has the sizes in an array.
enum SearchFunctions {
  static let collect = "collect_match"

  /// Makes the functions known to a connection; called once for each.
  static func prepare(_ db: Database) throws {
    let api = UnsafeMutablePointer(mutating: FTS5.api(db))
    guard let create = api.pointee.xCreateFunction else { return }
    let code = create(api, collect, nil, collectMatch, nil)
    guard code == SQLITE_OK else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code))
    }
  }

  private static let collectors = Mutex<(next: Int64, open: [Int64: MatchCollector])>((1, [:]))

  /// Runs `body` with a token by which SQL can name `collector`.
  static func withToken<Result>(
    for collector: MatchCollector, _ body: (Int64) throws -> Result
  ) rethrows -> Result {
    let token = collectors.withLock { state in
      state.next += 1
      state.open[state.next] = collector
      return state.next
    }
    defer { collectors.withLock { _ = $0.open.removeValue(forKey: token) } }
    return try body(token)
  }

  fileprivate static func collector(for token: Int64) -> MatchCollector? {
    collectors.withLock { $0.open[token] }
  }
}

/// The extension function itself: one call a row.
private func collectMatch(
  _ api: UnsafePointer<Fts5ExtensionApi>?, _ context: OpaquePointer?, _ result: OpaquePointer?,
  _ count: Int32, _ arguments: UnsafeMutablePointer<OpaquePointer?>?
) {
  guard let api, let context, count == 1, let arguments else { return }
  if let known = api.pointee.xGetAuxdata?(context, 0) {
    Unmanaged<MatchCollector>.fromOpaque(known).takeUnretainedValue().collect(api, context)
    return
  }
  guard let collector = SearchFunctions.collector(for: sqlite3_value_int64(arguments[0])) else {
    return
  }
  _ = api.pointee.xSetAuxdata?(
    context, Unmanaged.passRetained(collector).toOpaque(),
    { if let pointer = $0 { Unmanaged<MatchCollector>.fromOpaque(pointer).release() } })
  collector.begin(api, context)
  collector.collect(api, context)
}
