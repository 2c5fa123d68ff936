internal import Catalogue

/// Five fields of crontab(5): minute, hour, day of the month, month, day of the week; in UTC.
///
/// Each is `*`, a number, a range, a list, or one of these with a step; months and days of the week have their English
/// three-letter names too, and Sunday is 0 and 7. Where both days are restricted, either will do, as POSIX has it.
public struct CronExpression: Hashable, Sendable {
  private let minutes: [Int]
  private let hours: [Int]
  private let days: Set<Int>
  private let months: Set<Int>
  private let weekdays: Set<Int>
  private let eitherDay: Bool

  private static let names = [
    "@hourly": "0 * * * *", "@daily": "0 0 * * *", "@midnight": "0 0 * * *",
    "@weekly": "0 0 * * 0", "@monthly": "0 0 1 * *",
  ]
  private static let monthNames = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let weekdayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
  /// From one 29 February to the next there may be eight years.
  private static let daysLookedAt = 366 * 8 + 1

  /// Nil where the text is no such expression, or names a day that never comes.
  public init?(_ text: String) {
    let text = text.lowercased()
    let fields = (Self.names[text] ?? text).split(separator: " ")
    guard fields.count == 5, let minutes = Self.values(fields[0], 0...59),
      let hours = Self.values(fields[1], 0...23), let days = Self.values(fields[2], 1...31),
      let months = Self.values(fields[3], 1...12, names: Self.monthNames, first: 1),
      let weekdays = Self.values(fields[4], 0...7, names: Self.weekdayNames, first: 0)
    else { return nil }
    self.minutes = minutes.sorted()
    self.hours = hours.sorted()
    self.days = days
    self.months = months
    self.weekdays = Set(weekdays.map { $0 % 7 })
    eitherDay = !fields[2].hasPrefix("*") && !fields[4].hasPrefix("*")
    guard time(after: 0) != nil else { return nil }
  }

  /// The first time after `time`, in seconds since 1970.
  public func next(after time: Int) -> Int {
    // Every expression comes again within eight years, 1900 and 2100 aside.
    self.time(after: time) ?? time + 366 * 86_400
  }

  private func time(after time: Int) -> Int? {
    let first = time >= 0 ? time / 86_400 : 0
    for number in first..<(first + Self.daysLookedAt) {
      guard isDay(CalendarDay(number: number)) else { continue }
      for hour in hours {
        for minute in minutes {
          let candidate = number * 86_400 + hour * 3600 + minute * 60
          if candidate > time { return candidate }
        }
      }
    }
    return nil
  }

  private func isDay(_ day: CalendarDay) -> Bool {
    let parts = day.parts
    guard months.contains(parts.month) else { return false }
    // 1 January 1970 was a Thursday.
    let isWeekday = weekdays.contains((day.number + 4) % 7)
    return eitherDay
      ? days.contains(parts.day) || isWeekday : days.contains(parts.day) && isWeekday
  }

  private static func values(
    _ field: Substring, _ range: ClosedRange<Int>, names: [String] = [], first: Int = 0
  ) -> Set<Int>? {
    func number(_ text: Substring) -> Int? {
      if let index = names.firstIndex(of: String(text)) { return first + index }
      guard text.utf8.count <= 2, text.allSatisfy({ ("0"..."9").contains($0) }),
        let value = Int(text),
        range.contains(value)
      else { return nil }
      return value
    }
    var values: Set<Int> = []
    for item in field.split(separator: ",", omittingEmptySubsequences: false) {
      let halves = item.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      guard let head = halves.first else { return nil }
      var step = 1
      if halves.count == 2 {
        guard let stated = Int(halves[1]), (1...range.upperBound).contains(stated) else {
          return nil
        }
        step = stated
      }
      let ends = head.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      if head == "*" {
        values.formUnion(stride(from: range.lowerBound, through: range.upperBound, by: step))
      } else if ends.count == 2 {
        guard let low = number(ends[0]), let high = number(ends[1]), low <= high else { return nil }
        values.formUnion(stride(from: low, through: high, by: step))
      } else {
        guard let low = number(head) else { return nil }
        let last = halves.count == 2 ? range.upperBound : low
        values.formUnion(stride(from: low, through: last, by: step))
      }
    }
    return values
  }
}
