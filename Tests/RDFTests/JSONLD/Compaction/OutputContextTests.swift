import TestSupport
import Testing

@testable import RDF

@Suite("JSON-LD written by a context")
struct OutputContextTests {
  private static let turtle = """
    @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    <http://e/c> a dcat:Catalog ; dct:title "C" ; dcat:dataset <http://e/d> .
    <http://e/d> a dcat:Dataset ; dct:title "D"@en, "E"@de ; dcat:theme <http://e/t> ;
      <http://e/count> 12, true ; <http://e/list> (1 "a") ;
      dcat:distribution [ a dcat:Distribution ; dcat:byteSize "12"^^xsd:nonNegativeInteger ] .
    """

  @Test("a catalogue by the context of DCAT-AP")
  func catalogue() throws {
    let iri = try #require(DCATAPContext.iris.first)
    let context = try #require(try OutputContext(iri: iri, in: .bundled))
    let written = try RDFWriter.write(read(Self.turtle).graph, as: .jsonld, context: context)
    #expect(
      String(decoding: written, as: UTF8.self) == """
        {
          "@context": "https://semiceu.github.io/DCAT-AP/releases/3.0.1/context/dcat-ap.jsonld",
          "@graph": [
            {
              "@id": "http://e/c",
              "@type": "Catalogue",
              "title": ["C"],
              "dataset": ["http://e/d"]
            },
            {
              "@id": "http://e/d",
              "@type": "Dataset",
              "title": [
                { "@language": "en", "@value": "D" },
                { "@language": "de", "@value": "E" }
              ],
              "http://e/count": [12, true],
              "http://e/list": {
                "@list": [1, "a"]
              },
              "datasetDistribution": [
                { "@type": "Distribution", "byteSize": "12" }
              ],
              "theme": ["http://e/t"]
            }
          ]
        }

        """)
  }

  @Test("a context of one's own stands in the document, whatever it includes")
  func own() throws {
    var library = ContextLibrary()
    try library.add(Array(#"{"@context": {"q": "http://e/q"}}"#.utf8), as: "http://e/context")
    let context = try OutputContext(
      Array(
        #"{"@context": ["http://e/context", {"p": {"@id": "http://e/p", "@type": "@id"}}]}"#.utf8),
      contexts: library)
    let graph = read("<http://e/a> <http://e/p> <http://e/b> ; <http://e/q> \"x\" .").graph
    let written = try RDFWriter.write(graph, as: .jsonld, context: context)
    #expect(
      String(decoding: written, as: UTF8.self) == """
        {
          "@context": [
            "http://e/context",
            {
              "p": { "@id": "http://e/p", "@type": "@id" }
            }
          ],
          "@id": "http://e/a",
          "p": "http://e/b",
          "q": "x"
        }

        """)
  }

  @Test("a context that says nothing is not written; a graph without a triple is an empty object")
  func empty() throws {
    let context = try OutputContext(Array(#"{"@context": {}}"#.utf8))
    let graph = read("<http://e/a> <http://e/p> 1 .").graph
    #expect(
      String(decoding: try RDFWriter.write(graph, as: .jsonld, context: context), as: UTF8.self)
        == "{\n  \"@id\": \"http://e/a\",\n  \"http://e/p\": 1\n}\n")
    #expect(
      String(decoding: try RDFWriter.write(Graph(), as: .jsonld, context: context), as: UTF8.self)
        == "{}\n")
  }

  static let faults = [
    (#"{"p": 1}"#, 1, 1, "The document is no context: it is no object with an \"@context\"."),
    (
      "{\"@context\":\n  {\"p\": 1}}", 2, 9,
      "The term \"p\" is defined as a number: an IRI, an object or null was expected."
    ),
    (
      "{\"@context\": \"http://e/x\"}", 1, 14,
      "The context <http://e/x> is not at hand, and contexts are not fetched from the network: the operator can add it to the list of known contexts, or the document can hold its context itself."
    ),
  ]

  @Test("a context that is wrong", arguments: faults)
  func wrong(_ text: String, _ line: Int, _ column: Int, _ message: String) {
    do throws(SyntaxIssue) {
      _ = try OutputContext(Array(text.utf8))
      Issue.record("It was taken.")
    } catch {
      #expect(error.position == SourcePosition(line: line, column: column))
      #expect(error.message == message)
    }
  }

  @Test("what would mean something else is not written")
  func refused() throws {
    let context = try OutputContext(
      Array(#"{"@context": {"http://e/p": {"@container": "@list"}}}"#.utf8))
    let graph = read("<http://e/a> <http://e/p> \"x\" .").graph
    #expect(
      throws: UnsupportedNotation(
        notation: .jsonld,
        message:
          "By this context the document would not say what the graph says: a term of the context takes a property that it does not fit."
      )
    ) {
      _ = try RDFWriter.write(graph, as: .jsonld, context: context)
    }
  }

  @Test("the corpus by several contexts", arguments: CorpusFile.all)
  func corpus(_ file: CorpusFile) throws {
    // Each file by one of them, all where tests are whole; a huge file only there.
    if !Effort.isWhole, file.triples > 5000 { return }
    let graph = try file.read(.tolerant).graph
    var contexts = try CompactionContexts.all.map {
      try OutputContext(Array("{\"@context\": \($0)}".utf8))
    }
    if let context = try OutputContext(iri: DCATAPContext.iris[0], in: .bundled) {
      contexts.append(context)
    }
    let first = file.triples % contexts.count
    for context in Effort.isWhole ? contexts[...] : contexts[first...first] {
      // The writer itself reads back what it wrote, and compares.
      let written = try RDFWriter.write(graph, as: .jsonld, context: context)
      let again = RDFReader.read(written, as: .jsonld)
      #expect(again.issues == [])
      #expect(again.graph.count == graph.count)
    }
  }
}
