internal import Catalogue

extension CalendarDay {
  /// Ages on this day of those born in a year, in days, lower end in, upper end out; nil where none is born
  /// yet.
  func ages(bornIn year: Int) -> Range<Double>? {
    guard let first = CalendarDay(year: year, month: 1, day: 1),
      let next = CalendarDay(year: year + 1, month: 1, day: 1)
    else { return nil }
    // Born on its last day, the age is the least; on its first day, the most.
    let least = max(0, number - next.number + 1)
    let most = number - first.number + 1
    return least < most ? Double(least)..<Double(most) : nil
  }
}
