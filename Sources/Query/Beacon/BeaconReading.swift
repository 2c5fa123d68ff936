internal import Catalogue

/// Why a Beacon filter cannot be answered, in one sentence with a remedy.
public struct BeaconProblem: Error, Hashable, Sendable {
  public var filter: String
  public var message: String

  public init(filter: String, message: String) {
    self.filter = filter
    self.message = message
  }
}

/// The filters of a Beacon request as a feasibility question.
///
/// Ontology terms ask for a concept, or for a sex by its NCIT term; fields are `age`, `sex`, `variable`,
/// `country`, `hospital` and `access`. Several bounds of `age` are one range.
public enum BeaconReading {
  /// The most filters of one request.
  public static let mostFilters = 100

  /// - Throws: `BeaconProblem` for the first filter that is not understood.
  public static func question(
    _ filters: [BeaconFilter]
  ) throws(BeaconProblem) -> FeasibilityQuestion {
    guard filters.count <= mostFilters else {
      throw BeaconProblem(
        filter: "", message: "A request may have \(mostFilters) filters; this has \(filters.count)."
      )
    }
    var question = FeasibilityQuestion(all: [])
    var place = FeasibilityQuestion.Where()
    var ages: AgeRange?
    for filter in filters {
      switch field(filter) {
      case "age": ages = try (ages ?? .all).intersection(range(filter))
      case "sex": try add(.init(sex: sex(filter)), filter, to: &question)
      case "variable":
        try add(.init(variable: value(filter)), filter, to: &question)
      case "country": place.country = try (place.country ?? []) + [equal(filter).lowercased()]
      case "hospital": place.hospital = try (place.hospital ?? []) + [equal(filter).lowercased()]
      case "access": place.access = try (place.access ?? []) + [equal(filter).uppercased()]
      case nil: try add(term(filter), filter, to: &question)
      default:
        throw BeaconProblem(
          filter: filter.id,
          message:
            "The field “\(filter.id)” is not known here: use age, sex, variable, country, hospital or access, or a term such as ORPHA:586."
        )
      }
    }
    if let ages {
      guard !ages.isEmpty else {
        throw BeaconProblem(filter: "age", message: "No age meets all bounds that are given.")
      }
      question.all.append(.init(any: [.init(age: ages)]))
    }
    if place != FeasibilityQuestion.Where() { question.where = place }
    return question
  }

  /// The field's name, folded; nil for an ontology term.
  private static func field(_ filter: BeaconFilter) -> String? {
    guard filter.operator != nil || filter.value != nil || !filter.id.contains(":") else {
      return nil
    }
    return filter.id.lowercased()
  }

  private static func add(
    _ criterion: FeasibilityQuestion.Criterion, _ filter: BeaconFilter,
    to question: inout FeasibilityQuestion
  ) throws(BeaconProblem) {
    switch filter.operator {
    case nil, .equal: question.all.append(.init(any: [criterion]))
    case .not: question.not = (question.not ?? []) + [.init(any: [criterion])]
    default:
      throw BeaconProblem(
        filter: filter.text, message: "“\(filter.id)” has no order: compare it with = or !.")
    }
  }

  private static func term(
    _ filter: BeaconFilter
  ) throws(BeaconProblem) -> FeasibilityQuestion.Criterion {
    if let sex = BeaconTerms.sexes.first(where: { $0.term == filter.id.uppercased() }) {
      return .init(sex: sex.name)
    }
    guard let code = Code(curie: filter.id) else {
      throw BeaconProblem(
        filter: filter.id,
        message:
          "“\(filter.id)” is no term: write SYSTEM:VALUE, such as ORPHA:586, ICD10:E84 or HP:0001250."
      )
    }
    return .init(concept: code, descendants: filter.includeDescendantTerms)
  }

  private static func range(_ filter: BeaconFilter) throws(BeaconProblem) -> AgeRange {
    let text = try value(filter)
    guard let age = Age(iso8601: text) else {
      throw BeaconProblem(
        filter: filter.text,
        message: "“\(text)” is no age: write an ISO 8601 duration such as P2Y, or years.")
    }
    switch filter.operator {
    case .atLeast: return AgeRange(from: age, to: nil)
    case .more: return AgeRange(from: age.next, to: nil)
    case .less: return AgeRange(from: nil, to: age)
    case .atMost: return AgeRange(from: nil, through: age)
    case nil, .equal: return AgeRange(from: age, through: age)
    case .not:
      throw BeaconProblem(
        filter: filter.text, message: "An age cannot be excluded: ask below and above it.")
    }
  }

  private static func sex(_ filter: BeaconFilter) throws(BeaconProblem) -> String {
    let text = try value(filter)
    if let term = BeaconTerms.sexes.first(where: { $0.term == text.uppercased() }) {
      return term.name
    }
    guard ["female", "male", "other", "unknown"].contains(text.lowercased()) else {
      throw BeaconProblem(
        filter: filter.text, message: "“\(text)” is no sex: write female, male, other or unknown.")
    }
    return text.lowercased()
  }

  private static func value(_ filter: BeaconFilter) throws(BeaconProblem) -> String {
    guard let value = filter.value, !value.isEmpty, value.utf8.count <= 500 else {
      throw BeaconProblem(
        filter: filter.id, message: "“\(filter.id)” needs a value of at most 500 bytes.")
    }
    return value
  }

  private static func equal(_ filter: BeaconFilter) throws(BeaconProblem) -> String {
    guard filter.operator == nil || filter.operator == .equal else {
      throw BeaconProblem(
        filter: filter.text, message: "“\(filter.id)” is compared with = alone.")
    }
    return try value(filter)
  }
}

/// Terms that Beacon clients use for what is no diagnosis.
public enum BeaconTerms {
  /// NCI Thesaurus terms of sexes (Beacon v2 default model, `common/commonDefinitions.json`).
  public static let sexes: [(name: String, term: String)] = [
    ("female", "NCIT:C16576"), ("male", "NCIT:C20197"), ("unknown", "NCIT:C17998"),
  ]
}
