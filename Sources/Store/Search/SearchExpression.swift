internal import Vocabulary

/// How groups come together.
enum TermJoining { case all, any }

/// Groups as an FTS5 expression, and what each of its phrases counts for.
struct SearchExpression {
  /// A phrase of the expression: FTS5 numbers them as they stand.
  struct Phrase {
    /// Phrases of one unit are one word or one concept in several forms; -1 for what is left out.
    var unit: Int
    /// How much an occurrence counts.
    var weight: Float
  }

  /// A word, or a concept.
  struct Unit {
    var group: Int
    var weight: Float
  }

  private(set) var text = ""
  private(set) var phrases: [Phrase] = []
  private(set) var units: [Unit] = []
  private(set) var groupCount = 0

  /// A concept weighs a fifth of the user's own words (Database 2017, 10.1093/database/bax065), however many
  /// names it has.
  static let conceptWeight: Float = 0.2
  /// A wider concept than those that a description names: narrower cohorts follow.
  static let widerWeight: Float = 0.6

  /// Nil where nothing is required.
  init?(_ required: [SearchGroup], without excluded: [SearchGroup] = [], joining: TermJoining) {
    if required.isEmpty { return nil }
    groupCount = required.count
    let joint = joining == .all ? " AND " : " OR "
    for (index, group) in required.enumerated() {
      if index > 0 { text += joint }
      add(group, index)
    }
    if excluded.isEmpty { return }
    text = "(\(text)) NOT ("
    for (index, group) in excluded.enumerated() {
      if index > 0 { text += " OR " }
      add(group, -1)
    }
    text += ")"
  }

  private mutating func add(_ group: SearchGroup, _ index: Int) {
    text += "("
    if !group.units.isEmpty {
      text += "("
      for (place, unit) in group.units.enumerated() {
        if place > 0 { text += " AND " }
        let number = begin(index, 1)
        text += "("
        for (row, words) in unit.rows.enumerated() {
          if row > 0 { text += " OR " }
          text += Self.quoted(words.joined(separator: " ")) + (unit.isPrefix ? " *" : "")
          phrases.append(Phrase(unit: number, weight: 1))
        }
        text += ")"
      }
      text += ")"
    }
    for (place, codes) in group.concepts.enumerated() {
      if place > 0 || !group.units.isEmpty { text += " OR " }
      let number = begin(index, Self.conceptWeight)
      for (place, code) in codes.enumerated() {
        if place > 0 { text += " OR " }
        text +=
          Self.quoted(ConceptToken.direct(code)) + " OR " + Self.quoted(ConceptToken.wider(code))
        phrases.append(Phrase(unit: number, weight: 1))
        phrases.append(Phrase(unit: number, weight: Self.widerWeight))
      }
    }
    text += ")"
  }

  private mutating func begin(_ group: Int, _ weight: Float) -> Int {
    if group < 0 { return -1 }
    units.append(Unit(group: group, weight: weight))
    return units.count - 1
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
