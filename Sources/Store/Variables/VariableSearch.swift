internal import GRDB
internal import Query
internal import Vocabulary

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
    let library = searching.concepts
    // Ages and places in a question about variables may be theirs: «weight at 24 months».
    var reader = TextReader(
      matcher: VariableMatcher(
        db: db, datasets: datasets, columns: variables, searching: searching),
      library: library,
      understand: { QuestionUnderstanding($0, concepts: library, readsFilters: false) },
      holds: { _, _, _ in true })
    let search = try reader.read(query.text)
    let isWanted = try wantedDatasets(filters: query.filters.adding(search.datasetFilters))
    var kept: [(key: UInt64, index: Int)] = []
    for index in 0..<search.matches.count {
      let dataset = Int(variables.dataset[Int(search.matches.rows[index])])
      guard isWanted[dataset] else { continue }
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

  /// By dataset row. A dataset that is silent on a filter is left out unless `includeUnknown` is set.
  private func wantedDatasets(filters: DatasetFilters) throws -> [Bool] {
    var isWanted = Array(repeating: true, count: datasets.count)
    if !filters.isEmpty {
      let codes = CodeSearch(db: db, columns: datasets, vocabulary: vocabulary)
      let masks = try FilterEvaluation(
        filters: filters, columns: datasets, codes: codes, searching: searching
      ).masks(for: (0..<Int32(datasets.count)).map { $0 })
      for row in isWanted.indices {
        isWanted[row] =
          masks.mismatch[row] == 0
          && (masks.unstated[row] == 0 || filters.includeUnknown == true)
      }
    }
    if let wanted = query.dataset {
      let id = try Int64.fetchOne(
        db, sql: "SELECT id FROM dataset WHERE key = ? OR iri = ?", arguments: [wanted, wanted])
      let row = id.flatMap(datasets.row)
      for index in isWanted.indices where index != row { isWanted[index] = false }
    }
    return isWanted
  }
}
