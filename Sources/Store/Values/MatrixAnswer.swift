public import Catalogue

/// The matrix "cohorts × variables" (`GET /api/v1/variables/matrix`).
public struct MatrixAnswer: Hashable, Sendable, Codable {
  /// How a cohort stands to a row. A cohort without a cell lacks it.
  public enum State: String, Sendable, Codable {
    case has
    /// The same concept in another unit or type of value, or a common variable that can be made in part; for a wanted variable also one that only has its words.
    case similar
  }

  /// A column.
  public struct Cohort: Hashable, Sendable, Codable {
    public var id: String
    public var iri: String
    public var title: String
    /// The name of the source that owns it, as the filter writes it.
    public var hospital: String
    /// The hospital's name for people.
    public var hospitalName: String
    /// How many of its variables the rows hold, those of other pages too.
    public var variables: Int
  }

  /// Rows that the dictionaries keep in one table.
  public struct Topic: Hashable, Sendable, Codable {
    /// Empty where the dictionaries name no table.
    public var name: String
    public var rows: [Row]
  }

  /// Variables of one concept, or of one name where none is stated.
  public struct Row: Hashable, Sendable, Codable {
    public var label: String
    /// The most usual name.
    public var name: String
    /// A code as a CURIE, else the concept's IRI.
    public var concept: String?
    /// The unit and type that most cohorts have.
    public var unit: String?
    public var datatype: String?
    /// How many cohorts have it, and how many something similar; of a user's own list all cohorts count, of
    /// other rows those that are columns.
    public var has: Int
    public var similar: Int
    /// Of the cohorts that have it or something similar, in their order.
    public var cells: [Cell]
  }

  public struct Cell: Hashable, Sendable, Codable {
    /// Index into `cohorts`.
    public var cohort: Int
    public var state: State
    public var variables: [Held]
  }

  /// A cohort's own variable.
  public struct Held: Hashable, Sendable, Codable {
    public var name: String
    public var table: String
    public var unit: String?
    public var datatype: String?
    /// At which ages or times it was measured.
    public var measurement: Variable.Measurement?
    /// Children who have it, where published.
    public var children: Int?
    /// The same by age band, youngest first.
    public var childrenByAge: [AgeCount]?
    /// Where it is made from others to fit a network's common variable.
    public var mapping: Variable.Mapping?
  }

  public struct AgeCount: Hashable, Sendable, Codable {
    /// `P2Y/P6Y`.
    public var age: String
    public var count: Int
  }

  /// How ready a hospital is for a study that needs the wanted variables.
  public struct Coverage: Hashable, Sendable, Codable {
    public var hospital: String
    public var hospitalName: String
    public var cohorts: Int
    public var has: Int
    public var similar: Int
    /// Wanted variables that none of its cohorts has, not even similar.
    public var missing: [String]
  }

  /// Rows in all; those of this page are in `topics`.
  public var total: Int
  /// Cohorts in all; `cohorts` are those with the most of the variables, or of those that were wanted.
  public var cohortsTotal: Int
  public var asOf: String
  public var generation: Int
  /// Whether words were dropped or read otherwise because the query as typed found nothing.
  public var relaxed: Bool
  public var cohorts: [Cohort]
  public var topics: [Topic]
  /// The readiest first; empty unless variables were wanted.
  public var coverage: [Coverage]
  /// Only where nothing meets every criterion: which datasets come nearest, and what each criterion costs.
  public var nearest: NearestMiss?
}
