internal import Catalogue

/// The texts of a dataset that words are searched in: a column each of `datasetText`. The variants of a text
/// in several languages are parted by U+001F.
struct DatasetText: Hashable, Sendable {
  var title: String
  var keywords: String
  var codes: String
  var description: String
  var variables: String
  var other: String

  /// In bytes; a dataset with more names of variables is found by the rest of them through `variableText`.
  private static let longestVariables = 1 << 18

  init(_ dataset: Dataset) {
    title = IndexedText.join([dataset.title, dataset.alternativeTitle])
    keywords = IndexedText.join(
      dataset.keywords.map(\.text)
        + (dataset.themes + dataset.healthCategories + dataset.healthThemes + dataset.types)
        .flatMap(IndexedText.words))
    codes = IndexedText.join(
      dataset.codes.map(\.description) + dataset.unreadCodeValues
        + dataset.codingSystems.flatMap(IndexedText.words))
    description = IndexedText.join([dataset.description])
    variables = Self.variables(dataset.variables)
    other = Self.other(dataset)
  }

  private static func variables(_ variables: [Variable]) -> String {
    var text = ""
    for variable in variables {
      let parts = [variable.name] + variable.label.variants.map(\.text)
      for part in parts where !part.isEmpty {
        guard text.utf8.count + part.utf8.count < longestVariables else { return text }
        if !text.isEmpty { text += IndexedText.parting }
        text += part
      }
    }
    return text
  }

  private static func other(_ dataset: Dataset) -> String {
    var parts: [String] = dataset.identifiers + dataset.otherIdentifiers
    let agents = [dataset.publisher, dataset.custodian, dataset.access.healthDataAccessBody]
    for agent in agents.compactMap({ $0 }) + dataset.creators {
      parts += agent.name.variants.map(\.text)
    }
    for text in [dataset.populationCoverage, dataset.provenance] {
      parts += text.variants.map(\.text)
    }
    parts += (dataset.places + dataset.access.purpose + dataset.access.legalBasis)
      .flatMap(IndexedText.words)
    parts += dataset.access.useConditions.map(\.description)
    for distribution in dataset.distributions + dataset.samples + dataset.analytics {
      parts += distribution.title.variants.map(\.text)
    }
    parts += dataset.series.flatMap { $0.title.variants.map(\.text) }
    parts += dataset.ageGroups
    return IndexedText.join(parts)
  }
}

/// The texts of a variable that words are searched in: a column each of `variableText`.
struct VariableText: Hashable, Sendable {
  var name: String
  var label: String
  var concept: String
  var description: String

  init(_ variable: Variable) {
    name = variable.name
    label = IndexedText.join([variable.label])
    concept = variable.concept.map { IndexedText.join(IndexedText.words($0)) } ?? ""
    description = IndexedText.join([variable.description])
  }
}

enum IndexedText {
  /// Parts texts that must not be read as one: no phrase reaches across, and a highlight ends there.
  static let parting = "\u{1F}"

  static func join(_ texts: [LocalisedText]) -> String {
    join(texts.flatMap { $0.variants.map(\.text) })
  }

  static func join(_ texts: [String]) -> String {
    texts.filter { !$0.isEmpty }.joined(separator: parting)
  }

  /// A concept's code and labels; of one with neither, the last part of its IRI, which often is a word.
  static func words(_ concept: ConceptReference) -> [String] {
    let words =
      (concept.code.map { [$0.description] } ?? []) + concept.label.variants.map(\.text)
    guard words.isEmpty, let iri = concept.iri else { return words }
    let name = iri.split { $0 == "/" || $0 == "#" }.last ?? ""
    return [String(name).replacing("-", with: " ").replacing("_", with: " ")]
  }
}
