import Testing

@testable import RDF

@Suite("RDF/XML reading")
struct RDFXMLReaderTests {
  static let open =
    "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:e='http://e.org/'>"

  /// Reads a document whose content is `body`, which begins on line 2.
  private func read(
    _ body: String, _ tolerance: ReadingOptions.Tolerance = .strict,
    limits: ReadingLimits = ReadingLimits()
  ) -> ReadDocument {
    RDFReader.read(
      Array("\(Self.open)\n\(body)\n</rdf:RDF>".utf8), as: .rdfxml,
      options: ReadingOptions(
        base: "http://example.org/doc", tolerance: tolerance, limits: limits))
  }

  @Test(
    "the grammar",
    arguments: [
      ("<e:T rdf:about='x'/>", "<x> a e:T ."),
      ("<rdf:Description rdf:about='x' e:p='1' rdf:type='y'/>", "<x> e:p '1' ; a <y> ."),
      ("<e:T rdf:ID='i' xml:base='http://b.org/c/d#f'/>", "<http://b.org/c/d#i> a e:T ."),
      ("<e:T rdf:nodeID='i'><e:p rdf:nodeID='i'/></e:T>", "_:i a e:T ; e:p _:i ."),
      ("<e:T><e:p rdf:resource=''/></e:T>", "[] a e:T ; e:p <http://example.org/doc> ."),
      ("<e:T><e:p xml:lang='DE-at'>a</e:p></e:T>", "[] a e:T ; e:p 'a'@de-at ."),
      (
        "<e:T xml:lang='de' e:q='b'><e:p xml:lang=''> a </e:p></e:T>",
        "[] a e:T ; e:p ' a ' ; e:q 'b'@de ."
      ),
      (
        "<e:T><e:p rdf:datatype='http://e.org/d'>1<!-- - --><![CDATA[<]]>&amp;2</e:p></e:T>",
        "[] a e:T ; e:p '1<&2'^^e:d ."
      ),
      (
        "<e:T><e:p/><e:q rdf:datatype='http://e.org/d'/></e:T>", "[] a e:T ; e:p '' ; e:q ''^^e:d ."
      ),
      ("<e:T><e:p> <e:S/> </e:p></e:T>", "[] a e:T ; e:p [ a e:S ] ."),
      ("<e:T><e:p e:q='1' rdf:type='x'/></e:T>", "[] a e:T ; e:p [ e:q '1' ; a <x> ] ."),
      (
        "<e:T><e:p rdf:parseType='Resource'><e:q>1</e:q></e:p></e:T>",
        "[] a e:T ; e:p [ e:q '1' ] ."
      ),
      (
        "<e:T><e:p rdf:parseType='Collection'><e:S/><rdf:Description rdf:about='x'/></e:p></e:T>",
        "[] a e:T ; e:p ( [ a e:S ] <x> ) ."
      ),
      ("<e:T><e:p rdf:parseType='Collection'/></e:T>", "[] a e:T ; e:p () ."),
      (
        "<rdf:Bag><rdf:li>a</rdf:li><rdf:_7>b</rdf:_7><rdf:li rdf:resource='x'/></rdf:Bag>",
        "[] a rdf:Bag ; rdf:_1 'a' ; rdf:_7 'b' ; rdf:_2 <x> ."
      ),
      (
        "<e:T rdf:about='x'><e:p rdf:ID='r'>a</e:p></e:T>",
        "<x> a e:T ; e:p 'a' . <#r> a rdf:Statement ; rdf:subject <x> ; rdf:predicate e:p ; "
          + "rdf:object 'a' ."
      ),
      (
        "<e:T><e:p rdf:parseType='Literal'><b a='&quot;' xmlns='n' xmlns:u='v'>1 &lt;<u:c/></b></e:p></e:T>",
        "[] a e:T ; e:p '<b xmlns=\"n\" a=\"&quot;\">1 &lt;<u:c xmlns:u=\"v\"></u:c></b>'^^rdf:XMLLiteral ."
      ),
      (
        "<e:T><e:p rdf:parseType='other'><?p q?><!--c--></e:p></e:T>",
        "[] a e:T ; e:p '<?p q?><!--c-->'^^rdf:XMLLiteral ."
      ),
      (
        "<rdf:Description about='x' xml:space='preserve' xmlfoo='1'><e:p resource='y'/></rdf:Description>",
        "<x> e:p <y> ."
      ),
    ])
  func grammar(body: String, turtle: String) {
    let document = read(body)
    #expect(document.issues == [])
    #expect(document.isComplete)
    let head =
      "@base <http://example.org/doc> . @prefix e: <http://e.org/> . "
      + "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . "
    let expected = RDFReader.read(Array((head + turtle).utf8), as: .turtle)
    #expect(expected.issues == [])
    #expect(document.graph.isIsomorphic(to: expected.graph))
  }

