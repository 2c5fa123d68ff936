internal import RDF

/// All that reading a document comes to.
struct ReadResult: Equatable, CustomStringConvertible {
  let graph: Graph
  let issues: [SyntaxIssue]
  let prefixes: Prefixes
  let isComplete: Bool

  init(_ document: ReadDocument) {
    graph = document.graph
    issues = document.issues
    prefixes = document.prefixes
    isComplete = document.isComplete
  }

  static func == (one: Self, other: Self) -> Bool {
    one.isComplete == other.isComplete && one.issues == other.issues
      && one.prefixes == other.prefixes && one.graph.isSame(as: other.graph)
  }

  var description: String {
    "\(graph.count) triples, \(prefixes.count) prefixes, issues \(issues)\n\(graph.triples.map { $0 })\n"
  }
}

extension Graph {
  /// The same triples, with the same labels.
  func isSame(as other: Graph) -> Bool {
    count == other.count && firstMissing(in: other) == nil
  }

  /// A triple that the other graph has not.
  func firstMissing(in other: Graph) -> Triple? {
    var found = [TermID??](repeating: nil, count: termCount)
    func same(_ id: TermID) -> TermID? {
      if let known = found[Int(id.rawValue)] { return known }
      let term = other.id(matching: id, of: self)
      found[Int(id.rawValue)] = .some(term)
      return term
    }
    for ids in tripleIDs {
      guard let subject = same(ids.subject), let predicate = same(ids.predicate),
        let object = same(ids.object),
        other.contains(TripleIDs(subject: subject, predicate: predicate, object: object))
      else { return triple(ids) }
    }
    return nil
  }
}
