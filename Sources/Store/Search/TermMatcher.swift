/// Finds the rows that a plan's terms match, in one of the full-text tables.
protocol TermMatcher {
  /// Ascending rows whose title is the text, as typed.
  func rows(titled text: String) throws -> [Int32]
  func matches(_ plan: TextPlan, joining: TermJoining) throws -> TextMatches
  /// Whether any row has the term.
  func isKnown(_ term: TextPlan.Term) throws -> Bool
  var titleMask: UInt8 { get }
}

/// How required terms come together.
enum TermJoining { case all, any }

extension TextPlan {
  /// The FTS5 expression of terms joined so, without what is excluded; nil where no words are required.
  static func expression(
    _ required: [Term], without excluded: [Term], joining: TermJoining
  ) -> String? {
    if required.isEmpty { return nil }
    let joint = joining == .all ? " AND " : " OR "
    let words = required.map(\.expression).joined(separator: joint)
    if excluded.isEmpty { return words }
    return "(\(words)) NOT (\(excluded.map(\.expression).joined(separator: " OR ")))"
  }
}
