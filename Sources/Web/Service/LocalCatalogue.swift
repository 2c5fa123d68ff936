public import Catalogue
public import Feasibility
internal import Foundation
public import Query
public import RDF
public import Store
public import Vocabulary

/// A catalogue in a database on this machine.
public struct LocalCatalogue: CatalogueService {
  public let store: Store
  private let vocabulary: SearchVocabulary
  private let knowledge: ConceptKnowledge
  private let concepts: ConceptScheme
  private let statistics = StatisticsCache()

  /// - Parameter concepts: what is narrower than a code, and what codes are called.
  public init(store: Store, concepts: ConceptScheme = ConceptScheme()) {
    self.store = store
    vocabulary = SearchVocabulary(
      narrower: { code in
        let narrower =
          concepts.descendants(code.description) + store.concepts.descendants(code.description)
        return Set(narrower.compactMap(Code.init(curie:)))
      },
      label: { code, languages in
        concepts.label(code.description, languages: languages)
          ?? store.concepts.label(code.description, languages: languages)
      })
    knowledge = ConceptKnowledge(concepts) { store.concepts }
    self.concepts = concepts
  }

  /// What a code is called; nil where the concepts do not know it.
  func label(of code: Code, languages: [String] = []) -> String? {
    concepts.label(code.description, languages: languages)
      ?? store.concepts.label(code.description, languages: languages)
  }

  /// What a dataset is called; nil where there is none.
  func title(of dataset: String, languages: [String]) async throws -> String? {
    try await store.title(of: dataset, languages: languages)
  }

  /// What the data space holds, and how it grew.
  func dataSpace() async throws -> DataSpace {
    try await store.dataSpace(vocabulary: vocabulary)
  }

  public func search(_ query: DatasetQuery) async throws -> DatasetAnswer {
    try await store.search(query, vocabulary: vocabulary)
  }

  public func variables(_ query: VariableQuery) async throws -> VariableAnswer {
    try await store.variables(query, vocabulary: vocabulary)
  }

  public func matrix(_ query: MatrixQuery) async throws -> MatrixAnswer {
    try await store.matrix(query, vocabulary: vocabulary)
  }

  public func suggestions(
    for text: String, limit: Int, languages: [String]
  ) async throws -> [Suggestion] {
    try await store.suggestions(for: text, limit: limit, languages: languages)
  }

  public func compare(_ ids: [String], languages: [String]) async throws -> Comparison {
    try await store.compare(ids, languages: languages)
  }

  public func shortlist(_ ids: [String], languages: [String]) async throws -> Shortlist {
    try await store.shortlist(ids, languages: languages)
  }

  public func question(of text: String, languages: [String]) async throws -> SpokenQuestion {
    try await store.spokenQuestion(text, languages: languages)
  }

  public func feasibility(_ question: FeasibilityQuestion) async throws -> FeasibilityAnswer {
    try await asked(question).answer()
  }

  /// A question ready to be answered, whole or hospital by hospital.
  func asked(_ question: FeasibilityQuestion) async throws -> AskedQuestion {
    try await FeasibilityEngine.ask(
      question, store: store, concepts: knowledge, cache: statistics)
  }

  public func detail(of dataset: String, languages: [String]) async throws -> DatasetDetail? {
    guard var detail = try await store.detail(of: dataset, languages: languages) else { return nil }
    detail.findings = detail.findings.map { $0.localised(languages) }
    return detail
  }

  public func history(of dataset: String) async throws -> DatasetHistory? {
    try await store.history(of: dataset)
  }

  public func findings(
    of dataset: String, languages: [String], limit: Int, offset: Int
  ) async throws -> FindingsAnswer? {
    guard let all = try await store.findings(of: dataset),
      let quality = try await store.quality(of: dataset, languages: languages)
    else { return nil }
    let told = FindingGroups.grouped(RecommendedProperties.toldApart(all))
    var page = try await page(told, limit: limit, offset: offset)
    page.items = page.items.map { $0.localised(languages) }
    return FindingsAnswer(page, quality: quality.score, qualityHistory: quality.history)
  }

  public func description(
    of dataset: String, form: DescriptionForm, notation: Notation, source: String?
  ) async throws -> [UInt8]? {
    switch form {
    case .published:
      guard let graph = try await store.publishedGraph(of: dataset, source: source) else {
        return nil
      }
      return try RDFWriter.write(graph, as: notation)
    case .healthDCAT:
      guard let value = try await store.publishedDataset(of: dataset) else { return nil }
      return try RDFWriter.write(HealthDCATWriter.write(value), as: notation)
    }
  }

  public func sources(limit: Int, offset: Int) async throws -> Page<SourceStatus> {
    try await page(try await store.sources(), limit: limit, offset: offset)
  }

  public func harvests(
    of source: String, limit: Int, offset: Int
  ) async throws -> Page<SourceReport>? {
    guard try await store.source(named: source) != nil else { return nil }
    return try await store.harvests(of: source, limit: limit, offset: offset)
  }

  public func harvest(
    _ id: Int, of source: String, outcome: HarvestedDataset.Outcome?, limit: Int, offset: Int
  ) async throws -> HarvestDetail? {
    guard try await store.source(named: source) != nil else { return nil }
    return try await store.harvest(id, of: source, outcome: outcome, limit: limit, offset: offset)
  }

  private func page<Item>(_ all: [Item], limit: Int, offset: Int) async throws -> Page<Item> {
    let items = Array(all.dropFirst(offset).prefix(limit))
    let end = offset + items.count
    return Page(
      total: all.count, next: end < all.count && !items.isEmpty ? end : nil,
      asOf: Date().formatted(.iso8601), generation: try await store.generation, items: items)
  }
}
