/// Periods written as one text.
enum PeriodReading {
  static func read(_ text: String) -> TimeRange? {
    let text = text.trimmingASCIISpace
    guard text.utf8.count <= 120 else { return nil }
    // DCMI Period Encoding: start=2010-01-01; end=2015-12-31.
    let fields = text.split(separator: ";").map { $0.split(separator: "=", maxSplits: 1) }
    if fields.contains(where: { $0.count == 2 }) {
      var range = TimeRange(start: nil, end: nil)
      for field in fields where field.count == 2 {
        switch field[0].trimmingASCIISpace.lowercased() {
        case "start": range.start = date(field[1])
        case "end": range.end = date(field[1])
        default: break
        }
      }
      return range.start == nil && range.end == nil ? nil : range
    }
    if let whole = date(text) { return TimeRange(start: whole, end: whole) }
    for separator in ["/", " - ", " – ", "–", " to ", " bis ", "-"] {
      let ends = text.split(separator: separator, omittingEmptySubsequences: false)
      guard ends.count == 2 else { continue }
      let isOpen = ends.map {
        ["", "..", "present", "now", "ongoing"].contains($0.trimmingASCIISpace.lowercased())
      }
      let dates = ends.map { date($0) }
      if zip(dates, isOpen).allSatisfy({ $0 != nil || $1 }), dates.contains(where: { $0 != nil }) {
        return TimeRange(start: dates[0], end: dates[1])
      }
    }
    return nil
  }

  private static func date(_ text: some StringProtocol) -> String? {
    switch DateReading.read(text) {
    case .good(let date, _), .mended(let date): date
    case .unreadable: nil
    }
  }
}
