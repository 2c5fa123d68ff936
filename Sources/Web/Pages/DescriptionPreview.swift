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
  /// The titles of all datasets, and the page of one of them.
  struct Shown {
    var titles: [String] = []
    /// Its place among them.
    var chosen = 0
    /// Nil where the document describes none that can be shown.
    var page: DatasetPage?
    /// What keeps any of the datasets from being published.
    var findings: [Finding] = []
  }

  /// - Parameters:
  ///   - chosen: the place of the dataset whose page is shown; the first where there is none such.
  ///   - settings: of the source that will publish it.
  ///   - statistics: the aggregate statistics that come with it.
  static func shown(
    _ bytes: [UInt8], notation: Notation, statistics: [UInt8]?, settings: SourceSettings,
    asked: PageRequest, chosen: Int, concepts: ConceptScheme, names: ConceptNames
  ) async throws -> Shown {
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
    var shown = Shown()
    shown.findings = reports.flatMap(\.findings).filter {
      Finding.Kind(rawValue: $0.id).map(hindrances.contains) ?? false
    }
    let catalogue = LocalCatalogue(store: store, concepts: concepts)
    let languages = asked.reader.languages
    var datasets: [String] = []
    for iri in reports.compactMap(\.dataset) where !datasets.contains(iri) {
      guard let title = try await catalogue.title(of: iri, languages: languages) else { continue }
      datasets.append(iri)
      shown.titles.append(title)
    }
    shown.chosen = datasets.indices.contains(chosen) ? chosen : 0
    guard let iri = datasets.dropFirst(shown.chosen).first,
      var detail = try await catalogue.detail(of: iri, languages: languages)
    else { return shown }
    detail.findings.removeAll { $0.id == Finding.Kind.fetchCancelled.rawValue }
    var query = VariableQuery()
    query.dataset = detail.id
    query.languages = languages
    query.limit = DatasetPage.variablesOnAPage
    shown.page = DatasetPage(
      asked, detail: detail, variables: try await catalogue.variables(query), history: nil,
      names: names, isPreview: true)
    return shown
  }
}
