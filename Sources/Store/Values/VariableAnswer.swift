public import Catalogue

/// The answer to a variable query (`GET /api/v1/variables`).
public struct VariableAnswer: Hashable, Sendable, Codable {
  public var total: Int
  public var totalIsExact: Bool
  public var asOf: String
  public var generation: Int
  /// The cursor of the next page; null on the last.
  @ExplicitNull public var next: String?
  /// Whether words were dropped or read otherwise because the query as typed found nothing.
  public var relaxed: Bool
  public var items: [VariableHit]
  /// Only where nothing meets every criterion: which datasets come nearest, and what each criterion costs.
  public var nearest: NearestMiss?

  public init(
    total: Int, totalIsExact: Bool, asOf: String, generation: Int, next: String? = nil,
    relaxed: Bool, items: [VariableHit]
  ) {
    self.total = total
    self.totalIsExact = totalIsExact
    self.asOf = asOf
    self.generation = generation
    self.next = next
    self.relaxed = relaxed
    self.items = items
  }
}

/// One variable, with the dataset that holds it.
public struct VariableHit: Hashable, Sendable, Codable {
  public var name: String
  public var table: String
  public var label: String
  public var description: String
  public var datatype: String?
  public var unit: String?
  public var allowedValues: String?
  public var concept: String?
  public var conceptIRI: String?
  public var measurement: Variable.Measurement?
  public var datasetId: String
  public var datasetIRI: String
  public var datasetTitle: String
  /// The name of the source that owns the dataset, as the filter writes it.
  public var hospital: String
  /// The hospital's name for people.
  public var hospitalName: String
  public var score: Double

  public init(
    name: String, table: String, label: String, description: String, datatype: String? = nil,
    unit: String? = nil, allowedValues: String? = nil, concept: String? = nil,
    conceptIRI: String? = nil, measurement: Variable.Measurement? = nil, datasetId: String,
    datasetIRI: String, datasetTitle: String, hospital: String, hospitalName: String,
    score: Double
  ) {
    self.name = name
    self.table = table
    self.label = label
    self.description = description
    self.datatype = datatype
    self.unit = unit
    self.allowedValues = allowedValues
    self.concept = concept
    self.conceptIRI = conceptIRI
    self.measurement = measurement
    self.datasetId = datasetId
    self.datasetIRI = datasetIRI
    self.datasetTitle = datasetTitle
    self.hospital = hospital
    self.hospitalName = hospitalName
    self.score = score
  }
}

/// Cohorts as columns (`GET /api/v1/compare`).
public struct Comparison: Hashable, Sendable, Codable {
  public struct Cohort: Hashable, Sendable, Codable {
    public var id: String
    public var iri: String
    public var title: String
    /// The name of the source that owns it, as the filter writes it.
    public var hospital: String
    /// The hospital's name for people.
    public var hospitalName: String
    public var country: String?
    public var access: String?
    public var individuals: Int64?
    public var ageMin: String?
    public var ageMax: String?
    public var gestationMin: Int?
    public var gestationMax: Int?
    public var codes: [String]
    public var years: String?
    public var variableCount: Int
    public var rung: String

    public init(
      id: String, iri: String, title: String, hospital: String, hospitalName: String,
      country: String? = nil, access: String? = nil, individuals: Int64? = nil,
      ageMin: String? = nil, ageMax: String? = nil, gestationMin: Int? = nil,
      gestationMax: Int? = nil, codes: [String], years: String? = nil, variableCount: Int,
      rung: String
    ) {
      self.id = id
      self.iri = iri
      self.title = title
      self.hospital = hospital
      self.hospitalName = hospitalName
      self.country = country
      self.access = access
      self.individuals = individuals
      self.ageMin = ageMin
      self.ageMax = ageMax
      self.gestationMin = gestationMin
      self.gestationMax = gestationMax
      self.codes = codes
      self.years = years
      self.variableCount = variableCount
      self.rung = rung
    }
  }

  /// A variable by its concept where it has one, else by its name.
  public struct SharedVariable: Hashable, Sendable, Codable {
    public var label: String
    public var concept: String?
    /// In the order of `cohorts`: the name it has there; null where it is missing.
    public var names: [String?]

    public init(
      label: String, concept: String? = nil, names: [String?]
    ) {
      self.label = label
      self.concept = concept
      self.names = names
    }
  }

  public var cohorts: [Cohort]
  /// In all cohorts.
  public var common: [SharedVariable]
  /// In some.
  public var partial: [SharedVariable]
  /// Codes that all share.
  public var commonCodes: [String]
  public var asOf: String
  public var generation: Int

  public init(
    cohorts: [Cohort], common: [SharedVariable], partial: [SharedVariable],
    commonCodes: [String], asOf: String, generation: Int
  ) {
    self.cohorts = cohorts
    self.common = common
    self.partial = partial
    self.commonCodes = commonCodes
    self.asOf = asOf
    self.generation = generation
  }
}
