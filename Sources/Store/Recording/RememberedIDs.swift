internal import GRDB
internal import Synchronization

/// Numbers of texts that many rows name, so that a harvest does not look for the same few thousand again and again.
///
/// They hold while no other connection writes and no transaction is undone.
final class RememberedIDs: Sendable {
  /// What is numbered.
  enum Kind: Int, CaseIterable {
    case code, facetValue, missingCriteria, finding
  }

  /// Those of the store whose transaction runs.
  @TaskLocal private static var current: RememberedIDs?

  private struct State {
    /// SQLite's number for what others have written.
    var version: Int64?
    var ids = RememberedIDs.none
  }

  private let state = Mutex(State())
  /// Of each kind.
  private static let most = 50_000
  private static let none = Array(repeating: [String: Int64](), count: Kind.allCases.count)

  /// Remembers what `body`, a transaction, looks up.
  func during<Value>(_ db: Database, _ body: (Database) throws -> Value) throws -> Value {
    let version = try Int64.fetchOne(db, sql: "PRAGMA data_version")
    state.withLock { state in
      if state.version != version { state.ids = Self.none }
      for kind in state.ids.indices where state.ids[kind].count > Self.most {
        state.ids[kind] = [:]
      }
      state.version = version
    }
    return try Self.$current.withValue(self) { try body(db) }
  }

  func forget() { state.withLock { $0.ids = Self.none } }

  /// Numbers were deleted.
  static func forget() { current?.forget() }

  /// The number of a text, which `find` gives where it is not remembered.
  static func id(of text: String, _ kind: Kind, _ find: () throws -> Int64) throws -> Int64 {
    guard let current else { return try find() }
    if let known = current.state.withLock({ $0.ids[kind.rawValue][text] }) { return known }
    let id = try find()
    current.state.withLock { $0.ids[kind.rawValue][text] = id }
    return id
  }
}
