internal import Synchronization

/// Posting lists of the current generation that were asked for lately, up to a size.
final class PostingCache: Sendable {
  private struct State {
    var generation = 0
    var entries: [String: (list: TextMatches, usedAt: UInt64)] = [:]
    var clock: UInt64 = 0
    var bytes = 0
  }

  private let state = Mutex(State())
  private let mostBytes: Int

  /// - Parameter mostBytes: Of all lists together.
  init(mostBytes: Int = 96 << 20) {
    self.mostBytes = mostBytes
  }

  func list(of term: PostingTerm, generation: Int) -> TextMatches? {
    state.withLock { state in
      guard state.generation == generation else { return nil }
      state.clock += 1
      state.entries[term.text]?.usedAt = state.clock
      return state.entries[term.text]?.list
    }
  }

  /// Keeps a list; those unused for longest make room. A reader of an older generation keeps none.
  func keep(_ list: TextMatches, of term: PostingTerm, generation: Int) {
    let size = Self.size(list, term.text)
    if size > mostBytes / 2 { return }
    state.withLock { state in
      if generation < state.generation { return }
      if generation > state.generation { state = State(generation: generation) }
      guard state.entries[term.text] == nil else { return }
      state.clock += 1
      state.entries[term.text] = (list, state.clock)
      state.bytes += size
      if state.bytes > mostBytes { Self.discard(&state, downTo: mostBytes / 4 * 3) }
    }
  }

  private static func discard(_ state: inout State, downTo limit: Int) {
    for (text, entry) in state.entries.sorted(by: { $0.value.usedAt < $1.value.usedAt }) {
      if state.bytes <= limit { return }
      state.entries[text] = nil
      state.bytes -= size(entry.list, text)
    }
  }

  private static func size(_ list: TextMatches, _ text: String) -> Int {
    list.count * 9 + text.utf8.count + 200
  }
}
