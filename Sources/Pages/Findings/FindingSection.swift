internal import Catalogue

/// Findings parted by whose business they are, each kind about a property once, the worst first.
struct FindingSection: Sendable {
  let name: String
  /// Whether it is the hospital's own: that comes first.
  let isOwn: Bool
  let help: String
  let summary: String
  let rows: [FindingPart.Row]
  let more: String?

  /// The most kinds in a section.
  static let mostRows = 40

  /// Sections that hold something, the hospital's own first.
  ///
  /// - Parameters:
  ///   - request: whose catalogue has the datasets concerned; nil where they are in none.
  ///   - isTold: whether the findings are in the language of the page already.
  static func all(
    _ findings: [Finding], texts: Texts, linkedIn request: PageRequest? = nil, isTold: Bool = false
  ) -> [FindingSection] {
    let groups = FindingGroups.byKind(findings)
    return Finding.Origin.allCases.compactMap { origin in
      let own = groups.filter { $0.origin == origin }
      guard !own.isEmpty else { return nil }
      return FindingSection(
        name: texts("origin.\(origin.rawValue)"), isOwn: origin == .description,
        help: texts("origin.\(origin.rawValue).help"),
        summary: texts.count("findings.summary", own.reduce(0) { $0 + ($1.count ?? 1) }),
        rows: own.prefix(mostRows).map {
          FindingPart.Row(
            isTold ? $0 : $0.localised(texts.language), texts: texts, linkedIn: request)
        },
        more: own.count > mostRows ? texts.count("facet.more", own.count - mostRows) : nil)
    }
  }
}