  @Test(
    "a fault is told with its place and the way to it",
    arguments: [
      (
        "<e:T e:p='1' p='2'/>",
        "line 2, column 1: error: The attribute p is in no namespace, in <e:T>.",
        "/rdf:RDF[1]/e:T[1]"
      ),
      (
        "<e:T/><e:T><e:p>1<e:S/></e:p></e:T>",
        "line 2, column 18: error: The property element holds both text and the element <e:S>, "
          + "in <e:p>.",
        "/rdf:RDF[1]/e:T[2]/e:p[1]"
      ),
      (
        "<e:T><e:p/><e:q/><e:p><e:S/>\n<e:S/></e:p></e:T>",
        "line 3, column 1: error: The property element holds a second element, <e:S>, "
          + "in <e:p>.",
        "/rdf:RDF[1]/e:T[1]/e:p[2]"
      ),
      (
        "<e:T><e:p><e:S/>x</e:p></e:T>",
        "line 2, column 17: error: The property element holds the text \"x\" besides the element "
          + "that is its value, in <e:p>.",
        "/rdf:RDF[1]/e:T[1]/e:p[1]"
      ),
      (
        "<e:T>\n  text  of\nit </e:T>",
        "line 2, column 6: error: The text \"text of it\" stands where only elements may stand, "
          + "in <e:T>.",
        "/rdf:RDF[1]/e:T[1]"
      ),
      (
        "<e:T rdf:resource='x'/>",
        "line 2, column 1: error: The attribute rdf:resource may not stand on a node element, "
          + "in <e:T>.",
        "/rdf:RDF[1]/e:T[1]"
      ),
      (
        "<e:T rdf:ID='a'/><e:T rdf:ID='a'/>",
        "line 2, column 18: error: rdf:ID=\"a\" is given a second time, in <e:T>.",
        "/rdf:RDF[1]/e:T[2]"
      ),
      (
        "<e:T><e:p rdf:parseType='Literal' rdf:resource='x'/></e:T>",
        "line 2, column 6: error: rdf:parseType and rdf:resource may not stand on one property "
          + "element, in <e:p>.",
        "/rdf:RDF[1]/e:T[1]/e:p[1]"
      ),
      (
        "<e:T><e:p rdf:resource='http://x/a b'/></e:T>",
        "line 2, column 6: error: The IRI holds white space, which no IRI may, "
          + "in <e:p>.",
        "/rdf:RDF[1]/e:T[1]/e:p[1]"
      ),
      (
        "<e:T xml:lang='en_GB'/>",
        "line 2, column 1: error: \"en_GB\" is no language tag, in <e:T>.",
        "/rdf:RDF[1]/e:T[1]"
      ),
      (
        "<T/>",
        "line 2, column 1: error: The name T makes no IRI: it is in no namespace, in <T>.",
        "/rdf:RDF[1]/T[1]"
      ),
      (
        "<e:T><e:p></e:q></e:T>",
        "line 2, column 11: error: </e:q> stands where </e:p> is needed: <e:p> is still open, "
          + "in <e:p>.",
        "/rdf:RDF[1]/e:T[1]/e:p[1]"
      ),
      (
        "<e:T>&auml;</e:T>",
        "line 2, column 6: error: The entity &auml; is not declared; "
          + "only &lt; &gt; &amp; &apos; and &quot; need no declaration, in <e:T>.",
        "/rdf:RDF[1]/e:T[1]"
      ),
    ])
  func faults(body: String, expected: String, pointer: String) {
    let document = read(body)
    #expect(document.issues.map(\.description) == [expected])
    #expect(document.issues.first?.pointer == pointer)
    #expect(!document.isComplete)
  }

