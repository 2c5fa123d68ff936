internal import RDF

/// Graphs in a code of three bytes a triple: any bytes are a graph, small changes of them are small changes of
/// it, and few different terms make rings, lists and shared nodes likely.
enum CodedGraph {
  /// The first byte of an input in this code; no notation begins with it.
  static let mark: UInt8 = 1

  /// The graph of an input: in the code, or as a tolerant reader reads it.
  static func graph(
    of input: [UInt8], as notation: Notation, base: String?
  ) -> (graph: Graph, prefixes: Prefixes) {
    guard input.first == mark else {
      let document = RDFReader.read(
        input, as: notation,
        options: ReadingOptions(base: base, tolerance: .tolerant, limits: ReadingLimits(issues: 1)))
      return (document.graph, document.prefixes)
    }
    let code = input.dropFirst()
    var triples: [Triple] = []
    var place = code.startIndex
    while place + 2 < code.endIndex {
      triples.append(
        Triple(
          node(code[place]), .iri(predicates[Int(code[place + 1]) % predicates.count]),
          object(code[place + 2])))
      place += 3
    }
    return (Graph(triples), Prefixes([("ex", example), ("", "http://example.org/dir/")]))
  }

  private static func node(_ code: UInt8) -> Term {
    code < 192 ? .blank("n\(code % 24)") : .iri(iris[Int(code - 192) % iris.count])
  }

  private static func object(_ code: UInt8) -> Term {
    code < 160 ? node(code < 120 ? code : code + 72) : literals[Int(code - 160) % literals.count]
  }

  private static let example = "http://example.org/ns#"

  private static let predicates = [
    RDFVocabulary.type, RDFVocabulary.first, RDFVocabulary.rest, example + "p", example + "q",
    RDFVocabulary.namespace + "_1", RDFVocabulary.namespace + "li", example + "1a", "urn:x",
    "http://example.org/dir/\u{E9}", "http://example.org/%41", example + "a.b", example,
    "http://www.w3.org/XML/1998/namespacelang", "http://www.w3.org/2000/xmlns/a",
  ]

  /// Among them what a writer may shorten wrongly against a base or a prefix.
  private static let iris = [
    RDFVocabulary.nil, RDFVocabulary.nil, example + "a", example + "a.", example + "-a",
    example + "a/b", example + "%41", example + "~a", example + "a:b", example + "\u{E9}\u{301}",
    "http://example.org/dir/doc", "http://example.org/dir/doc#a", "http://example.org/dir/doc?q",
    "http://example.org/dir/", "http://example.org/dir/a:b", "http://example.org/dir//a",
    "http://example.org/", "http://example.org", "http://example.org//a",
    "http://example.org/dir/../a",
    "http://example.org/dir/.", "http://example.org/dir/#", "http://example.org/dir/?",
    "http://example.org/dir/doc#", "http://example.org/dir/docs", "urn:", "urn:a", "x:/", "x://",
    "http://example.org/dir/a'b(c)", "http://example.org/dir/\u{1F600}",
    "http://EXAMPLE.org/dir/doc",
    "http://example.org/dir/&amp;", RDFVocabulary.namespace + "Description",
    RDFVocabulary.namespace + "List", "http://example.org/dir/..", "http://example.org/dir/doc/",
  ]

  private static let literals: [Term] =
    [
      "", "a", "\"", "\"\"\"", "a\"", "a\n\"", "\n\"\"", "\\", "\\n", "\r", "\r\n", "\t", " ", "\n",
      "\u{0}", "\u{1}", "\u{7F}", "\u{85}", "\u{FFFD}", "\u{FFFE}", "\u{2028}", "\u{1F600}",
      "<&>]]>",
      "e\u{301}", "\u{E9}", "'''", "{{}}", "true",
    ].map { .literal(Literal($0)) }
    + ["a", "a\nb", ""].map { .literal(Literal($0, language: "en-gb")) }
    + [
      ("1", XSD.integer), ("-01", XSD.integer), ("1.", XSD.integer), ("1.5", XSD.decimal),
      ("1.", XSD.decimal), (".5", XSD.decimal), ("1e5", XSD.double), ("1.e5", XSD.double),
      ("INF", XSD.double), ("true", XSD.boolean), ("1", XSD.boolean), ("TRUE", XSD.boolean),
      ("", XSD.integer), ("+", XSD.integer), ("a", "urn:x"),
      ("<a>\r</a>", RDFVocabulary.namespace + "XMLLiteral"),
      ("{\"a\":1}", RDFVocabulary.namespace + "JSON"), ("a", example + "t."),
    ].map { .literal(Literal($0.0, datatype: $0.1)) }
}
