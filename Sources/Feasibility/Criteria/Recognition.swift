internal import Catalogue
internal import Query

/// Tells which parts of a question no published table counts.
struct Recognition {
  private let concepts: ConceptKnowledge
  private let codes: [PropertyValue]
  private let variables: [PropertyValue]

  init(_ datasets: [CountedDataset], _ concepts: ConceptKnowledge) {
    self.concepts = concepts
    var codes: Set<String> = []
    var variables: Set<String> = []
    for table in datasets.lazy.flatMap(\.statistics).flatMap(\.tables) {
      for dimension in table.dimensions.compactMap(StatisticsDimension.init)
      where !dimension.partitions {
        let values = table.cells.lazy.compactMap { $0.values[dimension.rawValue] }
        if dimension == .variable { variables.formUnion(values) } else { codes.formUnion(values) }
      }
    }
    self.codes = codes.map { PropertyValue($0, concepts) }
    self.variables = variables.map { PropertyValue($0, concepts) }
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
      let canonical = Code(curie: code.description) ?? code
      let wide = criterion.descendants ?? true
      let match = Alternative.codes(
        CodeMatch(
          code: canonical, codes: wide ? concepts.descendants(canonical) : [canonical],
          withDescendants: wide))
      if codes.contains(where: { $0.meets(match) }) { return nil }
      return FeasibilityAnswer.Warning(
        pointer: pointer + "/concept",
        message: "No hospital in question publishes a count of \(canonical)"
          + (concepts.label(canonical).map { " (\($0))." } ?? "."))
    }
    if let name = criterion.variable?.lowercased(), !name.isEmpty {
      if variables.contains(where: { $0.meets(.variable(name)) }) { return nil }
      return FeasibilityAnswer.Warning(
        pointer: pointer + "/variable",
        message: "No hospital in question publishes a count of this variable.")
    }
    return nil
  }
}
