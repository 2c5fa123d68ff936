internal import RDF

/// The concepts of a document by the node that names them: the same few are named by every dataset.
///
/// One reader uses it at a time; it is a class so that the readers of a document share it.
final class ConceptCache {
  private var references: [TermID: ConceptReference] = [:]

  func reference(_ node: TermID, _ make: () -> ConceptReference) -> ConceptReference {
    if let known = references[node] { return known }
    let made = make()
    references[node] = made
    return made
  }
}
