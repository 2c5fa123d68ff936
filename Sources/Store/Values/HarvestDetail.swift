/// One harvest of a source with what it did to its datasets (`…/harvests/{id}`).
public struct HarvestDetail: Hashable, Sendable, Codable {
  public var harvest: SourceReport
  /// The datasets that were not simply unchanged, in the order in which they were met.
  public var datasets: Page<HarvestedDataset>

  public init(harvest: SourceReport, datasets: Page<HarvestedDataset>) {
    self.harvest = harvest
    self.datasets = datasets
  }
}

/// What a harvest did with one dataset. Like the report's counts it is told for each document that describes it.
public struct HarvestedDataset: Hashable, Sendable, Codable {
  public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
    /// Described by its document for the first time.
    case new
    /// Described otherwise than before, or there again after a withdrawal.
    case changed
    /// Kept out by the source's policy; what was said of it before stays.
    case rejected
    /// No longer published.
    case withdrawn
    /// No longer published, and kept since too many would have gone at once.
    case held
  }

  /// The dataset's id; nil where it was never taken.
  public var id: String?
  public var iri: String
  public var outcome: Outcome
  /// How many findings there were about it; of one that is gone, 0.
  public var findings: Int

  public init(id: String?, iri: String, outcome: Outcome, findings: Int) {
    self.id = id
    self.iri = iri
    self.outcome = outcome
    self.findings = findings
  }
}
