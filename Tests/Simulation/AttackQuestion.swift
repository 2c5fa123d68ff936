public import Catalogue

/// A question as an attacker puts it: groups of alternatives that must all hold, and others that must not.
public struct AttackQuestion: Hashable, Sendable {
  public enum Term: Hashable, Sendable {
    case age(AgeRange)
    case sex(SimulatedPatient.Sex)
    case attribute(SimulatedAttribute)
  }

  public var all: [[Term]]
  public var not: [[Term]]

  public init(all: [[Term]], not: [[Term]] = []) {
    self.all = all
    self.not = not
  }

  /// The true count.
  public func truth(in hospital: SimulatedHospital) -> Int {
    hospital.count { profile in
      all.allSatisfy { $0.contains { $0.holds(for: profile) } }
        && !not.contains { $0.contains { $0.holds(for: profile) } }
    }
  }
}

extension AttackQuestion.Term {
  /// Ages by whole years, or below 28 days.
  func holds(for profile: SimulatedProfile) -> Bool {
    switch self {
    case .age(let range):
      range.days.from <= profile.ageInDays && profile.ageInDays < range.days.to ?? .infinity
    case .sex(let sex): profile.sex == sex
    case .attribute(let attribute): profile.has(attribute)
    }
  }

  /// The term that a value of a table is.
  init?(_ dimension: StatisticsDimension, _ value: String) {
    switch dimension {
    case .ageGroup:
      guard let range = AgeRange(iso8601: value) else { return nil }
      self = .age(range)
    case .sex:
      guard let sex = SimulatedPatient.Sex(rawValue: value) else { return nil }
      self = .sex(sex)
    default:
      guard let attribute = SimulatedAttribute.allCases.first(where: { $0.value == value }) else {
        return nil
      }
      self = .attribute(attribute)
    }
  }
}