  @Test(
    "tolerant reading goes on behind a fault",
    arguments: [
      ("<e:T rdf:about='x'><e:p>1<e:S/>2</e:p><e:q>3</e:q></e:T>", "<x> a e:T ; e:q '3' ."),
      (
        "<e:T rdf:about='x'><rdf:about><e:p>1</e:p></rdf:about><e:q>3</e:q></e:T>",
        "<x> a e:T ; e:q '3' ."
      ),
      ("<e:T rdf:about='x' rdf:ID='y'><e:p>1</e:p></e:T><e:T rdf:about='z'/>", "<z> a e:T ."),
      ("<e:T rdf:about='x'>text<e:p>1</e:p></e:T>", "<x> a e:T ; e:p '1' ."),
      ("<e:T rdf:about='x'><e:p><T/></e:p></e:T>", "<x> a e:T ."),
      ("<e:T rdf:about='x'><e:p rdf:nodeID='1 2'/><e:q/></e:T>", "<x> a e:T ; e:q '' ."),
    ])
  func skipping(body: String, turtle: String) {
    let document = read(body, .tolerant)
    #expect(document.issues.contains { $0.severity == .error })
    #expect(!document.isComplete)
    expect(document, turtle)
  }

  @Test(
    "tolerant reading mends, with a warning",
    arguments: [
      (
        "<e:T rdf:about='http://x/a b|c'/>", "<http://x/a%20b%7Cc> a e:T .",
        "The IRI holds white space, which no IRI may, in <e:T>.", "http://x/a b|c"
      ),
      (
        "<e:T rdf:about=' http://x/\n'/>", "<http://x/> a e:T .",
        "The IRI holds white space, which no IRI may, in <e:T>.", " http://x/ "
      ),
      (
        "<e:T rdf:about='x' xml:lang='en_GB' e:p='1'/>", "<x> a e:T ; e:p '1'@en-gb .",
        "\"en_GB\" is no language tag, in <e:T>.", "en_GB"
      ),
      (
        "<e:T rdf:about='x' xml:lang='?' e:p='1'/>", "<x> a e:T ; e:p '1' .",
        "\"?\" is no language tag, in <e:T>.", "?"
      ),
      (
        "<e:T rdf:about='x' p='1'/>", "<x> a e:T .",
        "The attribute p is in no namespace, in <e:T>.", nil
      ),
      (
        "<e:T rdf:ID='1'/>", "<#1> a e:T .",
        "\"1\" is no name that rdf:ID may give, in <e:T>.", "1"
      ),
      (
        "<e:T rdf:about='x'><e:p rdf:resource='y'>label</e:p></e:T>", "<x> a e:T ; e:p <y> .",
        "The property element holds the text \"label\", which is left out: attributes give its value, "
          + "in <e:p>.", nil
      ),
    ] as [(String, String, String, String?)])
  func mending(body: String, turtle: String, message: String, original: String?) {
    let document = read(body, .tolerant)
    #expect(document.issues.map(\.severity) == [.warning])
    #expect(document.issues.map(\.message) == [message])
    #expect(document.issues.map(\.original) == [original])
    #expect(document.isComplete)
    expect(document, turtle)
  }

  private func expect(_ document: ReadDocument, _ turtle: String) {
    let head = "@base <http://example.org/doc> . @prefix e: <http://e.org/> . "
    let expected = RDFReader.read(Array((head + turtle).utf8), as: .turtle)
    #expect(expected.issues == [])
    #expect(Set(document.graph.triples) == Set(expected.graph.triples))
  }

