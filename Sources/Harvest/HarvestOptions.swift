/// How a run of harvests is to be done.
public struct HarvestOptions: Hashable, Sendable {
  /// Reads and reports, and writes nothing.
  public var dryRun = false
  /// Datasets read of each source; nil reads all. With a limit nothing is withdrawn.
  public var limit: Int?
  /// Withdraws even when more than a source's `maxWithdrawal` is gone at once.
  public var confirmWithdrawals = false
  /// Holds every dataset to the profile. Without it only what reading finds is known, and the next harvest that
  /// validates reads every document again.
  public var validates = true
  /// Sources harvested at the same time.
  public var concurrentSources = 2

  /// Everything is read and recorded; nothing suspicious is withdrawn.
  public init() {}
}
