extension FeasibilityAnswer {
  /// One hospital's part of the answer.
  public struct Hospital: Hashable, Sendable, Codable {
    /// The source's name.
    public var hospital: String
    /// The hospital's name for people.
    public var name: String?
    public var country: String?
    public var kind: Kind
    public var lower: Int?
    public var estimate: Int?
    public var upper: Int?
    public var below: Int?
    /// What its datasets have that count what is asked; nil where all do, or none does. The estimate and the
    /// lower bound are theirs, the upper bound holds for all.
    public var counted: Counted?
    /// Nil where every dataset with statistics counts what is asked.
    public var uncounted: Uncounted?
    /// Children in its datasets with statistics; one who is in several counts several times.
    public var population: Int?
    /// How the numbers came about, in one sentence.
    public var method: String?
    /// The tables used, by their dimensions.
    public var tables: [String]
    /// The oldest reference date of the statistics used.
    public var referenceDate: String?
    /// How to read the numbers, in one sentence.
    public var reading: String?
    public var live: Live?
    public var datasets: [Dataset]

    public init(
      hospital: String, name: String? = nil, country: String? = nil, kind: Kind,
      bounds: Bounds = Bounds(), datasets: [Dataset] = []
    ) {
      self.hospital = hospital
      self.name = name
      self.country = country
      self.kind = kind
      self.lower = bounds.lower
      self.estimate = bounds.estimate
      self.upper = bounds.upper
      self.below = bounds.below
      self.tables = []
      self.datasets = datasets
    }
  }

  /// What the hospital itself answered just now.
  public struct Live: Hashable, Sendable, Codable {
    public var kind: Kind
    public var count: Int?

    public init(kind: Kind, count: Int? = nil) {
      self.kind = kind
      self.count = count
    }
  }

  /// One dataset's part of a hospital's answer.
  public struct Dataset: Hashable, Sendable, Codable {
    public var id: String
    public var iri: String
    public var title: String?
    /// Under which terms it may be had: PUBLIC, RESTRICTED, NON_PUBLIC; nil where not stated.
    public var access: String?
    public var kind: Kind
    public var lower: Int?
    public var estimate: Int?
    public var upper: Int?
    public var below: Int?
    /// How the numbers came about, or why nothing is known.
    public var reading: String?
    /// Of the statistics used; nil where nothing was counted.
    public var vintage: Vintage?
    /// Of the variables asked for; nil where none is, or nothing is published.
    public var completeness: [Completeness]?

    public init(
      id: String, iri: String, title: String? = nil, kind: Kind, bounds: Bounds = Bounds(),
      reading: String? = nil, vintage: Vintage? = nil, completeness: [Completeness]? = nil
    ) {
      self.id = id
      self.iri = iri
      self.title = title
      self.kind = kind
      self.lower = bounds.lower
      self.estimate = bounds.estimate
      self.upper = bounds.upper
      self.below = bounds.below
      self.reading = reading
      self.vintage = vintage
      self.completeness = completeness
    }
  }

  /// What state of a hospital's data is counted, as far as its statistics say.
  public struct Vintage: Hashable, Sendable, Codable {
    /// The day of which the counts speak.
    public var referenceDate: String?
    /// The hospital's name for the edition.
    public var release: String?
    /// The day of the newest entry about any child.
    public var lastPatientDate: String?
    /// `OMOP CDM 5.4`.
    public var dataModel: String?
    /// `ICD-10-GM 2026`.
    public var vocabularyVersion: String?

    public init(
      referenceDate: String? = nil, release: String? = nil, lastPatientDate: String? = nil,
      dataModel: String? = nil, vocabularyVersion: String? = nil
    ) {
      self.referenceDate = referenceDate
      self.release = release
      self.lastPatientDate = lastPatientDate
      self.dataModel = dataModel
      self.vocabularyVersion = vocabularyVersion
    }
  }
}
