public import Catalogue

/// A dataset as the engine sees it: whose it is, and what is published about it in numbers.
public struct CountedDataset: Hashable, Sendable {
  public var id: String
  public var iri: String
  public var title: String
  /// The source's name.
  public var source: String
  /// PUBLIC, RESTRICTED, NON_PUBLIC.
  public var access: String?
  /// Past their arrival check (`AggregateStatistics.read`).
  public var statistics: [AggregateStatistics]

  public init(
    id: String, iri: String, title: String, source: String, access: String? = nil,
    statistics: [AggregateStatistics]
  ) {
    self.id = id
    self.iri = iri
    self.title = title
    self.source = source
    self.access = access
    self.statistics = statistics
  }
}

/// A hospital that may be asked, whether it publishes statistics or not.
public struct CountingHospital: Hashable, Sendable {
  /// The source's name.
  public var source: String
  /// For people.
  public var name: String?
  /// ISO 3166-1 alpha-2, lower case.
  public var country: String?

  public init(source: String, name: String? = nil, country: String? = nil) {
    self.source = source
    self.name = name
    self.country = country
  }
}
