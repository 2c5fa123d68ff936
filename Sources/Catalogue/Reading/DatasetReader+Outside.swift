internal import RDF

/// What a document says besides its datasets.
extension DatasetReader {
  mutating func readOutside(
    _ triples: some Sequence<TripleIDs>, into reading: inout DocumentReading
  ) {
    noteSpellings(of: triples)
    reading.catalogues = structure.catalogues.map { catalogue($0) }
      .sorted {
        ($0.iri ?? "\u{10FFFF}", $0.title.joined) < ($1.iri ?? "\u{10FFFF}", $1.title.joined)
      }
    reading.series = structure.series.map { series($0) }
      .sorted {
        ($0.iri ?? "\u{10FFFF}", $0.title.joined) < ($1.iri ?? "\u{10FFFF}", $1.title.joined)
      }
    reading.services = services(structure.services)
    reading.nextPages = index.nextPages().filter { $0 != iri }
  }

  private mutating func catalogue(_ node: TermID) -> CatalogueDescription {
    let description = Description(index, node)
    var catalogue = CatalogueDescription(iri: graph.iri(node))
    catalogue.title = texts(description, .title, .label)
    catalogue.description = texts(description, .description)
    catalogue.publisher = agents(description, .publisher).first
    catalogue.homepage = iris(description, .homepage).first
    return catalogue
  }
}

extension GraphIndex {
  /// The addresses of pages that follow, as Hydra states them.
  func nextPages() -> [String] {
    var pages: Set<String> = []
    for ids in graph.tripleIDs where property(ids.predicate) == .hydraNext {
      if !graph.isBlank(ids.object) { pages.insert(graph.text(ids.object)) }
    }
    return pages.sorted()
  }
}
