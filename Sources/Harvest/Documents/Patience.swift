internal import Fetch
internal import Foundation
internal import Synchronization

/// Asks a server again where that may help, during one harvest: after a pause that grows, or the one that the server
/// asks for (`Retry-After`, RFC 9110 section 10.2.3). What will not pass is not asked twice.
final class Patience: Sendable {
  /// Requests for one page.
  private static let mostAttempts = 3
  /// Repeated requests of one harvest: a server that answers nothing well must not cost hours.
  private static let mostRepeats = 8
  /// The longest pause that a server may ask for; with a longer one it is not asked again before, by no source.
  private static let longestPause = Duration.seconds(60)

  private let repeats = Mutex(0)
  private let manners: ServerManners

  init(_ manners: ServerManners) {
    self.manners = manners
  }

  /// - Throws: what the last attempt threw; at once what the server said when it asked to be left alone.
  func trying<Value: Sendable>(
    _ url: String, _ body: () async throws(FetchError) -> Value
  ) async throws(FetchError) -> Value {
    let server = ServerManners.server(of: url)
    var attempt = 1
    while true {
      do throws(FetchError) {
        return try await manners.turn(server, body)
      } catch {
        let asked = error.retryAfter(now: Date())
        if let asked, asked > Self.longestPause {
          manners.close(server, for: asked, error)
          throw error
        }
        guard error.isWorthRepeating, attempt < Self.mostAttempts, takeRepeat() else { throw error }
        let backOff = Duration.seconds(attempt == 1 ? 1 : 4)
        if let asked {
          manners.hold(server, for: max(backOff, asked))
        } else {
          try await manners.wait(backOff)
        }
        attempt += 1
      }
    }
  }

  /// The server of a URL asks robots for a delay between requests.
  func space(_ url: String, by delay: Duration) {
    manners.space(ServerManners.server(of: url), by: delay)
  }

  private func takeRepeat() -> Bool {
    repeats.withLock { repeats in
      guard repeats < Self.mostRepeats else { return false }
      repeats += 1
      return true
    }
  }
}

extension FetchError {
  /// Whether asking again in a few seconds may help. What has used up its time has been waited for long enough.
  fileprivate var isWorthRepeating: Bool {
    switch self {
    case .connectionFailed, .cutShort: true
    case .status(let code, _): [408, 425, 429, 500, 502, 503, 504].contains(code)
    default: false
    }
  }

  /// The pause that the server asks for: seconds, or a date.
  fileprivate func retryAfter(now: Date) -> Duration? {
    guard case .status(_, let text?) = self else { return nil }
    let trimmed = text.trimmingCharacters(in: .whitespaces)
    if !trimmed.isEmpty, trimmed.utf8.allSatisfy({ (48...57).contains($0) }) {
      return .seconds(Int(trimmed.prefix(9)) ?? 0)
    }
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss zzz"
    return formatter.date(from: trimmed).map { .seconds(max(0, Int($0.timeIntervalSince(now)))) }
  }
}

/// How a harvest behaves on the web, whatever the source.
struct WebConduct: Sendable {
  /// Of one fetch.
  var limits = FetchLimits()
  /// Of pages that lead to each other.
  var pages = DocumentQueue.Limits()
  /// Shared by the sources of a process.
  var manners = ServerManners()
}
