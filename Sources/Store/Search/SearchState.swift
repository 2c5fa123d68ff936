internal import GRDB
internal import Synchronization
internal import Vocabulary

/// What searches keep between each other: the columns of the current generation and the lists that
/// cursors walk.
final class SearchState: Sendable {
  private let columns = ColumnCache()
  private let titles = Mutex<TitleIndex?>(nil)
  private let coded = Mutex<(generation: Int, isCoded: [Bool])?>(nil)
  private let variables = Mutex<VariableColumns?>(nil)
  private let space = Mutex<(library: UInt64, space: DataSpace)?>(nil)
  private let dictionary = LaggingCache<SpellingDictionary>()
  private let library = Mutex(ConceptLibrary.empty)
  private let datasetPostings = postingCache()
  private let variablePostings = postingCache()
  let shelf = CursorShelf()
  /// A description of a few hundred words takes about 6 kB.
  let hits = GenerationCache<ReadHit.Key, ReadHit>(mostBytes: 64 << 20) { $1.size }
  let completions = LaggingCache<Completions>()

  /// The vocabularies by which texts and questions are read.
  var concepts: ConceptLibrary {
    get { library.withLock { $0 } }
    set { library.withLock { $0 = newValue } }
  }

  /// The posting list of a term, with what its occurrences count for, read from the table unless it was lately.
  func postings(
    of term: PostingTerm, _ reader: PostingReader, dampings: [Float], generation: Int
  ) throws -> TextMatches {
    let cache =
      reader.table.name == FullTextTable.datasets.name ? datasetPostings : variablePostings
    if let kept = cache.value(of: term.text, generation: generation) { return kept }
    var list = try reader.list(of: term)
    GroupScoring.saturate(&list, dampings: dampings)
    cache.keep([term.text: list], generation: generation)
    return list
  }

  private static func postingCache() -> GenerationCache<String, TextMatches> {
    GenerationCache(mostBytes: 96 << 20) { text, list in list.count * 9 + text.utf8.count + 200 }
  }

  /// Words of titles, keywords and names of concepts; read only where a word stands nowhere. Those of a large
  /// catalogue may be of an older state; until they were read once behind the backs of searches, there are none.
  func dictionary(_ db: Database, _ columns: DatasetColumns) throws -> SpellingDictionary {
    try dictionary.value(
      generation: columns.generation, mayLag: columns.count >= ColumnCache.many
    ) { try SpellingDictionary(titlesAndKeywordsOf: db, concepts) } ?? SpellingDictionary()
  }

  /// The columns of the state that `db` reads; of a large catalogue, maybe those of a state a few seconds older.
  func columns(_ db: Database) throws -> DatasetColumns { try columns.columns(db) }

  typealias Reading = @Sendable (@escaping @Sendable (Database) throws -> Void) async throws -> Void

  /// Begins to read anew what is old, of a large catalogue.
  ///
  /// - Parameter read: reads from the database.
  func refreshIfDue(_ read: @escaping Reading) {
    columns.refreshIfDue { [weak self] in
      guard let self else { return }
      try await read { db in try self.columns.reload(db) { _ = try self.titles(db, $0) } }
    }
    guard let generation = columns.generationOfMany else { return }
    completions.refreshIfDue(generation: generation) { [weak self] in
      guard let self else { return }
      try await read { self.completions.keep(try Completions.load($0), generation: generation) }
    }
    dictionary.refreshIfDue(generation: generation) { [weak self] in
      guard let self else { return }
      try await read { db in
        let words = try SpellingDictionary(titlesAndKeywordsOf: db, self.concepts)
        self.dictionary.keep(words, generation: generation)
      }
    }
  }

  /// Of a large catalogue, words for suggestions and for what is misspelt are kept from now on.
  func prepareWords() {
    _ = completions.value
    _ = dictionary.value
  }

  /// Stops what is done behind the backs of searches.
  func cancel() {
    columns.cancel()
    completions.cancel()
    dictionary.cancel()
  }

  /// The variables of the same state; read only where variables are searched.
  func variables(_ db: Database, _ datasets: DatasetColumns) throws -> VariableColumns {
    try variables.withLock { kept in
      if let kept, kept.generation == datasets.generation { return kept }
      let fresh = try VariableColumns.load(db, datasets)
      if (kept?.generation ?? -1) < datasets.generation { kept = fresh }
      return fresh
    }
  }

  /// What the data space holds in the state of `columns`, counted once a state and vocabulary.
  func space(_ columns: DatasetColumns, count: () throws -> DataSpace) throws -> DataSpace {
    let library = concepts.fingerprint
    return try space.withLock { kept in
      if let kept, kept.space.generation == columns.generation, kept.library == library {
        return kept.space
      }
      let fresh = try count()
      if (kept?.space.generation ?? -1) <= columns.generation { kept = (library, fresh) }
      return fresh
    }
  }

  /// Which datasets state any code, by row; read only where codes are filtered by.
  func coded(_ codes: CodeSearch) throws -> [Bool] {
    try coded.withLock { kept in
      let generation = codes.columns.generation
      if let kept, kept.generation == generation { return kept.isCoded }
      var isCoded = Array(repeating: false, count: codes.columns.count)
      for row in try codes.rowsWithAnyCode() { isCoded[Int(row)] = true }
      if (kept?.generation ?? -1) < generation { kept = (generation, isCoded) }
      return isCoded
    }
  }

  /// The titles of the same state; read only where words are searched.
  func titles(_ db: Database, _ datasets: DatasetColumns) throws -> TitleIndex {
    try titles.withLock { kept in
      if let kept, kept.generation == datasets.generation { return kept }
      let fresh = try TitleIndex.load(db, datasets)
      if (kept?.generation ?? -1) < datasets.generation { kept = fresh }
      return fresh
    }
  }
}
