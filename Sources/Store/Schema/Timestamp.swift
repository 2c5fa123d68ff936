internal import Foundation

/// Times as the database keeps them: RFC 3339 in UTC with milliseconds, so that text order is time order.
enum Timestamp {
  static func milliseconds() -> Int64 { Int64(Date().timeIntervalSince1970 * 1000) }

  static func now() -> String { text(milliseconds: milliseconds()) }

  static func text(milliseconds: Int64) -> String {
    Date(timeIntervalSince1970: Double(milliseconds) / 1000).formatted(
      Date.ISO8601FormatStyle(includingFractionalSeconds: true))
  }
}
