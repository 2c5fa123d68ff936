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
    let scoring = scoring
    if !required.isEmpty {
      return try scoring.matches(required, without: excluded, joining: joining)
    }
    let all = TextMatches(all: columns.count)
    return excluded.isEmpty ? all : all.subtracting(try scoring.matches(excluded, joining: .any))
  }

  private var scoring: GroupScoring {
    GroupScoring(rowCount: columns.count) { term in
      try searching.postings(
        of: term, PostingReader(table: Self.table, db: db, index: columns.index),
        dampings: [], generation: columns.generation)
    }
  }

  func isKnown(_ group: SearchGroup) throws -> Bool {
    try !scoring.matches([group], joining: .all).isEmpty
  }

  func likelier(than word: [UInt8]) throws -> String? {
    try searching.dictionary(db, datasets).likelier(than: word).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  func corrections(of word: [UInt8]) throws -> [String] {
    try searching.dictionary(db, datasets).corrections(of: word).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
