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
    if let phrase = search.phrase { try add(phrase, as: .phrase, phrase.text) }
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
        try add(one, as: kind, text, share)
      }
      for codes in group.concepts { try add(codes, of: group, isWider: isWider, share) }
      for part in group.code == nil ? [] : try matcher.stating(group) {
        add(part, as: .code, group.text) { _ in 1 }
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
    add(found.filter(named.contains), as: isWider ? .beside : .concept, label, share)
    add(found.filter { !named.contains($0) }, as: isWider ? .beside : .narrower, label, share)
  }

  private mutating func add(
    _ group: SearchGroup, as kind: ScorePart.Kind, _ text: String,
    _ share: (Int32) -> Float = { _ in 1 }
  ) throws {
    add(try matcher.matches([group], without: [], joining: .all), as: kind, text, share)
  }

  private mutating func add(
    _ found: TextMatches, as kind: ScorePart.Kind, _ text: String, _ share: (Int32) -> Float
  ) {
    for (index, row) in found.rows.enumerated() where parts[row] != nil {
      let part = ScorePart(
        kind: kind, text: text, fields: FullTextTable.datasets.names(of: found.columns[index]),
        score: Double(found.scores[index] * share(row)))
      parts[row]?.append(part)
    }
  }
}
