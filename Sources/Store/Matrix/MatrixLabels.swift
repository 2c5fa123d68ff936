internal import Catalogue
internal import Foundation
internal import GRDB

/// What rows are called, in the reader's language where that exists.
struct MatrixLabels {
  private var labels: [Int64: String] = [:]

  init(of ids: [Int64], _ db: Database, _ languages: [String]) throws {
    let decoder = JSONDecoder()
    try db.scan(
      "SELECT id, json -> '$.label' FROM \(VariableIDs.table)", [JSONText.list(ids.sorted())]
    ) { row in
      let label = try? decoder.decode(LocalisedText.self, from: Data(row.text(1).utf8))
      labels[row.integer(0)] = label?.best(for: languages)?.text
    }
  }

  /// Nil where the dictionary has no label.
  func label(of id: Int64) -> String? {
    labels[id].flatMap { $0.isEmpty ? nil : $0 }
  }
}
