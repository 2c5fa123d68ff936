internal import Catalogue
internal import Foundation
internal import GRDB

/// One page of a list of variables.
struct VariablePage {
  let db: Database
  let datasets: DatasetColumns
  let list: KeptList

  /// A variable that is gone is left out: a kept list may be older.
  func items(offset: Int, limit: Int) throws -> [VariableHit] {
    guard offset < list.ids.count else { return [] }
    let range = offset..<min(list.ids.count, offset + limit)
    let ids = JSONText.list(list.ids[range])
    let decoder = JSONDecoder()
    var found: [Int64: VariableHit] = [:]
    try db.scan(
      "SELECT id, json, datasetId, key, iri, title FROM \(VariableIDs.table)", [ids]
    ) { row in
      guard let variable = try? decoder.decode(Variable.self, from: Data(row.text(1).utf8)) else {
        return
      }
      found[row.integer(0)] = hit(variable, row, decoder)
    }
    return range.compactMap { place in
      var hit = found[list.ids[place]]
      hit?.score = Double(list.scores[place])
      return hit
    }
  }

  private func hit(_ variable: Variable, _ row: RawRow, _ decoder: JSONDecoder) -> VariableHit {
    let source = datasets.row(of: row.integer(2)).flatMap { place in
      datasets.source[place] >= 0 ? datasets.sources[Int(datasets.source[place])] : nil
    }
    let title = try? decoder.decode(LocalisedText.self, from: Data(row.text(5).utf8))
    func best(_ text: LocalisedText?) -> String { text?.best(for: list.languages)?.text ?? "" }
    return VariableHit(
      name: variable.name, table: variable.table, label: best(variable.label),
      description: best(variable.description), datatype: variable.datatype, unit: variable.unit,
      allowedValues: variable.allowedValues, concept: variable.concept?.code?.description,
      conceptIRI: variable.concept?.iri, measurement: variable.measurement,
      datasetId: row.text(3), datasetIRI: row.text(4), datasetTitle: best(title),
      hospital: source?.name ?? "", hospitalName: source?.hospital ?? "", score: 0)
  }
}
