internal import GRDB
internal import Synchronization

/// Keeps the columns of the current state of the catalogue.
///
/// Reading those of a large catalogue takes a second. While it is being harvested, searches do not wait for each of
/// its states: they answer from the last that was read, and say so by its generation, while a newer one is read
/// behind their backs. For what was published, erased or closed they do wait.
final class ColumnCache: Sendable {
  /// From so many datasets on, searches may answer from a somewhat older state.
  static let many = 5_000

  private let many: Int
  private let now: @Sendable () -> ContinuousClock.Instant

  private struct Kept {
    var columns: DatasetColumns
    /// When they were last seen to be those of the current state.
    var currentAt: ContinuousClock.Instant
    /// How long reading them took.
    var cost: Duration
    /// Whether a newer state was seen.
    var isOld = false
  }

  private let kept = Mutex<Kept?>(nil)
  private let work: BackgroundWork

  init(
    many: Int = ColumnCache.many, line: BackgroundLine = BackgroundLine(),
    now: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now }
  ) {
    self.many = many
    self.now = now
    work = BackgroundWork(line: line)
  }

  /// Reading takes at most a fifth of the time…
  private static func pause(_ kept: Kept) -> Duration { max(kept.cost * 5, .seconds(1)) }
  /// … and nobody is told of a state older than this, or than a minute while a newer one is being read.
  private func patience(_ kept: Kept) -> Duration {
    work.isRunning ? .seconds(60) : max(kept.cost * 20, .seconds(10))
  }

  /// The columns of the state that `db` reads; of a large catalogue, maybe those of a state a few seconds older.
  ///
  /// Searches that find none, or too old ones, wait for the first of them to have read them.
  func columns(_ db: Database) throws -> DatasetColumns {
    let freshness = try Freshness.read(db)
    return try kept.withLock { kept in
      if var found = kept {
        if found.columns.generation == freshness.generation {
          kept?.currentAt = now()
          kept?.isOld = false
          found.columns.freshness = freshness
          return found.columns
        }
        if found.columns.count >= many, found.columns.generation >= freshness.least,
          now() - found.currentAt < patience(found)
        {
          if found.columns.generation < freshness.generation { kept?.isOld = true }
          return found.columns
        }
      }
      let (columns, cost) = try load(db, freshness)
      // A reader that began before a write must not put the older state back.
      if (kept?.columns.generation ?? -1) < freshness.generation {
        kept = Kept(columns: columns, currentAt: now(), cost: cost)
      }
      return columns
    }
  }

  /// Begins to read newer columns where those kept are old.
  ///
  /// - Parameter read: calls `reload` with a database.
  func refreshIfDue(_ read: @escaping @Sendable () async throws -> Void) {
    if isDue { work.begin(read) }
  }

  /// Whether those kept are old, and were so for long enough.
  var isDue: Bool {
    kept.withLock { kept in
      kept.map { $0.isOld && now() - $0.currentAt > Self.pause($0) } ?? false
    }
  }

  /// Reads the columns of the state of `db` while the older ones are still in use.
  ///
  /// - Parameter also: what else searches need of the new columns, before they are used in place of the older.
  func reload(
    _ db: Database, also: (_ new: DatasetColumns, _ old: DatasetColumns?) throws -> Void
  ) throws {
    let start = now()
    let freshness = try Freshness.read(db)
    let columns = try DatasetColumns.load(db, freshness)
    try also(columns, kept.withLock { $0?.columns })
    let cost = now() - start
    kept.withLock { kept in
      guard (kept?.columns.generation ?? -1) < freshness.generation else { return }
      kept = Kept(columns: columns, currentAt: now(), cost: cost)
    }
  }

  /// The generation of those kept, where they are many.
  var generationOfMany: Int? {
    kept.withLock { kept in
      kept.flatMap { $0.columns.count >= many ? $0.columns.generation : nil }
    }
  }

  /// Stops reading.
  func cancel() { work.cancel() }

  private func load(
    _ db: Database, _ freshness: Freshness
  ) throws -> (DatasetColumns, cost: Duration) {
    let start = now()
    return (try DatasetColumns.load(db, freshness), cost: now() - start)
  }
}
