/// A day of the Gregorian calendar, counted from 1 January 1970.
public struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1 January 1970; negative before.
  public var number: Int

  /// The day so many days after 1 January 1970.
  public init(number: Int) {
    self.number = number
  }

  /// Nil where there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year)).contains(day)
    else { return nil }
    // Eras of 400 years that begin in March, so that the leap day is the last of a year.
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let era = shifted / 400
    let yearOfEra = shifted % 400
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(number: era * 146_097 + dayOfEra - 719_468)
  }

  /// As `2026-06-30`; a time after it is left aside. Nil where the text is none.
  public init?(iso8601 text: some StringProtocol) {
    let bytes = Array(text.utf8.prefix(11))
    guard bytes.count >= 10, bytes.count == 10 || bytes[10] == UInt8(ascii: "T"),
      bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-")
    else { return nil }
    let digits = (bytes[..<4] + bytes[5..<7] + bytes[8..<10]).map { Int($0) - 48 }
    guard digits.allSatisfy((0...9).contains) else { return nil }
    let number = digits.reduce(0) { $0 * 10 + $1 }
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// The year, the month from 1, and the day of the month from 1.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    return (
      era * 400 + yearOfEra + (month > 9 ? 1 : 0), month > 9 ? month - 9 : month + 3,
      dayOfYear - (153 * month + 2) / 5 + 1
    )
  }

  /// The last day of birth of those who have completed the age on this day: of `P1Y` on 28 February 2025,
  /// 29 February 2024.
  public func birth(atAge age: Age) -> CalendarDay {
    switch age.unit {
    case .day: return CalendarDay(number: number - age.count)
    case .week: return CalendarDay(number: number - 7 * age.count)
    case .month: return monthsBefore(age.count)
    case .year: return monthsBefore(12 * age.count)
    }
  }

  private func monthsBefore(_ count: Int) -> CalendarDay {
    let (year, month, day) = parts
    let months = max(12, year * 12 + month - 1 - count)
    let (target, targetMonth) = (months / 12, months % 12 + 1)
    let length = Self.length(ofMonth: targetMonth, target)
    let isLast = day == Self.length(ofMonth: month, year)
    return CalendarDay(year: target, month: targetMonth, day: isLast ? length : min(day, length))
      ?? self
  }

  /// Days of a month.
  public static func length(ofMonth month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.number < right.number
  }

  /// As `2026-06-30`.
  public var description: String {
    let (year, month, day) = parts
    func padded(_ value: Int, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - String(value).count)) + String(value)
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
