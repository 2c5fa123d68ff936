internal import Synchronization

/// The right to harvest one source: one holder at a time, across processes. Freed by `release()`, or when
/// its holder dies.
final class SourceLock: Sendable {
  private let file: FileLock?
  private let source: Int64
  private let store: Store

  /// - Throws: `StoreError.sourceBusy` where another holds it; `.readOnly`.
  init(source: Int64, name: String, store: Store) throws(StoreError) {
    guard !store.isReadOnly else { throw .readOnly }
    if let path = store.path {
      let lockPath = Opening.lockFolder(of: path) + "/\(source).lock"
      guard let lock = try FileLock(trying: lockPath) else { throw .sourceBusy(name: name) }
      file = lock
    } else {
      guard store.harvestedInMemory.withLock({ $0.insert(source).inserted }) else {
        throw .sourceBusy(name: name)
      }
      file = nil
    }
    self.source = source
    self.store = store
  }

  /// To be called once.
  func release() {
    if let file {
      file.release()
    } else {
      _ = store.harvestedInMemory.withLock { $0.remove(source) }
    }
  }
}
