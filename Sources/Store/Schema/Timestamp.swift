internal import Catalogue
internal import Foundation

/// Times as the database keeps them: RFC 3339 in UTC with milliseconds, so that text order is time order.
enum Timestamp {
  static func milliseconds() -> Int64 { Int64(Date().timeIntervalSince1970 * 1000) }

  static func now() -> String { text(milliseconds: milliseconds()) }

  /// Milliseconds since 1970 of a time as ``text(milliseconds:)`` writes it; nil for anything else.
  static func milliseconds(of text: String) -> Int64? {
    let parts = text.split { "T:.Z".contains($0) }
    guard parts.count == 5, let day = CalendarDay(iso8601: parts[0]), let hour = Int64(parts[1]),
      let minute = Int64(parts[2]), let second = Int64(parts[3]), let rest = Int64(parts[4])
    else { return nil }
    return (Int64(day.number) * 86_400 + hour * 3600 + minute * 60 + second) * 1000 + rest
  }

  /// The time so many milliseconds after the beginning of 1970, leap seconds not counted.
  static func text(milliseconds: Int64) -> String {
    var seconds = time_t(milliseconds / 1000)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func digits(_ number: some BinaryInteger, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
    let date = [
      digits(parts.tm_year + 1900, 4), digits(parts.tm_mon + 1, 2), digits(parts.tm_mday, 2),
    ].joined(separator: "-")
    let time = [digits(parts.tm_hour, 2), digits(parts.tm_min, 2), digits(parts.tm_sec, 2)]
      .joined(separator: ":")
    return "\(date)T\(time).\(digits(milliseconds % 1000, 3))Z"
  }
}
