internal import Catalogue
internal import Foundation
internal import GRDB

/// A variable of one cohort, as far as a matrix needs it. Its labels stay in the database until they are shown.
struct HeldVariable {
  var id: Int64
  /// Index into the matrix's cohorts.
  var cohort: Int
  var name: String
  var table: String
  /// A code as a CURIE, else the concept's IRI.
  var concept: String?
  var unit: String?
  var datatype: String?
  var measurement: Variable.Measurement?
  /// Where it is made from others to fit a common variable.
  var mapping: Variable.Mapping?

  /// Variables of one key are one row: by concept, else by name.
  var key: String { concept ?? "\u{1F}" + name.lowercased() }

  /// The variables of ascending ids.
  ///
  /// - Parameter cohort: of a variable's id; nil leaves it out.
  static func load(
    _ ids: [Int64], _ db: Database, cohort: (_ index: Int) -> Int
  ) throws -> [HeldVariable] {
    var held: [HeldVariable] = []
    held.reserveCapacity(ids.count)
    var measurements: [String: Variable.Measurement] = [:]
    let decoder = JSONDecoder()
    let list = JSONText.list(ids)
    var index = 0
    try db.scan(
      """
      SELECT id, json ->> '$.name', coalesce(json ->> '$.concept.code', json ->> '$.concept.iri'),
        json ->> '$.table', json ->> '$.unit', json ->> '$.datatype', json -> '$.measurement',
        json -> '$.mapping'
      FROM \(VariableIDs.table)
      """, [list]
    ) { row in
      func text(_ column: Int32) -> String? { row.isNull(column) ? nil : row.text(column) }
      let id = row.integer(0)
      while index < ids.count, ids[index] < id { index += 1 }
      guard index < ids.count, ids[index] == id else { return }
      var measurement: Variable.Measurement?
      if let json = text(6) {
        measurement =
          measurements[json]
          ?? (try? decoder.decode(Variable.Measurement.self, from: Data(json.utf8)))
        measurements[json] = measurement
      }
      let mapping = text(7).flatMap {
        try? decoder.decode(Variable.Mapping.self, from: Data($0.utf8))
      }
      held.append(
        HeldVariable(
          id: id, cohort: cohort(index), name: row.text(1), table: row.text(3),
          concept: text(2), unit: text(4), datatype: text(5), measurement: measurement,
          mapping: mapping))
    }
    return held
  }
}
