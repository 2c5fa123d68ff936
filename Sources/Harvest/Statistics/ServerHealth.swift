internal import Synchronization

/// Remembers during one harvest which servers do not answer, so that a hundred statistics documents of a dead
/// server do not cost a hundred time-outs.
final class ServerHealth: Sendable {
  private let failures = Mutex<[String: Int]>([:])
  private static let mostFailures = 3

  /// Whether the server has not failed several times in a row.
  func isWorthAsking(_ server: String) -> Bool {
    failures.withLock { $0[server, default: 0] < Self.mostFailures }
  }

  func note(_ server: String, failed: Bool) {
    failures.withLock { $0[server] = failed ? $0[server, default: 0] + 1 : 0 }
  }
}
