public import Catalogue

/// Aggregate statistics of a shown dataset, with what an estimate must know of the dataset.
public struct PublishedStatistics: Hashable, Sendable, Codable {
  public var datasetId: String
  public var iri: String
  public var title: LocalisedText
  /// The source that owns the dataset.
  public var source: String
  /// The hospital's name for people.
  public var hospital: String
  /// Of the source; else the dataset's, where it names exactly one.
  public var country: String?
  public var access: String?
  public var statistics: AggregateStatistics
  /// RFC 3339 UTC.
  public var receivedAt: String

  public init(
    datasetId: String, iri: String, title: LocalisedText, source: String, hospital: String,
    country: String?, access: String?, statistics: AggregateStatistics, receivedAt: String
  ) {
    self.datasetId = datasetId
    self.iri = iri
    self.title = title
    self.source = source
    self.hospital = hospital
    self.country = country
    self.access = access
    self.statistics = statistics
    self.receivedAt = receivedAt
  }
}
