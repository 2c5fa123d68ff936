import RDF
import TestSupport
import Testing

@testable import Catalogue

/// Descriptions whose objects were exchanged at random: nothing is where it should be.
@Suite("Scrambled descriptions", .enabled(if: Shared.folder != nil)) struct ScrambledTests {
  static let files = [
    "conformance/healthdcat-ap/release-8-subset/examples/example-healthdcat-dataset.ttl",
    "conformance/healthdcat-ap/draft-2025-04/healthDCATAP_RDF_template.ttl",
    "conformance/healthdcat-ap/examples-third-party/healthdcat-ap-de/FDZ-Gesundheit.ttl",
  ]

  @Test("are read without a fault, lose no triple and keep no small count", arguments: files)
  func scrambled(_ file: String) throws {
    let triples = Array(try Shared.graph(file).triples)
    var random = Dice(state: UInt64(file.utf8.count))
    for round in 0..<60 {
      var objects = triples.map(\.object)
      objects.shuffle(using: &random)
      // A few exchanges in the first rounds, all in the last.
      let graph = Graph(
        zip(triples, objects).map { triple, object in
          Int.random(in: 0..<60, using: &random) <= round
            ? Triple(triple.subject, triple.predicate, object) : triple
        })
      let reading = DescriptionReader.read(graph, location: file, threshold: 10)
      var union = Set(reading.remainder.triples)
      for described in reading.datasets { union.formUnion(described.graph.triples) }
      let index = GraphIndex(graph: graph, threshold: 10)
      let kept = graph.tripleIDs.filter { !index.isCut($0) }.map { graph.triple($0) }
      #expect(union == Set(kept))
      for triple in union {
        guard case .iri(let predicate) = triple.predicate,
          CountNames.property(of: predicate) != nil,
          case .literal(let literal) = triple.object
        else { continue }
        #expect(!SmallCounts(threshold: 10).isSmall(literal.lexicalForm))
      }
      for described in reading.datasets {
        #expect(described.dataset.individuals.map { $0 == 0 || $0 >= 10 } ?? true)
        #expect(described.dataset.ages?.isEmpty != true)
      }
    }
  }
}
