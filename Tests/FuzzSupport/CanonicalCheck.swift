internal import RDF

/// What is promised of the canonical form: it does not depend on labels and order, differs where graphs differ,
/// and is a document that means the same graph. Isomorphism, found in another way, must agree.
struct CanonicalCheck {
  private let graph: Graph
  private var entropy: Entropy

  init(_ input: [UInt8]) {
    entropy = Entropy(of: input)
    graph = CodedGraph.graph(of: input, as: .nquads, base: nil).graph
  }

  /// One of three promises a run: a fuzzer comes by again.
  mutating func run() throws(Finding) {
    let mayBeSlow = entropy.once(in: 1000)
    guard let canonical = GraphComparison(graph, mayBeSlow: mayBeSlow)?.canonical else { return }
    switch entropy.below(3) {
    case 0: try checkRelabelled(canonical)
    case 1: try checkDocument(canonical)
    default: try checkNeighbour(canonical)
    }
  }

  private mutating func checkRelabelled(_ canonical: [UInt8]) throws(Finding) {
    let relabelled = shuffled(graph.triples.map { $0 })
    guard let other = try? relabelled.canonicalBytes() else { return }
    try require(
      other == canonical,
      "Labels and order change the canonical form:\n\(shown(canonical))\n---\n\(shown(other))")
    try require(graph.isIsomorphic(to: relabelled), "A graph is not isomorphic to its like.")
  }

  private func checkDocument(_ canonical: [UInt8]) throws(Finding) {
    let back = RDFReader.read(canonical, as: .ntriples)
    try require(back.issues.isEmpty, "The canonical form is not right: \(back.issues)")
    if let again = try? back.graph.canonicalBytes() {
      try require(again == canonical, "The canonical form is no document of the graph.")
    }
    try checkLabels()
  }

  private func checkLabels() throws(Finding) {
    guard let labels = try? graph.canonicalLabels() else { return }
    let expected = Set((0..<labels.count).map { "c14n\($0)" })
    try require(Set(labels.values) == expected, "Labels are missing or given twice: \(labels)")
  }

  /// A graph that differs in one blank node of one triple: both ways of comparing must agree on it.
  private mutating func checkNeighbour(_ canonical: [UInt8]) throws(Finding) {
    var triples = graph.triples.map { $0 }
    let blanks = triples.compactMap { triple -> Term? in
      if case .blank = triple.subject { triple.subject } else { nil }
    }
    guard !blanks.isEmpty else { return }
    triples[entropy.below(triples.count)].object = blanks[entropy.below(blanks.count)]
    let neighbour = shuffled(triples)
    guard let other = try? neighbour.canonicalBytes() else { return }
    let isSame = graph.isIsomorphic(to: neighbour)
    try require(
      (other == canonical) == isSame,
      "Isomorphic: \(isSame), but canonical forms say otherwise:\n\(shown(canonical))\n---\n\(shown(other))"
    )
  }

  private mutating func shuffled(_ triples: [Triple]) -> Graph {
    let salt = entropy.below(1000)
    func renamed(_ term: Term) -> Term {
      guard case .blank(let label) = term else { return term }
      return .blank("s\(Entropy.mixed(label, salt))_\(label)")
    }
    return Graph(
      triples.shuffled(using: &entropy).map {
        Triple(renamed($0.subject), $0.predicate, renamed($0.object))
      })
  }

  private func shown(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
