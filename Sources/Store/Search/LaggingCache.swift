internal import Synchronization

/// Keeps something that is read of a whole catalogue and may be of a somewhat older state: where it is used, it is read
/// anew from time to time.
final class LaggingCache<Value: Sendable>: Sendable {
  private struct State {
    var value: Value?
    var generation = -1
    var readAt = ContinuousClock.now
    var isUsed = false
  }

  private let state = Mutex(State())
  /// Held while somebody waits for a value to be read.
  private let reading = Mutex(())
  private let work: BackgroundWork
  /// How long a value is kept though the catalogue has changed.
  private let patience: Duration

  init(patience: Duration = .seconds(60), line: BackgroundLine = BackgroundLine()) {
    self.patience = patience
    work = BackgroundWork(line: line)
  }

  /// Nil where nothing was read yet.
  var value: Value? {
    state.withLock { state in
      state.isUsed = true
      return state.value
    }
  }

  /// The value of a state, or where `mayLag` of an older one; else it is read now, while others wait. Nil where it
  /// may lag and is being read for the first time.
  func value(generation: Int, mayLag: Bool, _ read: () throws -> Value) rethrows -> Value? {
    func kept() -> Value? {
      state.withLock { state in
        state.isUsed = true
        return mayLag || state.generation == generation ? state.value : nil
      }
    }
    if let value = kept() { return value }
    if mayLag, work.isRunning { return nil }
    return try reading.withLock { _ in
      if let value = kept() { return value }
      let value = try read()
      state.withLock { state in
        if state.generation < generation {
          state = State(value: value, generation: generation, isUsed: true)
        }
      }
      return value
    }
  }

  /// Begins to read it where it is used, and there is none or an old one.
  ///
  /// - Parameter read: calls `keep`.
  func refreshIfDue(generation: Int, _ read: @escaping @Sendable () async throws -> Void) {
    if isDue(generation: generation) { work.begin(read) }
  }

  /// Whether it is used, and there is none or an old one.
  func isDue(generation: Int) -> Bool {
    state.withLock { state in
      guard state.isUsed else { return false }
      return state.value == nil
        || state.generation != generation && ContinuousClock.now - state.readAt > patience
    }
  }

  func keep(_ value: Value, generation: Int) {
    state.withLock { $0 = State(value: value, generation: generation) }
  }

  /// Stops reading.
  func cancel() { work.cancel() }
}
