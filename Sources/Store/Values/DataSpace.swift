public import Catalogue

/// What the data space holds: datasets by hospital, disease group and age group, and how it grew.
///
/// Each number is that of the search that filters by the same hospital, code and age group. A dataset counts in
/// every group that it belongs to.
public struct DataSpace: Hashable, Sendable {
  /// One day on which something changed.
  public struct Day: Hashable, Sendable {
    /// `2026-05-31`, in UTC.
    public var day: String
    /// How many datasets came, changed, went and came back.
    public var created = 0
    public var updated = 0
    public var withdrawn = 0
    public var returned = 0
    /// How many datasets were shown at its end.
    public var datasets = 0
    /// The mean score of their descriptions at its end, in per cent; nil where none had been judged.
    public var quality: Int?

    public init(day: String) { self.day = day }
  }

  /// A disease or a group of them by which datasets are counted.
  public struct DiseaseGroup: Hashable, Sendable {
    /// Such as `ORPHA:68367`; names it in the vocabularies.
    public var concept: String
    /// What a search filters by to find it: the concept's own code, else the widest codes beneath it.
    public var codes: [Code]

    public init(concept: String, codes: [Code]) {
      self.concept = concept
      self.codes = codes
    }
  }

  /// Names of sources, in their order.
  public let hospitals: [String]
  /// The widest concepts that tell the datasets apart, those with most datasets first.
  public let diseaseGroups: [DiseaseGroup]
  /// Identifiers of the age groups of ICH E11, youngest first.
  public let ageGroups: [String]
  /// By hospital, then disease group, then age group; at 0 of each: whichever it is.
  private let counts: [Int]
  /// In their order; days on which nothing changed are left out.
  public let days: [Day]
  public let asOf: String
  public let generation: Int

  /// - Parameter counts: by hospital, then disease group, then age group; at 0 of each: whichever it is.
  public init(
    hospitals: [String], diseaseGroups: [DiseaseGroup], ageGroups: [String], counts: [Int],
    days: [Day], asOf: String, generation: Int
  ) {
    self.hospitals = hospitals
    self.diseaseGroups = diseaseGroups
    self.ageGroups = ageGroups
    self.counts = counts
    self.days = days
    self.asOf = asOf
    self.generation = generation
  }

  /// A row for each hospital, disease group and age group that has datasets; `label` names a disease group.
  public func csv(label: (DiseaseGroup) -> String?) -> String {
    var rows = [["hospital", "diseaseGroup", "diseaseGroupLabel", "ageGroup", "datasets"]]
    for hospital in [nil] + hospitals {
      for disease in [nil] + diseaseGroups {
        for age in [nil] + ageGroups {
          let count = datasets(hospital: hospital, diseaseGroup: disease, ageGroup: age)
          guard count > 0 else { continue }
          rows.append([
            hospital ?? "", disease?.concept ?? "", disease.flatMap(label) ?? "", age ?? "",
            "\(count)",
          ])
        }
      }
    }
    return CSVText.of(rows)
  }

  /// How many datasets a search finds that filters by these; nil: by none.
  public func datasets(
    hospital: String? = nil, diseaseGroup: DiseaseGroup? = nil, ageGroup: String? = nil
  ) -> Int {
    guard let hospital = Self.place(hospital, in: hospitals),
      let disease = Self.place(diseaseGroup, in: diseaseGroups),
      let age = Self.place(ageGroup, in: ageGroups)
    else { return 0 }
    return counts[
      (hospital * (diseaseGroups.count + 1) + disease) * (ageGroups.count + 1) + age]
  }

  private static func place<Value: Equatable>(_ value: Value?, in values: [Value]) -> Int? {
    guard let value else { return 0 }
    return values.firstIndex(of: value).map { $0 + 1 }
  }
}
