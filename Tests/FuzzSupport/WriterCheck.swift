internal import RDF

/// What is promised of a writer: what it writes reads back strictly, without a warning, as the same graph, and
/// depends on the triples alone.
struct WriterCheck {
  private let notation: Notation
  private let graph: Graph
  private let prefixes: Prefixes
  private let base: String?
  /// Whether the graph may take many steps to be made canonical.
  private let mayBeSlow: Bool

  init(_ input: [UInt8], _ notation: Notation) {
    self.notation = notation
    var entropy = Entropy(of: input)
    base = [nil, "http://example.org/dir/doc", "http://example.org/dir/"][entropy.below(3)]
    let (graph, declared) = CodedGraph.graph(
      of: input, as: .turtle, base: "http://example.org/dir/doc")
    self.graph = graph
    prefixes = entropy.once(in: 3) ? .common : declared
    mayBeSlow = entropy.once(in: 100)
  }

  func run() throws(Finding) {
    let quick = try? graph.canonicalBytes(limit: CanonicalCheck.fewSteps)
    guard quick != nil || mayBeSlow, isWritable, let written = try write(graph) else { return }
    let canonical = quick ?? (try? graph.canonicalBytes())
    let plain =
      if let canonical { canonical.count } else { try write(graph, as: .ntriples)?.count ?? 0 }
    // Every triple may stand on lines of its own, indented; prefixes are declared.
    try require(
      written.count <= 4 * plain + 400 * graph.count + 10_000,
      "A graph of \(plain) bytes was written in \(written.count).")
    let back = RDFReader.read(
      written, as: notation, options: ReadingOptions(base: base, tolerance: .strict))
    try require(
      back.issues.isEmpty && back.isComplete,
      "What was written is not right: \(back.issues)\n\(shown(written))")
    try require(
      graph.count == back.graph.count,
      "\(graph.count) triples became \(back.graph.count):\n\(shown(written))")
    guard let canonical else {
      // Too much work: all that does not hang on labels must be the same.
      try require(
        graph.withoutLabels == back.graph.withoutLabels,
        "The graph became another:\n\(shown(written))")
      return
    }
    guard let other = try? back.graph.canonicalBytes() else { return }
    try require(canonical == other, "The graph became another:\n\(shown(written))")
    // As canonical bytes they have been written again already.
    if notation == .rdfxml || notation == .ntriples || notation == .nquads { return }
    let again = try write(back.graph)
    if again != written {
      throw Finding(
        "Written again, it differs:\n\(shown(written))\n---\n\(again.map(shown) ?? "nothing")")
    }
  }

  /// JSON-LD leaves out what is no IRI, and one with two fragments is none; other notations read them.
  private var isWritable: Bool {
    notation != .jsonld
      || (0..<graph.termCount).allSatisfy { number in
        let id = TermID(rawValue: UInt32(number))
        return !graph.isIRI(id)
          || graph.withUTF8(of: id) { text in text.count { $0 == 0x23 } < 2 }
      }
  }

  private func write(_ graph: Graph, as other: Notation? = nil) throws(Finding) -> [UInt8]? {
    do {
      return try RDFWriter.write(graph, as: other ?? notation, prefixes: prefixes, base: base)
    } catch {
      try require(notation == .rdfxml, "Not written: \(error)")
      try require(
        error.message.hasSuffix(".") && !error.message.utf8.contains { $0 < 0x20 },
        "The message is no sentence: \(error.message.debugDescription)")
      return nil
    }
  }

  private func shown(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension Graph {
  /// How often a triple stands here, if blank nodes are not told apart.
  fileprivate var withoutLabels: [Triple: Int] {
    func bare(_ term: Term) -> Term {
      if case .blank = term { return .blank("") }
      return term
    }
    return triples.reduce(into: [:]) { counts, triple in
      counts[Triple(bare(triple.subject), triple.predicate, bare(triple.object)), default: 0] += 1
    }
  }
}
