public import Catalogue

/// The answer to a variable query (`GET /api/v1/variables`).
public struct VariableAnswer: Hashable, Sendable, Codable {
  public var total: Int
  public var totalIsExact: Bool
  public var asOf: String
  public var generation: Int
  /// The cursor of the next page; null on the last.
  public var next: String?
  /// Whether words were dropped or read otherwise because the query as typed found nothing.
  public var relaxed: Bool
  public var items: [VariableHit]
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
  }

  /// A variable by its concept where it has one, else by its name.
  public struct SharedVariable: Hashable, Sendable, Codable {
    public var label: String
    public var concept: String?
    /// In the order of `cohorts`: the name it has there; null where it is missing.
    public var names: [String?]
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
}
