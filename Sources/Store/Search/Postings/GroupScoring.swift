internal import Foundation

/// Which rows meet groups of words and concepts, and how well, from posting lists.
///
/// The score is BM25F (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009, section 3.6): a
/// word's occurrences are weighed by column and summed before they saturate (k1 = 1.2), the row's size counts
/// with b = 0.5. Unlike in FTS5's `bm25()`, a word that stands in half of all rows or more still scores above zero.
struct GroupScoring {
  /// Of the table.
  let rowCount: Int
  /// Lists as `saturate` leaves them.
  let postings: (PostingTerm) throws -> TextMatches

  static let k1: Float = 1.2
  private static let b: Float = 0.5

  /// A concept weighs a fifth of the user's own words (Database 2017, 10.1093/database/bax065), however many
  /// names it has.
  private static let conceptWeight: Float = 0.2

  /// A list of a group, and how much it counts.
  private struct Part {
    var list: TextMatches
    var weight: Float
  }

  private struct Group {
    /// Ascending.
    var rows: [Int32] = []
    var parts: [Part] = []
  }

  /// The rows that meet all or any of `required` and none of `excluded`.
  func matches(
    _ required: [SearchGroup], without excluded: [SearchGroup] = [], joining: TermJoining
  ) throws -> TextMatches {
    let groups = try required.map(group)
    var rows = joined(groups, joining)
    for group in try excluded.map(group) { rows = SortedRows.subtracting(rows, group.rows) }
    var matches = TextMatches(rows: rows, score: 0, columns: 0)
    for group in groups {
      for part in group.parts {
        let weight = part.weight
        matches.add(part.list) { score, _ in weight * score }
      }
    }
    // What meets more of a question comes before what meets one part of it well.
    if joining == .any, groups.count > 1 { matches.scale(byShareOf: groups.map(\.rows)) }
    return matches
  }

  private func joined(_ groups: [Group], _ joining: TermJoining) -> [Int32] {
    let lists = groups.map(\.rows).sorted { $0.count < $1.count }
    guard var rows = lists.first else { return [] }
    for list in lists.dropFirst() {
      switch joining {
      case .all: rows = SortedRows.intersection(rows, list)
      case .any: rows = SortedRows.union(rows, list)
      }
    }
    return rows
  }

  private func group(_ group: SearchGroup) throws -> Group {
    var found = Group()
    for (place, unit) in group.units.enumerated() {
      let list = try postings(PostingTerm(unit))
      found.parts.append(part(list, 1))
      found.rows =
        place == 0 ? list.rows : SortedRows.intersection(found.rows, list.rows)
    }
    for codes in group.concepts {
      let list = try postings(PostingTerm(concept: codes))
      if list.isEmpty { continue }
      found.parts.append(part(list, Self.conceptWeight))
      found.rows = SortedRows.union(found.rows, list.rows)
    }
    return found
  }

  private func part(_ list: TextMatches, _ weight: Float) -> Part {
    Part(list: list, weight: weight * Self.rarity(found: list.count, of: rowCount))
  }

  /// How much a match counts of a word that `found` of `rows` rows hold.
  static func rarity(found: Int, of rows: Int) -> Float {
    let found = Float(min(found, rows))
    return log(1 + (Float(rows) - found + 0.5) / (found + 0.5))
  }

  /// Makes what occurrences count for out of how often each row has a term.
  ///
  /// - Parameter dampings: how much a row's size dampens, by row; empty where rows are all short and size says
  ///   nothing.
  static func saturate(_ list: inout TextMatches, dampings: [Float]) {
    let even = damping(size: 1)
    list.score { frequency, row in
      let damping = dampings.isEmpty ? even : dampings[Int(row)]
      return (k1 + 1) * frequency / (frequency + damping)
    }
  }

  /// - Parameter size: Of a row, compared with the mean.
  static func damping(size: Float) -> Float { k1 * (1 - b + b * size) }
}

extension TextMatches {
  /// Multiplies each score by the share of `groups` that have the row.
  fileprivate mutating func scale(byShareOf groups: [[Int32]]) {
    var met = TextMatches(rows: rows, score: 0, columns: 0)
    for group in groups {
      met.add(TextMatches(rows: group, score: 1, columns: 0)) { one, _ in one }
    }
    multiplyScores(by: met.scores, over: Float(groups.count))
  }
}
