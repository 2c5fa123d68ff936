import Catalogue
import Query
import Simulation

/// Questions at random, and who truly meets them.
enum RandomQuestion {
  static func question(_ random: inout SeededGenerator) -> FeasibilityQuestion {
    let groups = (0..<Int.random(in: 1...4, using: &random)).map { _ in group(&random) }
    let not = Int.random(in: 0..<3, using: &random) == 0 ? [group(&random)] : nil
    return FeasibilityQuestion(all: groups, not: not)
  }

  static func group(_ random: inout SeededGenerator) -> FeasibilityQuestion.Group {
    let kind = Int.random(in: 0..<6, using: &random)
    return FeasibilityQuestion.Group(
      any: (0..<Int.random(in: 1...2, using: &random)).map { _ in
        criterion(kind == 5 ? Int.random(in: 0..<5, using: &random) : kind, &random)
      })
  }

  private static func criterion(_ kind: Int, _ random: inout SeededGenerator)
    -> FeasibilityQuestion.Criterion
  {
    var criterion = FeasibilityQuestion.Criterion()
    switch kind {
    case 0:
      let years = Int.random(in: 0...16, using: &random)
      criterion.age = AgeRange(
        from: Age(years, .year),
        to: Age(years + Int.random(in: 1...8, using: &random), .year))
    case 1: criterion.sex = ["female", "male"].randomElement(using: &random)
    case 2, 3:
      criterion.concept = SyntheticPopulation.codes.randomElement(using: &random)
        .flatMap(Code.init(curie:))
      criterion.descendants = Bool.random(using: &random)
    default: criterion.variable = SyntheticPopulation.variables.randomElement(using: &random)
    }
    return criterion
  }

  static func truth(_ question: FeasibilityQuestion, _ children: [Child]) -> Int {
    children.count { child in
      question.all.allSatisfy { meets(child, $0) }
        && !(question.not ?? []).contains { meets(child, $0) }
    }
  }

  private static func meets(_ child: Child, _ group: FeasibilityQuestion.Group) -> Bool {
    group.any.contains { criterion in
      if let age = criterion.age {
        return (age.from?.days ?? 0) <= child.days && child.days < (age.to?.days ?? .infinity)
      }
      if let sex = criterion.sex { return child.sex == sex }
      if let code = criterion.concept {
        return child.codes.contains {
          $0 == code.description
            || (criterion.descendants != false && $0.hasPrefix(code.description))
        }
      }
      return child.variables.contains(criterion.variable ?? "")
    }
  }
}
