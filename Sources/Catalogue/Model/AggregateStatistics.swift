/// What a hospital publishes in numbers about one dataset: an aggregate statistics document
/// (`https://w3id.org/paedcat/aggregate-statistics/v1`; the JSON Schema is `Schemas/aggregate-statistics.json`).
///
/// A value that came from `read(_:threshold:dataset:)` holds no count from 1 to `threshold`−1.
public struct AggregateStatistics: Hashable, Sendable {
  /// The dataset's IRI.
  public var dataset: String
  /// What is counted; only `individuals` can be combined.
  public var unit: String
  /// The day of which the counts speak, as XML Schema writes it.
  public var referenceDate: String?
  /// The hospital's name for this edition.
  public var release: String?
  /// The day of the newest entry about any child, as XML Schema writes it.
  public var lastPatientDate: String?
  /// What the data are held in: `OMOP CDM 5.4`.
  public var dataModel: String?
  /// The edition of the codes: `ICD-10-GM 2026`.
  public var vocabularyVersion: String?
  /// The smallest count that may be published; after reading, the stricter of the document's and the source's.
  public var threshold: Int
  /// Counts are rounded to the nearest multiple of it; 1 where nothing is rounded.
  public var rounding: Int
  /// All individuals; nil where unstated, or dropped for being below the threshold.
  public var total: Int?
  public var tables: [Table]
  /// Other datasets of which the hospital says how many children they have in common with this one.
  public var overlaps: [Overlap] = []

  public init(
    dataset: String, unit: String = "individuals", referenceDate: String? = nil,
    release: String? = nil, threshold: Int = 10, rounding: Int = 1, total: Int? = nil,
    tables: [Table] = []
  ) {
    self.dataset = dataset
    self.unit = unit
    self.referenceDate = referenceDate
    self.release = release
    self.threshold = threshold
    self.rounding = rounding
    self.total = total
    self.tables = tables
  }

  /// How many children are in another dataset, too.
  public struct Overlap: Hashable, Sendable, Codable {
    /// The other dataset's IRI.
    public var dataset: String
    /// Children in both: 0, or at least the threshold; rounded as all counts are.
    public var count: Int

    public init(dataset: String, count: Int) {
      self.dataset = dataset
      self.count = count
    }
  }

  /// A table over some dimensions.
  public struct Table: Hashable, Sendable {
    /// Names of dimensions, see `StatisticsDimension`.
    public var dimensions: [String]
    /// Whether cells left out are zero.
    public var complete: Bool
    /// Whether some suppressed cells hide at or above the threshold, for another cell's sake: then a
    /// suppressed cell may hold any count.
    public var secondarySuppression: Bool
    public var cells: [Cell]

    public init(
      dimensions: [String], complete: Bool = false, secondarySuppression: Bool = false,
      cells: [Cell]
    ) {
      self.dimensions = dimensions
      self.complete = complete
      self.secondarySuppression = secondarySuppression
      self.cells = cells
    }

    /// The dimensions for people: `ageGroup × sex`.
    public var name: String { dimensions.joined(separator: " × ") }
  }

  /// One cell: a value for each dimension, and a count unless suppressed.
  public struct Cell: Hashable, Sendable {
    public var values: [String: String]
    /// Nil when suppressed.
    public var count: Int?

    public init(_ values: [String: String], count: Int?) {
      self.values = values
      self.count = count
    }
  }

  /// What a published cell says of the true count: half the rounding base to either side; for a suppressed
  /// cell anything below the threshold, or anything at all where the table suppresses for others' sake.
  public func interval(of cell: Cell, in table: Table) -> CountInterval {
    if let count = cell.count { return interval(ofPublished: count) }
    return CountInterval(0, table.secondarySuppression ? CountInterval.unbounded : threshold - 1)
  }

  /// What a published total says of the true number of individuals; nil where there is none.
  public var totalInterval: CountInterval? { total.map(interval(ofPublished:)) }

  /// What a published count says of the true one.
  public func interval(ofPublished count: Int) -> CountInterval {
    CountInterval(max(0, count - rounding / 2), count + rounding / 2)
  }
}
