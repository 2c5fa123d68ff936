public import Catalogue

/// A feasibility question for OHDSI tools.
public struct OMOPExport: Hashable, Sendable, Codable {
  /// For Circe: ATLAS, WebAPI, CirceR.
  public var cohort: CohortExpression
  /// Codes that no CONCEPT table was found to hold: their `CONCEPT_ID` is 0 and is to be filled in by hand.
  public var unmapped: [Code]
  /// What the cohort definition does not say, in plain sentences.
  public var leftOut: [String]
}

extension FeasibilityQuestion {
  /// Every code that the question asks for, in order, each once.
  public var codes: [Code] {
    var seen: Set<Code> = []
    return (all + (not ?? [])).flatMap(\.any).flatMap { criterion in
      [criterion.concept, criterion.variable.flatMap(Code.init(curie:))].compactMap { $0 }
    }.filter { seen.insert($0).inserted }
  }

  /// The question as a cohort definition.
  ///
  /// - Parameters:
  ///   - concepts: what a CONCEPT table says of the codes.
  ///   - label: a code's name for people.
  public func omop(
    concepts: [Code: OMOPConcept] = [:], label: @escaping (Code) -> String? = { _ in nil }
  ) -> OMOPExport {
    var builder = CohortBuilder(concepts: concepts, label: label)
    let rules = all.enumerated().map { index, group in
      CohortExpression.Rule(
        name: "\(index + 1): " + group.any.map(builder.name).joined(separator: " or "),
        expression: builder.group(group, excluded: false))
    }
    let exclusions = (not ?? []).map { group in
      CohortExpression.Rule(
        name: "not " + group.any.map(builder.name).joined(separator: " or "),
        expression: builder.group(group, excluded: true))
    }
    if let period { builder.leftOut.append("The period \(period) is not part of the cohort.") }
    if let year {
      builder.leftOut.append("The year \(year) for which ages hold is not part of it.")
    }
    if `where` != nil {
      builder.leftOut.append("Hospitals, countries and access rights are not part of the cohort.")
    }
    return OMOPExport(
      cohort: CohortExpression(
        conceptSets: builder.sets,
        primary: .init(criteria: [.init(observationPeriod: .init())]),
        rules: (rules + exclusions).filter { !$0.expression.isEmpty }),
      unmapped: codes.filter { concepts[$0] == nil }, leftOut: builder.leftOut)
  }
}

extension CohortExpression.Group {
  fileprivate var isEmpty: Bool { criteria.isEmpty && demographics.isEmpty && groups.isEmpty }
}

/// Collects concept sets while rules are made.
private struct CohortBuilder {
  let concepts: [Code: OMOPConcept]
  let label: (Code) -> String?
  var sets: [CohortExpression.ConceptSet] = []
  var leftOut: [String] = []

  func name(_ criterion: FeasibilityQuestion.Criterion) -> String {
    criterion.concept.map { label($0) ?? $0.description } ?? criterion.age.map { "age \($0)" }
      ?? criterion.sex ?? criterion.variable ?? "nothing"
  }

  /// - Parameter excluded: none of the alternatives may hold, rather than any.
  mutating func group(
    _ group: FeasibilityQuestion.Group, excluded: Bool
  ) -> CohortExpression.Group {
    var result = CohortExpression.Group(type: excluded ? "ALL" : "ANY")
    for criterion in group.any {
      if let concept = criterion.concept {
        result.criteria.append(
          events(concept, descendants: criterion.descendants ?? true, excluded: excluded))
      } else if let variable = criterion.variable {
        if let code = Code(curie: variable) {
          result.criteria.append(events(code, descendants: true, excluded: excluded))
        } else {
          leftOut.append("The variable “\(variable)” has no code and is not part of the cohort.")
        }
      } else if let age = criterion.age {
        append(age, to: &result, excluded: excluded)
      } else if let sex = criterion.sex {
        append(sex, to: &result, excluded: excluded)
      }
    }
    return result
  }

  private mutating func events(
    _ code: Code, descendants: Bool, excluded: Bool
  ) -> CohortExpression.Correlated {
    let concept = concepts[code] ?? OMOPConcept(code, name: label(code))
    let set = CohortExpression.ConceptSet(
      id: sets.count, name: concept.name,
      expression: .init(items: [.init(concept: concept, includeDescendants: descendants)]))
    sets.append(set)
    let events = CohortExpression.Events(codeset: set.id)
    var criteria = CohortExpression.Criteria()
    switch concept.domain {
    case "Measurement": criteria.measurement = events
    case "Drug": criteria.drug = events
    default: criteria.condition = events
    }
    return .init(
      criteria: criteria,
      occurrence: excluded ? .init(type: 0, count: 0) : .init(type: 2, count: 1))
  }

  /// OMOP counts ages in completed years.
  private mutating func append(
    _ age: AgeRange, to group: inout CohortExpression.Group, excluded: Bool
  ) {
    let isWhole = [age.from, age.to].compactMap { $0 }.allSatisfy { $0.unit == .year }
    if !isWhole {
      leftOut.append("The age \(age) is rounded outward to completed years.")
    }
    let from = age.from.map { Int(($0.days / 365.25).rounded(.down)) }
    let to = age.to.map { Int(($0.days / 365.25).rounded(.up)) }
    var ends: [CohortExpression.Demographic] = []
    if let from, from > 0 {
      ends.append(.init(age: .init(value: from, op: excluded ? "lt" : "gte")))
    }
    if let to { ends.append(.init(age: .init(value: to, op: excluded ? "gte" : "lt"))) }
    group.groups.append(.init(type: excluded ? "ANY" : "ALL", demographics: ends))
  }

  private mutating func append(
    _ sex: String, to group: inout CohortExpression.Group, excluded: Bool
  ) {
    let known = ["female": (8532, "FEMALE", "F"), "male": (8507, "MALE", "M")]
    let wanted = excluded ? ["female", "male"].filter { $0 != sex } : [sex]
    let concepts = wanted.compactMap { known[$0] }.map { id, name, code in
      OMOPConcept(
        id: id, name: name, domain: "Gender", vocabulary: "Gender", conceptClass: "Gender",
        standard: "S", code: code)
    }
    guard !concepts.isEmpty, known[sex] != nil else {
      leftOut.append("The sex “\(sex)” has no concept and is not part of the cohort.")
      return
    }
    group.demographics.append(.init(gender: concepts))
  }
}
