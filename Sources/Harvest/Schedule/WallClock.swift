internal import Foundation

/// The time of day, and waiting for it: a test gives its own.
public struct WallClock: Sendable {
  /// Seconds since 1970.
  public var now: @Sendable () -> Int
  /// Waits so many seconds; throws when the task is stopped.
  public var sleep: @Sendable (_ seconds: Int) async throws -> Void

  /// A clock of one's own.
  public init(
    now: @escaping @Sendable () -> Int,
    sleep: @escaping @Sendable (_ seconds: Int) async throws -> Void
  ) {
    self.now = now
    self.sleep = sleep
  }

  /// That of the machine.
  public static let system = WallClock(
    now: { Int(Date().timeIntervalSince1970) }, sleep: { try await Task.sleep(for: .seconds($0)) })
}
