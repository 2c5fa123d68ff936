/// How groups come together.
enum TermJoining { case all, any }

/// Groups as an FTS5 expression.
struct SearchExpression {
  private(set) var text = ""

  /// Nil where nothing is required.
  init?(_ required: [SearchGroup], joining: TermJoining) {
    if required.isEmpty { return nil }
    text = required.map(Self.text).joined(separator: joining == .all ? " AND " : " OR ")
  }

  private static func text(of group: SearchGroup) -> String {
    let words = group.units.map { "(\(PostingTerm($0).text))" }.joined(separator: " AND ")
    let concepts = group.concepts.map { PostingTerm(concept: $0).text }
    return "(" + ((words.isEmpty ? [] : ["(\(words))"]) + concepts).joined(separator: " OR ") + ")"
  }

  /// An FTS5 string: whatever the user typed stands between quotes, theirs doubled.
  static func quoted(_ text: String) -> String {
    var string = "\""
    for character in text.unicodeScalars where character.value != 0 {
      if character == "\"" { string += "\"" }
      string.unicodeScalars.append(character)
    }
    return string + "\""
  }
}
