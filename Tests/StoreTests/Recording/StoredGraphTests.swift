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
    let stored = StoredGraph(graph, limit: 1)
    #expect(stored.digest.hasPrefix("syntactic:"))
    #expect(stored.digest == StoredGraph(Self.ring(8, label: "a"), limit: 1).digest)
    let bytes = try StoredGraph.ntriples(stored.deflated)
    #expect(StoredGraph.matches(bytes, digest: stored.digest))
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 8 && lines == lines.sorted())
    #expect(try StoredGraph.graph(ntriples: bytes).isIsomorphic(to: graph))
  }

  @Test("Cut, altered and overlong streams are told as damage", arguments: 0..<40)
  func damage(_ seed: Int) throws {
    let original = [UInt8](String(repeating: "<a> <b> <c> .\n", count: 50).utf8)
    let dictionaries: [DeflateDictionary?] = [nil, .json, .triples]
    let deflated = Deflate.deflate(original, dictionaries[seed % 3])
    #expect(try Deflate.inflate(deflated) == original)
    let cut = Array(deflated.prefix(seed % deflated.count))
    #expect(throws: StoreError.damaged(reason: "a stored text is cut or altered")) {
      try Deflate.inflate(cut)
    }
    var altered = deflated
    altered[seed % altered.count] ^= 0x5A
    #expect(throws: StoreError.self) { try Deflate.inflate(altered) }
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
