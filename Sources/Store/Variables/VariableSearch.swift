internal import GRDB
internal import Query

/// One variable query, answered from one state of the database.
struct VariableSearch {
  let query: VariableQuery
  let vocabulary: SearchVocabulary
  let searching: SearchState
  let db: Database
  let datasets: DatasetColumns
  let variables: VariableColumns
  let freshness: Freshness

  /// The answer's first page, and the whole list where it goes on.
  struct Outcome: Sendable {
    var answer: VariableAnswer
    var rest: KeptList?
  }

  func run() throws -> Outcome {
    let found = try VariableSelection(
      text: query.text, filters: query.filters, only: query.dataset.map { [$0] } ?? [],
      vocabulary: vocabulary, searching: searching, db: db, datasets: datasets,
      variables: variables
    ).find()
    let search = found.search
    var kept: [(key: UInt64, index: Int)] = []
    for index in found.kept {
      let dataset = Int(variables.dataset[Int(search.matches.rows[index])])
      // Best score first, then by dataset title; what is left is in the dataset's own order.
      let score = UInt64(~search.matches.scores[index].bitPattern)
      kept.append((score << 32 | UInt64(datasets.orders.title[dataset]), index))
    }
    kept.sort { ($0.key, $0.index) < ($1.key, $1.index) }
    let list = KeptList(
      ids: kept.map { variables.ids[Int(search.matches.rows[$0.index])] },
      statedCount: kept.count, scores: kept.map { search.matches.scores[$0.index] },
      matchedColumns: [], anyWord: nil, patterns: [], languages: query.languages)
    var answer = VariableAnswer(
      total: kept.count, totalIsExact: true, asOf: freshness.asOf,
      generation: freshness.generation, next: nil, relaxed: search.isRelaxed, items: [])
    answer.items = try VariablePage(db: db, datasets: datasets, list: list)
      .items(offset: query.offset, limit: query.limit)
    guard query.offset + query.limit < list.ids.count else { return Outcome(answer: answer) }
    return Outcome(answer: answer, rest: list)
  }
}
