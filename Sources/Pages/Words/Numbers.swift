internal import Foundation

/// Numbers, days and sizes as a language writes them.
enum Numbers {
  /// English as Europe writes it.
  private static func locale(_ language: String) -> String { language == "en" ? "en_GB" : language }

  static func text(_ number: Int, language: String) -> String {
    // No language groups the digits of these, and most are of this kind.
    if (-999...999).contains(number) { return String(number) }
    return number.formatted(.number.locale(Locale(identifier: locale(language))))
  }

  static func text(_ number: Int64, language: String) -> String {
    if (-999...999).contains(number) { return String(number) }
    return number.formatted(.number.locale(Locale(identifier: locale(language))))
  }

  /// With one digit after the point.
  static func text(_ number: Double, language: String) -> String {
    number.formatted(
      .number.precision(.fractionLength(1)).locale(Locale(identifier: locale(language))))
  }

  /// A day, month or year as XML Schema writes it, or an RFC 3339 time, by its day; other texts as they are.
  static func day(_ text: String, language: String) -> String {
    let parts = text.prefix(10).split(separator: "-")
    guard let year = parts.first.flatMap({ Int($0) }), text.utf8.first != UInt8(ascii: "-") else {
      return String(text.prefix(40))
    }
    var components = DateComponents(year: year, month: 1, day: 1)
    guard parts.count > 1, let month = Int(parts[1]), (1...12).contains(month) else {
      return String(year)
    }
    components.month = month
    var style = Date.FormatStyle(locale: Locale(identifier: locale(language)), timeZone: .gmt)
      .year().month(.wide)
    if parts.count > 2, let day = Int(parts[2]), (1...31).contains(day) {
      components.day = day
      style = style.day()
    }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    guard let date = calendar.date(from: components) else { return String(text.prefix(40)) }
    return date.formatted(style)
  }

  /// A time of RFC 3339 by its day, hour and minute, in UTC.
  static func time(_ text: String, language: String) -> String {
    let clock = text.dropFirst(11).prefix(5)
    let day = day(text, language: language)
    return clock.count == 5 ? "\(day), \(clock) UTC" : day
  }
}
