internal import Catalogue
internal import GRDB

/// For how many children hospitals publish that a variable is there.
struct PublishedVariableCounts {
  private struct Counts {
    var children: Int?
    var byAge: [MatrixAnswer.AgeCount] = []
  }

  /// By cohort, then by the variable's name or concept.
  private var counts: [Int: [String: Counts]] = [:]

  /// Reads the tables `variable` and `ageGroup × variable` of datasets; suppressed cells tell nothing.
  init(of ids: [Int64], _ db: Database) throws {
    let cohorts = Dictionary(
      zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
    try db.scan(
      """
      SELECT dataset.id, statistics.detail FROM statistics
      JOIN dataset ON dataset.shownId = statistics.descriptionId
      WHERE dataset.id IN (SELECT value FROM json_each(?)) ORDER BY dataset.id, statistics.location
      """, [JSONText.list(ids)]
    ) { row in
      guard let cohort = cohorts[row.integer(0)] else { return }
      let published = try JSONText.decode(AggregateStatistics.self, from: row.text(1))
      guard published.unit == "individuals" else { return }
      for table in published.tables { add(table, to: cohort) }
    }
  }

  private mutating func add(_ table: AggregateStatistics.Table, to cohort: Int) {
    let dimensions = Set(table.dimensions)
    guard dimensions == ["variable"] || dimensions == ["variable", "ageGroup"] else { return }
    for cell in table.cells {
      guard let count = cell.count, let variable = cell.values["variable"] else { continue }
      var known = counts[cohort, default: [:]][variable.lowercased(), default: Counts()]
      if let age = cell.values["ageGroup"] {
        known.byAge.append(MatrixAnswer.AgeCount(age: age, count: count))
      } else {
        known.children = known.children ?? count
      }
      counts[cohort, default: [:]][variable.lowercased()] = known
    }
  }

  /// A variable as a cell shows it.
  func held(_ variable: HeldVariable) -> MatrixAnswer.Held {
    let own = counts[variable.cohort]
    let known =
      own?[variable.name.lowercased()] ?? variable.concept.flatMap { own?[$0.lowercased()] }
    let byAge = (known?.byAge ?? []).sorted { Self.days($0) < Self.days($1) }
    return MatrixAnswer.Held(
      name: variable.name, table: variable.table, unit: variable.unit,
      datatype: variable.datatype, measurement: variable.measurement, children: known?.children,
      childrenByAge: byAge.isEmpty ? nil : byAge, mapping: variable.mapping)
  }

  private static func days(_ count: MatrixAnswer.AgeCount) -> Double {
    AgeRange(iso8601: count.age)?.days.from ?? .infinity
  }
}
