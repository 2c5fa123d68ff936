internal import RDF

/// Numbers the terms of the shapes, then those of the background.
final class ShapesTerms {
  private let shapes: Graph
  private let background: Graph
  private let builder = GraphBuilder()
  private var translated: [TermID: KnownTerm] = [:]
  private let backgroundPredicates: Set<TermID>
  private var classNumbers: [KnownTerm: Int] = [:]
  private(set) var classes: [KnownTerm] = []
  private var count = 0

  init(shapes: Graph, background: Graph) {
    self.shapes = shapes
    self.background = background
    backgroundPredicates = Set(background.tripleIDs.lazy.map(\.predicate))
  }

  /// The term of an identifier of the shapes graph.
  func known(_ id: TermID) -> KnownTerm {
    if let known = translated[id] { return known }
    // Blank nodes of shapes, background and data are never the same.
    let term = shapes.term(id)
    let own = if case .blank(let label) = term { Term.blank("shapes." + label) } else { term }
    let known = known(own)
    translated[id] = known
    return known
  }

  private func known(_ term: Term) -> KnownTerm {
    let id = builder.intern(term)
    count = max(count, Int(id.rawValue) + 1)
    return KnownTerm(id: id)
  }

  func predicate(_ id: TermID) -> Predicate {
    predicate(iri: shapes.text(id))
  }

  func predicate(iri: String) -> Predicate {
    Predicate(
      term: known(.iri(iri)),
      isInBackground: background.id(iri: iri).map(backgroundPredicates.contains) ?? false)
  }

  /// The number of a class among those that are asked for.
  func classNumber(_ id: TermID) -> Int {
    let term = known(id)
    if let number = classNumbers[term] { return number }
    classNumbers[term] = classes.count
    classes.append(term)
    return classes.count - 1
  }

  /// The background's triples over all terms, and how many of these are the shapes'.
  func finish() -> (known: Graph, shapeTerms: Int) {
    builder.add(contentsOf: background, relabellingBlanks: "background.")
    return (builder.finish(), count)
  }
}
