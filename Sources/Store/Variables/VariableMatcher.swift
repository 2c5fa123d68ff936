internal import GRDB

/// Finds variables by words.
struct VariableMatcher: TermMatcher {
  let db: Database
  let columns: VariableColumns

  private static let table = FullTextTable.variables

  var titleMask: UInt8 { 0 }

  func rows(titled text: String) -> [Int32] { [] }

  func matches(_ plan: TextPlan, joining: TermJoining) throws -> TextMatches {
    if let expression = TextPlan.expression(
      plan.required, without: plan.excluded, joining: joining)
    {
      let found = try Self.table.scored(expression, db, sizes: nil)
      return matches(found.rowids) { (found.scores[$0], found.columns[$0]) }
    }
    let all = TextMatches(all: columns.count)
    guard let excluded = TextPlan.expression(plan.excluded, without: [], joining: .any) else {
      return all
    }
    return all.subtracting(matches(try Self.table.rowids(excluded, db)) { _ in (0, 0) })
  }

  func isKnown(_ term: TextPlan.Term) throws -> Bool {
    try Self.table.exists(term.expression, db)
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
