internal import Vocabulary

/// The ages that have a name of their own.
///
/// What a name means follows ICH E11(R1) and the NICHD stages where these have it; a toddler is from the first to
/// the third birthday, as people say.
enum NamedAge: Sendable, CaseIterable {
  case preterm, newborn, infant, toddler, preschooler, schoolchild, adolescent

  /// What a question means by it.
  var meaning: AgeExpression.Meaning {
    switch self {
    case .preterm: .gestation(from: nil, through: 36)
    case .newborn: .ages(from: Age(0, .day), through: Age(27, .day))
    case .infant: .ages(from: Age(28, .day), through: Age(11, .month))
    case .toddler: .ages(from: Age(1, .year), through: Age(2, .year))
    case .preschooler: .ages(from: Age(3, .year), through: Age(5, .year))
    case .schoolchild: .ages(from: Age(6, .year), through: Age(11, .year))
    case .adolescent: .ages(from: Age(12, .year), through: Age(17, .year))
    }
  }

  /// The ages of a cohort that is called by the name alone; nil where people who write so mean too many.
  ///
  /// Infants are then all in their first year, newborns among them, as in «infant mortality». Who is of preschool
  /// age is from two, three or four years old, and of school age up to eight, eleven or eighteen.
  var agesOfCohort: AgeRange? {
    switch self {
    case .newborn: AgeRange(from: Age(0, .day), to: Age(28, .day))
    case .infant: AgeRange(from: Age(0, .day), to: Age(1, .year))
    case .toddler: AgeRange(from: Age(1, .year), to: Age(3, .year))
    case .adolescent: AgeRange(from: Age(12, .year), to: Age(18, .year))
    case .preterm, .preschooler, .schoolchild: nil
    }
  }
}
