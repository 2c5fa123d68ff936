internal import RDF

/// What is promised of JSON-LD written by a context: it reads back strictly as the same graph and depends on the
/// triples alone, or the context is refused in a sentence.
struct CompactionCheck {
  private let graph: Graph
  private let context: OutputContext?
  /// Whether the graph may take many steps to be made canonical.
  private let mayBeSlow: Bool
  /// Now and then is enough.
  private let isWrittenAgain: Bool

  init(_ input: [UInt8]) {
    var entropy = Entropy(of: input)
    context = Self.contexts[entropy.below(Self.contexts.count)]
    mayBeSlow = entropy.once(in: 1000)
    isWrittenAgain = entropy.once(in: 4)
    graph = CodedGraph.graph(of: input, as: .turtle, base: "http://example.org/dir/doc").graph
  }

  private static let contexts: [OutputContext?] = texts.map { try? OutputContext(Array($0.utf8)) }

  /// Terms of every kind for the words of `CodedGraph`.
  private static let texts = [
    #"{"@context": {}}"#,
    """
    {"@context": {"@vocab": "http://example.org/ns#", "@base": "http://example.org/dir/doc", "id": "@id", "type": "@type",
      "dir": "http://example.org/dir/", "p": {"@container": "@list"}, "q": {"@type": "@id", "@container": "@set"}}}
    """,
    """
    {"@context": {"ex": "http://example.org/ns#", "urn": "http://example.org/dir/", "@language": "en-gb", "p": {"@id": "ex:p", "@container": "@language"},
      "q": {"@reverse": "ex:q"}, "x": {"@id": "urn:x", "@type": "@vocab"}, "of": {"@id": "ex:p", "@container": "@id"}}}
    """,
    """
    {"@context": {"ex": "http://example.org/ns#", "xsd": "http://www.w3.org/2001/XMLSchema#", "@base": "http://example.org/dir/",
      "p": {"@id": "ex:p", "@container": "@type"}, "number": {"@id": "ex:p", "@type": "xsd:integer"}, "json": {"@id": "ex:q", "@type": "@json"},
      "n": "@nest", "q": {"@id": "ex:q", "@nest": "n"}, "none": {"@id": "ex:p", "@type": "@none", "@container": "@set"}}}
    """,
    """
    {"@context": {"@vocab": "http://example.org/ns#", "a": {"@context": {"p": {"@type": "@id"}, "q": "http://example.org/dir/"}},
      "p": {"@container": "@index", "@index": "q"}, "q": {"@context": {"p": null, "deep": "http://example.org/ns#p"}}}}
    """,
    """
    {"@context": {"@vocab": "http://example.org/", "first": "http://www.w3.org/1999/02/22-rdf-syntax-ns#first", "@direction": "rtl",
      "http://example.org/ns#p": {"@container": "@list"}, "http://example.org/ns#q": {"@type": "@id"}, "x": "urn:x"}}
    """,
  ]

  func run() throws(Finding) {
    guard let context else { throw Finding("A context of the check is none.") }
    guard let comparison = GraphComparison(graph, mayBeSlow: mayBeSlow), graph.isOfJSONLD else {
      return
    }
    let written: [UInt8]
    do {
      written = try RDFWriter.write(graph, as: .jsonld, context: context)
    } catch {
      try require(
        error.message.hasSuffix(".") && !error.message.utf8.contains { $0 < 0x20 },
        "The message is no sentence: \(error.message.debugDescription)")
      return
    }
    let back = RDFReader.read(written, as: .jsonld)
    try require(
      back.issues.isEmpty && back.isComplete,
      "What was written is not right: \(back.issues)\n\(shown(written))")
    guard try comparison.isSame(as: back.graph, { shown(written) }), isWrittenAgain else { return }
    let again = try? RDFWriter.write(back.graph, as: .jsonld, context: context)
    try require(
      again == written,
      "Written again, it differs:\n\(shown(written))\n---\n\(again.map(shown) ?? "nothing")")
  }

  private func shown(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
