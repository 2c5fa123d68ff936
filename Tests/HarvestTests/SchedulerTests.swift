import Dispatch
import Harvest
import Store
import Synchronization
import Testing

/// A clock that jumps to the end of every wait; it begins on 30 June 2026 at 20:00 UTC.
private final class JumpingClock: Sendable {
  private let time = Mutex(1_782_849_600)

  var clock: WallClock {
    WallClock(
      now: { self.time.withLock { $0 } },
      sleep: { seconds in
        try Task.checkCancellation()
        self.time.withLock { $0 += seconds }
        await Task.yield()
      })
  }
}

/// Runs tasks one after the other, in the order in which they are ready: a clock that jumps then never runs ahead of a
/// harvest that is due, however busy the machine is.
private final class OneAtATime: TaskExecutor {
  private let queue = DispatchQueue(label: "one-at-a-time")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}

/// Holds tasks up until they are let through.
private final class Gate: Sendable {
  private struct State {
    var waiting: [CheckedContinuation<Void, Never>] = []
    var permits = 0
    var isOpen = false
  }

  private let state = Mutex(State())

  func pass() async {
    await withCheckedContinuation { continuation in
      let passes = state.withLock { state in
        if state.isOpen { return true }
        if state.permits > 0 {
          state.permits -= 1
          return true
        }
        state.waiting.append(continuation)
        return false
      }
      if passes { continuation.resume() }
    }
  }

  func letOnePass() {
    let first = state.withLock { state in
      if state.waiting.isEmpty { state.permits += 1 }
      return state.waiting.isEmpty ? nil : state.waiting.removeFirst()
    }
    first?.resume()
  }

  func open() {
    let all = state.withLock { state in
      state.isOpen = true
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in all { continuation.resume() }
  }
}

@Suite("The server's schedule")
struct SchedulerTests {
  private func store(_ sources: [String: String?]) async throws -> Store {
    let store = try Store.inMemory()
    for (name, every) in sources {
      var source = Source(name: name, url: "https://\(name).example/c.ttl")
      source.settings.every = every
      try await store.addSource(source)
    }
    return store
  }

  @Test func eachSourceIsHarvestedAtItsTimesAndPausedOnesNever() async throws {
    let store = try await store([
      "often": "PT10M", "nightly": "0 2 * * *", "paused": "PT10M", "by-hand": nil,
    ])
    try await store.pauseSource(named: "paused")
    let clock = JumpingClock().clock
    let (harvests, harvested) = AsyncStream.makeStream(of: (String, Int).self)
    let scheduler = HarvestScheduler(store: store, clock: clock) { source in
      harvested.yield((source.name, clock.now()))
    }
    let task = Task(executorPreference: OneAtATime()) { await scheduler.run() }
    var times: [String: [Int]] = [:]
    for await (name, time) in harvests {
      times[name, default: []].append(time)
      if times["often", default: []].count == 48 { break }
    }
    task.cancel()
    await task.value
    let often = try #require(times["often"])
    // A wait ends once between a time and the harvest that is due then, twice where another harvest ended meanwhile.
    let twoWaits = 120
    #expect(
      zip(often, often.dropFirst()).allSatisfy {
        (600 - twoWaits...600 + 2 * twoWaits).contains($1 - $0)
      })
    let nightly = try #require(times["nightly"])
    // At the start, since it was never harvested, then at two.
    #expect(nightly.count == 2)
    #expect(nightly.dropFirst().allSatisfy { (7200...8000).contains($0 % 86_400) })
    #expect(Set(times.keys) == ["often", "nightly"])
  }

  @Test func aFewAtATimeAndNoneTwice() async throws {
    let names = ["a", "b", "c", "d"]
    let store = try await store(Dictionary(uniqueKeysWithValues: names.map { ($0, "PT1H") }))
    let (starts, started) = AsyncStream.makeStream(of: String.self)
    let gate = Gate()
    let running = Mutex<[String]>([])
    let most = Mutex(0)
    let scheduler = HarvestScheduler(
      store: store, concurrentSources: 2, clock: JumpingClock().clock
    ) { source in
      let isTwice = running.withLock { running in
        defer { running.append(source.name) }
        return running.contains(source.name)
      }
      #expect(!isTwice)
      most.withLock { most in most = max(most, running.withLock { $0.count }) }
      started.yield(source.name)
      await gate.pass()
      running.withLock { running in running.removeAll { $0 == source.name } }
    }
    let task = Task { await scheduler.run() }
    var order: [String] = []
    for await name in starts {
      order.append(name)
      if order.count == 12 { break }
      if order.count >= 2 { gate.letOnePass() }
    }
    task.cancel()
    gate.open()
    await task.value
    #expect(most.withLock { $0 } == 2)
    #expect(Set(order.prefix(4)) == Set(names), "the longest due comes first")
  }

  @Test func stoppingItStopsHarvestsUnderWay() async throws {
    let store = try await store(["a": "PT1H"])
    let (starts, started) = AsyncStream.makeStream(of: Void.self)
    let wasStopped = Mutex(false)
    let scheduler = HarvestScheduler(store: store, clock: JumpingClock().clock) { _ in
      started.yield()
      let (never, _) = AsyncStream.makeStream(of: Void.self)
      for await _ in never {}
      wasStopped.withLock { $0 = Task.isCancelled }
    }
    let task = Task { await scheduler.run() }
    for await _ in starts { break }
    task.cancel()
    await task.value
    #expect(wasStopped.withLock { $0 })
  }

  @Test func aFailureOfTheStoreIsToldAndTheScheduleGoesOn() async throws {
    let store = try await store(["a": "PT1H"])
    let (errors, failed) = AsyncStream.makeStream(of: Void.self)
    let scheduler = HarvestScheduler(store: store, clock: JumpingClock().clock) { _ in
      throw StoreError.sourceBusy(name: "a")
    } onError: { _ in
      failed.yield()
    }
    let task = Task { await scheduler.run() }
    var count = 0
    for await _ in errors {
      count += 1
      if count == 3 { break }
    }
    task.cancel()
    await task.value
    #expect(count == 3)
  }
}
