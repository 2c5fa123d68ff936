internal import Catalogue
internal import Query

/// A question in the form in which it is answered: ages and sexes as sets, the rest as criteria. Order,
/// repetition and spelling of the question make no difference to it.
struct NormalisedQuestion: Sendable {
  /// Nil where every age will do.
  var ages: AgeRegion? { ageGroups.reduce(nil) { $0?.intersection($1) ?? $1 } }
  /// What each group of the question that asks for ages alone leaves of them.
  private(set) var ageGroups: [AgeRegion] = []
  /// Nil where either sex will do.
  var sexes: Set<String>?
  var required: Set<Criterion> = []
  var excluded: Set<Criterion> = []
  var warnings: [FeasibilityAnswer.Warning] = []
  /// In which ages are meant; nil where they are those of the reference date.
  private(set) var year: Int?

  static let everySex: Set<String> = ["female", "male", "other", "unknown"]

  /// Whether no child can meet it.
  var isImpossible: Bool {
    ages?.isEmpty == true || sexes?.isEmpty == true || !required.isDisjoint(with: excluded)
  }

  init(_ question: FeasibilityQuestion, concepts: ConceptKnowledge) {
    for (index, group) in question.all.enumerated() {
      require(alternatives(group, at: "/all/\(index)", concepts))
    }
    for (index, group) in (question.not ?? []).enumerated() {
      exclude(alternatives(group, at: "/not/\(index)", concepts))
    }
    if question.all.isEmpty && question.not?.isEmpty ?? true {
      warn("/all", "The question asks for nothing in particular, so every child counts.")
    }
    warnUnsupported(question)
  }

  private var asksForAge: Bool {
    ages != nil
      || required.union(excluded).contains { criterion in
        criterion.alternatives.contains { if case .age = $0 { true } else { false } }
      }
  }

  /// The question as of a reference date's year: who will be (or was) of an age in the year asked about is
  /// so many years younger (or older) on the reference date.
  ///
  /// - Parameter reference: Nil where the year is not known; then ages cannot be judged.
  func asked(on reference: Int?) -> NormalisedQuestion {
    guard let year, asksForAge else { return self }
    var moved = self
    guard let reference else {
      moved.ageGroups = []
      moved.required.insert(Criterion(alternatives: [.unreadable]))
      return moved
    }
    let days = Double(year - reference) * 365.25
    func criterion(_ own: Criterion) -> Criterion {
      Criterion(
        alternatives: Set(
          own.alternatives.map { alternative in
            if case .age(let region) = alternative {
              .age(region.earlier(by: days))
            } else {
              alternative
            }
          }))
    }
    moved.ageGroups = ageGroups.map { $0.earlier(by: days) }
    moved.required = Set(required.map(criterion))
    moved.excluded = Set(excluded.map(criterion))
    return moved
  }

  mutating func forgetYear() { year = nil }

  /// The same with fewer of the groups by which ages and sexes are told apart: every choice of its groups of ages
  /// and of its criteria that an age or a sex may meet.
  ///
  /// Tables may tell more of such a wider question than of this one, which cuts through the bands that they count.
  var wider: [NormalisedQuestion] {
    var regions = ages.map { [$0] } ?? []
    for group in Set(ageGroups).sorted() where regions.count < Self.mostWider {
      for region in [group] + regions.map({ $0.intersection(group) })
      where !regions.contains(region) { regions.append(region) }
    }
    var choices = [self]
    for ageGroups in regions.dropFirst().map({ [$0] }) + (regions.isEmpty ? [] : [[]]) {
      choices.append(self)
      choices[choices.count - 1].ageGroups = ageGroups
    }
    let cutting = required.union(excluded).filter(\.asksForAgeOrSex).sorted { $0.key < $1.key }
    for criterion in cutting where choices.count < Self.mostWider {
      for var choice in choices {
        choice.required.remove(criterion)
        choice.excluded.remove(criterion)
        choices.append(choice)
      }
    }
    return Array(choices.dropFirst())
  }

  /// Choices beyond which no further group is chosen from.
  private static let mostWider = 16

  private mutating func require(_ alternatives: Set<Alternative>) {
    if alternatives.isEmpty { return }
    if let region = Self.region(alternatives) {
      ageGroups.append(region)
    } else if let listed = Self.sexes(alternatives) {
      sexes = (sexes ?? Self.everySex).intersection(listed)
    } else {
      required.insert(Criterion(alternatives: alternatives))
    }
  }

