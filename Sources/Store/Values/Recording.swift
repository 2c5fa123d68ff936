public import Catalogue

/// One dataset of one document, read and checked, on its way into the store.
public struct DescriptionRecord: Sendable {
  public var dataset: Dataset
  public var graph: StoredGraph
  public var findings: [Finding]
  public var statistics: [StatisticsRecord]

  public init(
    dataset: Dataset, graph: StoredGraph, findings: [Finding], statistics: [StatisticsRecord] = []
  ) {
    self.dataset = dataset
    self.graph = graph
    self.findings = findings
    self.statistics = statistics
  }

  /// As it is stored: without counts of persons or records from 1 to below the threshold.
  public func withoutSmallCounts(threshold: Int) -> DescriptionRecord {
    var gate = CountGate(threshold: threshold, dataset: dataset.iri)
    return gate.passed(self)
  }
}

/// An aggregate statistics document past its arrival check.
public struct StatisticsRecord: Sendable {
  public var location: String
  public var statistics: AggregateStatistics

  public init(location: String, statistics: AggregateStatistics) {
    self.location = location
    self.statistics = statistics
  }
}

/// A dataset that the source's policy keeps out.
public struct RejectedDataset: Hashable, Sendable {
  public var iri: String
  /// How many findings there are about it.
  public var findings: Int

  public init(iri: String, findings: Int) {
    self.iri = iri
    self.findings = findings
  }
}

/// One document of a harvest, or a part of one: a document with thousands of datasets comes in several parts,
/// of which the last has `isLast`.
public struct DocumentRecord: Sendable {
  public var location: String
  public var contentHash: String
  public var etag: String?
  public var lastModified: String?
  public var datasets: [DescriptionRecord]
  /// Triples that belong to no dataset: catalogue, series, services. Comes with the last part.
  public var remainder: StoredGraph?
  /// Findings about the document as such. Come with the last part.
  public var findings: [Finding]
  /// Datasets rejected by the source's policy, or unreadable.
  public var rejected: Int
  /// What was said of rejected datasets before stays as it is.
  public var rejectedDatasets: [RejectedDataset] = []
  public var isLast: Bool

  public init(
    location: String, contentHash: String, etag: String? = nil, lastModified: String? = nil,
    datasets: [DescriptionRecord], remainder: StoredGraph? = nil, findings: [Finding] = [],
    rejected: Int = 0, isLast: Bool = true
  ) {
    self.location = location
    self.contentHash = contentHash
    self.etag = etag
    self.lastModified = lastModified
    self.datasets = datasets
    self.remainder = remainder
    self.findings = findings
    self.rejected = rejected
    self.isLast = isLast
  }
}
