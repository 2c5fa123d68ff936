internal import Catalogue
internal import GRDB
internal import Query

/// One dataset query, answered from one state of the database.
struct DatasetSearch {
  let query: DatasetQuery
  let vocabulary: SearchVocabulary
  let searching: SearchState
  let db: Database
  let columns: DatasetColumns
  let freshness: Freshness

  /// The answer's first page, and the whole list where it goes on.
  struct Outcome: Sendable {
    var answer: DatasetAnswer
    var rest: KeptList?
  }

  func run() throws -> Outcome {
    let tokenizer = try SearchTokenizer(db)
    let codes = CodeSearch(db: db, columns: columns, vocabulary: vocabulary)
    let isScored = query.sort == .relevance
    let matcher = DatasetMatcher(
      db: db, columns: columns, codes: codes, searching: searching, isScored: isScored)
    let search = try TextSearch.run(query.text, matcher, tokenizer: tokenizer)
    let filters = query.filters.adding(search.datasetFilters)
    let masks = try FilterEvaluation(
      filters: filters, columns: columns, codes: codes, tokenizer: tokenizer,
      searching: searching
    ).masks(for: search.matches.rows)

    var kept: [Int] = []
    var total = 0
    for index in 0..<search.matches.count where masks.mismatch[index] == 0 {
      if masks.unstated[index] == 0 {
        total += 1
      } else if filters.includeUnknown == false {
        continue
      }
      kept.append(index)
    }
    let statedCount = total
    let unstated = kept.count - total
    if filters.includeUnknown == true { total = kept.count }

    let order = HitOrder.sorted(
      kept, of: search.matches, masks: masks, titled: search.titled, sort: query.sort,
      hasText: search.anyWord != nil || !search.titled.isEmpty, columns: columns)
    let list = KeptList(
      ids: order.map { columns.ids[Int(search.matches.rows[$0])] }, statedCount: statedCount,
      scores: isScored ? order.map { search.matches.scores[$0] } : [],
      matchedColumns: isScored ? order.map { search.matches.columns[$0] } : [],
      anyWord: search.anyWord, patterns: search.patterns, languages: query.languages)
    var answer = DatasetAnswer(
      total: total, totalIsExact: true, unstated: unstated, asOf: freshness.asOf,
      generation: freshness.generation, next: nil, relaxed: search.isRelaxed, items: [],
      facets: facets(search, filters, masks), interpretation: interpretation(search))
    let page = DatasetPage(db: db, columns: columns, list: list)
    answer.items = try page.items(offset: query.offset, limit: query.limit, tokenizer: tokenizer)
    guard query.offset + query.limit < list.ids.count else { return Outcome(answer: answer) }
    return Outcome(answer: answer, rest: list)
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

  private func interpretation(_ search: TextSearch) -> Interpretation {
    var interpretation = Interpretation()
    interpretation.corrections = search.corrections
    interpretation.filters = search.filters.map {
      Interpretation.Filter(text: $0.text, field: $0.field.name, value: $0.value)
    }
    interpretation.concepts = search.codes.compactMap { term in
      guard let code = term.code else { return nil }
      return Interpretation.Concept(
        text: term.text, code: code.description,
        label: vocabulary.label(code, query.languages) ?? code.description)
    }
    return interpretation
  }
}

/// One page of a list of datasets.
struct DatasetPage {
  let db: Database
  let columns: DatasetColumns
  let list: KeptList

  func items(offset: Int, limit: Int, tokenizer: SearchTokenizer) throws -> [DatasetHit] {
    guard offset < list.ids.count else { return [] }
    let range = offset..<min(list.ids.count, offset + limit)
    let ids = Array(list.ids[range])
    let highlighter =
      list.patterns.isEmpty ? nil : Highlighter(patterns: list.patterns, tokenizer: tokenizer)
    let reader = HitReader(
      db: db, columns: columns, languages: list.languages, highlighter: highlighter)
    let isScored = !list.scores.isEmpty
    let masks = isScored ? [:] : try matchedColumns(ids)
    let places = Dictionary(zip(ids, range), uniquingKeysWith: { first, _ in first })
    return try reader.hits(ids).map { id, hit in
      var hit = hit
      let place = places[id] ?? 0
      hit.stated = place < list.statedCount
      hit.score = isScored ? Double(list.scores[place]) : 0
      hit.matchedBy = FullTextTable.datasets.names(
        of: isScored ? list.matchedColumns[place] : masks[id] ?? 0)
      return hit
    }
  }

  private func matchedColumns(_ ids: [Int64]) throws -> [Int64: UInt8] {
    guard let anyWord = list.anyWord else { return [:] }
    return try FullTextTable.datasets.columns(holding: anyWord, db, of: ids)
  }
}
