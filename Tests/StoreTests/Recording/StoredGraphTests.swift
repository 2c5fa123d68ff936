import Foundation
import RDF
import Testing

@testable import Store

@Suite("Graphs at rest")
struct StoredGraphTests {
  static let knows = Term.iri("http://xmlns.com/foaf/0.1/knows")

  /// Blank nodes in a ring: all alike.
  static func ring(_ count: Int, label: String) -> Graph {
    Graph(
      (0..<count).map { number in
        Triple(
          .blank("\(label)\(number)"), knows, .blank("\(label)\((number + 1) % count)"))
      })
  }

  @Test("Blank node labels do not matter to the digest; every statement comes back")
  func canonical() throws {
    let (one, other) = (Self.ring(3, label: "a"), Self.ring(3, label: "zz"))
    #expect(StoredGraph(one).digest == StoredGraph(other).digest)
    #expect(StoredGraph(one).digest.utf8.count == 64)
    #expect(StoredGraph(one).digest != StoredGraph(Self.ring(4, label: "a")).digest)
    let stored = StoredGraph(one)
    let back = try StoredGraph.graph(ntriples: StoredGraph.ntriples(stored.deflated))
    #expect(back.isIsomorphic(to: one))
    #expect(stored.tripleCount == 3)
  }

  @Test("The empty graph is a graph")
  func empty() throws {
    let stored = StoredGraph(Graph())
    #expect(stored.tripleCount == 0)
    #expect(try StoredGraph.ntriples(stored.deflated) == [])
    #expect(StoredGraph.matches([], digest: stored.digest))
  }

  @Test("Beyond the limit the statements stand as written, sorted, and the digest says so")
  func syntactic() throws {
    let graph = Self.ring(8, label: "a")
    let stored = StoredGraph(Subgraph(graph), limit: 1)
    #expect(stored.digest.hasPrefix("syntactic:"))
    #expect(stored.digest == StoredGraph(Subgraph(Self.ring(8, label: "a")), limit: 1).digest)
    let bytes = try StoredGraph.ntriples(stored.deflated)
    #expect(StoredGraph.matches(bytes, digest: stored.digest))
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 8 && lines == lines.sorted())
    #expect(try StoredGraph.graph(ntriples: bytes).isIsomorphic(to: graph))
  }

  @Test(
    "Lines are told again byte by byte",
    arguments: [
      "", "\n", "<a> <b> <c> .\n", "<a> <b> <c> .", "<a> <b> <c> .\n\n", "no triple\n",
      "<a> <b> \"x . y\"@en .\n<a> <b> _:c14n0 .\n<a> <d> <c> .\n_:c14n0 <b> <c> .\n",
      "<a b> <c d> <e f> .\n<a b> <c d> <g> .\n<a é> <é> .\n", "<a> é <c> .\n",
      "<a> <http://purl.org/dc/terms/title> \"\" .\n<a> <http://purl.org/dc/terms/titles> \"\" .\n",
      " <a> <b> .\n", "<a>  <b> .\n", "<a> <b> .\n", "<a> <b> . .\n",
    ])
  func lines(_ text: String) throws {
    let bytes = Array(text.utf8)
    #expect(try GraphLines.unpacked(GraphLines.packed(bytes)) == bytes)
  }

  @Test(
    "Random lines are told again byte by byte, and usual ones in fewer bytes", arguments: 0..<20)
  func randomLines(_ seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let parts = [
      "<a>", "<b>", "_:c14n0", "<http://www.w3.org/ns/dcat#theme>", "\"é\"", "\"a\\nb\"@en", "x",
      "",
      "<http://purl.org/dc/terms/title>", "<http://purl.org/dc/terms/description>",
    ]
    for _ in 0..<100 {
      var text = ""
      for _ in 0..<Int.random(in: 0..<8, using: &generator) {
        for _ in 0..<(Int.random(in: 0..<20, using: &generator) == 0 ? 2 : 3) {
          text += (parts.randomElement(using: &generator) ?? "") + " "
        }
        text += ".\n"
      }
      let bytes = Array(text.utf8)
      let packed = GraphLines.packed(bytes)
      #expect(try GraphLines.unpacked(packed) == bytes, "\(text)")
    }
    let usual = Array("<a> <http://purl.org/dc/terms/title> \"b\" .\n".utf8)
    #expect(GraphLines.packed(usual + usual).count < 20)
  }

  @Test("Codes of no predicate, and graphs of before, cut anywhere")
  func unknownCodes() throws {
    #expect(throws: StoreError.damaged(reason: "a stored graph cannot be read")) {
      try GraphLines.unpacked([1, 0x3C, 0x61, 0x3E, 0x20, 0xFF, 0x0A])
    }
    let text = Array("<a> <http://purl.org/dc/terms/title> \"b\" .\n<a> <c> <d> .\n".utf8)
    let packed = GraphLines.packed(text)
    for count in packed.indices { _ = try? GraphLines.unpacked(Array(packed[..<count])) }
    #expect(try StoredGraph.ntriples(Deflate.deflate(text, .triples)) == text)
  }

  @Test("Cut, altered and overlong streams are told as damage", arguments: 0..<40)
  func damage(_ seed: Int) throws {
    let original = [UInt8](String(repeating: "<a> <b> <c> .\n", count: 50).utf8)
    let dictionaries: [DeflateDictionary?] = [nil, .json, .triples, .graphLines]
    let deflated = Deflate.deflate(original, dictionaries[seed % 4])
    #expect(try Deflate.inflate(deflated) == original)
    let cut = Array(deflated.prefix(seed % deflated.count))
    #expect(throws: StoreError.damaged(reason: "a stored text is cut or altered")) {
      try Deflate.inflate(cut)
    }
    var altered = deflated
    altered[seed % altered.count] ^= 0x5A
    // Bits that fill up the last byte mean nothing.
    do { #expect(try Deflate.inflate(altered) == original) } catch is StoreError {}
    #expect(throws: StoreError.damaged(reason: "a stored text is too long")) {
      try Deflate.inflate(deflated, limit: seed)
    }
  }

  @Test("A bomb is given up at the bound")
  func bomb() {
    let deflated = Deflate.deflate([UInt8](repeating: 0, count: 50 << 20))
    #expect(throws: StoreError.damaged(reason: "a stored text is too long")) {
      try Deflate.inflate(deflated, limit: 1 << 20)
    }
  }
}
