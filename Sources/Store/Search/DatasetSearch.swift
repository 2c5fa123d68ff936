internal import Catalogue
internal import GRDB
internal import Query
internal import Vocabulary

/// One dataset query, answered from one state of the database.
struct DatasetSearch {
  let query: DatasetQuery
  let vocabulary: SearchVocabulary
  let searching: SearchState
  let db: Database
  let columns: DatasetColumns

  /// The answer's first page, and the whole list where it goes on.
  struct Outcome: Sendable {
    var answer: DatasetAnswer
    var rest: PendingList?
  }

  func run() throws -> Outcome {
    let codes = CodeSearch(db: db, columns: columns, vocabulary: vocabulary)
    let matcher = DatasetMatcher(db: db, columns: columns, codes: codes, searching: searching)
    let library = searching.concepts
    var reader = TextReader(
      matcher: matcher, library: library,
      understand: { terms in
        QuestionUnderstanding(
          terms, concepts: library, hospitals: columns.sources.map { ($0.name, $0.hospital) })
      },
      holds: { matches, words, typed in
        let masks = try self.masks(matches, query.filters.adding(typed), words, matcher, codes)
        return matches.rows.indices.contains {
          masks.mismatch($0) == 0 && masks.unstated($0) == 0
        }
      })
    let search = try reader.read(query.text)
    var filters = query.filters.adding(search.datasetFilters)
    let masks = try masks(search.matches, filters, search.wordFilters, matcher, codes)
    let fewer = try fewerWords(
      search, self.masks(search.fewer, filters, search.wordFilters, matcher, codes))
    for read in search.wordFilters { filters = filters.adding(read.filter.filters) }

    let kept = kept(search.matches, masks, countsUnknown: filters.includeUnknown != false)
    let unstated = kept?.count { masks.unstated($0) != 0 } ?? 0
    let statedCount = (kept?.count ?? search.matches.count) - unstated
    let total = filters.includeUnknown == true ? statedCount + unstated : statedCount

    let ranking = HitOrder.ranking(
      kept, of: search.matches, masks: masks, titled: search.titled, sort: query.sort,
      hasText: search.hasWords, columns: columns)
    let list = PendingList(
      ranking: ranking, matches: search.matches, ids: columns.ids, statedCount: statedCount,
      isScored: query.sort == .relevance, patterns: search.patterns, languages: query.languages)
    var answer = DatasetAnswer(
      total: total, totalIsExact: true, unstated: unstated, asOf: columns.freshness.asOf,
      generation: columns.freshness.generation, next: nil, relaxed: search.isRelaxed, items: [],
      facets: facets(search, filters, masks), interpretation: interpretation(search, library))
    if total == 0 {
      answer.nearest = try NearestMissSearch(
        db: db, columns: columns, languages: query.languages,
        evaluation: FilterEvaluation(
          filters: filters, columns: columns, codes: codes, searching: searching),
        words: search.groups.isEmpty
          ? nil : search.groups.map(\.text).joined(separator: " "),
        matches: search.matches
      ).run()
    }
    answer.fewerWords = fewer
    let page = DatasetPage(
      db: db, columns: columns, searching: searching,
      list: list.list(most: query.offset + query.limit))
    answer.items = try page.items(offset: query.offset, limit: query.limit)
    if query.explains { try explain(&answer.items, search, matcher) }
    guard query.offset + query.limit < list.count else { return Outcome(answer: answer) }
    return Outcome(answer: answer, rest: list)
  }

  /// Indexes of the matches that meet the filters; nil where all do.
  private func kept(
    _ matches: TextMatches, _ masks: FilterMasks, countsUnknown: Bool
  ) -> [Int]? {
    if masks.isEmpty { return nil }
    return matches.rows.indices.filter {
      masks.mismatch($0) == 0 && (countsUnknown || masks.unstated($0) == 0)
    }
  }

  private func explain(
    _ hits: inout [DatasetHit], _ search: TextSearch, _ matcher: DatasetMatcher
  ) throws {
    let rows = try rows(of: hits)
    var explanation = ScoreExplanation(
      of: Array(rows.values), matcher: matcher, columns: columns, library: searching.concepts,
      languages: query.languages)
    try explanation.add(search)
    let modified = Dictionary(
      hits.compactMap { hit in rows[hit.id].map { ($0, hit.modified) } },
      uniquingKeysWith: { first, _ in first })
    explanation.addStanding { modified[$0] ?? nil }
    for index in hits.indices {
      hits[index].explanation = rows[hits[index].id].flatMap { explanation.parts[$0] }
    }
  }

  private func rows(of hits: [DatasetHit]) throws -> [String: Int32] {
    var rows: [String: Int32] = [:]
    try db.scan(
      "SELECT id, key FROM dataset WHERE key IN (SELECT value FROM json_each(?))",
      [try JSONText.encode(hits.map(\.id))]
    ) { raw in
      if let row = columns.row(of: raw.integer(0)) { rows[raw.text(1)] = Int32(row) }
    }
    return rows
  }

