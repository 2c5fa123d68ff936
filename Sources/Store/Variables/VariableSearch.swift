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

  /// The answer's first page, and the whole list where it goes on.
  struct Outcome: Sendable {
    var answer: VariableAnswer
    var rest: PendingList?
  }

  func run() throws -> Outcome {
    let selection = VariableSelection(
      text: query.text, filters: query.filters, only: query.dataset.map { [$0] } ?? [],
      vocabulary: vocabulary, searching: searching, db: db, datasets: datasets,
      variables: variables)
    let found = try selection.find()
    let search = found.search
    var ranking = Ranking(capacity: found.kept.count)
    for index in found.kept {
      let dataset = Int(variables.dataset[Int(search.matches.rows[index])])
      // Best score first, then by dataset title; what is left is in the dataset's own order.
      let score = UInt64(~search.matches.scores[index].bitPattern)
      ranking.append(key: score << 32 | UInt64(datasets.orders.title[dataset]), index: index)
    }
    let list = PendingList(
      ranking: ranking, matches: search.matches, ids: variables.ids, statedCount: ranking.count,
      isScored: true, languages: query.languages)
    var answer = VariableAnswer(
      total: list.count, totalIsExact: true, asOf: datasets.freshness.asOf,
      generation: datasets.freshness.generation, next: nil, relaxed: search.isRelaxed, items: [])
    answer.nearest = try selection.nearest(found, languages: query.languages)
    answer.items = try VariablePage(
      db: db, datasets: datasets, list: list.list(most: query.offset + query.limit)
    )
    .items(offset: query.offset, limit: query.limit)
    guard query.offset + query.limit < list.count else { return Outcome(answer: answer) }
    return Outcome(answer: answer, rest: list)
  }
}
