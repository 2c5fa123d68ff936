internal import RDF

/// Where the nodes of a description stand: the properties that lead to them from what is described.
struct NodePlaces {
  private var steps: [TermID: (from: TermID, predicate: TermID)] = [:]
  private let graph: Graph

  /// - Parameter root: where the walk begins; every node of the graph is reached by the shortest way.
  init(_ graph: Graph, from root: TermID) {
    self.graph = graph
    var waiting = [root]
    var position = 0
    while position < waiting.count {
      let subject = waiting[position]
      position += 1
      for ids in graph.tripleIDs(subject: subject) {
        guard !graph.isLiteral(ids.object), ids.object != root, steps[ids.object] == nil else {
          continue
        }
        steps[ids.object] = (subject, ids.predicate)
        waiting.append(ids.object)
      }
    }
  }

  /// The CURIEs of the properties that lead to the node, the first first: `["dcat:distribution"]`.
  ///
  /// A column is a column, however it is reached: what leads to it is left out.
  func path(to node: TermID) -> [String] {
    var path: [String] = []
    var node = node
    while let step = steps[node], path.count < 8 {
      let iri = graph.text(step.predicate)
      path.append(Namespaces.curie(of: iri))
      if iri == CSVW.column || iri == CSVW.table { break }
      node = step.from
    }
    return path.reversed()
  }
}
