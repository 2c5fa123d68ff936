/// What a hospital publishes in numbers about one dataset: an aggregate statistics document
/// (`https://w3id.org/paedcat/aggregate-statistics/v1`; the JSON Schema is `Schemas/aggregate-statistics.json`).
public struct AggregateStatistics: Hashable, Sendable, Codable {
  /// The dataset's IRI.
  public var dataset: String
  /// What is counted; only `individuals` can be combined.
  public var unit: String
  public var referenceDate: String?
  public var release: String?
  /// The smallest count that may be published.
  public var threshold: Int
  /// Counts are rounded to the nearest multiple of it; 1 where nothing is rounded.
  public var rounding: Int
  public var total: Int?
  public var tables: [Table]

  /// A table over some dimensions.
  public struct Table: Hashable, Sendable, Codable {
    public var dimensions: [String]
    /// Whether cells left out are zero.
    public var complete: Bool
    public var cells: [Cell]
  }

  /// One cell: a value for each dimension, and a count unless suppressed.
  public struct Cell: Hashable, Sendable {
    public var values: [String: String]
    /// Nil when suppressed.
    public var count: Int?
  }
}
