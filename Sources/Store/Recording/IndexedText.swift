internal import Catalogue
internal import Vocabulary

/// The texts of a dataset that words are searched in: a column each of `datasetText`, of words as
/// `SearchWords` makes them.
struct DatasetText: Hashable, Sendable {
  var title: String
  var keywords: String
  var codes: String
  var description: String
  var variables: String
  var other: String
  /// Concepts that the description names or states, and those above them.
  var concepts: String

  /// In bytes; a dataset with more names of variables is found by the rest of them through `variableText`.
  private static let longestVariables = 1 << 18

  /// - Parameters:
  ///   - variables: those of its variables.
  ///   - variableCodes: the concepts that each of its variables is or names.
  init(
    _ dataset: Dataset, variables texts: [VariableText], variableCodes: [[String]],
    concepts library: ConceptLibrary
  ) {
    let text = IndexedText(library: library)
    let readings = DatasetReadings(dataset, library)
    title = IndexedText.join(readings.titles.map(\.words))
    let classified =
      dataset.themes + dataset.healthCategories + dataset.healthThemes + dataset.types
    keywords = IndexedText.join(
      readings.keywords.map(\.words) + classified.map(text.words))
    codes = IndexedText.join(
      dataset.codes.map { text.words($0.description, nil) }
        + dataset.unreadCodeValues.map { text.words($0, nil) }
        + dataset.codingSystems.map(text.words))
    description = IndexedText.join(readings.description.map(\.words))
    variables = Self.joined(texts)
    other = Self.other(dataset, text)
    var found = ConceptWords(library: library)
    found.add(readings, of: dataset)
    for codes in variableCodes { found.add(codes, most: 2) }
    concepts = found.text
  }

  /// The column of names and labels. Rows in the index were made by this: it must stay as it is.
  static func joined(_ variables: [VariableText]) -> String {
    var joined: [UInt8] = []
    for variable in variables {
      for part in [variable.name, variable.label] where !part.isEmpty {
        guard joined.count + part.utf8.count < longestVariables else {
          return String(decoding: joined, as: UTF8.self)
        }
        if !joined.isEmpty { joined.append(contentsOf: IndexedText.parting.utf8) }
        joined.append(contentsOf: part.utf8)
      }
    }
    return String(decoding: joined, as: UTF8.self)
  }

  private static func other(_ dataset: Dataset, _ text: IndexedText) -> String {
    var parts: [LocalisedText.Variant] = []
    func add(_ texts: [String]) { parts += texts.map { .init($0) } }
    add(dataset.identifiers + dataset.otherIdentifiers)
    let agents = [dataset.publisher, dataset.custodian, dataset.access.healthDataAccessBody]
    for agent in agents.compactMap({ $0 }) + dataset.creators { parts += agent.name.variants }
    for text in [dataset.populationCoverage, dataset.provenance] { parts += text.variants }
    add(dataset.access.useConditions.map(\.description))
    for distribution in dataset.distributions + dataset.samples + dataset.analytics {
      parts += distribution.title.variants
    }
    parts += dataset.series.flatMap { $0.title.variants }
    add(dataset.ageGroups)
    let concepts = dataset.places + dataset.access.purpose + dataset.access.legalBasis
    return IndexedText.join(
      parts.map { text.words($0.text, $0.language) } + concepts.map(text.words))
  }
}

/// The texts of a dataset that are read both for words and for the concepts that they name, in all their languages.
struct DatasetReadings {
  var titles: [IndexedReading]
  var keywords: [IndexedReading]
  var description: [IndexedReading]
  var populationCoverage: [IndexedReading]

  init(_ dataset: Dataset, _ library: ConceptLibrary) {
    func read(_ text: LocalisedText) -> [IndexedReading] {
      text.variants.map { library.indexed($0.text, language: $0.language) }
    }
    titles = read(dataset.title) + read(dataset.alternativeTitle)
    keywords = dataset.keywords.map { library.indexed($0.text, language: $0.language) }
    description = read(dataset.description)
    populationCoverage = read(dataset.populationCoverage)
  }
}

/// The texts of a variable that words are searched in: a column each of `variableText`.
struct VariableText: Hashable, Sendable {
  var name: String
  var label: String
  /// The concept's words, and the concepts that it or the label names.
  var concept: String
  var description: String

  /// The texts of a variable, and the concepts that it is or that its label names.
  static func read(
    _ variable: Variable, concepts library: ConceptLibrary
  ) -> (text: VariableText, codes: [String]) {
    let labels = variable.label.variants.map { library.indexed($0.text, language: $0.language) }
    var codes: [String] = []
    if let code = variable.concept?.code { codes.append(code.description) }
    for label in labels { codes += label.codes }
    return (VariableText(variable, labels: labels, codes: codes, library), codes)
  }

  private init(
    _ variable: Variable, labels: [IndexedReading], codes: [String], _ library: ConceptLibrary
  ) {
    let text = IndexedText(library: library)
    name = text.words(variable.name, nil)
    label = IndexedText.join(labels.map(\.words))
    var found = ConceptWords(library: library)
    found.add(codes, most: 1)
    // A concept without a code is found by its IRI.
    let iri = variable.concept.flatMap { $0.code == nil ? $0.iri : nil }
    concept = IndexedText.join([
      variable.concept.map(text.words) ?? "", found.text, iri.map(ConceptToken.direct) ?? "",
    ])
    description = IndexedText.join(
      variable.description.variants.map {
        library.rememberedWords($0.text, language: $0.language)
      })
  }
}

/// Makes the words that are indexed.
struct IndexedText {
  let library: ConceptLibrary

  /// Parts texts that must not be read as one: a word that nobody types, so that no phrase reaches across.
  static let parting = " \u{E000} "

  func words(_ text: String, _ language: String?) -> String {
    library.indexedWords(text, language: language)
  }

  static func join(_ texts: [String]) -> String {
    var joined = ""
    for text in texts where !text.isEmpty {
      if joined.isEmpty {
        joined = text
      } else {
        joined += parting
        joined += text
      }
    }
    return joined
  }

  /// A concept's code and labels; of one with neither, the last part of its IRI, which often is a word.
  func words(_ concept: ConceptReference) -> String {
    var words: [String] = []
    if let code = concept.code { words.append(self.words(code.description, nil)) }
    for label in concept.label.variants { words.append(self.words(label.text, label.language)) }
    guard words.isEmpty, let iri = concept.iri else { return Self.join(words) }
    let name = iri.split { $0 == "/" || $0 == "#" }.last ?? ""
    return self.words(String(name).replacing("-", with: " ").replacing("_", with: " "), nil)
  }
}
