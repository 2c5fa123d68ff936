internal import Catalogue
internal import GRDB

extension QualitySummary {
  /// Of the datasets that a source owns and that are shown.
  static func fetch(source: Int64, in db: Database) throws -> QualitySummary? {
    // The rows are long: each is looked at once.
    let alike = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT quality, criteria, datasets FROM (
            SELECT quality, missingId, count(*) AS datasets FROM dataset
            WHERE ownerId = ? AND shownId IS NOT NULL GROUP BY quality, missingId
          ) LEFT JOIN missingCriteria ON id = missingId
          """), arguments: [source])
    var percents: [Int] = []
    var missing: [String: Int] = [:]
    for row in alike {
      let datasets: Int = row[2]
      if let quality = row[0] as Int? { percents += repeatElement(quality, count: datasets) }
      guard let criteria = row[1] as String? else { continue }
      for name in try JSONText.decode([String].self, from: criteria) {
        missing[name, default: 0] += datasets
      }
    }
    return QualitySummary(percents: percents, missing: missing)
  }
}
