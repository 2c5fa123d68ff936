internal import Catalogue
internal import GRDB

/// What was read from the texts of a dataset, as its column keeps it.
enum ReadValues {
  static func decode(_ column: String?) throws -> [ReadValue] {
    try column.map { try JSONText.decode([ReadValue].self, from: $0) } ?? []
  }

  /// Nil where nothing was read.
  static func encode(_ values: [ReadValue]) -> String? {
    if values.isEmpty { return nil }
    return JSONWriter.text { writer in
      writer.array(values) { writer, value in
        writer.object { writer in
          writer.member("field", value.field.rawValue)
          writer.member("value", value.value)
          writer.member("words", value.words)
          writer.member("place", value.place.rawValue)
        }
      }
    }
  }

  /// Whether the number of children that a description states was cut for being below the threshold.
  static func hidesCount(_ findings: [Finding]) -> Bool {
    findings.contains {
      $0.id == Finding.Kind.countBelowThreshold.rawValue
        && $0.path?.hasSuffix(":numberOfUniqueIndividuals") ?? false
    }
  }

  static func hidesCount(description: Int64, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM finding WHERE descriptionId = ?
            AND code = 'count-below-threshold'
            AND detail ->> '$.path' LIKE '%:numberOfUniqueIndividuals')
          """), arguments: [description]) ?? false
  }

  /// Takes a count that is below a threshold out of what was read, and out of the column that follows it.
  static func cutCount(dataset id: Int64, gate: CountGate, in db: Database) throws {
    let column = try String.fetchOne(
      db.cachedStatement(sql: "SELECT readValues FROM dataset WHERE id = ?"), arguments: [id])
    let values = try decode(column)
    let kept = values.filter { !gate.isSmall($0.individuals) }
    guard kept.count < values.count else { return }
    try db.cachedStatement(
      sql: "UPDATE dataset SET readValues = ?, individuals = NULL WHERE id = ?"
    ).execute(arguments: [encode(kept), id])
  }
}
