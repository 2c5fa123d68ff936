internal import GRDB
internal import Query
internal import Vocabulary

/// Finds datasets by words, concepts, and codes that are written as words.
struct DatasetMatcher: GroupMatcher {
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

  func matches(
    _ required: [SearchGroup], without excluded: [SearchGroup], joining: TermJoining
  ) throws -> TextMatches {
    let coded = required.filter { $0.code != nil }
    let words = required.filter { $0.code == nil }
    var matches = try SearchExpression(words, without: excluded, joining: joining).map(textMatches)
    for group in coded {
      let found = try codeMatches(group).union(
        SearchExpression([group], joining: .all).map(textMatches) ?? TextMatches())
      switch joining {
      case .all: matches = matches?.intersection(found) ?? found
      case .any: matches = matches?.union(found) ?? found
      }
    }
    var result = matches ?? TextMatches(all: columns.count)
    if words.isEmpty || !coded.isEmpty,
      let expression = SearchExpression(excluded, joining: .any)
    {
      result = result.subtracting(
        textMatches(
          rowids: try Self.table.rowids(expression.text, db), scores: nil, masks: nil))
    }
    for group in excluded where group.code != nil {
      result = result.subtracting(try codeMatches(group))
    }
    return result
  }

  func isKnown(_ group: SearchGroup) throws -> Bool {
    if let expression = SearchExpression([group], joining: .all),
      try Self.table.exists(expression.text, db)
    {
      return true
    }
    return try !codeMatches(group).isEmpty
  }

  func corrections(of word: [UInt8]) throws -> [String] {
    try searching.dictionary(db, columns).corrections(of: word).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private func textMatches(_ expression: SearchExpression) throws -> TextMatches {
    guard isScored else {
      return textMatches(
        rowids: try Self.table.rowids(expression.text, db), scores: nil, masks: nil)
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

  /// Datasets that state the group's code or a narrower one count as if the code stood in their text.
  private func codeMatches(_ group: SearchGroup) throws -> TextMatches {
    guard let code = group.code else { return TextMatches() }
    let rows = try codes.rows(with: [code])
    let rarity = MatchCollector.rarity(found: rows.count, of: columns.count)
    return TextMatches(rows: rows, score: rarity, columns: Self.table.mask("codes"))
  }
}
