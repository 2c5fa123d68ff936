internal import Catalogue
internal import GRDB
internal import Query

/// Finds a user's own list of variables among those that cohorts have. Only what may be meant is read.
struct WantedVariables {
  let db: Database
  let variables: VariableColumns
  /// By row of `variables`: those that the question's text and filters find.
  let isFound: [Bool]

  /// What a wanted variable is, by the ids of variables.
  private struct Meaning {
    var words: String
    /// Those that have all its words.
    var worded: [Int64]
    /// Those that are it.
    var firm: Set<Int64> = []
  }

  /// What may be meant, by ascending id, and the row of each wanted variable.
  ///
  /// What has its code, its name or exactly its label is the variable, and so is what has the same concept;
  /// where nothing is, what has all its words is similar.
  func find(
    _ wanted: [String], cohort: (_ row: Int) -> Int
  ) throws -> (held: [HeldVariable], groups: [MatrixGroup]) {
    var meanings = try wanted.map { Meaning(words: $0, worded: try ids(havingWordsOf: $0)) }
    let worded = Set(meanings.lazy.flatMap(\.worded))
    var known = try load(worded, cohort)
    let labels = try labels(of: worded)
    for index in meanings.indices {
      let code = TextTerm(meanings[index].words).code?.description
      let name = meanings[index].words.lowercased()
      meanings[index].firm = Set(
        meanings[index].worded.filter { id in
          guard let variable = known[id] else { return false }
          return variable.name.lowercased() == name
            || code != nil && variable.concept == code || labels[id]?.contains(name) == true
        })
    }
    let concepts = Set(meanings.lazy.flatMap(\.firm).compactMap { known[$0]?.concept })
    let alike = try ids(of: concepts).subtracting(worded)
    known.merge(try load(alike, cohort)) { first, _ in first }
    let held = known.values.filter { worded.contains($0.id) || isConcept($0, of: concepts) }
      .sorted { $0.id < $1.id }
    return (held, meanings.map { group($0, held) })
  }

  private func isConcept(_ variable: HeldVariable, of concepts: Set<String>) -> Bool {
    variable.concept.map(concepts.contains) == true
  }

  private func group(_ meaning: Meaning, _ held: [HeldVariable]) -> MatrixGroup {
    var firm = Set(held.indices.filter { meaning.firm.contains(held[$0].id) })
    let concepts = Set(firm.compactMap { held[$0].concept })
    if !concepts.isEmpty {
      firm.formUnion(held.indices.filter { isConcept(held[$0], of: concepts) })
    }
    // Where a cohort has the variable itself, others that share its words are beside the point.
    let served = Set(firm.map { held[$0].cohort })
    let worded = Set(meaning.worded)
    let loose = Set(
      held.indices.filter {
        worded.contains(held[$0].id) && !firm.contains($0) && !served.contains(held[$0].cohort)
      })
    return MatrixGroup(
      firm.union(loose).sorted(), wanted: meaning.words, loose: loose, of: held)
  }

  private func load(_ ids: Set<Int64>, _ cohort: (Int) -> Int) throws -> [Int64: HeldVariable] {
    let sorted = ids.sorted()
    let rows = sorted.map { variables.index[$0].map(Int.init) ?? 0 }
    let held = try HeldVariable.load(sorted, db) { cohort(rows[$0]) }
    return Dictionary(held.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Ascending.
  private func ids(havingWordsOf text: String) throws -> [Int64] {
    let words = QueryText.plainWords(of: text).compactMap { SearchGroup($0) }
    guard let expression = SearchExpression(words, joining: .all) else { return [] }
    return found(try FullTextTable.variables.rowids(expression.text, db))
  }

  /// Variables that may have one of some concepts.
  private func ids(of concepts: Set<String>) throws -> Set<Int64> {
    var ids: Set<Int64> = []
    for concept in concepts {
      if Code(curie: concept) != nil, let words = SearchGroup(TextTerm(concept)),
        let expression = SearchExpression([words], joining: .all)
      {
        ids.formUnion(found(try FullTextTable.variables.rowids(expression.text, db)))
      } else {
        let token = SearchExpression.quoted(ConceptToken.direct(concept))
        ids.formUnion(found(try FullTextTable.variables.rowids("concept : \(token)", db)))
      }
    }
    return ids
  }

  private func found(_ ids: [Int64]) -> [Int64] {
    ids.filter { id in variables.index[id].map { isFound[Int($0)] } ?? false }
  }

  /// In every language, in lower case.
  private func labels(of ids: Set<Int64>) throws -> [Int64: [String]] {
    var labels: [Int64: [String]] = [:]
    try VariableReader(db: db).each(ids.sorted()) { id, json in
      labels[id] = Variable.label(json)?.variants.map { $0.text.lowercased() }
    }
    return labels
  }
}
