internal import Catalogue
internal import Vocabulary

/// What is above a disease, as far as it is a disease or a sign too.
struct DiseaseHierarchy {
  let concepts: ConceptLibrary

  private static let systems: Set<String> = [
    "ORPHA", "HP", "MONDO", "ICD10", "ICD10CM", "ICD10GM", "ICD11", "SNOMEDCT", "OMIM", "DOID",
  ]
  /// What vocabularies name beside diseases and signs.
  private static let otherKinds: Set<String> = [
    "measurement", "procedure", "data kind", "specialty", "age group", "other",
  ]

  /// Whether a code that a dataset states is of a disease or a sign.
  func holds(_ code: String) -> Bool {
    guard let system = Code(curie: code)?.system else { return false }
    return Self.systems.contains(system) && isDisease(code)
  }

  /// Every wider concept.
  func wider(_ code: String) -> [String] {
    let known = concepts.broader(code).map(\.code)
    let ofCategory = category(code).map { [$0] + concepts.broader($0).map(\.code) } ?? []
    return (known + ofCategory.filter { !known.contains($0) }).filter(isDisease)
  }

  /// The next wider ones.
  func parents(_ code: String) -> [String] {
    let known = concepts.broader(code).filter { $0.distance == 1 }.map(\.code)
    let ofCategory = category(code).map { known.contains($0) ? [] : [$0] } ?? []
    return (known + ofCategory).filter(isDisease)
  }

  /// ICD-10's hierarchy is in its codes: E84.0 is of E84. Nil where only the code itself has a name.
  private func category(_ code: String) -> String? {
    guard code.hasPrefix("ICD10"), let dot = code.firstIndex(of: ".") else { return nil }
    let category = String(code[..<dot])
    return concepts.concept(category) == nil && concepts.concept(code) != nil ? nil : category
  }

  private func isDisease(_ code: String) -> Bool {
    !Self.otherKinds.contains(concepts.concept(code)?.kind ?? "")
  }
}
