import Testing

@testable import RDF

@Suite("RDF/XML writing")
struct RDFXMLWriterTests {
  private func graph(_ turtle: String) -> Graph {
    let head =
      "@prefix e: <http://e.org/> . @prefix dct: <http://purl.org/dc/terms/> . "
      + "@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix foaf: <http://xmlns.com/foaf/0.1/> . "
      + "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . "
    let document = RDFReader.read(Array((head + turtle).utf8), as: .turtle)
    #expect(document.issues == [])
    return document.graph
  }

  @Test("a document as a whole")
  func layout() throws {
    let graph = graph(
      """
      <http://h/b> a dcat:Dataset, e:Other ; dct:title "A & B <c>"@en, "line\\nbreak\\r" ;
        dct:publisher [ a foaf:Agent ; foaf:name "H" ] ; dct:source <http://h/a>, _:shared ;
        e:count 5 ; e:list ( <http://h/a> [ e:p 1 ] ) .
      <http://h/a> dct:relation _:shared .
      _:shared dct:title "\\"" .
      """)
    let text = String(decoding: try RDFXMLWriter.write(graph), as: UTF8.self)
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <rdf:RDF
            xmlns:dcat="http://www.w3.org/ns/dcat#"
            xmlns:dct="http://purl.org/dc/terms/"
            xmlns:foaf="http://xmlns.com/foaf/0.1/"
            xmlns:ns1="http://e.org/"
            xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
          <rdf:Description rdf:about="http://h/a">
            <dct:relation rdf:nodeID="b0"/>
          </rdf:Description>
          <dcat:Dataset rdf:about="http://h/b">
            <rdf:type rdf:resource="http://e.org/Other"/>
            <dct:title xml:lang="en">A &amp; B &lt;c&gt;</dct:title>
            <dct:title>line
        break&#13;</dct:title>
            <ns1:count rdf:datatype="http://www.w3.org/2001/XMLSchema#integer">5</ns1:count>
            <ns1:list rdf:parseType="Collection">
              <rdf:Description rdf:about="http://h/a"/>
              <rdf:Description>
                <ns1:p rdf:datatype="http://www.w3.org/2001/XMLSchema#integer">1</ns1:p>
              </rdf:Description>
            </ns1:list>
            <dct:publisher>
              <foaf:Agent>
                <foaf:name>H</foaf:name>
              </foaf:Agent>
            </dct:publisher>
            <dct:source rdf:resource="http://h/a"/>
            <dct:source rdf:nodeID="b0"/>
          </dcat:Dataset>
          <rdf:Description rdf:nodeID="b0">
            <dct:title>"</dct:title>
          </rdf:Description>
        </rdf:RDF>

        """)
  }

  @Test(
    "what is written reads back as the same graph",
    arguments: [
      "<http://h/a> e:p _:a . _:a e:p _:b . _:b e:p _:a .",
      "_:a e:p _:a .",
      "_:a e:p _:b . _:b e:p _:c . _:c e:p _:b .",
      "<http://h/a> e:p ( 1 2 'x' ) , () , ( <http://x/> ) , ( ( ) ( [] ) ) .",
      "<http://h/a> e:p _:l . _:l rdf:first e:x ; rdf:rest _:l .",
      "<http://h/a> e:p _:l . _:l rdf:first e:x ; rdf:rest rdf:nil ; e:q 1 .",
      "<http://h/a> a rdf:Description, rdf:li, <http://h/1>, [] ; e:p [] .",
      "<http://h/a> rdf:_1 'x' ; rdf:value 'y' ; <urn:x:y> '' ; <http://x/1y> ' ' .",
      "<http://h/a> <http://purl.org/dc/terms/a/b> 1 ; dct:é 2 ; <http://x/y#-z> 3 .",
      "<http://h/a?b='c'&d> e:p 'x'@en-gb, 'x', '<b/>'^^rdf:XMLLiteral, 'é😀'^^<http://h/d&e> .",
      "<mailto:a@b> e:p <tag:x> . <http://example.org/d/e> e:q <http://example.org/d/> .",
      "<http://example.org/d/e#f> e:q <http://example.org/d/g:h>, <http://example.org//x>, <http://example.org/d/../x> .",
      "",
    ])
  func roundTrip(turtle: String) throws {
    let graph = graph(turtle)
    for base in [nil, "http://example.org/d/e", "http://example.org/d/", "no base", "urn:x"] {
      let written = try RDFXMLWriter.write(graph, base: base)
      let again = RDFReader.read(written, as: .rdfxml)
      #expect(again.issues == [])
      #expect(again.graph.isIsomorphic(to: graph), "\(String(decoding: written, as: UTF8.self))")
    }
  }

  @Test("long chains of blank nodes do not nest without end")
  func chain() throws {
    let turtle = (0..<3_000).map { "_:n\($0) e:p _:n\($0 + 1) ; e:i \($0) ." }.joined(
      separator: "\n")
    let graph = graph(turtle)
    let again = RDFReader.read(try RDFXMLWriter.write(graph), as: .rdfxml)
    #expect(again.issues == [])
    #expect(again.graph.count == 6_000)
    #expect(again.graph.isIsomorphic(to: graph))
  }

  @Test("prefixes are used where they fit, and made where none does")
  func prefixes() throws {
    let graph = graph("<http://h/a> e:p 1 ; <http://e.org/deep/q> 2 ; <http://f.org/r> 3 .")
    let given = Prefixes([
      ("e", "http://e.org/"), ("d", "http://e.org/deep/"), ("xmlbad", "http://f.org/"),
      ("rdf", "http://f.org/"), ("ns1", "http://unused/"), ("", "http://f.org/"),
    ])
    let text = String(decoding: try RDFXMLWriter.write(graph, prefixes: given), as: UTF8.self)
    #expect(text.contains("<e:p ") && text.contains("<d:q ") && text.contains("<ns2:r "))
    #expect(!text.contains("unused"))
  }

  @Test(
    "what XML cannot say is an error that names it",
    arguments: [
      (
        Triple(.iri("http://h/a"), .iri("http://e.org/1"), .blank("b")),
        "RDF/XML has no element name for the property <http://e.org/1>."
      ),
      (
        Triple(.iri("http://h/a"), .iri("http://e.org/"), .blank("b")),
        "RDF/XML has no element name for the property <http://e.org/>."
      ),
      (
        Triple(.iri("http://h/a"), .iri(RDFVocabulary.namespace + "li"), .blank("b")),
        "RDF/XML has no element name for the property <http://www.w3.org/1999/02/22-rdf-syntax-ns#li>."
      ),
      (
        Triple(.iri("http://h/a"), .iri("http://e.org/p"), .literal(Literal("a\u{1}b"))),
        "XML cannot hold the character U+0001 of \"ab\"."
      ),
      (
        Triple(.iri("http://h/a"), .iri("http://e.org/p"), .literal(Literal("a\u{FFFF}"))),
        "XML cannot hold the character U+FFFF of \"a\u{FFFF}\"."
      ),
      (Triple(.iri("a"), .iri("http://e.org/p"), .blank("b")), "<a> is not an absolute IRI."),
    ])
  func unwritable(triple: Triple, message: String) {
    #expect(throws: RDFXMLWriter.Unwritable(message: message)) {
      try RDFXMLWriter.write(Graph([triple]))
    }
  }
}
