internal import Catalogue
internal import Store

/// What came, changed and went in the last thirty days.
struct SpaceChanges: Sendable {
  struct Change: Sendable {
    let title: String
    let href: String
    let what: String
    let day: String
  }

  /// Such as "since 30 October: 12 new, 3 changed".
  let summary: String
  /// The latest, newest first.
  let changes: [Change]
  /// That there were more; nil where all are listed.
  let more: String?

  static let days = 30
  static let most = 30

  /// - Parameters:
  ///   - recent: newest first.
  ///   - today: RFC 3339.
  init(_ space: DataSpace, recent: [RecentChange], today: String, request: PageRequest) {
    let reader = request.reader
    let texts = reader.texts
    let since = CalendarDay(iso8601: today).map {
      CalendarDay(number: $0.number - Self.days).description
    }
    func isRecent(_ day: String) -> Bool { since.map { day >= $0 } ?? true }
    let days = space.days.filter { isRecent($0.day) }
    let counts = [
      ("created", days.reduce(0) { $0 + $1.created }),
      ("updated", days.reduce(0) { $0 + $1.updated }),
      ("withdrawn", days.reduce(0) { $0 + $1.withdrawn }),
      ("returned", days.reduce(0) { $0 + $1.returned }),
    ]
    let total = counts.reduce(0) { $0 + $1.1 }
    let told = counts.filter { $0.1 > 0 }.map { texts.count("space.\($0.0)", $0.1) }
    let day = reader.day(since ?? today)
    summary =
      told.isEmpty
      ? texts("space.noChange", ["day": day])
      : texts("space.changed", ["day": day, "what": told.joined(separator: ", ")])
    changes = recent.filter { isRecent(String($0.change.at.prefix(10))) }.prefix(Self.most).map {
      Change(
        title: Excerpt.of($0.title, longest: 160), href: request.dataset($0.change.id),
        what: texts("change.\($0.change.kind.rawValue)"), day: reader.day($0.change.at))
    }
    more =
      total > changes.count ? texts.count("space.moreChanges", total - changes.count) : nil
  }
}
