internal import Catalogue
internal import Foundation
internal import GRDB

/// No count of persons or records below its source's threshold is stored: in the values shown, in the values
/// kept for later, in statistics. (Graphs are looked at by `GraphCheck`, which reads them anyway.)
enum CountCheck {
  static func problems(_ db: Database) throws -> [CheckProblem] {
    var problems: [CheckProblem] = []
    for row in try SourceRow.fetchAll(db) {
      let gate = CountGate(threshold: row.source.settings.threshold, dataset: "")
      try columns(of: row, gate: gate, in: db, into: &problems)
      try keptValues(of: row, gate: gate, in: db, into: &problems)
      try statistics(of: row, gate: gate, in: db, into: &problems)
    }
    return problems
  }

  static func problem(_ iri: String) -> CheckProblem {
    CheckProblem(
      kind: .count, subject: iri, message: "A count below the source's threshold is stored.",
      remedy: "Raise the source's threshold by one and set it back: that cuts every count below it."
    )
  }

  private static func columns(
    of source: SourceRow, gate: CountGate, in db: Database, into problems: inout [CheckProblem]
  ) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT iri, individuals, inflated(value) ->> '$.individuals', inflated(value) ->> '$.records',
          readValues
        FROM dataset WHERE ownerId = ? AND value IS NOT NULL
        """, arguments: [source.id])
    while let row = try rows.next() {
      let read = try ReadValues.decode(row[4]).map(\.individuals)
      let counts: [Int64?] = [row[1], row[2], row[3]] + read
      if counts.contains(where: gate.isSmall) { problems.append(problem(row[0])) }
    }
  }

  private static func keptValues(
    of source: SourceRow, gate: CountGate, in db: Database, into problems: inout [CheckProblem]
  ) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT t.iri, d.value FROM description d JOIN dataset t ON t.id = d.datasetId
        WHERE d.sourceId = ? AND d.value IS NOT NULL
        """, arguments: [source.id])
    while let row = try rows.next() {
      let value: Data = row[1]
      var gate = gate
      _ = gate.passed(try KeptValue.decode(Dataset.self, from: value))
      if !gate.findings.isEmpty { problems.append(problem(row[0])) }
    }
  }

  private static func statistics(
    of source: SourceRow, gate: CountGate, in db: Database, into problems: inout [CheckProblem]
  ) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT t.iri, a.detail FROM statistics a
        JOIN description d ON d.id = a.descriptionId
        JOIN dataset t ON t.id = d.datasetId
        WHERE d.sourceId = ?
        """, arguments: [source.id])
    while let row = try rows.next() {
      var gate = gate
      _ = gate.passed(try JSONText.decode(AggregateStatistics.self, from: row[1]))
      if !gate.findings.isEmpty { problems.append(problem(row[0])) }
    }
  }
}
