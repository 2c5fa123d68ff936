internal import Catalogue
internal import Query

/// Tells which parts of a question no published table counts.
struct Recognition {
  private let concepts: ConceptKnowledge
  private let codes: [PropertyValue]
  private let variables: [(value: PropertyValue, names: [String])]

  init(
    _ index: StatisticsIndex, _ datasets: some Sequence<PreparedDataset>,
    _ moreNames: [String: Set<String>]
  ) {
    concepts = index.concepts
    let properties = index.properties
    let shapes = Set(datasets.lazy.flatMap(\.editions).map(\.shape))
    var isCounted = Array(repeating: false, count: properties.values.count)
    for value in shapes.lazy.flatMap({ index.values[$0] }) { isCounted[value] = true }
    let counted = isCounted.indices.filter { isCounted[$0] }
    codes = counted.filter { !properties.isVariable[$0] }.map { properties.values[$0] }
    variables = counted.filter { properties.isVariable[$0] }.map { number in
      let value = properties.values[number]
      return (value, value.further(moreNames))
    }
  }

  func warnings(_ question: FeasibilityQuestion) -> [FeasibilityAnswer.Warning] {
    let groups =
      question.all.enumerated().map { ("/all/\($0.offset)", $0.element) }
      + (question.not ?? []).enumerated().map { ("/not/\($0.offset)", $0.element) }
    return groups.flatMap { pointer, group in
      group.any.prefix(NormalisedQuestion.mostAlternatives).enumerated().compactMap {
        warning($0.element, at: "\(pointer)/any/\($0.offset)")
      }
    }
  }

  private func warning(_ criterion: FeasibilityQuestion.Criterion, at pointer: String)
    -> FeasibilityAnswer.Warning?
  {
    if let code = criterion.concept {
      let match = concepts.match(code, wide: criterion.descendants ?? true)
      let canonical = match.code
      if codes.contains(where: { $0.meets(.codes(match)) }) { return nil }
      return FeasibilityAnswer.Warning(
        pointer: pointer + "/concept",
        message: "No hospital in question publishes a count of \(canonical)"
          + (concepts.label(canonical).map { " (\($0))." } ?? "."))
    }
    if let name = criterion.variable?.lowercased(), !name.isEmpty {
      if variables.contains(where: { $0.value.meets(.variable(name), alsoCalled: $0.names) }) {
        return nil
      }
      return FeasibilityAnswer.Warning(
        pointer: pointer + "/variable",
        message: "No hospital in question publishes a count of the variable \(name).")
    }
    return nil
  }
}
