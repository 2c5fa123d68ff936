import Catalogue
import GRDB
import Query
import Synchronization
import Testing

@testable import Store

/// Values of a field for random datasets, with the values of each.
private func randomColumn(_ seed: Int, most: Int) -> (column: FacetColumn, values: [[String]]) {
  var random = SeededGenerator(seed: seed)
  var column = FacetColumn()
  let values = (0..<500).map { row in
    column.close(before: row)
    let own = Set(
      (0..<Int.random(in: 0...most, using: &random)).map { _ in
        "v\(Int.random(in: 0..<9, using: &random))"
      }
    ).sorted()
    for value in own {
      if Bool.random(using: &random) {
        column.append(value)
      } else {
        Array(value.utf8).withUnsafeBytes { column.append($0) }
      }
    }
    return own
  }
  column.finish(count: 500)
  return (column, values)
}

@Suite("What searches keep between each other")
struct SearchCacheTests {
  @Test("Values are kept for one generation, the lately used longest")
  func generations() {
    let cache = GenerationCache<Int, String>(mostBytes: 1_000) { $0 < 0 ? 501 : $1.utf8.count }
    cache.keep([1: "a", 2: "b"], generation: 4)
    #expect(cache.values(of: [1, 2, 3], generation: 4) == [1: "a", 2: "b"])
    #expect(cache.value(of: 1, generation: 5) == nil)
    cache.keep([1: "old"], generation: 3)
    #expect(cache.value(of: 1, generation: 4) == "a")
    cache.keep([-1: "large"], generation: 4)
    #expect(cache.value(of: -1, generation: 4) == nil)
    for key in 10..<60 {
      _ = cache.value(of: 1, generation: 4)
      cache.keep([key: String(repeating: "x", count: 100)], generation: 4)
    }
    let kept = cache.values(of: 1..<60, generation: 4)
    #expect(kept[1] == "a" && kept[59] != nil && kept[2] == nil)
    #expect((5...10).contains(kept.count))
    cache.keep([1: "new"], generation: 5)
    #expect(cache.values(of: 1..<60, generation: 5) == [1: "new"])
  }

  @Test(
    "What was used lately goes over to the next generation, what was not is not taken along again")
  func carriedOver() {
    let cache = GenerationCache<Int, String>(mostBytes: 1_000) { _, value in value.utf8.count }
    cache.keep([1: "a", 2: "b", 3: "c"], generation: 1)
    _ = cache.value(of: 2, generation: 1)
    #expect(cache.recent(most: 10).first == 2 && Set(cache.recent(most: 10)) == [1, 2, 3])
    #expect(cache.recent(most: 1) == [2])
    cache.replace(with: [2: "B", 3: "C"], generation: 2)
    #expect(cache.recent(most: 10) == [])
    #expect(cache.value(of: 3, generation: 2) == "C")
    #expect(cache.recent(most: 10) == [3])
    cache.replace(with: [3: "old"], generation: 1)
    #expect(cache.values(of: 1...3, generation: 2) == [2: "B", 3: "C"])
    cache.replace(with: [1: String(repeating: "x", count: 2_000)], generation: 3)
    #expect(cache.value(of: 1, generation: 3) == nil)
  }

