internal import GRDB
internal import Synchronization

/// The words that suggestions are made of.
struct Completions: Sendable {
  var titles: CompletionTerms
  /// Of names and labels.
  var variables: CompletionTerms

  static func load(_ db: Database) throws -> Completions {
    Completions(
      titles: try .load(db, .datasets, columns: ["title"]),
      variables: try .load(db, .variables, columns: ["name", "label"]))
  }
}

/// Keeps the words of a large catalogue. They are read behind the backs of those who type, and may be those of a
/// somewhat older state.
final class CompletionCache: Sendable {
  /// So few datasets are looked through as they are.
  static let fewDatasets = 2_000
  /// How long words are kept though the catalogue has changed.
  private static let patience = Duration.seconds(60)

  private struct State {
    var terms: Completions?
    var generation = -1
    var readAt = ContinuousClock.now
  }

  private let state = Mutex(State())
  private let work = BackgroundWork()

  /// Nil where none were read yet.
  var terms: Completions? { state.withLock { $0.terms } }

  /// Begins to read them where there are none, or old ones.
  func refresh(generation: Int, _ read: @escaping @Sendable () async throws -> Completions?) {
    let isDue = state.withLock { state in
      state.terms == nil
        || state.generation != generation && ContinuousClock.now - state.readAt > Self.patience
    }
    guard isDue else { return }
    work.begin { [weak self] in
      guard let terms = try await read() else { return }
      self?.state.withLock { $0 = State(terms: terms, generation: generation) }
    }
  }

  /// Stops reading.
  func cancel() { work.cancel() }
}
