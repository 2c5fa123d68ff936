internal import Synchronization

/// Hits of the current generation that were read lately, up to a size: a page of them needs no look at the
/// database.
final class HitCache: Sendable {
  struct Key: Hashable {
    var dataset: Int64
    /// Joined: what is shown depends on them.
    var languages: String
  }

  private struct State {
    var generation = 0
    var entries: [Key: (hit: ReadHit, usedAt: UInt64)] = [:]
    var clock: UInt64 = 0
    var bytes = 0
  }

  private let state = Mutex(State())
  private let mostBytes: Int

  /// - Parameter mostBytes: Of all hits together; a description of a few hundred words takes about 6 kB.
  init(mostBytes: Int = 64 << 20) {
    self.mostBytes = mostBytes
  }

  /// Those of the datasets that are kept.
  func hits(_ ids: [Int64], languages: String, generation: Int) -> [Int64: ReadHit] {
    state.withLock { state in
      var found: [Int64: ReadHit] = [:]
      guard state.generation == generation else { return found }
      found.reserveCapacity(ids.count)
      state.clock += 1
      for id in ids {
        let key = Key(dataset: id, languages: languages)
        guard let place = state.entries.index(forKey: key) else { continue }
        state.entries.values[place].usedAt = state.clock
        found[id] = state.entries.values[place].hit
      }
      return found
    }
  }

  /// Keeps hits; those unused for longest make room. A reader of an older generation keeps none.
  func keep(_ hits: [Int64: ReadHit], languages: String, generation: Int) {
    state.withLock { state in
      if generation < state.generation { return }
      if generation > state.generation { state = State(generation: generation) }
      state.clock += 1
      for (id, hit) in hits where hit.size < mostBytes / 16 {
        let key = Key(dataset: id, languages: languages)
        guard state.entries.updateValue((hit, state.clock), forKey: key) == nil else { continue }
        state.bytes += hit.size
      }
      if state.bytes > mostBytes { Self.discard(&state, downTo: mostBytes / 4 * 3) }
    }
  }

  private static func discard(_ state: inout State, downTo limit: Int) {
    for (key, entry) in state.entries.sorted(by: { $0.value.usedAt < $1.value.usedAt }) {
      if state.bytes <= limit { return }
      state.entries[key] = nil
      state.bytes -= entry.hit.size
    }
  }
}
