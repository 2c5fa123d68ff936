internal import Fetch
internal import Synchronization

/// How all sources of a process together treat a server (host and port): a few requests at a time, apart by the delay
/// that it asks robots for, and none while it asks to be left alone.
final class ServerManners: Sendable {
  typealias Instant = ContinuousClock.Instant

  private struct Server {
    var running = 0
    var waiting: [(id: Int, continuation: CheckedContinuation<Void, Never>)] = []
    /// Between the beginnings of two requests.
    var delay = Duration.zero
    /// No request begins before.
    var notBefore: Instant?
    /// It is not asked until then, and what it said.
    var closed: (until: Instant, error: FetchError)?

    /// How long the next request has to wait; the one after it waits the server's delay longer.
    mutating func takeSlot(_ now: Instant) -> Duration {
      let slot = max(now, notBefore ?? now)
      if delay > .zero { notBefore = slot + delay }
      return slot - now
    }

    func isForgettable(at now: Instant) -> Bool {
      running == 0 && waiting.isEmpty && delay == .zero && (notBefore ?? now) <= now
        && (closed?.until ?? now) <= now
    }
  }

  private struct State {
    var servers: [String: Server] = [:]
    var lastWaiter = 0
  }

  /// Requests to one server at the same time.
  private static let mostAtOnce = 4
  /// The longest delay between requests that a robots.txt is granted.
  static let longestDelay = Duration.seconds(10)
  /// The longest time for which a server is left alone.
  static let longestClosure = Duration.seconds(86_400)

  private let state = Mutex(State())
  private let now: @Sendable () -> Instant
  private let pause: @Sendable (Duration) async throws -> Void

  /// A test gives a clock of its own.
  init(
    now: @escaping @Sendable () -> Instant = { .now },
    pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  ) {
    self.now = now
    self.pause = pause
  }

  /// What names the server of a URL.
  static func server(of url: String) -> String {
    WebLocation(url)?.origin.split(separator: "/").last.map(String.init) ?? url
  }

  /// Runs `body` when it is its turn.
  ///
  /// - Throws: what `body` throws; without a request what the server said when it asked to be left alone.
  func turn<Value: Sendable>(
    _ server: String, _ body: () async throws(FetchError) -> Value
  ) async throws(FetchError) -> Value {
    try checkOpen(server)
    await enter(server)
    defer { leave(server) }
    if Task.isCancelled { throw .cancelled }
    try await wait(state.withLock { $0.servers[server, default: Server()].takeSlot(now()) })
    try checkOpen(server)
    return try await body()
  }

  /// The server wants requests to be so far apart.
  func space(_ server: String, by delay: Duration) {
    state.withLock { $0.servers[server, default: Server()].delay = min(delay, Self.longestDelay) }
  }

  /// The server wants a pause, by whichever source.
  func hold(_ server: String, for pause: Duration) {
    let end = now() + pause
    state.withLock { state in
      let before = state.servers[server]?.notBefore ?? end
      state.servers[server, default: Server()].notBefore = max(before, end)
    }
  }

  /// The server wants to be left alone for long, and said so in `error`.
  func close(_ server: String, for pause: Duration, _ error: FetchError) {
    let now = now()
    state.withLock { state in
      // Who was told so without a request has nothing to add.
      if let closed = state.servers[server]?.closed, closed.until > now { return }
      state.servers[server, default: Server()].closed = (
        now + min(pause, Self.longestClosure), error
      )
    }
  }

  /// Waits, for one source alone.
  func wait(_ time: Duration) async throws(FetchError) {
    guard time > .zero else { return }
    do { try await pause(time) } catch { throw .cancelled }
  }

  private func checkOpen(_ server: String) throws(FetchError) {
    let closed = state.withLock { $0.servers[server]?.closed }
    if let closed, closed.until > now() { throw closed.error }
  }

  /// Takes one of the server's places, when there is one; at once when the task is stopped.
  private func enter(_ server: String) async {
    let id = state.withLock { state in
      state.lastWaiter += 1
      return state.lastWaiter
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isFree = state.withLock { state in
          let running = state.servers[server]?.running ?? 0
          guard running >= Self.mostAtOnce, !Task.isCancelled else {
            state.servers[server, default: Server()].running += 1
            return true
          }
          state.servers[server, default: Server()].waiting.append((id, continuation))
          return false
        }
        if isFree { continuation.resume() }
      }
    } onCancel: {
      let stopped = state.withLock { state in
        guard let index = state.servers[server]?.waiting.firstIndex(where: { $0.id == id }) else {
          return nil as CheckedContinuation<Void, Never>?
        }
        state.servers[server]?.running += 1
        return state.servers[server]?.waiting.remove(at: index).continuation
      }
      stopped?.resume()
    }
  }

  private func leave(_ server: String) {
    let next = state.withLock { state in
      guard var entry = state.servers[server] else {
        return nil as CheckedContinuation<Void, Never>?
      }
      entry.running -= 1
      var next: CheckedContinuation<Void, Never>?
      if !entry.waiting.isEmpty, entry.running < Self.mostAtOnce {
        next = entry.waiting.removeFirst().continuation
        entry.running += 1
      }
      state.servers[server] = entry.isForgettable(at: now()) ? nil : entry
      return next
    }
    next?.resume()
  }
}
