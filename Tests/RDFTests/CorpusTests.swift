import TestSupport
import Testing

@testable import RDF

@Suite("Real descriptions")
struct CorpusTests {
  @Test("the manifest was read", .enabled(if: Shared.folder != nil))
  func manifest() {
    #expect(CorpusFile.all.count == 91)
  }

  @Test("as many triples as rdflib reads", arguments: CorpusFile.all)
  func counts(_ file: CorpusFile) throws {
    let document = try file.read(.tolerant)
    #expect(document.isComplete)
    #expect(document.graph.count == file.triples)
    if document.issues.isEmpty {
      let strict = try file.read(.strict)
      #expect(strict.issues == [])
      #expect(strict.graph.count == file.triples)
    }
  }

  @Test("what is written reads back the same", arguments: CorpusFile.all)
  func roundTrip(_ file: CorpusFile) throws {
    let graph = try file.read(.tolerant).graph
    // One file has more triples than all others together.
    let isQuick = file.triples > 10_000 && !Effort.isWhole
    for notation in isQuick ? [Notation.turtle] : [.turtle, .ntriples, .nquads, .jsonld] {
      let written = try RDFWriter.write(graph, as: notation)
      let again = RDFReader.read(written, as: notation)
      #expect(again.issues == [], "\(notation)")
      #expect(again.graph.isIsomorphic(to: graph), "\(notation)")
      if isQuick { continue }
      #expect(try RDFWriter.write(again.graph, as: notation) == written, "\(notation)")
    }
  }

  @Test("sniffed for what they are", arguments: CorpusFile.all)
  func sniff(_ file: CorpusFile) throws {
    #expect(Notation.sniff(try Shared.bytes(file.path)) == file.notation)
  }
}