  private mutating func exclude(_ alternatives: Set<Alternative>) {
    if alternatives.isEmpty { return }
    if let region = Self.region(alternatives) {
      ageGroups.append(region.complement)
    } else if let listed = Self.sexes(alternatives) {
      sexes = (sexes ?? Self.everySex).subtracting(listed)
    } else {
      excluded.insert(Criterion(alternatives: alternatives))
    }
  }

  /// The ages, where the alternatives are ages and nothing else.
  private static func region(_ alternatives: Set<Alternative>) -> AgeRegion? {
    var region: AgeRegion?
    for alternative in alternatives {
      guard case .age(let ages) = alternative else { return nil }
      region = region?.union(ages) ?? ages
    }
    return region
  }

  private static func sexes(_ alternatives: Set<Alternative>) -> Set<String>? {
    var sexes: Set<String> = []
    for alternative in alternatives {
      guard case .sex(let sex) = alternative else { return nil }
      sexes.insert(sex)
    }
    return sexes
  }

  // MARK: Reading a group

  private mutating func alternatives(
    _ group: FeasibilityQuestion.Group, at pointer: String, _ concepts: ConceptKnowledge
  ) -> Set<Alternative> {
    if group.any.isEmpty { warn(pointer + "/any", "The group is empty and has been left out.") }
    var alternatives: Set<Alternative> = []
    for (index, criterion) in group.any.prefix(Self.mostAlternatives).enumerated() {
      alternatives.insert(alternative(criterion, at: "\(pointer)/any/\(index)", concepts))
    }
    if group.any.count > Self.mostAlternatives {
      warn(
        pointer + "/any",
        "Only the first \(Self.mostAlternatives) alternatives have been counted; the others leave the upper bound open."
      )
      alternatives.insert(.unreadable)
    }
    return alternatives
  }

  /// Alternatives of a group beyond which they are not counted one by one.
  static let mostAlternatives = 300

  private mutating func alternative(
    _ criterion: FeasibilityQuestion.Criterion, at pointer: String, _ concepts: ConceptKnowledge
  ) -> Alternative {
    let stated = [
      criterion.concept != nil, criterion.age != nil, criterion.sex != nil,
      criterion.variable != nil,
    ].filter { $0 }.count
    guard stated == 1 else {
      warn(
        pointer,
        stated == 0
          ? "Nothing that is known here is asked for, so it cannot be counted."
          : "Several things are asked for at once, so it cannot be counted; give each a group of its own."
      )
      return .unreadable
    }
    if let code = criterion.concept {
      return .codes(concepts.match(code, wide: criterion.descendants ?? true))
    }
    if let age = criterion.age {
      let from = age.from?.days ?? 0
      let to = age.to?.days ?? .infinity
      if from < to { return .age(AgeRegion([from..<to])) }
      warn(pointer + "/age", "No age lies in this band.")
      return .age(AgeRegion([]))
    }
    if let sex = criterion.sex {
      if Self.everySex.contains(sex.lowercased()) { return .sex(sex.lowercased()) }
      warn(pointer + "/sex", "A sex is female, male, other or unknown.")
      return .unreadable
    }
    let words = (criterion.variable ?? "").split(whereSeparator: \.isWhitespace)
    if words.isEmpty {
      warn(pointer + "/variable", "The variable has no name.")
      return .unreadable
    }
    return .variable(words.joined(separator: " ").lowercased())
  }

  private mutating func warnUnsupported(_ question: FeasibilityQuestion) {
    if question.period != nil {
      warn(
        "/period",
        "Published tables do not say when a child met the criteria, so the period only takes away the lower bound and the estimate."
      )
    }
    if question.period != nil {
      required.insert(Criterion(alternatives: [.unreadable]))
    }
    if let year = question.year {
      self.year = year
      warn(
        "/year",
        asksForAge
          ? "Ages are those on the anniversary in \(year) of each hospital's reference date; children born or first seen since are not counted."
          : "The year moves ages alone, and no age is asked for.")
    }
    if question.live == true {
      warn("/live", "Hospitals cannot be asked live yet; the answer rests on published tables.")
    }
  }

  mutating func warn(_ pointer: String, _ message: String) {
    warnings.append(FeasibilityAnswer.Warning(pointer: pointer, message: message))
  }
}
