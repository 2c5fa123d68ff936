public import Catalogue

/// What a run of harvests did, one report a source (`harvest --json`).
public struct HarvestReport: Hashable, Sendable, Codable {
  public var sources: [SourceReport]
  public var generation: Int

  public init(sources: [SourceReport], generation: Int) {
    self.sources = sources
    self.generation = generation
  }
}

/// What one harvest of one source did. Counts are per document: `seen` = new + changed + unchanged + rejected.
public struct SourceReport: Hashable, Sendable, Codable {
  public enum Status: String, Sendable, Codable { case complete, partial, held, failed }

  /// The number of the harvest, by which it is asked for; nil of a dry run.
  public var id: Int?
  public var name: String
  public var kind: Source.Kind
  public var status: Status
  public var seen = 0
  public var new = 0
  public var changed = 0
  public var unchanged = 0
  public var withdrawn = 0
  public var rejected = 0
  public var versionsWritten = 0
  public var seconds = 0.0
  public var bytes: Int64 = 0
  public var startedAt: String?
  public var finishedAt: String?
  public var documents: [DocumentReport] = []
  /// Findings of the documents and datasets read in this run, worst first, the same one of several datasets
  /// told once; at most 1,000.
  public var findings: [Finding] = []
  /// How many more findings there were than the report lists; those of datasets are kept with them.
  public var findingsOmitted: Int?
  /// How well the source's datasets were described when the harvest ended.
  public var quality: QualitySummary?

  public init(name: String, kind: Source.Kind, status: Status) {
    self.name = name
    self.kind = kind
    self.status = status
  }
}

/// How one document of a source fared.
public struct DocumentReport: Hashable, Sendable, Codable {
  public enum Status: String, Sendable, Codable { case read, refused, unchanged }

  /// Where and why a document was refused.
  public struct Refusal: Hashable, Sendable, Codable {
    public var line: Int?
    public var column: Int?
    public var message: String

    public init(line: Int? = nil, column: Int? = nil, message: String) {
      self.line = line
      self.column = column
      self.message = message
    }
  }

  public var location: String
  public var status: Status
  public var datasets: Int
  public var error: Refusal?

  public init(location: String, status: Status, datasets: Int = 0, error: Refusal? = nil) {
    self.location = location
    self.status = status
    self.datasets = datasets
    self.error = error
  }
}