  @Test("What is done behind the backs of searches is done one after another")
  func oneAfterAnother() async {
    let line = BackgroundLine()
    let running = Mutex((now: 0, most: 0, done: [Int]()))
    let tasks = (0..<12).map { number in
      line.run {
        running.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1), $0.done) }
        for _ in 0..<5 { await Task.yield() }
        running.withLock { $0 = ($0.now - 1, $0.most, $0.done + [number]) }
      }
    }
    for task in tasks { await task.value }
    let (now, most, done) = running.withLock { $0 }
    #expect(now == 0 && most == 1 && done == Array(0..<12))
  }

  @Test(
    "A newer state is used when all is read of it that searches used of the older; the older needs nothing anew"
  )
  func readAhead() async throws {
    let store = try await SearchSpace.store()
    let state = SearchState()
    var query = DatasetQuery(text: "fibrosis")
    query.languages = ["fi"]
    query.filters.code = [Code(system: "ORPHA", value: "586")]
    query.filters.includeUnknown = true
    var another = DatasetQuery(text: "care")
    another.filters.variable = ["bmi"]
    let queries = [query, another]
    @Sendable func run(_ db: Database, _ columns: DatasetColumns, _ state: SearchState) throws
      -> [DatasetAnswer]
    {
      try queries.map { query in
        try DatasetSearch(
          query: query, vocabulary: .none, searching: state, db: db, columns: columns
        ).run().answer
      }
    }
    let old = try await store.read { db in
      let columns = try DatasetColumns.load(db, Freshness.read(db))
      _ = try run(db, columns, state)
      return columns
    }
    var changed = SearchSpace.fibrosis()
    changed.title = LocalisedText("Registry of cystic fibrosis", language: "en")
    let others = [SearchSpace.neonatal(), SearchSpace.infants(), SearchSpace.silent()]
    try await store.harvest("helsinki", [SearchSpace.document("h.ttl", [changed] + others)])
    try await store.read { db in
      let new = try DatasetColumns.load(db, Freshness.read(db))
      #expect(new.generation > old.generation)
      try state.readAhead(db, new, old)
      let telling = [
        "gather_postings", "'$.description'", "json_each(dataset.title",
        "firstVariable IS NOT NULL",
        "WHERE shownId IS NOT NULL\n  AND EXISTS",
      ]
      for (columns, isNew) in [(new, true), (old, false)] {
        let log = Mutex<[String]>([])
        db.trace(options: .statement) { event in
          let text = "\(event)"
          log.withLock { $0.append(text) }
        }
        let answers = try run(db, columns, state)
        db.trace(options: [])
        let sql = log.withLock { $0 }
        #expect(!sql.isEmpty)
        if isNew {
          let read = sql.filter { one in telling.contains { one.contains($0) } }
          #expect(read == [])
          #expect(
            answers == (try run(db, DatasetColumns.load(db, Freshness.read(db)), SearchState())))
          #expect(answers[0].items.first?.title == "Registry of cystic fibrosis")
        } else {
          #expect(
            !sql.contains {
              $0.contains("json_each(dataset.title") || $0.contains("firstVariable IS NOT NULL")
            })
        }
      }
    }
  }

  @Test("A page read twice is the same in each language, and a change is seen at once")
  func pages() async throws {
    let store = try await SearchSpace.store()
    for languages in [[], ["fi"], ["pl", "en"]] {
      var query = DatasetQuery(text: "fibrosis")
      query.languages = languages
      let first = try await store.search(query)
      #expect(try await store.search(query).items == first.items)
      #expect(first.items.first?.highlights["title"]?.contains("<mark>") == true)
      #expect(first.items.first?.titleLanguage == (languages == ["fi"] ? "fi" : "en"))
    }
    var changed = SearchSpace.fibrosis()
    changed.title = LocalisedText("Fibrosis of the lung", language: "en")
    try await store.harvest("helsinki", [SearchSpace.document("h.ttl", [changed])])
    let found = try await store.search(DatasetQuery(text: "fibrosis"))
    #expect(found.items.map(\.title) == ["Fibrosis of the lung"])
  }

  @Test("While a large catalogue changes, searches go on with the last state for a while")
  func staleColumns() async throws {
    let store = try await SearchSpace.store()
    let clock = ManualClock()
    let cache = ColumnCache(many: 3, now: { clock.now })
    func columns() async throws -> DatasetColumns { try await store.read { try cache.columns($0) } }
    func change(_ title: String) async throws {
      try await store.harvest(
        "utrecht", [SearchSpace.document("\(title).ttl", [Describing.dataset(title)])])
    }
    let first = try await columns()
    #expect(!cache.isDue)

    try await change("one")
    #expect(try await columns().generation == first.generation)
    #expect(!cache.isDue)
    clock.advance(by: .seconds(2))
    #expect(cache.isDue)
    #expect(try await columns().generation == first.generation)
    let current = try await store.generation
    try await store.read { try cache.reload($0) { new, _ in #expect(new.generation == current) } }
    #expect(!cache.isDue && current > first.generation)
    #expect(try await columns().generation == current)

    // Nobody asked for long: what is old is told to nobody.
    try await change("two")
    clock.advance(by: .seconds(11))
    #expect(try await columns().generation == store.generation)
    #expect(try await store.generation > current)

    // What was published is seen by the next question, whoever writes and whoever answers.
    try await change(PublishedDocument.location("own"))
    #expect(try await columns().generation == store.generation)
    try await change("more")
    #expect(try await columns().generation < store.generation)
    _ = try await store.purge(Describing.iri("one"), reason: "by mistake", actor: "operator")
    #expect(try await columns().generation == store.generation)

    // Few datasets are read at once.
    let small = ColumnCache(many: 100, now: { clock.now })
    _ = try await store.read { try small.columns($0) }
    try await change("three")
    #expect(try await store.read { try small.columns($0) }.generation == store.generation)
  }

  @Test("What may lag is read anew where it is used and old")
  func lagging() {
    let cache = LaggingCache<Int>(patience: .zero)
    #expect(!cache.isDue(generation: 1))
    #expect(cache.value == nil)
    #expect(cache.isDue(generation: 1))
    cache.keep(10, generation: 1)
    #expect(cache.value == 10)
    #expect(!cache.isDue(generation: 1) && cache.isDue(generation: 2))
    cache.keep(20, generation: 2)
    #expect(!cache.isDue(generation: 3))
    #expect(cache.value(generation: 3, mayLag: true) { 99 } == 20)
    #expect(cache.isDue(generation: 3))
    #expect(cache.value(generation: 3, mayLag: false) { 30 } == 30)
    #expect(cache.value(generation: 2, mayLag: false) { 21 } == 21)
    #expect(cache.value == 30)
    #expect(!LaggingCache<Int>(patience: .seconds(60)).isDue(generation: 1))
  }

  @Test("Values are counted as a walk over all datasets counts them", arguments: [0, 1, 4])
  func values(most: Int) {
    let (column, values) = randomColumn(most + 1, most: most)
    #expect(values.indices.allSatisfy { column.values(of: $0) == values[$0] })
    let rows = (0..<500).filter { $0 % 3 > 0 }.map { Int32($0) }
    func counted(_ rows: [Int32]) -> [String: Int] {
      rows.flatMap { values[Int($0)] }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    func named(_ counts: [Int]) -> [String: Int] {
      Dictionary(uniqueKeysWithValues: zip(column.values, counts)).filter { $0.value > 0 }
    }
    #expect(named(column.counts(rows)) == counted(rows))
    #expect(named(column.counts([])) == [:])
    let some = rows.indices.filter { $0.isMultiple(of: 2) }.map { rows[$0] }
    #expect(named(column.counts(rows) { $0.isMultiple(of: 2) }) == counted(some))
  }

  @Test("The terms used most are found for each beginning, as a walk over all finds them")
  func completionTerms() {
    var random = SeededGenerator(seed: 7)
    var counts: [String: Int] = [:]
    for _ in 0..<400 {
      let letters = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        ["a", "b", "c", "ä"].randomElement(using: &random) ?? ""
      }
      counts[letters.joined(), default: 0] += Int.random(in: 1...1_000_000, using: &random)
    }
    let sorted = counts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    let terms = CompletionTerms(sorted.map { (Array($0.key.utf8), $0.value) })
    #expect(terms.count == counts.count)
    for prefix in ["", "a", "ab", "ä", "cab", "zz"] {
      let wanted = sorted.filter { $0.key.utf8.starts(with: prefix.utf8) }
        .sorted { $0.value > $1.value }.prefix(5).map(\.key)
      let found = terms.terms(beginningWith: Array(prefix.utf8), most: 5)
      #expect(found.map { counts[$0] } == wanted.map { counts[$0] })
    }
  }

  @Test("Suggestions from whole words are some of those from beginnings")
  func completions() async throws {
    let store = try await SearchSpace.store()
    try await store.read { db in
      let columns = try store.searching.columns(db)
      let terms = try Completions.load(db)
      #expect(terms.titles.count > 5)
      for text in ["c", "cy", "cyst", "cystic fib", "cystic r", "fibrosis reg", "zzz", "fev", "w"] {
        func finder(_ terms: Completions?) -> SuggestionFinder {
          SuggestionFinder(db: db, columns: columns, terms: terms, text: text, languages: [])
        }
        let all = try Set(finder(nil).datasets(most: 1_000).map(\.id))
        let some = try Set(finder(terms).datasets(most: 1_000).map(\.id))
        #expect(some.isSubset(of: all) && some.isEmpty == all.isEmpty, "\(text)")
        let names = try Set(finder(nil).variables(most: 1_000).map(\.text))
        let few = try Set(finder(terms).variables(most: 1_000).map(\.text))
        #expect(few.isSubset(of: names) && few.isEmpty == names.isEmpty, "\(text)")
      }
    }
  }
}
