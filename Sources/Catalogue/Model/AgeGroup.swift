/// An age group that paediatrics has a name for: of ICH E11(R1), or of the NICHD stages.
public struct AgeGroup: Hashable, Sendable, Identifiable {
  /// Who defined a group.
  public enum Scheme: String, Hashable, Sendable, Codable, CaseIterable {
    /// ICH Harmonised Guideline E11(R1), section 2.1 of its addendum and section 2.5 of E11.
    case ich = "ICH-E11"
    /// The paediatric terminology of the US National Institute of Child Health and Human Development.
    case nichd = "NICHD"
  }

  /// Unique among all schemes: `term-newborn`.
  public let id: String
  public let scheme: Scheme
  /// Nil for a group that gestation defines.
  public let ages: AgeRange?
  /// Weeks of gestation at birth, for groups that are defined by it.
  public let gestation: GestationRange?
  /// The first label of each language, English always among them.
  public let label: LocalisedText
  /// Every name in every language, the first labels included.
  public let names: LocalisedText
}

extension AgeGroup {
  /// Whether a population of these ages and gestations may hold children of the group.
  ///
  /// A group that gestation defines needs a stated gestation: nothing about prematurity follows from
  /// age alone.
  public func overlaps(ages range: AgeRange?, gestation weeks: GestationRange?) -> Bool {
    if let gestation { return weeks.map { $0.overlaps(gestation) } ?? false }
    guard let ages, let range else { return false }
    return ages.overlaps(range)
  }

  /// The groups, of all schemes, that a population of these ages and gestations may hold children of.
  public static func overlapping(
    ages range: AgeRange?, gestation weeks: GestationRange? = nil
  ) -> [AgeGroup] {
    all.filter { $0.overlaps(ages: range, gestation: weeks) }
  }

  /// Every group, in the order of the schemes and then of age.
  public static let all: [AgeGroup] = AgeGroupTable.read()

  private static let byID = Dictionary(
    all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  /// The group of an identifier; case does not matter.
  public init?(id: some StringProtocol) {
    guard let group = Self.byID[id.trimmingASCIISpace.lowercased()] else { return nil }
    self = group
  }

  /// The group that has this name in some language; case does not matter. Where a name stands in
  /// both schemes, ICH E11 wins.
  public init?(label: some StringProtocol) {
    let wanted = label.trimmingASCIISpace.lowercased()
    let hit = Self.all.first { group in
      group.names.variants.contains { $0.text.lowercased() == wanted }
    }
    guard let hit else { return nil }
    self = hit
  }
}
