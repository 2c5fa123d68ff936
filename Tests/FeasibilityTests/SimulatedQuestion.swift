import Catalogue
import Query
import Simulation

/// A question about a simulated hospital, and what is true.
struct SimulatedQuestion {
  var question: FeasibilityQuestion
  /// The dimensions of its criteria, each criterion of one.
  var dimensions: [StatisticsDimension]
  /// Whether its ages begin and end where published bands do.
  var fitsBands = true
  /// Whether each criterion is one value, and nothing is excluded.
  var isPlain = true
  /// How many children meet all.
  var truth = 0

  typealias Condition = (SimulatedProfile) -> Bool

  init(_ publication: SimulatedPublication, _ random: inout SeededGenerator) {
    let kinds: [StatisticsDimension] = [.ageGroup, .sex, .diagnosis, .phenotype, .variable]
    let count = [1, 2, 2, 3, 3, 3, 3, 4, 4, 5].randomElement(using: &random) ?? 3
    dimensions = Array(kinds.shuffled(using: &random).prefix(count))
    question = FeasibilityQuestion(all: [])
    var conditions: [Condition] = []
    for dimension in dimensions {
      let (group, condition) = criterion(dimension, publication.bands, &random)
      let isExcluded = conditions.count > 0 && random.chance(0.1)
      if isExcluded {
        isPlain = false
        question.not = (question.not ?? []) + [group]
        conditions.append { !condition($0) }
      } else {
        question.all.append(group)
        conditions.append(condition)
      }
    }
    let hospital = publication.hospital
    truth = hospital.count { profile in conditions.allSatisfy { $0(profile) } }
  }

  private mutating func criterion(
    _ dimension: StatisticsDimension, _ bands: [String], _ random: inout SeededGenerator
  ) -> (FeasibilityQuestion.Group, Condition) {
    switch dimension {
    case .ageGroup:
      let range = ages(bands, &random)
      let days = range.days
      return (
        .init(any: [.init(age: range)]),
        { days.from <= $0.ageInDays && $0.ageInDays < days.to ?? .infinity }
      )
    case .sex:
      let sex = random.chance(0.5) ? SimulatedPatient.Sex.female : .male
      return (.init(any: [.init(sex: sex.rawValue)]), { $0.sex == sex })
    default:
      var chosen = Array(SimulatedAttribute.of(dimension).shuffled(using: &random).prefix(1))
      if random.chance(0.12),
        let other = SimulatedAttribute.of(dimension).randomElement(using: &random),
        other != chosen[0]
      {
        isPlain = false
        chosen.append(other)
      }
      return (
        .init(
          any: chosen.map { attribute in
            dimension == .variable
              ? .init(variable: attribute.value) : .init(concept: Code(curie: attribute.value))
          }), { profile in chosen.contains { profile.has($0) } }
      )
    }
  }

  private mutating func ages(_ bands: [String], _ random: inout SeededGenerator) -> AgeRange {
    let edges = bands.compactMap(AgeRange.init(iso8601:))
    if random.chance(0.75) {
      let first = Int.random(in: 0..<edges.count, using: &random)
      let last = min(edges.count - 1, first + Int.random(in: 0...1, using: &random))
      return AgeRange(from: edges[first].from, to: edges[last].to)
    }
    let from = Int.random(in: 0...14, using: &random)
    let range = AgeRange(
      from: Age(from, .year), to: Age(from + Int.random(in: 1...6, using: &random), .year))
    let ends = Set(edges.flatMap { [$0.days.from, $0.days.to ?? .infinity] })
    fitsBands = ends.contains(range.days.from) && ends.contains(range.days.to ?? .infinity)
    return range
  }

  /// Whether the tables count every two of its criteria jointly.
  func isCovered(by statistics: AggregateStatistics) -> Bool {
    dimensions.allSatisfy { first in
      dimensions.allSatisfy { second in
        statistics.tables.contains {
          $0.dimensions.contains(first.rawValue) && $0.dimensions.contains(second.rawValue)
        }
      }
    }
  }
}
