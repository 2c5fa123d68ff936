internal import Catalogue
internal import GRDB

extension Store {
  /// Aggregate statistics of every shown dataset, by its IRI and then by the statistics' location.
  public func statistics() async throws -> [PublishedStatistics] {
    try await read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT t.key, t.iri, t.title, s.name, s.settings, t.access, a.detail, a.storedAt,
            t.value
          FROM statistics a
          JOIN dataset t ON t.shownId = a.descriptionId
          JOIN source s ON s.id = t.ownerId
          ORDER BY t.iri, a.location
          """)
      var published: [PublishedStatistics] = []
      while let row = try rows.next() {
        let settings = try JSONText.decode(SourceSettings.self, from: row[4])
        let countries = try KeptValue.decode(Countries.self, from: row[8]).countries ?? []
        let name: String = row[3]
        published.append(
          PublishedStatistics(
            datasetId: row[0], iri: row[1],
            title: try JSONText.decode(LocalisedText.self, from: row[2]), source: name,
            hospital: settings.hospital ?? name,
            country: settings.country ?? (countries.count == 1 ? countries[0] : nil),
            access: row[5],
            statistics: try JSONText.decode(AggregateStatistics.self, from: row[6]),
            receivedAt: row[7]))
      }
      return published
    }
  }

  /// The one field of a dataset's detail that is needed here.
  private struct Countries: Decodable {
    var countries: [String]?
  }
}
