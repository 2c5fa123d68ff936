internal import Catalogue
internal import Fetch
internal import Harvest
internal import Pages
internal import Query
internal import RDF
internal import Store
internal import Vocabulary

/// What readers would see of a description: published in a catalogue of its own that lives in memory, for as long as
/// the answer takes. Nothing is kept and nothing is fetched.
enum DescriptionPreview {
  /// The first dataset's page, nil where the document describes none that can be shown; and what keeps any of its
  /// datasets from being published.
  ///
  /// - Parameters:
  ///   - settings: of the source that will publish it.
  ///   - statistics: the aggregate statistics that come with it.
  static func page(
    _ bytes: [UInt8], notation: Notation, statistics: [UInt8]?, settings: SourceSettings,
    asked: PageRequest, concepts: ConceptScheme, names: ConceptNames
  ) async throws -> (page: DatasetPage?, findings: [Finding]) {
    let store = try Store.inMemory()
    defer { try? store.close() }
    var source = Source(name: "preview", url: "https://preview.invalid/", kind: .file)
    source.settings = settings
    source.settings.policy = .accept
    try await store.addSource(source)
    // A fetcher that was shut down refuses every address.
    let fetcher = Fetcher()
    await fetcher.shutdown()
    let reports = try await Publisher(store: store, fetcher: fetcher).publishAll(
      bytes, notation: notation, to: source.name, statistics: statistics, by: .operator)
    let hindrances: Set<Finding.Kind> = [
      .publishedIdentifier, .publishedNotOne, .publishedTooMany,
    ]
    let findings = reports.flatMap(\.findings).filter {
      Finding.Kind(rawValue: $0.id).map(hindrances.contains) ?? false
    }
    let catalogue = LocalCatalogue(store: store, concepts: concepts)
    let languages = asked.reader.languages
    guard let iri = reports.lazy.compactMap(\.dataset).first,
      var detail = try await catalogue.detail(of: iri, languages: languages)
    else { return (nil, findings) }
    detail.findings.removeAll { $0.id == Finding.Kind.fetchCancelled.rawValue }
    var query = VariableQuery()
    query.dataset = detail.id
    query.languages = languages
    query.limit = DatasetPage.variablesOnAPage
    let page = DatasetPage(
      asked, detail: detail, variables: try await catalogue.variables(query), history: nil,
      names: names, isPreview: true)
    return (page, findings)
  }
}
