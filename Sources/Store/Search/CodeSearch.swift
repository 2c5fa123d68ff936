internal import Catalogue
internal import Foundation
internal import GRDB

/// Datasets by the codes that they or their variables state.
struct CodeSearch {
  let db: Database
  let columns: DatasetColumns
  let vocabulary: SearchVocabulary

  /// Ascending rows of the datasets that have one of `codes`, or a narrower code.
  func rows(with codes: [Code]) throws -> [Int32] {
    var wanted = Set(codes)
    for code in codes { wanted.formUnion(vocabulary.narrower(code)) }
    let list = try JSONEncoder().encode(wanted.map(\.description).sorted())
    var found: Set<Int64> = []
    try db.scan(
      "SELECT datasetId FROM datasetConcept WHERE code IN (SELECT value FROM json_each(?))",
      [String(decoding: list, as: UTF8.self)]
    ) { found.insert($0.integer(0)) }
    // ICD-10's hierarchy is in its codes: E84 holds E84.0 and E84.19, whichever edition has them.
    for code in codes where code.system.hasPrefix("ICD10") && !code.value.contains(".") {
      let prefix = code.description + "."
      try db.scan(
        "SELECT datasetId FROM datasetConcept WHERE code >= ? AND code < ?",
        [prefix, code.description + "/"]
      ) { found.insert($0.integer(0)) }
    }
    return rows(of: found)
  }

  /// Rows of the datasets that state any code.
  func rowsWithAnyCode() throws -> [Int32] {
    var found: Set<Int64> = []
    try db.scan(
      "SELECT datasetId FROM codesOfDataset"
    ) { found.insert($0.integer(0)) }
    return rows(of: found)
  }

  private func rows(of ids: Set<Int64>) -> [Int32] {
    ids.compactMap { columns.index[$0] }.sorted()
  }
}
