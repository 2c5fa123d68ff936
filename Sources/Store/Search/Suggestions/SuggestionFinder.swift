internal import Catalogue
internal import GRDB
internal import Vocabulary

/// Finds what a text may go on to.
struct SuggestionFinder {
  let db: Database
  let columns: DatasetColumns
  /// Nil where beginnings of words are looked up by FTS5.
  let terms: Completions?
  let text: String
  let languages: [String]

  /// So many words of the index are tried for a beginning; for one after other words more of them, since these are
  /// fewer.
  private static let mostTerms = 12
  private static let mostTermsAfterWords = 60

  /// Words of the text, the last of which may go on: what is found first is wanted most.
  private func expressions(_ terms: CompletionTerms?, parted: Bool) -> [String] {
    let words = TextWord.words(of: text, limit: 8)
    guard let last = words.last?.folded else { return [] }
    let head = words.dropLast().map {
      "(" + SearchWords.forms(of: $0.folded).map(SearchExpression.quoted).joined(separator: " OR ")
        + ")"
    }
    let known =
      terms?.terms(
        beginningWith: last, most: head.isEmpty ? Self.mostTerms : Self.mostTermsAfterWords) ?? []
    let tails: [String]
    if known.isEmpty {
      // A beginning that no known word has may be that of a new one.
      tails = [SearchExpression.quoted(String(decoding: last, as: UTF8.self)) + " *"]
    } else if parted, head.isEmpty {
      tails = known.map(SearchExpression.quoted)
    } else {
      tails = ["(" + known.map(SearchExpression.quoted).joined(separator: " OR ") + ")"]
    }
    return tails.map { (head + [$0]).joined(separator: " AND ") }
  }

  func hospitals() -> [Suggestion] {
    let wanted = TextFolding.fold(text)
    return columns.sources.filter { source in
      let folded = TextFolding.fold(source.hospital)
      return folded.hasPrefix(wanted) || folded.contains(" " + wanted)
        || source.name.lowercased().hasPrefix(wanted)
    }
    .map { Suggestion(text: $0.hospital, kind: .hospital, id: $0.name) }
  }

  func datasets(most: Int) throws -> [Suggestion] {
    guard let expression = expressions(terms?.titles, parted: false).first else { return [] }
    var found: [Suggestion] = []
    try db.scan(
      """
      SELECT key, title FROM dataset WHERE shownId IS NOT NULL AND id IN
        (SELECT rowid FROM datasetText WHERE datasetText MATCH ? LIMIT ?)
      """, ["{title} : (\(expression))", most]
    ) { row in
      guard
        let title = try? JSONText.decode(LocalisedText.self, from: row.text(1)).best(for: languages)
      else { return }
      found.append(Suggestion(text: title.text, kind: .dataset, id: row.text(0)))
    }
    return found
  }

  func variables(most: Int) throws -> [Suggestion] {
    let expressions = expressions(terms?.variables, parted: true)
    // Hospitals give the same variables the same names, so that many say little; to read one costs more than to find it.
    let each = expressions.count == 1 ? 60 : 4
    var found: [Suggestion] = []
    var seen: Set<String> = []
    for expression in expressions where found.count < most {
      var ids: [Int64] = []
      try db.scan(
        "SELECT rowid FROM variableText WHERE variableText MATCH ? LIMIT ?",
        ["{name label} : (\(expression))", each]
      ) { ids.append($0.integer(0)) }
      for id in ids where found.count < most {
        guard let variable = try variable(id), seen.insert(TextFolding.fold(variable.text)).inserted
        else { continue }
        found.append(variable)
      }
    }
    return found
  }

  private func variable(_ id: Int64) throws -> Suggestion? {
    var found: Suggestion?
    try db.scan(
      "SELECT json ->> '$.name', json -> '$.label' FROM \(VariableIDs.table)",
      [JSONText.list([id])]
    ) { row in
      let label = try? JSONText.decode(LocalisedText.self, from: row.text(1)).best(for: languages)
      let name = row.text(0)
      found = Suggestion(text: label?.text ?? name, kind: .variable, id: name)
    }
    return found
  }
}
