internal import Catalogue
internal import GRDB

extension HarvestRecorder {
  /// The aggregate statistics of a dataset as this source last brought them: what stays when they cannot be
  /// fetched for a while.
  public func lastStatistics(of iri: String) async throws -> [StatisticsRecord] {
    try await store.read { [sourceID] db in
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT a.location, a.detail FROM statistics a
            JOIN description d ON d.id = a.descriptionId
            JOIN dataset t ON t.id = d.datasetId
            WHERE t.iri = ? AND d.sourceId = ? ORDER BY d.id, a.location
            """), arguments: [iri, sourceID])
      return try rows.map { row in
        StatisticsRecord(
          location: row[0],
          statistics: try JSONText.decode(AggregateStatistics.self, from: row[1]))
      }
    }
  }
}
