internal import GRDB
internal import Synchronization
internal import Vocabulary

/// What searches keep between each other: the columns of the current generation and the lists that
/// cursors walk.
final class SearchState: Sendable {
  private let columns: ColumnCache
  private let space = Mutex<(library: UInt64, space: DataSpace)?>(nil)
  private let dictionary: LaggingCache<SpellingDictionary>
  private let library = Mutex(ConceptLibrary.empty)
  private let datasetPostings = postingCache()
  private let variablePostings = postingCache()
  let shelf = CursorShelf()
  /// A description of a few hundred words takes about 6 kB.
  let hits = GenerationCache<ReadHit.Key, ReadHit>(mostBytes: 64 << 20) { $1.size }
  let completions: LaggingCache<Completions>

  init() {
    let line = BackgroundLine()
    columns = ColumnCache(line: line)
    dictionary = LaggingCache(line: line)
    completions = LaggingCache(line: line)
  }

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
    if let kept = cache.value(of: term, generation: generation) { return kept }
    let list = try Self.list(of: term, reader, dampings)
    cache.keep([term: list], generation: generation)
    return list
  }

  private static func list(
    of term: PostingTerm, _ reader: PostingReader, _ dampings: [Float]
  ) throws -> TextMatches {
    var list = try reader.list(of: term)
    GroupScoring.saturate(&list, dampings: dampings)
    return list
  }

  private static func postingCache() -> GenerationCache<PostingTerm, TextMatches> {
    GenerationCache(mostBytes: 96 << 20) { term, list in
      list.count * 9 + term.text.utf8.count + term.weights.count * 4 + 200
    }
  }

  /// Words of titles, keywords and names of concepts; read only where a word stands nowhere. Those of a large
  /// catalogue may be of an older state; until they were read once behind the backs of searches, there are none.
  func dictionary(_ db: Database, _ columns: DatasetColumns) throws -> SpellingDictionary {
    try dictionary.value(
      generation: columns.generation, mayLag: columns.count >= ColumnCache.many
    ) { try SpellingDictionary(titlesAndKeywordsOf: db, concepts) } ?? SpellingDictionary()
  }

  /// The columns of the state that `db` reads; of a large catalogue, maybe those of a state a few seconds older.
  func columns(_ db: Database) throws -> DatasetColumns {
    let columns = try columns.columns(db)
    let room = columns.count * Self.postingBytesPerDataset
    datasetPostings.makeRoom(for: room)
    variablePostings.makeRoom(for: room)
    return columns
  }

  /// The lists of a few hundred questions; a list is as long as the catalogue is large. Of up to 200,000 datasets the
  /// least room is enough.
  private static let postingBytesPerDataset = 512

  typealias Reading = @Sendable (@escaping @Sendable (Database) throws -> Void) async throws -> Void

  /// Begins to read anew what is old, of a large catalogue.
  ///
  /// - Parameter read: reads from the database.
  func refreshIfDue(_ read: @escaping Reading) {
    columns.refreshIfDue { [weak self] in
      guard let self else { return }
      try await read { db in try self.columns.reload(db) { try self.readAhead(db, $0, $1) } }
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
    try datasets.companions.variables { try VariableColumns.load(db, datasets) }
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
    try codes.columns.companions.coded {
      var isCoded = Array(repeating: false, count: codes.columns.count)
      for row in try codes.rowsWithAnyCode() { isCoded[Int(row)] = true }
      return isCoded
    }
  }

  /// The titles of the same state; read only where words are searched.
  func titles(_ db: Database, _ datasets: DatasetColumns) throws -> TitleIndex {
    try datasets.companions.titles { try TitleIndex.load(db, datasets) }
  }

  // MARK: - Ahead of searches

  /// So many lists and hits are read again at most, and for so long each kind.
  private static let most = 2_000
  private static let longest = Duration.seconds(1)

  /// Reads what searches of the older columns used lately, of the state of the new ones: else the first searches after
  /// every change would read all of it at once.
  ///
  /// - Parameter db: of the state of `new`.
  func readAhead(_ db: Database, _ new: DatasetColumns, _ old: DatasetColumns?) throws {
    _ = try titles(db, new)
    if old?.companions.hasCoded ?? false {
      _ = try coded(CodeSearch(db: db, columns: new, vocabulary: .none))
    }
    let datasets = try Self.values(of: datasetPostings.recent(most: Self.most)) { term in
      try Self.list(
        of: term, PostingReader(table: .datasets, db: db, index: new.index), new.dampings)
    }
    if old?.companions.hasVariables ?? false {
      let columns = try variables(db, new)
      let lists = try Self.values(of: variablePostings.recent(most: Self.most)) { term in
        try Self.list(of: term, PostingReader(table: .variables, db: db, index: columns.index), [])
      }
      variablePostings.replace(with: lists, generation: new.generation)
    }
    let keys = hits.recent(most: Self.most)
    let kept = old.map { hits.values(of: keys, generation: $0.generation) } ?? [:]
    let shown = try Self.values(of: keys) { key in
      let hit = try HitReader(
        db: db, columns: new, languages: key.languages, searching: self
      ).read(key.dataset)
      // One that is the same is cut into words already.
      return kept[key].flatMap { $0.isSame(as: hit) ? $0 : nil } ?? hit
    }
    datasetPostings.replace(with: datasets, generation: new.generation)
    hits.replace(with: shown, generation: new.generation)
  }

  private static func values<Key: Hashable, Value>(
    of keys: [Key], _ read: (Key) throws -> Value?
  ) throws -> [Key: Value] {
    let end = ContinuousClock.now + longest
    var values: [Key: Value] = [:]
    for key in keys {
      if ContinuousClock.now > end || Task.isCancelled { break }
      values[key] = try read(key)
    }
    return values
  }
}
