internal import Foundation
internal import Synchronization

/// Numbers, days and sizes as a language writes them.
enum Numbers {
  /// English as Europe writes it.
  private static func locale(_ language: String) -> String { language == "en" ? "en_GB" : language }

  static func text(_ number: Int, language: String) -> String {
    text(Int64(number), language: language)
  }

  static func text(_ number: Int64, language: String) -> String {
    if (0...999).contains(number) { return String(number) }
    guard number > 0, let grouping = groupings[language] else {
      return number.formatted(.number.locale(Locale(identifier: locale(language))))
    }
    let digits = String(number)
    guard digits.utf8.count >= grouping.fewestDigits else { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { text += grouping.separator }
      text.append(digit)
    }
    return text
  }

  /// How a language groups digits by three.
  private struct Grouping {
    let separator: String
    /// Some leave four digits together.
    let fewestDigits: Int
  }

  /// Asked of Foundation once: a page holds numbers by the hundred, and its own formatting of each is dear.
  private static let groupings: [String: Grouping] = Dictionary(
    uniqueKeysWithValues: Texts.languages.map { language in
      let locale = Locale(identifier: locale(language))
      let isGrouped = 1_000.formatted(.number.locale(locale)).utf8.count > 4
      let separator = 100_000.formatted(.number.locale(locale)).filter { !$0.isNumber }
      return (language, Grouping(separator: separator, fewestDigits: isGrouped ? 4 : 5))
    })

  /// What Foundation made of a day before: pages show the same days again and again, and each costs it ten times
  /// as much as finding it here.
  private static let days = Mutex<[String: String]>([:])
  private static let mostDays = 20_000

  /// With one digit after the point.
  static func text(_ number: Double, language: String) -> String {
    number.formatted(
      .number.precision(.fractionLength(1)).locale(Locale(identifier: locale(language))))
  }

  /// A day, month or year as XML Schema writes it, or an RFC 3339 time, by its day; other texts as they are.
  static func day(_ text: String, language: String) -> String {
    guard text.utf8.count <= 40 else { return writtenDay(text, language: language) }
    let key = language + " " + text
    if let known = days.withLock({ $0[key] }) { return known }
    let written = writtenDay(text, language: language)
    days.withLock {
      if $0.count >= mostDays { $0 = [:] }
      $0[key] = written
    }
    return written
  }

  private static func writtenDay(_ text: String, language: String) -> String {
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
