internal import GRDB
internal import Synchronization

/// Numbers of codes, so that a harvest does not look for the same few thousand again and again.
///
/// They hold while no other connection writes and no transaction is undone.
final class RememberedIDs: Sendable {
  /// Those of the store whose transaction runs.
  @TaskLocal private static var current: RememberedIDs?

  private struct State {
    /// SQLite's number for what others have written.
    var version: Int64?
    var ids: [String: Int64] = [:]
  }

  private let state = Mutex(State())
  private static let most = 100_000

  /// Remembers what `body`, a transaction, looks up.
  func during<Value>(_ db: Database, _ body: (Database) throws -> Value) throws -> Value {
    let version = try Int64.fetchOne(db, sql: "PRAGMA data_version")
    state.withLock { state in
      if state.version != version || state.ids.count > Self.most { state.ids = [:] }
      state.version = version
    }
    return try Self.$current.withValue(self) { try body(db) }
  }

  func forget() { state.withLock { $0.ids = [:] } }

  /// Numbers were deleted.
  static func forget() { current?.forget() }

  /// The number of a code, which `find` gives where it is not remembered.
  static func id(of code: String, _ find: () throws -> Int64) throws -> Int64 {
    guard let current else { return try find() }
    if let known = current.state.withLock({ $0.ids[code] }) { return known }
    let id = try find()
    current.state.withLock { $0.ids[code] = id }
    return id
  }
}
