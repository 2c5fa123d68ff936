internal import Catalogue

/// What is known of a date: the first and the last day that it may be, both in, as numbers of
/// `CalendarDay`. A year alone spans the year.
struct DaySpan: Hashable, Sendable {
  var first: Int32
  var last: Int32

  /// Nothing is known.
  static let unknown = DaySpan(first: .max, last: .min)

  init(first: Int32, last: Int32) {
    self.first = first
    self.last = last
  }

  init(_ day: CalendarDay) {
    first = Int32(clamping: day.number)
    last = first
  }

  /// The whole year, or the month of it.
  init?(year: Int, month: Int? = nil) {
    guard let start = CalendarDay(year: year, month: month ?? 1, day: 1) else { return nil }
    let length =
      month.map { CalendarDay.length(ofMonth: $0, year) }
      ?? (CalendarDay.length(ofMonth: 2, year) == 29 ? 366 : 365)
    first = Int32(clamping: start.number)
    last = first + Int32(length) - 1
  }

  var isKnown: Bool { first <= last }

  /// The year in which the date lies; nil where it may lie in two.
  var year: Int? {
    guard isKnown else { return nil }
    let year = CalendarDay(number: Int(first)).parts.year
    return CalendarDay(number: Int(last)).parts.year == year ? year : nil
  }
}
