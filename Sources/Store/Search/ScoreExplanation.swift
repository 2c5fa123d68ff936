internal import Query
internal import Vocabulary

/// What each part of a question adds to the scores of some datasets: every part is asked for by itself.
struct ScoreExplanation {
  let matcher: DatasetMatcher
  let columns: DatasetColumns
  let library: ConceptLibrary
  let languages: [String]
  private(set) var parts: [Int32: [ScorePart]] = [:]

  init(
    of rows: [Int32], matcher: DatasetMatcher, columns: DatasetColumns, library: ConceptLibrary,
    languages: [String]
  ) {
    self.matcher = matcher
    self.columns = columns
    self.library = library
    self.languages = languages
    for row in rows { parts[row] = [] }
  }

  /// Everything that makes up the order of a question's matches.
  mutating func add(_ search: TextSearch) throws {
    try add(search.groups, joining: search.joining, isWider: !search.expansions.isEmpty)
    if let phrase = search.phrase {
      for unit in phrase.units {
        try add(phrase, PostingTerm(unit), as: .phrase, phrase.text) { _ in 1 }
      }
    }
    let filterWords = search.wordFilters.flatMap(\.words).filter { !$0.isEmptyTalk }
    try add(filterWords, joining: .any, as: .filter)
    for row in search.titled { parts[row]?.append(ScorePart(kind: .title, text: "")) }
  }

  /// What decides between equal scores.
  mutating func addStanding(_ modified: (_ row: Int32) -> String?) {
    for row in parts.keys {
      if let band = columns.facets[.quality].values(of: Int(row)).first {
        parts[row]?.append(ScorePart(kind: .completeness, text: band))
      }
      if let date = modified(row) {
        parts[row]?.append(ScorePart(kind: .freshness, text: date))
      }
    }
  }

  /// - Parameters:
  ///   - kind: of the groups' words.
  ///   - isWider: whether concepts wider than those asked for are looked for.
  mutating func add(
    _ groups: [SearchGroup], joining: TermJoining, as kind: ScorePart.Kind = .word,
    isWider: Bool = false
  ) throws {
    let words = groups.filter { $0.code == nil }
    // What meets a part of a question counts by how much of it.
    var met: [Int32: Float] = [:]
    if joining == .any {
      for group in words {
        for row in try matcher.matches([group], without: [], joining: .all).rows {
          met[row, default: 0] += 1 / Float(words.count)
        }
      }
    }
    for group in groups {
      let share: (Int32) -> Float = { row in
        joining == .all || group.code != nil ? 1 : met[row] ?? 0
      }
      for (place, unit) in group.units.enumerated() {
        var one = group
        one.units = [unit]
        one.concepts = []
        one.code = nil
        let text = group.terms.indices.contains(place) ? group.terms[place].text : group.text
        try add(one, PostingTerm(unit), as: kind, text, share)
      }
      for codes in group.concepts { try add(codes, of: group, isWider: isWider, share) }
      for part in group.code == nil ? [] : try matcher.stating(group) {
        add(part, as: .code, group.text)
      }
    }
  }

  private mutating func add(
    _ codes: [String], of group: SearchGroup, isWider: Bool, _ share: (Int32) -> Float
  ) throws {
    var one = group
    one.units = []
    one.concepts = [codes]
    one.code = nil
    let found = try matcher.matches([one], without: [], joining: .all)
    let named = try matcher.naming(codes)
    let label =
      codes.first.map { library.label($0, languages: languages) ?? $0 } ?? group.text
    let frequencies = try frequencies(of: PostingTerm(concept: codes), in: found)
    for (isNamed, kind) in [(true, ScorePart.Kind.concept), (false, .narrower)] {
      add(
        found.filter { named.contains($0) == isNamed }, as: isWider ? .beside : kind, label,
        frequencies, share)
    }
  }

  /// - Parameter term: the group's only one.
  private mutating func add(
    _ group: SearchGroup, _ term: PostingTerm, as kind: ScorePart.Kind, _ text: String,
    _ share: (Int32) -> Float
  ) throws {
    let found = try matcher.matches([group], without: [], joining: .all)
    add(found, as: kind, text, try frequencies(of: term, in: found), share)
  }

  private func frequencies(
    of term: PostingTerm, in found: TextMatches
  ) throws -> [Int32: [Float]] {
    try matcher.frequencies(of: term, in: found.rows.filter { parts[$0] != nil })
  }

  /// - Parameters:
  ///   - frequencies: by row, of each field. Of a row that is without, as where the index has since moved on, the
  ///     fields that the list holds share by their weights.
  ///   - share: how much of the score counts, by row.
  private mutating func add(
    _ found: TextMatches, as kind: ScorePart.Kind, _ text: String,
    _ frequencies: [Int32: [Float]] = [:], _ share: (Int32) -> Float = { _ in 1 }
  ) {
    let table = FullTextTable.datasets
    for (index, row) in found.rows.enumerated() where parts[row] != nil {
      let score = found.scores[index] * share(row)
      let fields = FieldShares.shares(
        of: score, frequencies: frequencies[row] ?? table.weights(of: found.columns[index]),
        names: table.columnNames)
      parts[row]?.append(
        ScorePart(kind: kind, text: text, fields: fields, score: Double(score)))
    }
  }
}
