public import RDF

extension ProfileValidator {
  /// The findings about a whole document: about every dataset by its own access right, about catalogues, series
  /// and services, and about the document as such. The worst first, dataset by dataset.
  ///
  /// - Parameter graph: What the document says.
  /// - Throws: `CancellationError` when the task is cancelled.
  public func findings(inDocument graph: Graph) throws -> [Finding] {
    var index = GraphIndex(graph: graph, threshold: threshold)
    let structure = DocumentStructure(&index)
    let names = structure.names(in: index)
    var findings = structure.datasets.isEmpty ? [Finding(.datasetMissing, .violation)] : []
    for (node, name) in zip(structure.datasets, names) {
      try Task.checkCancellation()
      let part = index.uncut(index.closure(of: node)).graph
      findings += self.findings(
        part, root: part.id(of: graph.term(node)), dataset: name, document: graph)
    }
    let told = Set(findings.map(Place.init))
    for node in structure.catalogues + structure.series + structure.services {
      try Task.checkCancellation()
      let part = graph.subgraph(index.closure(of: node))
      var own = self.findings(
        part, root: part.id(of: graph.term(node)), dataset: nil, document: graph,
        isDataset: false)
      if let iri = graph.iri(node) {
        for index in own.indices { own[index].arguments[FindingPlaces.node] = iri }
      }
      // What catalogues and datasets share is told with the datasets.
      findings += own.filter { !told.contains(Place($0)) }
    }
    return findings
  }

  /// A finding without what it is about.
  private struct Place: Hashable {
    var id: String
    var path: String?
    var value: String?
    var place: String?

    init(_ finding: Finding) {
      id = finding.id
      path = finding.path
      value = finding.value
      place = finding.arguments["where"]
    }
  }
}
