import Testing

@testable import RDF

/// A document that passes a limit in one notation, and what is said of it.
struct LimitCase: Sendable, CustomTestStringConvertible {
  var notation: Notation
  var limits: ReadingLimits
  var text: String
  /// Nothing where the limit holds.
  var expected: String?

  var testDescription: String { "\(notation): \(expected ?? "just allowed"): \(text.prefix(60))" }

  init(_ notation: Notation, _ limits: ReadingLimits, _ text: String, _ expected: String?) {
    self.notation = notation
    self.limits = limits
    self.text = text
    self.expected = expected
  }
}

@Suite("Limits of each notation")
struct LimitsOfNotationsTests {
  private static let line = "<http://e/a> <http://e/p> \"0123456789\" .\n"
  private static let rdf =
    "<rdf:RDF xmlns:rdf='\(RDFVocabulary.namespace)' xmlns:e='http://e/'>\n"

  static let lines: [LimitCase] = [.ntriples, .nquads].flatMap { notation in
    [
      LimitCase(notation, ReadingLimits(literalBytes: 10), line, nil),
      LimitCase(
        notation, ReadingLimits(literalBytes: 9), line,
        "line 1, column 27: error: What starts here is longer than the 9 bytes that are allowed for it."
      ),
      LimitCase(notation, ReadingLimits(iriBytes: 10), line, nil),
      LimitCase(
        notation, ReadingLimits(iriBytes: 9), line,
        "line 1, column 1: error: What starts here is longer than the 9 bytes that are allowed for it."
      ),
      LimitCase(
        notation, ReadingLimits(iriBytes: 10), "<http://e/a> <http://e/p> _:b0123456789 .\n",
        "line 1, column 27: error: What starts here is longer than the 10 bytes that are allowed for it."
      ),
      LimitCase(
        notation, ReadingLimits(iriBytes: 10), "<http://e/a> <http://e/p> \"\"@abcdefgh-ijk .\n",
        "line 1, column 29: error: What starts here is longer than the 10 bytes that are allowed for it."
      ),
      LimitCase(notation, ReadingLimits(triples: 2), line + line, nil),
      LimitCase(
        notation, ReadingLimits(triples: 1), line + line,
        "line 2, column 1: error: The document has more than the 1 triples that are allowed."),
      LimitCase(notation, ReadingLimits(documentBytes: line.utf8.count), line, nil),
      LimitCase(
        notation, ReadingLimits(documentBytes: line.utf8.count + 5), line + line,
        "line 2, column 6: error: The document is longer than the \(line.utf8.count + 5) bytes that are allowed."
      ),
    ]
  }

  static let turtle: [LimitCase] = [
    LimitCase(
      .turtle, ReadingLimits(documentBytes: 42), "<http://e/a> <http://e/p> 1,\n  \"ü\", 2 .", nil),
    LimitCase(
      .turtle, ReadingLimits(documentBytes: 34), "<http://e/a> <http://e/p> 1,\n  \"ü\", 2 .",
      "line 2, column 5: error: The document is longer than the 34 bytes that are allowed."),
    LimitCase(
      .turtle, ReadingLimits(literalBytes: 5), "<http://e/a> <http://e/p> \"\"\"1234\n6\"\"\" .",
      "line 1, column 27: error: What starts here is longer than the 5 bytes that are allowed for it."
    ),
  ]

