internal import GRDB
internal import Query
internal import Vocabulary

/// Finds datasets by words, concepts, and codes that are written as words.
struct DatasetMatcher: GroupMatcher {
  let db: Database
  let columns: DatasetColumns
  let codes: CodeSearch
  let searching: SearchState

  private static let table = FullTextTable.datasets

  var titleMask: UInt8 { Self.table.mask("title") }

  func rows(titled text: String) throws -> [Int32] {
    try searching.titles(db, columns).rows(titled: text)
  }

  func matches(
    _ required: [SearchGroup], without excluded: [SearchGroup], joining: TermJoining
  ) throws -> TextMatches {
    let scoring = scoring
    let coded = required.filter { $0.code != nil }
    let words = required.filter { $0.code == nil }
    var matches = words.isEmpty ? nil : try scoring.matches(words, joining: joining)
    for group in coded {
      let found = try codeMatches(group).union(scoring.matches([group], joining: .all))
      switch joining {
      case .all: matches = matches?.intersection(found) ?? found
      case .any: matches = matches?.union(found) ?? found
      }
    }
    var result = matches ?? TextMatches(all: columns.count)
    if !excluded.isEmpty {
      result = result.subtracting(try scoring.matches(excluded, joining: .any))
    }
    for group in excluded where group.code != nil {
      result = result.subtracting(try codeMatches(group))
    }
    return result
  }

  private var scoring: GroupScoring {
    GroupScoring(rowCount: columns.count) { term in
      try searching.postings(
        of: term, PostingReader(table: Self.table, db: db, index: columns.index),
        dampings: columns.dampings, generation: columns.generation)
    }
  }

  func isKnown(_ group: SearchGroup) throws -> Bool {
    if try !scoring.matches([group], joining: .all).isEmpty { return true }
    return try !codeMatches(group).isEmpty
  }

  func likelier(than word: [UInt8]) throws -> String? {
    try searching.dictionary(db, columns).likelier(than: word).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  func corrections(of word: [UInt8]) throws -> [String] {
    try searching.dictionary(db, columns).corrections(of: word).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Rows whose description names or states one of some concepts itself, not only a narrower one.
  func naming(_ codes: [String]) throws -> Set<Int32> {
    let words = codes.map { SearchExpression.quoted(ConceptToken.direct($0)) }
    let ids = try Self.table.rowids(words.joined(separator: " OR "), db)
    return Set(ids.compactMap { columns.index[$0] })
  }

  /// How much each field of some rows puts into a term's score, by row.
  func frequencies(of term: PostingTerm, in rows: [Int32]) throws -> [Int32: [Float]] {
    if rows.isEmpty { return [:] }
    let found = try FieldFrequencies(table: Self.table, db: db).frequencies(
      of: term, in: rows.map { columns.ids[Int($0)] })
    return Dictionary(
      found.compactMap { id, each in columns.index[id].map { ($0, each) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// What a code that is stated adds.
  func stating(_ group: SearchGroup) throws -> [TextMatches] { [try codeMatches(group)] }

  /// Datasets that state the group's code or a narrower one count as if the code stood in their text.
  private func codeMatches(_ group: SearchGroup) throws -> TextMatches {
    guard let code = group.code else { return TextMatches() }
    let rows = try codes.rows(with: [code])
    let rarity = GroupScoring.rarity(found: rows.count, of: columns.count)
    return TextMatches(rows: rows, score: rarity, columns: Self.table.mask("codes"))
  }
}
