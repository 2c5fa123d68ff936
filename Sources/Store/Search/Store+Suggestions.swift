internal import Catalogue
internal import GRDB
internal import Query
internal import Vocabulary

extension Store {
  /// How a text may go on: hospitals, concepts, datasets by title, variables; those that begin with it first.
  ///
  /// - Parameter limit: 1…50.
  public func suggestions(
    for text: String, limit: Int = 10, languages: [String] = []
  ) async throws -> [Suggestion] {
    let text = String(text.prefix(100))
    let limit = min(max(limit, 1), 50)
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return [] }
    let searching = searching
    return try await read { db in
      let freshness = try Freshness.read(db)
      let columns = try searching.columns(db, generation: freshness.generation)
      let finder = SuggestionFinder(db: db, columns: columns, text: text, languages: languages)
      let hospitals = finder.hospitals()
      let concepts = searching.concepts.completions(of: text, limit: limit).map {
        Suggestion(text: $0.text, kind: .concept, id: $0.code)
      }
      let datasets = try finder.datasets(most: max(3, limit / 3))
      let variables = try finder.variables(most: max(3, limit / 3))
      // Room for every kind; concepts fill what others leave.
      let others = hospitals.prefix(3) + datasets + variables
      let room = max(limit - others.count, (limit + 1) / 2)
      return Array(
        (hospitals.prefix(3) + concepts.prefix(room) + datasets + variables).prefix(limit))
    }
  }
}

/// Finds what a text may go on to.
private struct SuggestionFinder {
  let db: Database
  let columns: DatasetColumns
  let text: String
  let languages: [String]

  /// Words of the text, the last of which may go on.
  private var expression: String? {
    let words = TextWord.words(of: text, limit: 8)
    guard let last = words.last else { return nil }
    let head = words.dropLast().map {
      "(" + SearchWords.forms(of: $0.folded).map(SearchExpression.quoted).joined(separator: " OR ")
        + ")"
    }
    let tail = SearchExpression.quoted(String(decoding: last.folded, as: UTF8.self)) + " *"
    return (head + [tail]).joined(separator: " AND ")
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
    guard let expression else { return [] }
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
    guard let expression else { return [] }
    var ids: [Int64] = []
    try db.scan(
      "SELECT rowid FROM variableText WHERE variableText MATCH ? LIMIT 60",
      ["{name label} : (\(expression))"]
    ) { ids.append($0.integer(0)) }
    var found: [Suggestion] = []
    var seen: Set<String> = []
    try db.scan(
      """
      SELECT json ->> '$.name', json -> '$.label' FROM \(VariableIDs.table)
      """, [JSONText.list(ids)]
    ) { row in
      let label = try? JSONText.decode(LocalisedText.self, from: row.text(1)).best(for: languages)
      let text = label?.text ?? row.text(0)
      guard found.count < most, seen.insert(TextFolding.fold(text)).inserted else { return }
      found.append(Suggestion(text: text, kind: .variable, id: row.text(0)))
    }
    return found
  }
}
