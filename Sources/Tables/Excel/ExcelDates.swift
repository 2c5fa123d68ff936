/// The two ways in which workbooks count days (ECMA-376 part 1, section 18.17.4.1).
enum ExcelDates: Sendable {
  /// Day 1 is 1 January 1900, and 1900 has a 29 February that never was.
  case from1900
  /// Day 0 is 1 January 1904.
  case from1904

  /// A number as the date or time it shows, in ISO 8601; nil where it shows none.
  func text(_ serial: Double, _ kind: NumberFormats.Kind) -> String? {
    // 9999 is the last year of Excel.
    guard serial >= 0, serial < 2_958_466 else { return nil }
    var day = Int(serial)
    var second = Int(((serial - Double(day)) * 86_400).rounded())
    if kind == .elapsed { return Self.clock(day * 86_400 + second) }
    if second == 86_400 { (day, second) = (day + 1, 0) }
    if kind == .time, day == 0 { return Self.clock(second) }
    guard let date = date(day) else { return nil }
    return kind == .date && second == 0 ? date : date + "T" + Self.clock(second)
  }

  /// Nil for the day that never was.
  private func date(_ day: Int) -> String? {
    let sinceEpoch: Int
    switch self {
    case .from1904: sinceEpoch = day - 24_107
    case .from1900 where day > 60: sinceEpoch = day - 25_569
    case .from1900 where day < 60: sinceEpoch = day - 25_568
    case .from1900: return nil
    }
    // The Gregorian calendar in eras of 400 years that begin in March.
    let shifted = sinceEpoch + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let isNextYear = month > 9
    let year = era * 400 + yearOfEra + (isNextYear ? 1 : 0)
    return Self.digits(year, 4) + "-" + Self.digits(isNextYear ? month - 9 : month + 3, 2) + "-"
      + Self.digits(dayOfYear - (153 * month + 2) / 5 + 1, 2)
  }

  private static func clock(_ seconds: Int) -> String {
    digits(seconds / 3600, 2) + ":" + digits(seconds / 60 % 60, 2) + ":" + digits(seconds % 60, 2)
  }

  private static func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}
