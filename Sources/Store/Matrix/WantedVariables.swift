internal import Catalogue
internal import Foundation
internal import GRDB
internal import Query

/// Finds a user's own list of variables among those that cohorts have.
struct WantedVariables {
  let db: Database
  let held: [HeldVariable]

  /// The row of a wanted variable. What has its code, its name or exactly its label is the variable, and so is
  /// what has the same concept; where nothing is, what has all its words is similar.
  func group(_ wanted: String) throws -> MatrixGroup {
    let code = TextTerm(wanted).code?.description
    let name = wanted.lowercased()
    var firm = Set(
      held.indices.filter {
        held[$0].name.lowercased() == name || (code != nil && held[$0].concept == code)
      })
    let worded = try indices(havingWordsOf: wanted)
    for index in worded where !firm.contains(index) {
      if try labels(of: held[index].id).contains(name) { firm.insert(index) }
    }
    let concepts = Set(firm.compactMap { held[$0].concept })
    if !concepts.isEmpty {
      for index in held.indices where held[index].concept.map(concepts.contains) == true {
        firm.insert(index)
      }
    }
    // Where a cohort has the variable itself, others that share its words are beside the point.
    let served = Set(firm.map { held[$0].cohort })
    let loose = Set(worded.filter { !firm.contains($0) && !served.contains(held[$0].cohort) })
    return MatrixGroup(Array(firm.union(loose)), wanted: wanted, loose: loose, of: held)
  }

  private func indices(havingWordsOf text: String) throws -> [Int] {
    let words = QueryText.plainWords(of: text).compactMap { SearchGroup($0) }
    guard let expression = SearchExpression(words, joining: .all) else { return [] }
    let ids = Set(try FullTextTable.variables.rowids(expression.text, db))
    return held.indices.filter { ids.contains(held[$0].id) }
  }

  private func labels(of id: Int64) throws -> [String] {
    let detail = try String.fetchOne(
      db.cachedStatement(sql: "SELECT detail FROM variable WHERE id = ?"), arguments: [id])
    let variable = try detail.map { try JSONText.decode(Variable.self, from: $0) }
    return variable?.label.variants.map { $0.text.lowercased() } ?? []
  }
}
