internal import Catalogue

/// The one axis on which every page draws children's ages: preterm birth to 18 years, the first weeks and
/// years wide, as paediatrics sees them.
enum AgeAxis {
  /// In units of the drawing.
  static let width = 320.0
  private static let margin = 6.0

  /// Days after birth and where on the axis they are, 0…1; straight lines between. Weeks of gestation lie
  /// before birth.
  private static let stops: [(days: Double, place: Double)] = [
    (0, 0.14), (28, 0.27), (365.25, 0.41), (2 * 365.25, 0.51), (6 * 365.25, 0.67),
    (12 * 365.25, 0.84), (18 * 365.25, 1),
  ]
  private static let weeks = (from: 22.0, to: 37.0)

  /// Marks of the axis: its ages, each with the message that names it. They stand in the template of the bar as
  /// well, since they are the same for every bar.
  static let marks: [(x: Double, name: String)] = zip(
    stops,
    ["axis.birth", "axis.28days", "axis.1year", "axis.2", "axis.6", "axis.12", "axis.18"]
  ).map { (x($0.place), $1) }

  static let birth = x(stops[0].place)

  /// Where an age is; ages beyond 18 years are at the end.
  static func x(days: Double) -> Double {
    for (start, end) in zip(stops, stops.dropFirst()) where days < end.days {
      let share = max(0, days - start.days) / (end.days - start.days)
      return x(start.place + share * (end.place - start.place))
    }
    return x(1)
  }

  /// Where completed weeks of gestation at birth are; term is at birth.
  static func x(weeks week: Double) -> Double {
    let share = min(max((week - weeks.from) / (weeks.to - weeks.from), 0), 1)
    return x(share * stops[0].place)
  }

  private static func x(_ place: Double) -> Double {
    let x = margin + place * (width - 2 * margin)
    return (x * 10).rounded() / 10
  }
}

/// Ages as a bar on the axis, with what it shows in words.
struct AgeBar: Sendable {
  struct Span: Sendable {
    let x: Double
    let width: Double
  }

  let spans: [Span]
  /// The ages in words.
  let text: String

  /// Nil where neither ages nor gestation are stated.
  init?(ages: AgeRange?, gestation: GestationRange? = nil, reader: Reader) {
    let words = AgeWords(texts: reader.texts)
    let parts = [
      ages.flatMap(words.range), gestation.flatMap(words.gestation),
    ].compactMap { $0 }
    guard !parts.isEmpty else { return nil }
    text = parts.joined(separator: ", ")
    var spans: [Span] = []
    if let gestation, (gestation.from ?? 0) < 37 {
      let from = AgeAxis.x(weeks: Double(gestation.from ?? 0))
      let to = AgeAxis.x(weeks: Double((gestation.to ?? 45) + 1))
      spans.append(Self.span(from, to))
    }
    if let ages {
      let days = ages.days
      spans.append(Self.span(AgeAxis.x(days: days.from), AgeAxis.x(days: days.to ?? .infinity)))
    }
    self.spans = spans
  }

  /// - Parameters:
  ///   - from: ISO 8601, as answers hold ages; `to` likewise.
  ///   - weeksFrom: completed weeks of gestation at birth; `weeksTo` likewise.
  init?(
    from: String?, to: String?, weeksFrom: Int? = nil, weeksTo: Int? = nil, reader: Reader
  ) {
    let (from, to) = (from.flatMap { Age(iso8601: $0) }, to.flatMap { Age(iso8601: $0) })
    self.init(
      ages: from == nil && to == nil ? nil : AgeRange(from: from, to: to),
      gestation: weeksFrom == nil && weeksTo == nil
        ? nil : GestationRange(from: weeksFrom, to: weeksTo), reader: reader)
  }

  /// Wide enough to be seen.
  private static func span(_ from: Double, _ to: Double) -> Span {
    Span(x: min(from, AgeAxis.width - 8), width: max(((to - from) * 10).rounded() / 10, 3))
  }
}
