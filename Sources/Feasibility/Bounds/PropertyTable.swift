internal import Catalogue

/// Numbers for the codes and variables by which tables of any dataset count.
struct PropertyTable: Sendable {
  private(set) var values: [PropertyValue] = []
  private(set) var isVariable: [Bool] = []
  private var numbers: [Key: Int] = [:]
  private let concepts: ConceptKnowledge

  private struct Key: Hashable {
    var isVariable: Bool
    var text: String
  }

  init(_ concepts: ConceptKnowledge) {
    self.concepts = concepts
  }

  mutating func number(_ dimension: StatisticsDimension, _ text: String) -> Int {
    let key = Key(isVariable: dimension == .variable, text: text)
    if let known = numbers[key] { return known }
    numbers[key] = values.count
    values.append(PropertyValue(text, concepts))
    isVariable.append(key.isVariable)
    return values.count - 1
  }
}
