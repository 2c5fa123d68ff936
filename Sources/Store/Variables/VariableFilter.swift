internal import Catalogue
internal import GRDB
internal import Query

/// Datasets by their variables.
struct VariableFilter {
  let db: Database
  let columns: DatasetColumns
  let tokenizer: SearchTokenizer

  /// Ascending rows of the datasets that have a variable of one of the names, codes or descriptions.
  func rows(having wanted: [String]) throws -> [Int32] {
    var found: Set<Int64> = []
    for text in wanted {
      if let code = TextTerm(text).code {
        try db.scan(
          "SELECT datasetId FROM datasetConcept WHERE code = ? AND origin = 'variable'",
          [code.description]
        ) { found.insert($0.integer(0)) }
      }
      let plan = TextPlan(QueryText.plainWords(of: text), tokenizer: tokenizer)
      guard
        let expression = TextPlan.expression(plan.required, without: [], joining: .all)
      else { continue }
      try db.scan(
        """
        SELECT variable.datasetId FROM variableText JOIN variable ON variable.id = variableText.rowid
        WHERE variableText MATCH ?
        """, [expression]
      ) { found.insert($0.integer(0)) }
    }
    var rows: [Int32] = []
    columns.rows(of: found.sorted()) { _, row in rows.append(Int32(row)) }
    return rows
  }
}
