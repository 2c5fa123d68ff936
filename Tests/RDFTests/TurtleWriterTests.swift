import Testing

@testable import RDF

@Suite("Writing Turtle")
struct TurtleWriterTests {
  private func write(_ text: String, base: String? = nil) throws -> String {
    let document = read(text)
    #expect(document.issues == [])
    let written = try RDFWriter.write(document.graph, as: .turtle, base: base)
    let again = RDFReader.read(written, as: .turtle)
    #expect(again.issues == [])
    #expect(again.graph.isIsomorphic(to: document.graph))
    return String(decoding: written, as: UTF8.self)
  }

  private let head = """
    @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

    """

  @Test("a document as a whole")
  func whole() throws {
    let text =
      head + """
        <http://e/b> dct:title "B" .
        <http://e/a> dct:title "Zwei"@de, "Two"@en ; a dcat:Dataset ;
          dct:issued "2024-01-01"^^xsd:date ; dct:extent 12, 1.5, 1e3, true, "12"^^xsd:nonNegativeInteger ;
          dct:description "Line \\"one\\"\\nline two" ;
          dcat:distribution [ a dcat:Distribution ; dct:title "CSV" ; dct:format () ], [ dct:title "A" ] ;
          dct:hasPart (1 2 "three" <http://e/b>), <http://e/x-y.z>, dct:, <http://purl.org/dc/terms/a,b> .
        """
    let written = try write(text)
    #expect(
      written == #"""
        @prefix dcat: <http://www.w3.org/ns/dcat#> .
        @prefix dct: <http://purl.org/dc/terms/> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

        <http://e/a> a dcat:Dataset ;
            dct:title "Two"@en, "Zwei"@de ;
            dct:description """Line "one"
        line two""" ;
            dct:extent 1.5, 12, "12"^^xsd:nonNegativeInteger, 1e3, true ;
            dct:hasPart <http://e/x-y.z>,
                dct:,
                <http://purl.org/dc/terms/a,b>,
                ( 1 2 "three" <http://e/b> ) ;
            dct:issued "2024-01-01"^^xsd:date ;
            dcat:distribution [
                a dcat:Distribution ;
                dct:title "CSV" ;
                dct:format ()
            ], [
                dct:title "A"
            ] .

        <http://e/b> dct:title "B" .

        """#)
  }

  @Test("what is long is broken into lines, what fits is not")
  func lines() throws {
    let words = (1...4).map { "\"keyword number \($0) of several\"" }
    let numbers = (1...40).map(String.init)
    let written = try write(
      head + """
        <http://e/a> dct:language <http://e/language/ENG>, <http://e/language/POL> ;
          dcat:keyword \(words.joined(separator: ", ")) ;
          dct:short \(words[0]), \(words[1]), [] ;
          dct:sizes ( \(numbers.joined(separator: " ")) ) ;
          dct:nodes ( <http://e/x> [ dct:title "y" ] ( 1 2 ) ) .
        """)
    #expect(
      written.split(separator: "\n\n", maxSplits: 1).last.map(String.init) == """
        <http://e/a> dct:language <http://e/language/ENG>, <http://e/language/POL> ;
            dct:nodes (
                <http://e/x>
                [
                    dct:title "y"
                ]
                ( 1 2 )
            ) ;
            dct:short "keyword number 1 of several", "keyword number 2 of several", [] ;
            dct:sizes (
                1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34
                35 36 37 38 39 40
            ) ;
            dcat:keyword "keyword number 1 of several",
                "keyword number 2 of several",
                "keyword number 3 of several",
                "keyword number 4 of several" .

        """)
  }

  @Test("blank nodes used twice, in a ring, or not at all")
  func labels() throws {
    let text =
      head + """
        <http://e/a> dct:relation _:x . <http://e/b> dct:relation _:x . _:x dct:title "twice" .
        _:r dct:relation _:s . _:s dct:relation _:r . _:s dct:title "ring" .
        [ dct:title "alone" ] .
        """
    let written = try write(text)
    #expect(written.contains("<http://e/a> dct:relation _:b0 ."))
    #expect(written.contains("\n_:b0 dct:title \"twice\" ."))
    #expect(written.contains("\n[] dct:title \"alone\" ."))
    #expect(!written.contains("_:b3"))
  }

  @Test("the order does not depend on the order read, nor on labels")
  func stable() throws {
    let statements = [
      "<http://e/a> dct:relation _:x .", "<http://e/b> dct:relation _:x .",
      "_:x dct:title \"shared\" .", "_:y dct:title \"other\" .", "<http://e/a> dct:source _:y .",
      "<http://e/b> dct:source _:y .", "<http://e/a> dct:title \"a\", \"b\"@en, 3 .",
      "<http://e/a> dct:part [ dct:title \"p\" ], [ dct:title \"q\" ] .",
    ]
    let forward = try write(head + statements.joined(separator: "\n"))
    let backward = try write(
      head
        + statements.reversed().joined(separator: "\n").replacing("_:x", with: "_:zz")
        .replacing("_:y", with: "_:aa"))
    #expect(forward == backward)
  }

  @Test("relative to a base")
  func base() throws {
    let written = try write(
      "<http://e/d> <http://e/p> <http://e/d#f>, <http://e/dx> .", base: "http://e/d")
    #expect(
      written == """
        @base <http://e/d> .

        <> <http://e/p> <#f>, <http://e/dx> .

        """)
  }

  static let awkward = [
    "\"", "\"\"\"", "\\", "a\nb\"", "\"\n", "a\n\"\"\"\n\"\"b", "\r\n", "\t", "\u{0}\u{1F}\u{7F}",
    "\u{85}\u{2028}\u{1F600}", "\n\\n", "",
  ]

  @Test("text of every kind", arguments: awkward)
  func literals(_ text: String) throws {
    let graph = Graph([
      Triple(.iri("http://e/a"), .iri("http://e/p"), .literal(Literal(text))),
      Triple(.iri("http://e/a"), .iri("http://e/p"), .literal(Literal(text, language: "en"))),
      Triple(
        .iri("http://e/a"), .iri("http://e/p"), .literal(Literal(text, datatype: "http://e/t"))),
    ])
    for notation in [Notation.turtle, .ntriples] {
      let again = RDFReader.read(try RDFWriter.write(graph, as: notation), as: notation)
      #expect(again.issues == [])
      #expect(Set(again.graph.triples) == Set(graph.triples))
    }
  }

  static let numbers: [(String, String, Bool)] = [
    ("1", XSD.integer, true), ("+01", XSD.integer, true), ("1.0", XSD.integer, false),
    ("1.0", XSD.decimal, true), (".5", XSD.decimal, true), ("1", XSD.decimal, false),
    ("1.", XSD.decimal, false), ("1e0", XSD.double, true), ("1.e-5", XSD.double, true),
    ("-.5E+1", XSD.double, true), ("1.0", XSD.double, false), ("INF", XSD.double, false),
    ("true", XSD.boolean, true), ("1", XSD.boolean, false), ("", XSD.integer, false),
  ]

  @Test("only what says its datatype is written bare", arguments: numbers)
  func bare(_ lexical: String, _ datatype: String, _ isBare: Bool) throws {
    let graph = Graph([
      Triple(
        .iri("http://e/a"), .iri("http://e/p"), .literal(Literal(lexical, datatype: datatype)))
    ])
    let written = try RDFWriter.write(graph, as: .turtle)
    #expect(String(decoding: written, as: UTF8.self).contains("\"") == !isBare)
    #expect(Set(RDFReader.read(written, as: .turtle).graph.triples) == Set(graph.triples))
  }

  @Test("lists that are none stay as they are")
  func brokenLists() throws {
    let rdf = "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n"
    for text in [
      "<http://e/a> <http://e/p> [ rdf:first 1, 2 ; rdf:rest () ] .",
      "<http://e/a> <http://e/p> [ rdf:first 1 ; rdf:rest <http://e/end> ] .",
      "<http://e/a> <http://e/p> [ rdf:first 1 ; rdf:rest [ rdf:first 2 ; rdf:rest (3) ; <http://e/q> 4 ] ] .",
      "<http://e/a> <http://e/p> _:l . _:l rdf:first 1 ; rdf:rest _:l .",
      "(1 2) <http://e/p> ((3) ()) .",
      "<http://e/a> <http://e/p> [ rdf:rest rdf:nil ], [ rdf:first 1 ; rdf:rest rdf:nil, () ] .",
    ] {
      _ = try write(rdf + text)
    }
  }
}
