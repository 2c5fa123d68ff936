import Testing

@testable import RDF

@Suite("Graphs")
struct GraphTests {
  private let a = Term.iri("http://e/a")
  private let b = Term.iri("http://e/b")
  private let p = "http://e/p"
  private let q = "http://e/q"

  private func sample() -> Graph {
    Graph([
      Triple(b, .iri(q), a), Triple(a, .iri(p), .literal(Literal("x"))), Triple(a, .iri(p), b),
      Triple(a, .iri(q), .blank("n")), Triple(.blank("n"), .iri(p), b), Triple(a, .iri(p), b),
    ])
  }

  @Test("duplicates vanish, every index agrees")
  func indexes() throws {
    let graph = sample()
    #expect(graph.count == 5)
    #expect(Set(graph.objects(of: a, p)) == [.literal(Literal("x")), b])
    #expect(Set(graph.subjects(with: p, b)) == [a, .blank("n")])
    #expect(graph.contains(Triple(b, .iri(q), a)))
    #expect(!graph.contains(Triple(b, .iri(q), b)))
    #expect(graph.objects(of: .iri("http://e/none"), p) == [])
    let id = try #require(graph.id(of: b))
    #expect(graph.tripleIDs(object: id).count == 2)
    #expect(graph.referenceCount(id) == 2)
    #expect(graph.tripleIDs(subject: id).map(graph.triple) == [Triple(b, .iri(q), a)])
    #expect(
      graph.tripleIDs.sorted {
        ($0.subject, $0.predicate, $0.object) < ($1.subject, $1.predicate, $1.object)
      } == graph.tripleIDs)
  }

  @Test("every kind of term is itself and no other")
  func terms() {
    let terms: [Term] = [
      .iri("x"), .blank("x"), .literal(Literal("x")), .literal(Literal("x", language: "EN-gb")),
      .literal(Literal("x", language: "en")), .literal(Literal("x", datatype: "x")),
      .literal(Literal("x", datatype: RDFVocabulary.langString)), .iri(""), .literal(Literal("")),
    ]
    let graph = Graph(terms.map { Triple(a, .iri(p), $0) })
    #expect(graph.count == terms.count)
    #expect(Set(graph.objects(of: a, p)) == Set(terms))
    for term in terms { #expect(graph.id(of: term).map(graph.term) == term) }
    let typed = Triple(a, .iri(p), .literal(Literal("x", datatype: XSD.string)))
    #expect(graph.contains(typed))
  }

  @Test("random graphs hold what was put in", arguments: 1...20)
  func random(_ seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    let triples = (0..<400).map { _ in
      Triple(
        .iri("s\(next(20))"), .iri("p\(next(5))"),
        next(2) == 0 ? .iri("s\(next(20))") : .literal(Literal("\(next(30))")))
    }
    let graph = Graph(triples)
    let expected = Set(triples)
    #expect(Set(graph.triples) == expected)
    #expect(graph.count == expected.count)
    for triple in expected.prefix(50) {
      #expect(
        Set(graph.subjects(with: "p1", triple.object))
          == Set(
            expected.filter { $0.predicate == .iri("p1") && $0.object == triple.object }.map(
              \.subject)))
    }
  }

  @Test("a closure stops where it is told, and survives rings")
  func closure() throws {
    let graph = sample()
    let start = try #require(graph.id(of: a))
    let stop = try #require(graph.id(of: b))
    #expect(graph.closure(from: start) { _ in false }.count == 5)
    let part = graph.closure(from: start) { $0 == stop }
    #expect(Set(part.triples) == Set(graph.triples).subtracting([Triple(b, .iri(q), a)]))
    #expect(graph.closure(from: stop) { _ in true }.count == 1)
  }

  @Test("the properties of a subject of many triples are found", arguments: [1, 3, 40, 90])
  func manyProperties(_ predicates: Int) throws {
    let triples = (0..<360).map { number in
      Triple(a, .iri("p\(number % predicates)"), .iri("o\(number)"))
    }
    let graph = Graph(triples)
    for predicate in 0..<predicates {
      let expected = triples.filter { $0.predicate == .iri("p\(predicate)") }.map(\.object)
      #expect(Set(graph.objects(of: a, "p\(predicate)")) == Set(expected))
    }
    #expect(graph.objects(of: a, "o1") == [])
  }

  @Test("a term is found by its identifier in another graph")
  func matching() throws {
    let other = Graph([
      Triple(b, .iri(q), .literal(Literal("x", language: "en"))),
      Triple(.blank("n"), .iri(q), .literal(Literal("7", datatype: XSD.integer))),
      Triple(a, .iri("only here"), .literal(Literal("x"))),
    ])
    let own = Graph([
      Triple(.blank("n"), .iri(p), .literal(Literal("x", language: "en"))),
      Triple(a, .iri(q), .literal(Literal("7", datatype: XSD.integer))),
      Triple(a, .iri(q), .literal(Literal("y"))),
    ])
    for id in other.tripleIDs.flatMap({ [$0.subject, $0.predicate, $0.object] }) {
      #expect(id.rawValue < other.termCount)
      #expect(own.id(matching: id, of: other) == own.id(of: other.term(id)))
    }
    let seven = try #require(own.id(of: .literal(Literal("7", datatype: XSD.integer))))
    #expect(own.datatype(seven).map(own.text) == XSD.integer)
    #expect(own.language(seven) == nil)
    let tagged = try #require(own.id(of: .literal(Literal("x", language: "en"))))
    #expect(own.language(tagged).map(own.text) == "en")
    #expect(own.datatype(tagged) == nil)
  }

  @Test("graphs put together keep their blank nodes apart when asked to")
  func adding() {
    let builder = GraphBuilder()
    builder.add(contentsOf: sample(), relabellingBlanks: "x")
    builder.add(contentsOf: sample(), relabellingBlanks: "y")
    #expect(builder.finish().count == 7)
    builder.add(contentsOf: sample())
    builder.add(contentsOf: sample())
    let fresh = builder.newBlank()
    builder.add(fresh, p, builder.newBlank())
    #expect(builder.finish().count == 6)
    #expect(builder.finish().isEmpty)
  }

  @Test("what a reader names and what it numbers never meet")
  func labels() {
    let document = read("[] <p> [], _:0, _:b0, _:_0, _:1, _:x, _:b1 . _:0 <q> _:b0 .")
    #expect(document.graph.count == 8)
  }

  @Test(
    "the same but for labels",
    arguments: [
      ("_:a <p> _:b . _:b <p> _:a .", "_:x <p> _:y . _:y <p> _:x .", true),
      ("_:a <p> _:b . _:b <p> _:a .", "_:x <p> _:x . _:y <p> _:y .", false),
      (
        "_:a <p> _:b . _:b <p> _:c . _:c <p> _:a .", "_:c <p> _:b . _:b <p> _:a . _:a <p> _:c .",
        true
      ),
      ("_:a <p> 1 . _:b <p> 1 .", "_:a <p> 1 . _:b <p> 2 .", false),
      ("_:a <p> 1 . _:a <q> 1 .", "_:a <p> 1 . _:b <q> 1 .", false),
      ("<a> <p> \"x\"@en .", "<a> <p> \"x\"@EN .", true),
      ("<a> <p> 1 .", "<a> <p> 01 .", false),
      // Two triangles against a ring of six: told apart by trial only.
      (
        "_:a <p> _:b . _:b <p> _:c . _:c <p> _:a . _:d <p> _:e . _:e <p> _:f . _:f <p> _:d .",
        "_:a <p> _:b . _:b <p> _:c . _:c <p> _:d . _:d <p> _:e . _:e <p> _:f . _:f <p> _:a .", false
      ),
    ])
  func isomorphism(_ left: String, _ right: String, _ expected: Bool) throws {
    let left = read(left).graph
    let right = read(right).graph
    #expect(left.isIsomorphic(to: right) == expected)
    #expect(right.isIsomorphic(to: left) == expected)
    #expect(try (left.canonicalDigest() == right.canonicalDigest()) == expected)
  }

  @Test("canonical form and digest")
  func canonical() throws {
    let graph = read("<http://e/a> <http://e/p> [ <http://e/p> \"x\\n\\u0001\\\"\" ], 1 .").graph
    #expect(
      try graph.canonicalNTriples() == """
        <http://e/a> <http://e/p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
        <http://e/a> <http://e/p> _:c14n0 .
        _:c14n0 <http://e/p> "x\\n\\u0001\\"" .

        """)
    #expect(try Set(graph.canonicalLabels().values) == ["c14n0"])
    #expect(
      try Graph().canonicalDigest()
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }
}