  static let xml: [LimitCase] = [
    LimitCase(.rdfxml, ReadingLimits(nesting: 3), rdf + "<e:T><e:p/></e:T></rdf:RDF>", nil),
    LimitCase(
      .rdfxml, ReadingLimits(nesting: 3), rdf + "<e:T><e:p><e:S/></e:p></e:T></rdf:RDF>",
      "line 2, column 11: error: Elements are nested deeper than the 3 levels allowed, in <e:p>."),
    LimitCase(
      .rdfxml, ReadingLimits(literalBytes: 80), rdf + "<e:T><e:p>\(ten(8))</e:p></e:T></rdf:RDF>",
      nil),
    LimitCase(
      .rdfxml, ReadingLimits(literalBytes: 79), rdf + "<e:T><e:p>\(ten(8))</e:p></e:T></rdf:RDF>",
      "line 2, column 11: error: A literal is longer than the 79 bytes allowed, in <e:p>."),
    LimitCase(
      .rdfxml, ReadingLimits(literalBytes: 79), rdf + "<e:T e:p='\(ten(8))'/></rdf:RDF>",
      "line 2, column 1: error: A literal is longer than the 79 bytes allowed, in <e:T>."),
    LimitCase(
      .rdfxml, ReadingLimits(literalBytes: 70),
      rdf + "<e:T><e:p rdf:parseType='Literal'><a>\(ten(7))</a></e:p></e:T></rdf:RDF>",
      "line 2, column 38: error: A literal is longer than the 70 bytes allowed, in <e:p>."),
    LimitCase(
      .rdfxml, ReadingLimits(iriBytes: 60),
      rdf + "<e:T rdf:about='http://e/\(ten(5))1'/></rdf:RDF>",
      nil),
    LimitCase(
      .rdfxml, ReadingLimits(iriBytes: 59),
      rdf + "<e:T rdf:about='http://e/\(ten(5))1'/></rdf:RDF>",
      "line 2, column 1: error: An IRI is longer than the 59 bytes allowed, in <e:T>."),
    LimitCase(.rdfxml, ReadingLimits(triples: 2), rdf + "<e:T e:p='1'/></rdf:RDF>", nil),
    LimitCase(
      .rdfxml, ReadingLimits(triples: 1), rdf + "<e:T e:p='1'/></rdf:RDF>",
      "line 2, column 1: error: The document holds more than the 1 triples allowed, in <rdf:RDF>."),
    LimitCase(
      .rdfxml, ReadingLimits(prefixes: 2), rdf + "<e:T xmlns:f='http://f/'/></rdf:RDF>",
      "line 2, column 1: error: The document declares more than the 2 prefixes allowed, in <rdf:RDF>."
    ),
    LimitCase(
      .rdfxml, ReadingLimits(documentBytes: rdf.utf8.count + 20),
      rdf + "<e:T><e:p>ü</e:p></e:T></rdf:RDF>",
      "line 2, column 20: error: The document is longer than the \(rdf.utf8.count + 20) bytes allowed, in <e:T>."
    ),
    LimitCase(
      .rdfxml, ReadingLimits(),
      "<!DOCTYPE rdf:RDF [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>\n" + rdf
        + "<e:T><e:p>&f;</e:p></e:T></rdf:RDF>",
      "line 3, column 11: error: The entity &f; lies outside the document, and nothing outside is read, in <e:p>."
    ),
    LimitCase(
      .rdfxml, ReadingLimits(),
      "<!DOCTYPE rdf:RDF [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>\n" + rdf
        + "<e:T e:p='&f;'/></rdf:RDF>",
      "line 3, column 11: error: The entity &f; lies outside the document, and nothing outside is read, in <rdf:RDF>."
    ),
    LimitCase(
      .rdfxml, ReadingLimits(), bomb + rdf + "<e:T><e:p>&l9;</e:p></e:T></rdf:RDF>",
      "line 2, column 11: error: The document's entities expand to more than is allowed for its length (inside the entity &l1;), in <e:p>."
    ),
    LimitCase(
      .rdfxml, ReadingLimits(),
      "<!DOCTYPE rdf:RDF [<!ENTITY a '&b;'><!ENTITY b '&a;'>]>\n" + rdf
        + "<e:T><e:p>&a;</e:p></e:T></rdf:RDF>",
      "line 3, column 11: error: The entity &a; refers to itself (inside the entity &b;), in <e:p>."
    ),
  ]