  @Test(
    "without rdf:RDF a document is one node, or something else",
    arguments: [
      ("<Book xmlns='http://e.org/'><title>Dogs</title></Book>", 2, nil),
      (
        "<html><body/></html>", 0,
        "line 1, column 1: error: <html> is not an RDF/XML node element: "
          + "The name html makes no IRI: it is in no namespace, in <html>."
      ),
      (
        "<feed xmlns='http://www.w3.org/2005/Atom'><link href='x'/></feed>", 0,
        "line 1, column 43: error: <feed> is not an RDF/XML node element: "
          + "The attribute href is in no namespace, in <link>."
      ),
      (
        "{}", 0,
        "line 1, column 1: error: An XML document begins with \"<\", but \"{\" stands here."
      ),
    ] as [(String, Int, String?)])
  func roots(document: String, count: Int, issue: String?) {
    for tolerance in [ReadingOptions.Tolerance.strict, .tolerant] {
      let read = RDFReader.read(
        Array(document.utf8), as: .rdfxml, options: ReadingOptions(tolerance: tolerance))
      #expect(read.graph.count == count)
      #expect(read.issues.map(\.description) == [issue].compactMap(\.self))
    }
  }

  @Test("a document cut off keeps what stood whole before")
  func cut() {
    let document = RDFReader.read(
      Array("\(Self.open)<e:T rdf:about='http://x/1'/><e:T rdf:about='http://x/2'><e:p>".utf8),
      as: .rdfxml, options: ReadingOptions(tolerance: .tolerant))
    #expect(document.graph.count == 1)
    #expect(!document.isComplete)
    #expect(
      document.issues.map(\.message) == [
        "The document ends inside <e:p>; its end tag </e:p> is missing, in <e:p>."
      ])
  }

  @Test("a relative reference needs a base")
  func relative() {
    let document = RDFReader.read(
      Array(
        "\(Self.open)<e:T rdf:about='x'/><e:T xml:base='http://b/'  rdf:about='y'/></rdf:RDF>".utf8),
      as: .rdfxml, options: ReadingOptions(tolerance: .tolerant))
    #expect(document.graph.count == 1)
    #expect(
      document.issues.map(\.message) == [
        "The reference \"x\" is relative, and the document has no base, in <e:T>."
      ])
  }

  @Test("limits end reading")
  func limits() {
    let three = "<e:T/><e:T/><e:T/>"
    #expect(
      read(three, .tolerant, limits: ReadingLimits(triples: 2)).issues.map(\.message) == [
        "The document holds more than the 2 triples allowed, in <rdf:RDF>."
      ])
    #expect(
      read("<e:T e:p='0123456789'/>", .tolerant, limits: ReadingLimits(literalBytes: 5)).issues
        .map(\.message) == ["A literal is longer than the 5 bytes allowed, in <e:T>."])
    let parts = "<e:T><e:p%>01234<!-- --><a/>56789</e:p></e:T>"
    for (body, bytes) in [
      (parts.replacing("%", with: "").replacing("<a/>", with: ""), 9),
      (parts.replacing("%", with: " rdf:parseType='Literal'"), 20),
    ] {
      #expect(
        read(body, .tolerant, limits: ReadingLimits(literalBytes: bytes)).issues.map(\.message) == [
          "A literal is longer than the \(bytes) bytes allowed, in <e:p>."
        ])
      #expect(
        read(body, .tolerant, limits: ReadingLimits(literalBytes: bytes + 5)).issues == [])
    }
    #expect(
      read("<e:T><e:p><e:T><e:p/></e:T></e:p></e:T>", .tolerant, limits: ReadingLimits(nesting: 4))
        .issues.map(\.message) == [
          "Elements are nested deeper than the 4 levels allowed, in <e:T>."
        ])
    #expect(
      read("<e:T rdf:about='http://x/0123456789'/>", .tolerant, limits: ReadingLimits(iriBytes: 12))
        .issues.first?.message.hasPrefix("An IRI is longer than the 12 bytes allowed") == true)
  }

  @Test("the way to an element stays short, however deep it stands and however long its names are")
  func pointers() {
    let name = "e:" + String(repeating: "n", count: 300)
    let open = String(repeating: "<\(name)>", count: 30)
    #expect(
      read(open).issues.first?.pointer
        == "/rdf:RDF[1]" + String(repeating: "/\(name)[1]", count: 5) + "/…"
        + String(repeating: "/\(name)[1]", count: 5))
    // Siblings of many names are not counted to the end.
    let many = (0..<100).map { "<e:n\($0)/>" }.joined()
    #expect(
      read("<e:T>\(many)<e:p><e:S/>x</e:p></e:T>").issues.first?.pointer == "/rdf:RDF[1]/e:T[1]/e:p"
    )
  }

  @Test("prefixes of the document are told")
  func prefixes() {
    #expect(read("<e:T xmlns:q='http://q/'/>").prefixes["q"] == "http://q/")
  }

  @Test("what an external DTD says is not read, and that is told")
  func doctype() {
    let document = RDFReader.read(
      Array(
        ("<!DOCTYPE rdf:RDF SYSTEM 'x.dtd' [<!ENTITY e 'http://e.org/'>]>\(Self.open)"
          + "<e:T rdf:about='&e;1'/></rdf:RDF>").utf8), as: .rdfxml)
    #expect(
      document.graph.contains(
        Triple(.iri("http://e.org/1"), .iri(RDFVocabulary.type), .iri("http://e.org/T"))))
    #expect(
      document.issues.map(\.description) == [
        "line 1, column 11: warning: The external DTD is not read."
      ])
  }

  @Test(
    "damaged documents end in issues, never in a crash, however they are cut", arguments: 0..<20)
  func damage(seed: Int) throws {
    var random = LinearGenerator(state: UInt64(seed) &* 7_919 &+ 1)
    let document = Array(
      """
      \(Self.open)<!-- c --><e:T rdf:about="a b" xml:base='http://b/' e:q='1'><e:p rdf:ID='i'>t&amp;</e:p>
      <e:p rdf:parseType='Literal'><b c='d'/>x</e:p><e:p rdf:parseType='Collection'><e:S/>
      <rdf:Description rdf:nodeID='n'/></e:p><e:p rdf:parseType='Resource'><rdf:li>1</rdf:li></e:p>
      <e:p xml:lang='de' rdf:datatype='http://d/'>2</e:p></e:T><e:T rdf:ID='j'/></rdf:RDF>
      """.utf8)
    let pieces = [
      "<", ">", "/", "'", "=", " ", "x", "rdf:", "</e:p>", "<e:p>", "&", "<e:S/>", "\u{1}",
    ]
    for _ in 0..<60 {
      var bytes = document
      for _ in 0..<Int.random(in: 1..<5, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0:
          let end = min(place + Int.random(in: 1..<12, using: &random), bytes.count)
          bytes.removeSubrange(place..<end)
        case 1:
          let piece = pieces.randomElement(using: &random) ?? ""
          bytes.insert(contentsOf: piece.utf8, at: place)
        default: bytes[place] = UInt8.random(in: 0...255, using: &random)
        }
      }
      let options = ReadingOptions(base: "http://x/", tolerance: .tolerant)
      let whole = RDFReader.read(bytes, as: .rdfxml, options: options)
      var reader = RDFReader(notation: .rdfxml, options: options)
      for byte in bytes { reader.feed(CollectionOfOne(byte)) }
      let cut = reader.finish()
      #expect(cut.issues == whole.issues)
      #expect(Array(cut.graph.triples) == Array(whole.graph.triples))
      #expect(whole.isComplete == !whole.issues.contains { $0.severity == .error })
      let written = try RDFXMLWriter.write(whole.graph)
      #expect(
        RDFReader.read(written, as: .rdfxml).graph.isIsomorphic(to: whole.graph))
    }
  }
}

/// The same random numbers for the same seed.
private struct LinearGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    var value: UInt64 = 0
    for _ in 0..<2 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      value = value << 32 | state >> 32
    }
    return value
  }
}
