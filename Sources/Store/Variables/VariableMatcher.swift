internal import GRDB
internal import Vocabulary

/// Finds variables by words.
struct VariableMatcher: GroupMatcher {
  let db: Database
  let datasets: DatasetColumns
  let columns: VariableColumns
  let searching: SearchState

  private static let table = FullTextTable.variables

  var titleMask: UInt8 { 0 }

  func rows(titled text: String) -> [Int32] { [] }

  func matches(
    _ required: [SearchGroup], without excluded: [SearchGroup], joining: TermJoining
  ) throws -> TextMatches {
    if let expression = SearchExpression(required, without: excluded, joining: joining) {
      let found = try Self.table.scored(expression, db, sizes: nil)
      return matches(found.rowids) { (found.scores[$0], found.columns[$0]) }
    }
    let all = TextMatches(all: columns.count)
    guard let expression = SearchExpression(excluded, joining: .any) else { return all }
    return all.subtracting(matches(try Self.table.rowids(expression.text, db)) { _ in (0, 0) })
  }

  func isKnown(_ group: SearchGroup) throws -> Bool {
    guard let expression = SearchExpression([group], joining: .all) else { return false }
    return try Self.table.exists(expression.text, db)
  }

  func corrections(of word: [UInt8]) throws -> [String] {
    try searching.dictionary(db, datasets).corrections(of: word).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private func matches(
    _ rowids: [Int64], _ values: (Int) -> (score: Float, columns: UInt8)
  ) -> TextMatches {
    var matches = TextMatches()
    columns.rows(of: rowids) { index, row in
      let (score, mask) = values(index)
      matches.append(row: Int32(row), score: score, columns: mask)
    }
    return matches
  }
}
