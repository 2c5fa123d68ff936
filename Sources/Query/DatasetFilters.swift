public import Catalogue

/// Filters of a dataset query. Several values of one filter mean any of them; several filters mean all.
///
/// A dataset that does not state what a filter asks is neither in nor out: it is listed after the matches
/// and counted apart, see `includeUnknown`.
public struct DatasetFilters: Hashable, Sendable, Codable {
  /// Source names.
  public var hospital: [String] = []
  /// ISO 3166-1 alpha-2, lower case.
  public var country: [String] = []
  /// PUBLIC, RESTRICTED, NON_PUBLIC.
  public var access: [String] = []
  public var category: [String] = []
  public var theme: [String] = []
  /// The code of dct:type, else the class.
  public var kind: [String] = []
  /// Codes with all that are narrower.
  public var code: [Code] = []
  /// The youngest age asked for.
  public var ageMin: Age?
  /// The oldest age asked for, in completed units: `P1D` means up to the second day's end, `P2Y` up to the
  /// day before the third birthday.
  public var ageMax: Age?
  /// The cohort's ages must lie wholly within the asked ones; else an overlap is enough.
  public var ageWithin = false
  /// Completed weeks at birth, both ends in.
  public var gestationMin: Int?
  public var gestationMax: Int?
  public var ageGroup: [String] = []
  public var sex: [String] = []
  /// A variable's name, code or words.
  public var variable: [String] = []
  public var hasVariables: Bool?
  /// Of the data; BCP 47.
  public var language: [String] = []
  public var year: [Int] = []
  public var minIndividuals: Int64?
  /// Bands of the quality score.
  public var quality: [String] = []
  /// What becomes of datasets that are silent on a filter. Unset: they follow the matches and are counted
  /// apart. True: they follow the matches and count among them. False: they are left out.
  public var includeUnknown: Bool?

  public init() {}

  /// Whether nothing is asked.
  public var isEmpty: Bool {
    var other = self
    other.includeUnknown = nil
    other.ageWithin = false
    return other == DatasetFilters()
  }

  /// These filters with `others` added: values of the same filter join; where a filter takes one value,
  /// that of `others` holds.
  public func adding(_ others: DatasetFilters) -> DatasetFilters {
    var sum = self
    for item in others.queryItems {
      FilterField(name: item.name)?.read(item.value, into: &sum)
    }
    return sum
  }
}
