internal import Synchronization

/// What was lately read of the current generation, up to a size; what is unused for longest makes room.
final class GenerationCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Entry {
    var value: Value
    var size: Int
    /// 0 where it was only carried over from an older generation.
    var usedAt: UInt64
  }

  private struct State {
    var generation = 0
    var entries: [Key: Entry] = [:]
    var clock: UInt64 = 0
    var bytes = 0
  }

  private let state = Mutex(State())
  /// Grows, so that it is not of a generation.
  private let mostBytes: Atomic<Int>
  /// About how much memory an entry takes, in bytes.
  private let size: @Sendable (Key, Value) -> Int

  /// - Parameter mostBytes: Of all entries together.
  init(mostBytes: Int, size: @escaping @Sendable (Key, Value) -> Int) {
    self.mostBytes = Atomic(mostBytes)
    self.size = size
  }

  /// Has room for so many bytes from now on, if it had not before.
  func makeRoom(for bytes: Int) {
    if bytes > room { mostBytes.max(bytes, ordering: .relaxed) }
  }

  private var room: Int { mostBytes.load(ordering: .relaxed) }

  func value(of key: Key, generation: Int) -> Value? {
    values(of: CollectionOfOne(key), generation: generation)[key]
  }

  /// Those that are kept.
  func values(of keys: some Sequence<Key>, generation: Int) -> [Key: Value] {
    state.withLock { state in
      var found: [Key: Value] = [:]
      guard state.generation == generation else { return found }
      state.clock += 1
      for key in keys {
        guard let place = state.entries.index(forKey: key) else { continue }
        state.entries.values[place].usedAt = state.clock
        found[key] = state.entries.values[place].value
      }
      return found
    }
  }

  /// Keeps values. A reader of an older generation keeps none; nor is kept what would take half the room.
  func keep(_ values: [Key: Value], generation: Int) {
    state.withLock { state in
      if generation < state.generation { return }
      if generation > state.generation { state = State(generation: generation) }
      state.clock += 1
      for (key, value) in values where state.entries[key] == nil {
        let size = size(key, value)
        if size > room / 2 { continue }
        state.entries[key] = Entry(value: value, size: size, usedAt: state.clock)
        state.bytes += size
      }
      if state.bytes > room { Self.discard(&state, downTo: room / 4 * 3) }
    }
  }

  /// Keys of what was used in the generation that is kept, the last used first.
  func recent(most: Int) -> [Key] {
    state.withLock { state in
      state.entries.filter { $0.value.usedAt > 0 }
        .sorted { $0.value.usedAt > $1.value.usedAt }.prefix(most).map(\.key)
    }
  }

  /// Goes over to a newer generation with values that were made ready for it.
  func replace(with values: [Key: Value], generation: Int) {
    state.withLock { state in
      guard generation > state.generation else { return }
      state = State(generation: generation)
      for (key, value) in values {
        let size = size(key, value)
        state.entries[key] = Entry(value: value, size: size, usedAt: 0)
        state.bytes += size
      }
      if state.bytes > room { Self.discard(&state, downTo: room / 4 * 3) }
    }
  }

  private static func discard(_ state: inout State, downTo limit: Int) {
    for (key, entry) in state.entries.sorted(by: { $0.value.usedAt < $1.value.usedAt }) {
      if state.bytes <= limit { return }
      state.entries[key] = nil
      state.bytes -= entry.size
    }
  }
}
