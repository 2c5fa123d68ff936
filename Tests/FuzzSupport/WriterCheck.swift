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
  /// Now and then is enough.
  private let isWrittenAgain: Bool

  init(_ input: [UInt8], _ notation: Notation) {
    self.notation = notation
    var entropy = Entropy(of: input)
    base = [nil, "http://example.org/dir/doc", "http://example.org/dir/"][entropy.below(3)]
    let (graph, declared) = CodedGraph.graph(
      of: input, as: .turtle, base: "http://example.org/dir/doc")
    self.graph = graph
    prefixes = entropy.once(in: 3) ? .common : declared
    mayBeSlow = entropy.once(in: 1000)
    isWrittenAgain = entropy.once(in: 4)
  }

  func run() throws(Finding) {
    guard let comparison = GraphComparison(graph, mayBeSlow: mayBeSlow),
      notation != .jsonld || graph.isOfJSONLD, let written = try write(graph)
    else { return }
    let plain =
      if let canonical = comparison.canonical { canonical.count } else {
        try write(graph, as: .ntriples)?.count ?? 0
      }
    // Every triple may stand on lines of its own, indented; prefixes are declared.
    try require(
      written.count <= 4 * plain + 400 * graph.count + 10_000,
      "A graph of \(plain) bytes was written in \(written.count).")
    let back = RDFReader.read(
      written, as: notation, options: ReadingOptions(base: base, tolerance: .strict))
    try require(
      back.issues.isEmpty && back.isComplete,
      "What was written is not right: \(back.issues)\n\(shown(written))")
    guard try comparison.isSame(as: back.graph, { shown(written) }) else { return }
    // Lines in canonical order have been written again already.
    if !isWrittenAgain || notation == .rdfxml || notation == .ntriples || notation == .nquads {
      return
    }
    let again = try write(back.graph)
    try require(
      again == written,
      "Written again, it differs:\n\(shown(written))\n---\n\(again.map(shown) ?? "nothing")")
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
