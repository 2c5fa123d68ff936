internal import GRDB
internal import Query
internal import Vocabulary

/// Which variables a text and filters find: lists and matrices show the same ones.
struct VariableSelection {
  let text: String
  let filters: DatasetFilters
  /// Ids or IRIs; empty for all datasets.
  let only: [String]
  let vocabulary: SearchVocabulary
  let searching: SearchState
  let db: Database
  let datasets: DatasetColumns
  let variables: VariableColumns

  struct Found {
    var search: TextSearch
    /// Indexes into the matches that lie in wanted datasets.
    var kept: [Int]
  }

  /// Where nothing is found: which datasets come nearest, and what each criterion costs. Words count as met by
  /// a dataset that has a variable of theirs.
  func nearest(_ found: Found, languages: [String]) throws -> NearestMiss? {
    guard found.kept.isEmpty, only.isEmpty else { return nil }
    let search = found.search
    let holders = Set(search.matches.rows.map { variables.dataset[Int($0)] }).sorted()
    return try NearestMissSearch(
      db: db, columns: datasets, languages: languages,
      evaluation: FilterEvaluation(
        filters: filters.adding(search.datasetFilters), columns: datasets,
        codes: CodeSearch(db: db, columns: datasets, vocabulary: vocabulary),
        searching: searching),
      words: search.groups.isEmpty ? nil : search.groups.map(\.text).joined(separator: " "),
      matches: TextMatches(rows: holders, score: 0, columns: 0)
    ).run()
  }

  func find() throws -> Found {
    let library = searching.concepts
    // Ages and places in a question about variables may be theirs: «weight at 24 months».
    var reader = TextReader(
      matcher: VariableMatcher(
        db: db, datasets: datasets, columns: variables, searching: searching),
      library: library,
      understand: { QuestionUnderstanding($0, concepts: library, readsFilters: false) },
      holds: { _, _, _ in true })
    let search = try reader.read(text)
    let isWanted = try wantedDatasets(filters: filters.adding(search.datasetFilters))
    let kept = (0..<search.matches.count).filter {
      isWanted[Int(variables.dataset[Int(search.matches.rows[$0])])]
    }
    return Found(search: search, kept: kept)
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
          masks.mismatch(row) == 0
          && (masks.unstated(row) == 0 || filters.includeUnknown == true)
      }
    }
    if !only.isEmpty {
      var isNamed = Array(repeating: false, count: datasets.count)
      for name in only {
        let id = try DatasetLookup.id(of: name, in: db)
        if let row = id.flatMap(datasets.row) { isNamed[row] = true }
      }
      for row in isWanted.indices where !isNamed[row] { isWanted[row] = false }
    }
    return isWanted
  }
}
