internal import Query

/// What a text was found to mean, and the rows that match it.
struct TextSearch {
  var matches = TextMatches()
  /// Ascending rows whose title is the text, as typed.
  var titled: [Int32] = []
  /// Filters that stood in the text and hold.
  var filters: [TextFilter] = []
  var datasetFilters = DatasetFilters()
  /// What to mark in titles and descriptions.
  var patterns: [TokenPattern] = []
  /// The FTS5 expression of all words, any of which may be there: tells which columns hold them.
  var anyWord: String?
  /// Whether words were dropped or read otherwise because the text as typed found nothing.
  var isRelaxed = false
  var corrections: [Interpretation.Correction] = []
  /// Words that are read as codes.
  var codes: [TextTerm] = []

  /// Reads `text` as typed; where nothing matches so, more and more loosely:
  ///
  /// 1. the text is a dataset's title, in any language: every sign in it is text;
  /// 2. words, phrases, filters as typed, all required;
  /// 3. operators and filters read as plain words, all required;
  /// 4. without stop words and without words that stand in no dataset, all required;
  /// 5. any of those words.
  static func run(
    _ text: String, _ matcher: some TermMatcher, tokenizer: SearchTokenizer
  ) throws -> TextSearch {
    var parsed = QueryText.parse(text)
    var search = TextSearch()
    search.titled = text.isEmpty ? [] : try matcher.rows(titled: text)
    let plain = QueryText.plainWords(of: text)
    if !search.titled.isEmpty {
      let raw = parsed.raw
      parsed = ParsedText(raw: raw)
      parsed.terms = plain
    }
    search.filters = parsed.filters
    search.datasetFilters = parsed.datasetFilters
    var plan = TextPlan(parsed.terms, tokenizer: tokenizer)
    search.matches = try matcher.matches(plan, joining: .all)
    if search.matches.isEmpty, search.titled.isEmpty {
      plan = try search.relax(parsed, plan: plan, plain: plain, matcher, tokenizer)
    }
    search.codes = plan.required.filter { $0.code != nil }.map(\.source)
    search.patterns = plan.required.flatMap(\.patterns)
    if !plan.required.isEmpty {
      search.anyWord = plan.required.map(\.expression).joined(separator: " OR ")
    }
    search.addTitled(mask: matcher.titleMask)
    return search
  }

  /// A title match is a match even where the full-text index misses it: titles of signs only, or of more
  /// words than are read.
  private mutating func addTitled(mask: UInt8) {
    if titled.isEmpty { return }
    matches = matches.union(TextMatches(rows: titled, score: 0, columns: mask))
  }

  private mutating func relax(
    _ parsed: ParsedText, plan: TextPlan, plain: [TextTerm], _ matcher: some TermMatcher,
    _ tokenizer: SearchTokenizer
  ) throws -> TextPlan {
    // A text that only leaves out finds nothing where everything is left out.
    if plan.required.isEmpty { return plan }
    if parsed.terms != plain {
      let words = TextPlan(plain, tokenizer: tokenizer)
      matches = words.isEmpty ? TextMatches() : try matcher.matches(words, joining: .all)
      if !matches.isEmpty {
        filters = []
        datasetFilters = DatasetFilters()
        note(from: parsed.raw, to: plain.map(\.text).joined(separator: " "))
        return words
      }
    }
    // From here on the filters hold, and what is excluded stays out.
    var known = plan
    known.required = try plan.required.filter { term in
      try !StopWords.contains(term.source) && matcher.isKnown(term)
    }
    if known.required.isEmpty { return plan }
    if known.required.count < plan.required.count {
      matches = try matcher.matches(known, joining: .all)
    }
    var joint = " "
    if matches.isEmpty, known.required.count > 1 {
      matches = try matcher.matches(known, joining: .any)
      joint = " OR "
    }
    if matches.isEmpty { return plan }
    note(
      from: parsed.terms.map(\.description).joined(separator: " "),
      to: known.required.map(\.source.description).joined(separator: joint))
    return known
  }

  private mutating func note(from: String, to: String) {
    isRelaxed = true
    corrections.append(Interpretation.Correction(from: from, to: to, applied: true))
  }
}

/// Words that carry little in a question; dropped only where the question as typed finds nothing.
enum StopWords {
  static func contains(_ term: TextTerm) -> Bool {
    term.form == .word && words.contains(term.text.lowercased())
  }

  private static let words: Set<String> = [
    "a", "about", "all", "an", "and", "any", "are", "as", "at", "be", "by", "can", "data",
    "dataset",
    "datasets", "do", "does", "for", "from", "has", "have", "how", "i", "in", "is", "it", "many",
    "me",
    "my", "not", "of", "on", "or", "show", "that", "the", "there", "to", "was", "we", "were",
    "what",
    "when", "where", "which", "who", "whose", "with",
  ]
}
