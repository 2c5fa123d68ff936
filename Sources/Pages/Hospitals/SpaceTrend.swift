internal import Catalogue
internal import Store

/// How the number of datasets and the quality of their descriptions went, as two lines with one table beneath.
struct SpaceTrend: Sendable {
  struct Line: Sendable {
    let title: String
    /// Of the SVG path: steps, since what holds on a day holds until the next.
    let path: String
    let top: String
    let first: String
    let last: String
    let alternative: String
  }

  struct Row: Sendable {
    let day: String
    let datasets: String
    let quality: String
  }

  let lines: [Line]
  let rows: [Row]

  /// Days in picture and table.
  static let mostDays = 30

  /// Nil until there are two days to compare.
  init?(_ days: [DataSpace.Day], reader: Reader) {
    let days = Self.sampled(days)
    guard days.count > 1 else { return nil }
    let texts = reader.texts
    rows = days.reversed().map {
      Row(
        day: reader.day($0.day), datasets: reader.number($0.datasets),
        quality: $0.quality.map { "\($0) %" } ?? "–")
    }
    let most = days.map(\.datasets).max() ?? 0
    lines = [
      Self.line(
        texts("space.trendDatasets"), days, top: most, name: reader.number, reader: reader,
        value: \.datasets),
      Self.line(
        texts("space.trendQuality"), days, top: 100, name: { "\($0) %" }, reader: reader,
        value: \.quality),
    ].compactMap { $0 }
  }

  /// The last day of each of equal stretches of time.
  private static func sampled(_ days: [DataSpace.Day]) -> [DataSpace.Day] {
    let numbered = days.compactMap { day in
      CalendarDay(iso8601: day.day).map { (day: day, number: $0.number) }
    }
    guard numbered.count > mostDays, let first = numbered.first, let last = numbered.last else {
      return numbered.map(\.day)
    }
    let stretch = Double(last.number - first.number) / Double(mostDays - 1)
    var kept: [Int: DataSpace.Day] = [:]
    for (day, number) in numbered {
      kept[Int((Double(number - first.number) / stretch).rounded(.up))] = day
    }
    return kept.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func line(
    _ title: String, _ days: [DataSpace.Day], top: Int, name: (Int) -> String, reader: Reader,
    value: (DataSpace.Day) -> Int?
  ) -> Line? {
    let points = days.compactMap { day in
      CalendarDay(iso8601: day.day).flatMap { number in value(day).map { (number.number, $0) } }
    }
    guard points.count > 1, let first = points.first, let last = points.last, top > 0 else {
      return nil
    }
    let span = Double(max(1, last.0 - first.0))
    func place(_ number: Double) -> String { "\((number * 10).rounded() / 10)" }
    func x(_ day: Int) -> String { place(10 + Double(day - first.0) / span * 340) }
    func y(_ value: Int) -> String { place(108 - Double(value) / Double(top) * 90) }
    var path = "M\(x(first.0)) \(y(first.1))"
    for point in points.dropFirst() { path += "H\(x(point.0))V\(y(point.1))" }
    let days = (from: reader.day(days.first?.day ?? ""), to: reader.day(days.last?.day ?? ""))
    return Line(
      title: title, path: path, top: name(top), first: days.from, last: days.to,
      alternative: reader.texts(
        "space.trendAlternative",
        [
          "title": title, "from": days.from, "to": days.to, "first": name(first.1),
          "last": name(last.1),
        ]))
  }
}
