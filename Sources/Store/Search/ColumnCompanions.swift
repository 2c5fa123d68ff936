internal import Synchronization

/// What some searches need besides the columns of a state, read when it is first asked for.
///
/// Each state has its own: what is read of a newer one behind the backs of searches holds none of them up, and takes
/// nothing away from those that still answer from the older.
final class ColumnCompanions: Sendable {
  private let titles = Mutex<TitleIndex?>(nil)
  private let coded = Mutex<[Bool]?>(nil)
  private let variables = Mutex<VariableColumns?>(nil)

  func titles(_ read: () throws -> TitleIndex) throws -> TitleIndex {
    try titles.withLock { try Self.kept(&$0, read) }
  }

  func coded(_ read: () throws -> [Bool]) throws -> [Bool] {
    try coded.withLock { try Self.kept(&$0, read) }
  }

  func variables(_ read: () throws -> VariableColumns) throws -> VariableColumns {
    try variables.withLock { try Self.kept(&$0, read) }
  }

  /// Whether they were asked for; true also while they are read.
  var hasCoded: Bool { coded.withLockIfAvailable { $0 != nil } ?? true }
  var hasVariables: Bool { variables.withLockIfAvailable { $0 != nil } ?? true }

  private static func kept<Value>(_ kept: inout Value?, _ read: () throws -> Value) throws -> Value
  {
    if let kept { return kept }
    let value = try read()
    kept = value
    return value
  }
}