  static let json: [LimitCase] = [
    LimitCase(.jsonld, ReadingLimits(nesting: 5), nested, nil),
    LimitCase(
      .jsonld, ReadingLimits(nesting: 4), nested,
      "line 1, column 63: error: Brackets stand in one another more than the 4 levels deep that are allowed."
    ),
    LimitCase(
      .jsonld, ReadingLimits(literalBytes: 9),
      "{\"@id\": \"a:b\", \"a:p\": \"0123456789\"}",
      "line 1, column 23: error: The string that starts here is longer than the 9 bytes that are allowed for it."
    ),
    LimitCase(
      .jsonld, ReadingLimits(iriBytes: 9), "{\"@id\": \"http://e/12\", \"a:p\": 1}",
      "line 1, column 1: error: What stands here is longer than the 9 bytes that are allowed for it."
    ),
    LimitCase(
      .jsonld, ReadingLimits(triples: 1), "{\"@id\": \"a:b\", \"a:p\": [1, 2]}",
      "line 1, column 27: error: The document has more than the 1 triples that are allowed."),
    LimitCase(
      .jsonld, ReadingLimits(documentBytes: 28), "{\"@id\": \"a:b\", \"a:p\": [1, 2]}",
      "line 1, column 1: error: The document is longer than the 28 bytes that are allowed for JSON-LD."
    ),
    LimitCase(
      .jsonld, ReadingLimits(contextTerms: 1),
      "{\"@context\": {\"a\": \"http://e/a\", \"b\": \"http://e/b\"}, \"a\": 1}",
      "line 1, column 14: error: The contexts of the document define more than the 1 terms that are allowed."
    ),
  ]

  private static let nested =
    "{\"@id\": \"http://e/a\", \"http://e/p\": {\"http://e/q\": [{\"@list\": []}]}}"

  private static func ten(_ times: Int) -> String { String(repeating: "0123456789", count: times) }

  /// Entities that multiply by ten, nine times.
  private static let bomb =
    "<!DOCTYPE rdf:RDF [<!ENTITY l0 '0123456789'>"
    + (1..<10).map { "<!ENTITY l\($0) '\(String(repeating: "&l\($0 - 1);", count: 10))'>" }.joined()
    + "]>"

  @Test(
    "passing one is told in the same words however the document is cut, and ends reading",
    arguments: lines + turtle + xml + json)
  func limits(_ test: LimitCase) {
    for tolerance in [ReadingOptions.Tolerance.strict, .tolerant] {
      let options = ReadingOptions(base: "http://e/", tolerance: tolerance, limits: test.limits)
      let bytes = Array(test.text.utf8)
      for size in [bytes.count, 1, 7] {
        var reader = RDFReader(notation: test.notation, options: options)
        for start in stride(from: 0, to: bytes.count, by: size) {
          reader.feed(bytes[start..<min(start + size, bytes.count)])
        }
        let document = reader.finish()
        #expect(document.issues.map(\.description) == (test.expected.map { [$0] } ?? []))
        #expect(document.isComplete == (test.expected == nil))
      }
    }
  }

  @Test(
    "a document that never ends is refused once it passes its size", arguments: Notation.allCases)
  func endless(_ notation: Notation) {
    let limits = ReadingLimits(literalBytes: .max, iriBytes: .max, documentBytes: 100_000)
    var reader = RDFReader(
      notation: notation, options: ReadingOptions(tolerance: .tolerant, limits: limits))
    let heads: [Notation: String] = [
      .rdfxml: Self.rdf + "<e:T><e:p>", .jsonld: "{\"@id\": \"",
    ]
    reader.feed(Array((heads[notation] ?? "<http://e/a> <http://e/p> \"").utf8))
    for count in 0..<102 {
      #expect(reader.issues == [] || count > 100)
      reader.feed([UInt8](repeating: 0x61, count: 990))
    }
    #expect(reader.issues.count == 1)
    #expect(reader.issues.first?.message.contains("longer than the 100000 bytes") == true)
    #expect(!reader.finish().isComplete)
  }

  @Test("giving up the canonical form is told in a sentence")
  func canonical() {
    #expect(
      "\(CanonicalisationLimitExceeded(limit: 7))"
        == "The graph's blank nodes are too alike: its canonical form takes more than the 7 steps allowed."
    )
  }
}
