internal import Query
internal import Vocabulary

/// What a text was found to mean, and the rows that match it.
struct TextSearch {
  var matches = TextMatches()
  /// What has at least half of the words, where what has all of them is little.
  var fewer = TextMatches()
  /// Ascending rows whose title is the text, as typed.
  var titled: [Int32] = []
  /// Filters that stood in the text and hold.
  var filters: [TextFilter] = []
  var datasetFilters = DatasetFilters()
  /// Filters that words were read as, with the words, and those that could be but hold no hits.
  var wordFilters: [ReadFilter] = []
  var offers: [WordFilter] = []
  /// What is looked for, after all loosening.
  var groups: [SearchGroup] = []
  /// All words as they were typed, where rows that have them so count more.
  var phrase: SearchGroup?
  /// Whether matches have all of the groups.
  var joining = TermJoining.all
  /// Whether words were dropped or read otherwise because the text as typed found nothing.
  var isRelaxed = false
  var corrections: [Interpretation.Correction] = []
  /// Words that are read as concepts.
  var concepts: [QuestionUnderstanding.Named] = []
  /// Wider concepts that were looked for since nothing has those asked for.
  var expansions: [String] = []

  /// A filter that words were read as: it holds for datasets that state so and for those that have the words.
  struct ReadFilter {
    var filter: WordFilter
    var words: [SearchGroup]
  }

  /// What to mark in titles and descriptions.
  var patterns: [TokenPattern] {
    let words = groups + wordFilters.flatMap(\.words)
    return words.flatMap { $0.units.map(\.pattern) + $0.patterns }
  }

  /// Whether anything is asked for that tells matches apart.
  var hasWords: Bool {
    !groups.isEmpty || !wordFilters.allSatisfy(\.words.isEmpty) || !titled.isEmpty
  }

  /// Words that are read as codes.
  var codes: [TextTerm] { groups.flatMap { $0.code == nil ? [] : $0.terms } }
}

/// Reads a text, and finds what it asks for.
struct TextReader<Matcher: GroupMatcher> {
  let matcher: Matcher
  let library: ConceptLibrary
  /// What terms mean besides themselves.
  let understand: ([TextTerm]) -> QuestionUnderstanding
  /// Whether any of the rows meets filters that words were read as, and all others.
  let holds: (TextMatches, [TextSearch.ReadFilter], DatasetFilters) throws -> Bool

  private var search = TextSearch()
  private var excluded: [SearchGroup] = []

  init(
    matcher: Matcher, library: ConceptLibrary,
    understand: @escaping ([TextTerm]) -> QuestionUnderstanding,
    holds: @escaping (TextMatches, [TextSearch.ReadFilter], DatasetFilters) throws -> Bool
  ) {
    self.matcher = matcher
    self.library = library
    self.understand = understand
    self.holds = holds
  }

  /// Reads `text` as typed; where nothing matches so, more and more loosely:
  ///
  /// 1. the text is a dataset's title, in any language: every sign in it is text;
  /// 2. words, phrases, filters as typed, all required; a run of words that names a concept is also met by what
  ///    has the concept; words that stand for a filter are one where hits remain;
  /// 3. operators and filters read as plain words, all required;
  /// 4. words that stand nowhere put right: as a near word, the beginning of one, or two that were run together;
  /// 5. without stop words and without words that stand in no dataset, all required;
  /// 6. any of those words;
  /// 7. for concepts that nothing has, the next wider ones.
  mutating func read(_ text: String) throws -> TextSearch {
    var parsed = QueryText.parse(text)
    search.titled = text.isEmpty ? [] : try matcher.rows(titled: text)
    let plain = QueryText.plainWords(of: text)
    if !search.titled.isEmpty {
      let raw = parsed.raw
      parsed = ParsedText(raw: raw)
      parsed.terms = plain
    }
    search.filters = parsed.filters
    search.datasetFilters = parsed.datasetFilters
    excluded = parsed.terms.filter(\.isExcluded).compactMap { SearchGroup($0) }
    let terms = parsed.terms.filter { !$0.isExcluded }
    let meaning = search.titled.isEmpty ? understand(terms) : QuestionUnderstanding()
    try readAsTyped(terms, meaning)
    if search.matches.isEmpty, search.titled.isEmpty {
      try loosen(parsed, plain: plain)
    } else if search.titled.isEmpty {
      try offerCorrections()
    }
    addTitled()
    try addPhrase()
    try addFewer()
    try addFilterWords()
    return search
  }

  // MARK: - As typed

