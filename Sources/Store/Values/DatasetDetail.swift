public import Catalogue

/// One dataset in full (INTERFACE.md, `GET /api/v1/datasets/{id}`).
public struct DatasetDetail: Hashable, Sendable, Codable {
  public var id: String
  public var iri: String
  /// The source that owns it.
  public var source: String
  public var hospital: String
  public var withdrawnAt: String?
  public var firstSeenAt: String
  public var changedAt: String
  /// When and by whom the description was last said to be still true, and by when that is due; nil once withdrawn.
  public var attestation: Attestation?
  /// How many versions of the shown description there are.
  public var version: Int
  public var rung: String
  /// Without its variables: those are at `…/variables`.
  public var dataset: Dataset
  /// What its texts and its dictionary say only in words, each with the words: never the hospital's own statement,
  /// and only of what it does not state.
  public var readFromText: [ReadValue]
  public var variableCount: Int
  public var statistics: [AggregateStatistics]
  public var findings: [Finding]
  /// Of the shown description; nil once withdrawn.
  public var quality: QualityScore?
  /// How the score went, oldest first, at most 100.
  public var qualityHistory: [QualityPoint]
  /// Every document of every source that describes it, the shown one first.
  public var provenance: [Provenance]
  public var asOf: String
  public var generation: Int

  /// One document that describes the dataset.
  public struct Provenance: Hashable, Sendable, Codable {
    public var source: String
    public var location: String
    public var shown: Bool
    public var withdrawn: Bool
    /// Fields in which it differs from the shown description.
    public var conflicts: [String]
    /// The IRI under which it describes the dataset, where that is another one.
    public var iri: String?

    public init(
      source: String, location: String, shown: Bool, withdrawn: Bool, conflicts: [String],
      iri: String? = nil
    ) {
      self.source = source
      self.location = location
      self.shown = shown
      self.withdrawn = withdrawn
      self.conflicts = conflicts
      self.iri = iri
    }
  }

  public init(
    id: String, iri: String, source: String, hospital: String, withdrawnAt: String? = nil,
    firstSeenAt: String, changedAt: String, attestation: Attestation? = nil, version: Int,
    rung: String, dataset: Dataset, readFromText: [ReadValue] = [], variableCount: Int,
    statistics: [AggregateStatistics], findings: [Finding],
    quality: QualityScore? = nil, qualityHistory: [QualityPoint] = [],
    provenance: [Provenance], asOf: String, generation: Int
  ) {
    self.id = id
    self.iri = iri
    self.source = source
    self.hospital = hospital
    self.withdrawnAt = withdrawnAt
    self.firstSeenAt = firstSeenAt
    self.changedAt = changedAt
    self.attestation = attestation
    self.version = version
    self.rung = rung
    self.dataset = dataset
    self.readFromText = readFromText
    self.variableCount = variableCount
    self.statistics = statistics
    self.findings = findings
    self.quality = quality
    self.qualityHistory = qualityHistory
    self.provenance = provenance
    self.asOf = asOf
    self.generation = generation
  }
}

/// A score at a time.
public struct QualityPoint: Hashable, Sendable, Codable {
  /// RFC 3339 UTC.
  public var at: String
  public var percent: Int

  public init(at: String, percent: Int) {
    self.at = at
    self.percent = percent
  }
}

/// The versions of a dataset's descriptions, newest first (`…/history`).
public struct DatasetHistory: Hashable, Sendable, Codable {
  public var id: String
  public var iri: String
  public var versions: [Version]

  public struct Version: Hashable, Sendable, Codable {
    public var source: String
    public var location: String
    public var number: Int
    public var digest: String
    public var triples: Int
    public var storedAt: String
    public var shown: Bool
    /// Statements in this version and not in the one before; nil for the first.
    public var added: [String]?
    public var removed: [String]?
  }
}
