internal import RDF

/// IRIs for datasets that have none, the same in every database that reads the same description.
enum DatasetIRI {
  static let prefix = "urn:paedcat:dataset:"

  /// Made of identifier and publisher, else of the title, else of everything said about the dataset.
  ///
  /// What is hashed is a small graph of just that, in canonical form, so that neither the order nor
  /// the labels of blank nodes matter.
  static func derived(for node: TermID, _ index: GraphIndex) -> String {
    let description = Description(index, node)
    let identifiers = description[.identifier].filter {
      index.graph.isLiteral($0) || index.graph.isIRI($0)
    }
    if !identifiers.isEmpty {
      var triples = identifiers.map { triple(DCTerms.identifier, plain($0, index)) }
      triples += description[.publisher].map { triple(DCTerms.publisher, publisher($0, index)) }
      return name(Graph(triples))
    }
    let titles = description[.title].filter { index.graph.isLiteral($0) }
    if !titles.isEmpty {
      return name(Graph(titles.map { triple(DCTerms.title, index.graph.term($0)) }))
    }
    return name(index.graph.subgraph(index.closure(of: node).filter { !index.isCut($0) }))
  }

  private static func triple(_ predicate: String, _ object: Term) -> Triple {
    Triple(.blank("dataset"), .iri(predicate), object)
  }

  /// Without datatype and language, which say nothing about which dataset it is.
  private static func plain(_ id: TermID, _ index: GraphIndex) -> Term {
    .literal(Literal(index.graph.text(id)))
  }

  /// The publisher's IRI, else its name.
  private static func publisher(_ id: TermID, _ index: GraphIndex) -> Term {
    guard index.graph.isBlank(id) else { return plain(id, index) }
    let names = Description(index, id)[.name].map { index.graph.text($0) }.sorted()
    return .literal(Literal(names.joined(separator: "\n")))
  }

  private static func name(_ graph: Graph) -> String {
    if let digest = try? graph.canonicalDigest() { return prefix + digest.prefix(32) }
    // Only a graph built to have no canonical form within bounds comes here: what its triples say
    // without blank nodes still tells it from others.
    let named = Graph(graph.triples.compactMap { withoutBlanks($0) })
    return prefix + ((try? named.canonicalDigest()) ?? "unnamed").prefix(32)
  }

  private static func withoutBlanks(_ triple: Triple) -> Triple? {
    if case .blank = triple.object { return nil }
    return Triple(.blank("dataset"), triple.predicate, triple.object)
  }
}