  private mutating func readAsTyped(
    _ terms: [TextTerm], _ meaning: QuestionUnderstanding
  ) throws {
    let filters = meaning.filters.map { filter in
      TextSearch.ReadFilter(
        filter: filter, words: terms[filter.terms].compactMap { SearchGroup($0) })
    }
    // All filters, then all but one, then none.
    var choices = [Array(filters.indices)]
    if filters.count > 1 {
      choices += filters.indices.reversed().map { left in filters.indices.filter { $0 != left } }
    }
    if !filters.isEmpty { choices.append([]) }
    for choice in choices {
      let applied = choice.map { filters[$0] }
      search.groups = groups(terms, meaning, without: applied.map(\.filter))
      search.matches = try matcher.matches(search.groups, without: excluded, joining: .all)
      search.wordFilters = applied
      search.offers = filters.indices.filter { !choice.contains($0) }.map { filters[$0].filter }
      if !applied.isEmpty, search.matches.isEmpty,
        try known(search.groups).count < search.groups.count
      {
        // The words are at fault, not the filters: these hold while the words are read more freely.
        break
      }
      if applied.isEmpty { break }
      if try holds(search.matches, applied, search.datasetFilters) { break }
    }
    search.concepts = meaning.concepts
  }

  private func groups(
    _ terms: [TextTerm], _ meaning: QuestionUnderstanding, without filters: [WordFilter]
  ) -> [SearchGroup] {
    var groups: [SearchGroup] = []
    var index = 0
    while index < terms.count {
      if let filter = filters.first(where: { $0.terms.lowerBound == index }) {
        index = filter.terms.upperBound
      } else if let named = meaning.concepts.first(where: { $0.terms.lowerBound == index }) {
        if let group = SearchGroup(Array(terms[named.terms]), codes: named.codes, library: library)
        {
          groups.append(group)
        }
        index = named.terms.upperBound
      } else {
        if let group = SearchGroup(terms[index], library: library) { groups.append(group) }
        index += 1
      }
    }
    return groups
  }

  // MARK: - More freely

  private mutating func loosen(_ parsed: ParsedText, plain: [TextTerm]) throws {
    let typed = search.groups
    // A text that only leaves out finds nothing where everything is left out.
    if typed.isEmpty { return }
    if parsed.terms != plain {
      let words = plain.compactMap { SearchGroup($0) }
      let found =
        words.isEmpty
        ? TextMatches() : try matcher.matches(words, without: [], joining: .all)
      if !found.isEmpty {
        search = TextSearch()
        search.matches = found
        search.groups = words
        excluded = []
        note(from: parsed.raw, to: plain.map(\.text).joined(separator: " "))
        return
      }
    }
    // From here on the filters hold, and what is excluded stays out.
    let corrected = try corrected(typed)
    if let corrected {
      let found = try matcher.matches(corrected, without: excluded, joining: .all)
      if !found.isEmpty {
        search.matches = found
        noteCorrections(from: typed, to: corrected)
        search.groups = corrected
        return
      }
    }
    let groups = corrected ?? typed
    let known = try known(groups)
    if known.isEmpty {
      if !search.wordFilters.isEmpty || groups.allSatisfy(\.isEmptyTalk) {
        search.matches = try matcher.matches([], without: excluded, joining: .all)
        search.groups = []
        note(from: text(of: parsed.terms), to: "")
      } else {
        try widen(groups)
      }
      return
    }
    if known.count < groups.count {
      search.matches = try matcher.matches(known, without: excluded, joining: .all)
    }
    var joint = " "
    if search.matches.isEmpty, known.count > 1 {
      search.matches = try matcher.matches(known, without: excluded, joining: .any)
      search.joining = .any
      joint = " OR "
    }
    if search.matches.isEmpty { return }
    if corrected != nil { noteCorrections(from: typed, to: groups) }
    search.groups = known
    note(from: text(of: parsed.terms), to: known.map(\.text).joined(separator: joint))
  }

  private func text(of terms: [TextTerm]) -> String {
    terms.map(\.description).joined(separator: " ")
  }

  private func known(_ groups: [SearchGroup]) throws -> [SearchGroup] {
    try groups.filter { try !$0.isEmptyTalk && matcher.isKnown($0) }
  }

  /// With words that stand nowhere put right; nil where there are none that can be.
  private func corrected(_ groups: [SearchGroup]) throws -> [SearchGroup]? {
    var terms: [TextTerm] = []
    var isChanged = false
    for group in groups {
      guard let term = group.singleWord, !group.isEmptyTalk, try !matcher.isKnown(group)
      else {
        terms += group.terms
        continue
      }
      let right = try SlipReading(term, matcher: matcher).best
      terms.append(right ?? term)
      if right != nil { isChanged = true }
    }
    return isChanged ? self.groups(terms, understand(terms), without: []) : nil
  }

