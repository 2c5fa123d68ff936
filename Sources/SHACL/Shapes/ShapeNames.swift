internal import RDF

/// By which name a person finds a shape that has none: most property shapes stand in brackets.
struct ShapeNames {
  private let graph: Graph
  /// How far up a name is sought: lists are as long as they like.
  private static let mostSteps = 200

  init(_ graph: Graph) {
    self.graph = graph
  }

  /// The node itself where it has an IRI, else the nearest node with one that leads to it.
  func name(of node: TermID) -> TermID? {
    if graph.isIRI(node) { return node }
    var seen: Set<TermID> = [node]
    var waiting = [node]
    var place = 0
    while place < waiting.count, place < Self.mostSteps {
      for triple in graph.tripleIDs(object: waiting[place]).prefix(Self.mostSteps) {
        if graph.isIRI(triple.subject) { return triple.subject }
        if seen.insert(triple.subject).inserted { waiting.append(triple.subject) }
      }
      place += 1
    }
    return nil
  }
}
