public import Store

/// Harvests sources when they are due: a few at a time, never one twice at once.
///
/// When a source is due follows from when its last harvest began, as the store keeps it: what came due while no server
/// ran is harvested once when one does, and a source that was paused, changed or added meanwhile, by whichever process,
/// is seen within a minute.
public struct HarvestScheduler: Sendable {
  private let store: Store
  private let clock: WallClock
  private let concurrentSources: Int
  private let harvest: @Sendable (Source) async throws -> Void
  private let onError: @Sendable (any Error) -> Void

  /// The longest wait before the sources are looked at again, in seconds.
  static let longestWait = 60

  /// - Parameters:
  ///   - concurrentSources: harvested at the same time, at most.
  ///   - harvest: harvests one source; a source that another process harvests is tried again at its next time.
  ///   - onError: is told what the store threw; the schedule goes on.
  public init(
    store: Store, concurrentSources: Int = 2, clock: WallClock = .system,
    harvest: @escaping @Sendable (Source) async throws -> Void,
    onError: @escaping @Sendable (any Error) -> Void = { _ in }
  ) {
    self.store = store
    self.concurrentSources = max(1, concurrentSources)
    self.clock = clock
    self.harvest = harvest
    self.onError = onError
  }

  private enum Event: Sendable {
    case ended(String)
    case woken
  }

  /// Runs until its task is cancelled; harvests under way are then stopped, and what they recorded stays.
  public func run() async {
    await withTaskGroup(of: Event.self) { group in
      var running: Set<String> = []
      // When this process last tried a source: one that could not be harvested has no newer harvest in the store.
      var tried: [String: Int] = [:]
      var isWaiting = false
      while !Task.isCancelled {
        let now = clock.now()
        let waiting = await upcoming(tried).filter { !running.contains($0.source.name) }
        for (source, time) in waiting.prefix(while: { $0.time <= now })
        where running.count < concurrentSources {
          running.insert(source.name)
          tried[source.name] = max(now, time)
          group.addTask {
            do { try await harvest(source) } catch is CancellationError {} catch { onError(error) }
            return .ended(source.name)
          }
        }
        if !isWaiting {
          let next = waiting.first { $0.time > now }?.time ?? .max
          let seconds = min(max(next - now, 1), Self.longestWait)
          isWaiting = true
          group.addTask {
            try? await clock.sleep(seconds)
            return .woken
          }
        }
        switch await group.next() {
        case .ended(let name): running.remove(name)
        case .woken, nil: isWaiting = false
        }
      }
      group.cancelAll()
    }
  }

  /// The sources that have a schedule, with the time when each is due, earliest first.
  private func upcoming(_ tried: [String: Int]) async -> [(source: Source, time: Int)] {
    do {
      return try await store.schedule().map { due in
        let since = tried[due.source.name].map {
          due.schedule.next(after: $0, source: due.source.name)
        }
        return (due.source, max(due.time, since ?? due.time))
      }.sorted { ($0.time, $0.source.name) < ($1.time, $1.source.name) }
    } catch {
      if !Task.isCancelled { onError(error) }
      return []
    }
  }
}
