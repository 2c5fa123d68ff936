internal import Synchronization

/// Something that is done while searches go on: once at a time.
final class BackgroundWork: Sendable {
  private struct State {
    var task: Task<Void, Never>?
    var isRunning = false
    var isCancelled = false
  }

  private let state = Mutex(State())

  var isRunning: Bool { state.withLock { $0.isRunning } }

  /// Does nothing while it is being done. What fails is tried again when it is next begun.
  func begin(_ work: @escaping @Sendable () async throws -> Void) {
    state.withLock { state in
      if state.isRunning || state.isCancelled { return }
      state.isRunning = true
      state.task = Task(priority: .utility) { [weak self] in
        try? await work()
        self?.state.withLock { $0.isRunning = false }
      }
    }
  }

  /// Stops it, and begins it no more.
  func cancel() {
    let task = state.withLock { state in
      state.isCancelled = true
      return state.task
    }
    task?.cancel()
  }
}
