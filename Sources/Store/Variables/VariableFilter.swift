internal import Catalogue
internal import GRDB
internal import Query

/// Datasets by their variables.
struct VariableFilter {
  let db: Database
  let datasets: DatasetColumns
  let variables: VariableColumns

  /// By row: whether the dataset has a variable of one of the names, codes or descriptions.
  func rows(having wanted: [String]) throws -> [Bool] {
    var isFound = Array(repeating: false, count: datasets.count)
    for text in wanted {
      if let code = TextTerm(text).code {
        try db.scan(
          "SELECT datasetId FROM datasetConcept WHERE code = ? AND origin = 'variable'",
          [code.description]
        ) { raw in
          if let row = datasets.row(of: raw.integer(0)) { isFound[row] = true }
        }
      }
      let words = QueryText.plainWords(of: text).compactMap { SearchGroup($0) }
      guard let expression = SearchExpression(words, joining: .all) else { continue }
      for id in try FullTextTable.variables.rowids(expression.text, db) {
        if let row = variables.index[id] { isFound[Int(variables.dataset[Int(row)])] = true }
      }
    }
    return isFound
  }
}
