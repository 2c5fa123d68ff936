internal import Synchronization

/// One after another: what is done while searches go on takes no more than one core from them.
final class BackgroundLine: Sendable {
  private let last = Mutex<Task<Void, Never>?>(nil)

  /// Does `work` when all that was begun before is done.
  func run(_ work: @escaping @Sendable () async -> Void) -> Task<Void, Never> {
    last.withLock { last in
      let before = last
      let task = Task(priority: .utility) {
        await before?.value
        await work()
      }
      last = task
      return task
    }
  }
}

/// Something that is done while searches go on: once at a time.
final class BackgroundWork: Sendable {
  private struct State {
    var task: Task<Void, Never>?
    var isRunning = false
    var isCancelled = false
  }

  private let state = Mutex(State())
  private let line: BackgroundLine

  init(line: BackgroundLine) {
    self.line = line
  }

  /// Whether it is being done, or waits for its turn.
  var isRunning: Bool { state.withLock { $0.isRunning } }

  /// Does nothing while it is being done. What fails is tried again when it is next begun.
  func begin(_ work: @escaping @Sendable () async throws -> Void) {
    state.withLock { state in
      if state.isRunning || state.isCancelled { return }
      state.isRunning = true
      state.task = line.run { [weak self] in
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
