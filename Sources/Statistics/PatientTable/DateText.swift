internal import Catalogue

/// In which order a date such as 03/04/2019 is written.
public enum DateOrder: String, Sendable, CaseIterable {
  /// The day first, as in Europe.
  case dmy
  /// The month first.
  case mdy
}

/// Dates as hospitals write them: `2019-04-03`, with a time or without, `2019-04`, `2019`, `20190403`,
/// `3.4.2019`, `03/04/2019`.
struct DateText {
  var order = DateOrder.dmy

  /// Nil where a trimmed cell is no date; two-digit years are none, since they may mean two centuries.
  func span(_ bytes: ArraySlice<UInt8>) -> DaySpan? {
    var date = bytes
    if let end = date.firstIndex(where: { $0 == 0x54 || $0 == 0x20 }) { date = date[..<end] }
    if date.count == 8, let number = CellText.whole(date) {
      return day(number / 10_000, number / 100 % 100, number % 100)
    }
    var parts: [Int] = []
    var lengths: [Int] = []
    for part in date.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == 0x2D || $0 == 0x2E || $0 == 0x2F })
    {
      guard parts.count < 3, let number = CellText.whole(part) else { return nil }
      parts.append(number)
      lengths.append(part.count)
    }
    switch (parts.count, lengths.first, lengths.last) {
    case (1, 4, _): return year(parts[0])
    case (2, 4, _): return year(parts[0]) == nil ? nil : DaySpan(year: parts[0], month: parts[1])
    case (2, _, 4): return year(parts[1]) == nil ? nil : DaySpan(year: parts[1], month: parts[0])
    case (3, 4, _): return day(parts[0], parts[1], parts[2])
    case (3, _, 4):
      return order == .dmy
        ? day(parts[2], parts[1], parts[0]) : day(parts[2], parts[0], parts[1])
    default: return nil
    }
  }

  private static let years = 1850...2200

  private func year(_ year: Int) -> DaySpan? {
    Self.years.contains(year) ? DaySpan(year: year) : nil
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> DaySpan? {
    guard Self.years.contains(year) else { return nil }
    return CalendarDay(year: year, month: month, day: day).map { DaySpan($0) }
  }

  /// When a child was born who has this age on a day: an age in completed years, or in years with a fraction,
  /// or an ISO 8601 duration such as `P18M`.
  static func birth(age bytes: ArraySlice<UInt8>, on day: CalendarDay) -> DaySpan? {
    let text = String(decoding: bytes, as: UTF8.self).replacing(",", with: ".")
    if let age = Age(iso8601: text), (0...43_830).contains(Int(age.days)) {
      let first = day.birth(atAge: age.next).number + 1
      return DaySpan(
        first: Int32(clamping: first), last: Int32(clamping: day.birth(atAge: age).number))
    }
    guard let years = Double(text), years >= 0, years < 120 else { return nil }
    // A fraction of a year is known to a month or so: too little to tell neighbouring days.
    let number = day.number - Int((years * 365.25).rounded(.down))
    return DaySpan(CalendarDay(number: number))
  }
}
