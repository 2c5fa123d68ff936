internal import Catalogue
internal import GRDB

extension QualitySummary {
  /// Of the datasets that a source owns and that are shown.
  static func fetch(source: Int64, in db: Database) throws -> QualitySummary? {
    let percents = try Int.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT quality FROM dataset
          WHERE ownerId = ? AND shownId IS NOT NULL AND quality IS NOT NULL
          """), arguments: [source])
    let missing = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT m.value, sum(datasets) FROM (
            SELECT missingId, count(*) AS datasets FROM dataset
            WHERE ownerId = ? AND shownId IS NOT NULL GROUP BY missingId
          ) JOIN missingCriteria c ON c.id = missingId, json_each(c.criteria) m GROUP BY m.value
          """), arguments: [source]
    ).map { ($0[0] as String, $0[1] as Int) }
    return QualitySummary(
      percents: percents, missing: Dictionary(missing, uniquingKeysWith: { first, _ in first }))
  }
}
