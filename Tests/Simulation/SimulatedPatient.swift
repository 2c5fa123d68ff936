public import Catalogue

/// Something that a simulated child has or has not; a child may have several.
public enum SimulatedAttribute: Int, CaseIterable, Sendable {
  case cysticFibrosis, asthma, diabetes, ketoacidosis, seizures, spirometry, sweatTest, weight

  /// As a table names it: a CURIE, or the name of a variable.
  public var value: String {
    switch self {
    case .cysticFibrosis: "ORPHA:586"
    case .asthma: "ICD10:J45"
    case .diabetes: "ICD10:E10"
    case .ketoacidosis: "ICD10:E10.1"
    case .seizures: "HP:0001250"
    case .spirometry: "fev1"
    case .sweatTest: "sweat_chloride"
    case .weight: "weight_kg"
    }
  }

  /// By which it is published.
  public var dimension: StatisticsDimension {
    switch self {
    case .cysticFibrosis, .asthma, .diabetes, .ketoacidosis: .diagnosis
    case .seizures: .phenotype
    case .spirometry, .sweatTest, .weight: .variable
    }
  }

  /// Its place in a mask of attributes.
  public var bit: Int { 1 << rawValue }

  public static func of(_ dimension: StatisticsDimension) -> [SimulatedAttribute] {
    allCases.filter { $0.dimension == dimension }
  }
}

/// A made-up child, as a hospital's own table would hold it.
public struct SimulatedPatient: Hashable, Sendable {
  public enum Sex: String, CaseIterable, Sendable { case female, male, unknown }

  /// From 1, unique in the hospital.
  public var number: Int
  /// On the reference date; no child stands on the edge of a year, so that counting by days and by
  /// birthdays agree.
  public var ageInDays: Int
  public var sex: Sex
  /// Bits of `SimulatedAttribute`.
  public var attributes: Int
  public var firstVisitYear: Int
  public var place: String

  public func has(_ attribute: SimulatedAttribute) -> Bool { attributes & attribute.bit != 0 }

  /// CURIEs.
  public var diagnoses: [String] { values(of: .diagnosis) }
  /// CURIEs.
  public var phenotypes: [String] { values(of: .phenotype) }
  /// Names of variables measured at least once.
  public var variables: [String] { values(of: .variable) }

  /// `2019-03-07`.
  public var birthDate: String { SimulatedDate.text(daysBefore: ageInDays) }
  public var birthYear: Int { SimulatedDate.year(daysBefore: ageInDays) }

  private func values(of dimension: StatisticsDimension) -> [String] {
    SimulatedAttribute.of(dimension).filter(has).map(\.value)
  }
}

/// The reference date of all simulated hospitals, and days before it.
public enum SimulatedDate {
  /// 30 June 2026.
  public static let reference = "2026-06-30"
  private static let day = CalendarDay(iso8601: reference) ?? CalendarDay(number: 0)

  static func text(daysBefore days: Int) -> String { date(days).description }

  static func year(daysBefore days: Int) -> Int { date(days).parts.year }

  private static func date(_ days: Int) -> CalendarDay { CalendarDay(number: day.number - days) }
}