  /// Of what lacks some of the words, what states all that the filters ask.
  private func fewerWords(_ search: TextSearch, _ masks: FilterMasks) throws -> FewerWords? {
    let fewer = search.fewer
    guard query.sort == .relevance, !fewer.isEmpty else { return nil }
    let kept = fewer.rows.indices.filter { masks.mismatch($0) == 0 && masks.unstated($0) == 0 }
    if kept.isEmpty { return nil }
    let ranking = HitOrder.ranking(
      kept, of: fewer, masks: masks, titled: [], sort: .relevance, hasText: true, columns: columns)
    let list = PendingList(
      ranking: ranking, matches: fewer, ids: columns.ids, statedCount: kept.count, isScored: true,
      patterns: search.patterns, languages: query.languages
    ).list(most: FewerWords.most)
    let page = DatasetPage(db: db, columns: columns, searching: searching, list: list)
    return FewerWords(
      total: kept.count, items: try page.items(offset: 0, limit: FewerWords.most))
  }

  /// How the matches stand to filters, and to filters that words were read as. Who has the words meets such a
  /// filter, whatever it states.
  private func masks(
    _ matches: TextMatches, _ filters: DatasetFilters, _ words: [TextSearch.ReadFilter],
    _ matcher: DatasetMatcher, _ codes: CodeSearch
  ) throws -> FilterMasks {
    func evaluated(_ filters: DatasetFilters) throws -> FilterMasks {
      try FilterEvaluation(
        filters: filters, columns: columns, codes: codes, searching: searching
      ).masks(for: matches.rows)
    }
    var masks = try evaluated(filters)
    for read in words {
      let more = try evaluated(read.filter.filters)
      let having = try matcher.matches(read.words, without: [], joining: .all)
      var isHaving = Array(repeating: false, count: columns.count)
      for row in having.rows { isHaving[Int(row)] = true }
      masks.add(more, count: matches.count) { !isHaving[Int(matches.rows[$0])] }
    }
    return masks
  }

  private func facets(
    _ search: TextSearch, _ filters: DatasetFilters, _ masks: FilterMasks
  ) -> [String: [FacetCount]] {
    let counting = FacetCounting(
      columns: columns, rows: search.matches.rows, masks: masks,
      countsUnknown: filters.includeUnknown == true)
    var facets: [String: [FacetCount]] = [:]
    let hospitals = Dictionary(
      columns.sources.map { ($0.name, $0.hospital) }, uniquingKeysWith: { first, _ in first })
    for facet in query.facets {
      let selected = filters.values(of: facet.field)
      facets[facet.rawValue] = counting.counts(of: facet, selected: selected) { value in
        facet == .hospital
          ? hospitals[value]
          : FacetLabels.label(facet, value, query.languages)
            ?? vocabulary.facetLabel(facet, value, query.languages)
      }
    }
    return facets
  }

  private func interpretation(
    _ search: TextSearch, _ library: ConceptLibrary
  ) -> Interpretation {
    var interpretation = Interpretation()
    interpretation.corrections = search.corrections
    interpretation.filters = search.filters.map {
      Interpretation.Filter(text: $0.text, field: $0.field.name, value: $0.value)
    }
    func chips(_ filter: WordFilter) -> [Interpretation.Filter] {
      filter.items.map {
        Interpretation.Filter(text: filter.text, field: $0.field.name, value: $0.value)
      }
    }
    interpretation.filters += search.wordFilters.flatMap { chips($0.filter) }
    interpretation.offers = search.offers.flatMap(chips)
    interpretation.expansions = search.expansions.map {
      library.label($0, languages: query.languages) ?? $0
    }
    interpretation.concepts = search.codes.compactMap { term in
      guard let code = term.code else { return nil }
      return Interpretation.Concept(
        text: term.text, code: code.description,
        label: vocabulary.label(code, query.languages)
          ?? library.label(code.description, languages: query.languages) ?? code.description)
    }
    interpretation.concepts += search.concepts.flatMap { named in
      named.codes.map { code in
        Interpretation.Concept(
          text: named.text, code: code,
          label: library.label(code, languages: query.languages) ?? code)
      }
    }
    return interpretation
  }
}

/// One page of a list of datasets.
struct DatasetPage {
  let db: Database
  let columns: DatasetColumns
  let searching: SearchState
  let list: KeptList

  func items(offset: Int, limit: Int) throws -> [DatasetHit] {
    guard offset < list.ids.count else { return [] }
    let range = offset..<min(list.ids.count, offset + limit)
    let ids = Array(list.ids[range])
    let highlighter = list.patterns.isEmpty ? nil : Highlighter(patterns: list.patterns)
    let reader = HitReader(
      db: db, columns: columns, languages: list.languages, searching: searching)
    let places = Dictionary(zip(ids, range), uniquingKeysWith: { first, _ in first })
    return try reader.hits(ids, marking: highlighter).map { id, hit in
      var hit = hit
      let place = places[id] ?? 0
      hit.stated = place < list.statedCount
      hit.score = list.scores.isEmpty ? 0 : Double(list.scores[place])
      hit.matchedBy = FullTextTable.datasets.names(of: list.matchedColumns[place])
      return hit
    }
  }
}