  private mutating func noteCorrections(from typed: [SearchGroup], to groups: [SearchGroup]) {
    let before = typed.flatMap(\.terms).map(\.description)
    let after = groups.flatMap(\.terms).map(\.description)
    for (old, new) in zip(before, after) where old != new {
      search.corrections.append(Interpretation.Correction(from: old, to: new, applied: true))
    }
    search.concepts = understand(groups.flatMap(\.terms)).concepts
    search.isRelaxed = true
  }

  /// What has a concept beside those asked for is better than nothing.
  private mutating func widen(_ groups: [SearchGroup]) throws {
    var wider: [SearchGroup] = []
    var codes: [String] = []
    for group in groups where !group.concepts.isEmpty {
      let parents = group.concepts.compactMap(\.first).flatMap(library.parents)
      if parents.isEmpty { continue }
      codes += parents
      wider.append(SearchGroup(wider: parents, instead: group, library: library))
    }
    if wider.isEmpty { return }
    let found = try matcher.matches(wider, without: excluded, joining: .any)
    if found.isEmpty { return }
    search.matches = found
    search.groups = wider
    search.joining = .any
    search.isRelaxed = true
    search.expansions = codes
  }

  private mutating func note(from: String, to: String) {
    search.isRelaxed = true
    search.corrections.append(Interpretation.Correction(from: from, to: to, applied: true))
  }

  // MARK: - Where little is found

  /// So few matches are little.
  private static var little: Int { 3 }
  /// So many fill a page: what has fewer words is not looked for.
  private static var enough: Int { 20 }

  /// A word that hardly anything has may be a slip for one that much has: offered, never applied.
  private mutating func offerCorrections() throws {
    guard search.matches.count <= Self.little else { return }
    for (index, group) in search.groups.enumerated() {
      guard let term = group.singleWord, group.concepts.isEmpty, !group.isEmptyTalk,
        let word = TextWord.words(of: term.text).first?.folded,
        let likelier = try matcher.likelier(than: word)
      else { continue }
      let forms = Set(SearchWords.forms(of: word))
      guard forms.isDisjoint(with: SearchWords.forms(of: Array(likelier.utf8))),
        let other = SearchGroup(TextTerm(likelier), library: library)
      else { continue }
      var groups = search.groups
      groups[index] = other
      let found = try matcher.matches(groups, without: excluded, joining: .all)
      guard found.count > search.matches.count else { continue }
      search.corrections.append(
        Interpretation.Correction(from: term.text, to: likelier, applied: false))
    }
  }

  /// A word missing of a long question costs rank, not the hit.
  private mutating func addFewer() throws {
    let telling = search.groups.filter { !$0.isEmptyTalk }
    guard search.joining == .all, telling.count >= 3, !search.matches.isEmpty,
      search.matches.count < Self.enough
    else { return }
    let some = try matcher.matches(telling, without: excluded, joining: .any)
    let groups = try telling.map { try matcher.matches([$0], without: [], joining: .all).rows }
    search.fewer = some.met(by: (telling.count + 1) / 2, of: groups).subtracting(search.matches)
  }

  // MARK: - What counts besides

  /// A title match is a match even where the full-text index misses it: titles of signs only, or of more
  /// words than are read.
  private mutating func addTitled() {
    if search.titled.isEmpty { return }
    search.matches = search.matches.union(
      TextMatches(rows: search.titled, score: 0, columns: matcher.titleMask))
  }

  /// Words in the order in which they were typed count once more.
  private mutating func addPhrase() throws {
    let terms = search.groups.flatMap(\.terms)
    guard search.joining == .all, search.matches.count > 1, (2...8).contains(terms.count),
      terms.allSatisfy({ $0.form == .word }), search.groups.allSatisfy({ $0.code == nil }),
      let phrase = SearchGroup(
        TextTerm(terms.map(\.text).joined(separator: " "), form: .phrase))
    else { return }
    search.phrase = phrase
    search.matches.add(try matcher.matches([phrase], without: [], joining: .all))
  }

  /// Words that are filters count for the order.
  private mutating func addFilterWords() throws {
    let words = search.wordFilters.flatMap(\.words).filter { !$0.isEmptyTalk }
    if words.isEmpty || search.matches.isEmpty { return }
    search.matches.add(try matcher.matches(words, without: [], joining: .any))
  }
}
