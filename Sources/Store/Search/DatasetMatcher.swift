internal import GRDB
internal import Query

/// Finds datasets by words, and by codes that are written as words.
struct DatasetMatcher: TermMatcher {
  let db: Database
  let columns: DatasetColumns
  let codes: CodeSearch
  let searching: SearchState
  /// Whether scores are wanted: only the order by relevance needs them.
  let isScored: Bool

  private static let table = FullTextTable.datasets

  var titleMask: UInt8 { Self.table.mask("title") }

  func rows(titled text: String) throws -> [Int32] {
    try searching.titles(db, columns).rows(titled: text)
  }

  func matches(_ plan: TextPlan, joining: TermJoining) throws -> TextMatches {
    let codeTerms = plan.required.filter { $0.code != nil }
    let words = plan.required.filter { $0.code == nil }
    var matches = try TextPlan.expression(words, without: plan.excluded, joining: joining)
      .map(textMatches)
    for term in codeTerms {
      let found = try textMatches(term.expression).union(codeMatches(term))
      switch joining {
      case .all: matches = matches?.intersection(found) ?? found
      case .any: matches = matches?.union(found) ?? found
      }
    }
    var result = matches ?? TextMatches(all: columns.count)
    if let excluded = TextPlan.expression(plan.excluded, without: [], joining: .any),
      words.isEmpty || !codeTerms.isEmpty
    {
      result = result.subtracting(
        textMatches(rowids: try Self.table.rowids(excluded, db), scores: nil, masks: nil))
    }
    for term in plan.excluded where term.code != nil {
      result = result.subtracting(try codeMatches(term))
    }
    return result
  }

  func isKnown(_ term: TextPlan.Term) throws -> Bool {
    if try Self.table.exists(term.expression, db) { return true }
    return try !codeMatches(term).isEmpty
  }

  private func textMatches(_ expression: String) throws -> TextMatches {
    guard isScored else {
      return textMatches(rowids: try Self.table.rowids(expression, db), scores: nil, masks: nil)
    }
    let found = try Self.table.scored(expression, db, sizes: columns.sizes)
    return textMatches(rowids: found.rowids, scores: found.scores, masks: found.columns)
  }

  private func textMatches(
    rowids: [Int64], scores: [Float]?, masks: [UInt8]?
  ) -> TextMatches {
    var matches = TextMatches()
    columns.rows(of: rowids) { index, row in
      matches.append(row: Int32(row), score: scores?[index] ?? 0, columns: masks?[index] ?? 0)
    }
    return matches
  }

  /// Datasets that state the term's code or a narrower one count as if the code stood in their text.
  private func codeMatches(_ term: TextPlan.Term) throws -> TextMatches {
    guard let code = term.code else { return TextMatches() }
    let rows = try codes.rows(with: [code])
    let rarity = MatchCollector.rarity(found: rows.count, of: columns.count)
    return TextMatches(rows: rows, score: rarity, columns: Self.table.mask("codes"))
  }
}
