import Crypto
import Foundation
import TestSupport
import Testing

@testable import RDF

/// Keeps the statements of a dataset, as the suite needs them.
final class QuadCollector: QuadSink {
  let builder = GraphBuilder()
  var quads: [(TripleIDs, TermID?)] = []

  var termEpoch: Int { 0 }
  func iri(_ text: UnsafeBufferPointer<UInt8>) -> TermID { builder.iri(text) }
  func blank(_ label: UnsafeBufferPointer<UInt8>) -> TermID { builder.blank(label) }
  func literal(_ lexicalForm: UnsafeBufferPointer<UInt8>) -> TermID { builder.literal(lexicalForm) }
  func literal(_ lexicalForm: UnsafeBufferPointer<UInt8>, datatype: TermID) -> TermID {
    builder.literal(lexicalForm, datatype: datatype)
  }
  func literal(
    _ lexicalForm: UnsafeBufferPointer<UInt8>, language: UnsafeBufferPointer<UInt8>
  ) -> TermID {
    builder.literal(lexicalForm, language: language)
  }
  func triple(_ subject: TermID, _ predicate: TermID, _ object: TermID) {
    add(TripleIDs(subject: subject, predicate: predicate, object: object), nil)
  }
  func quad(_ subject: TermID, _ predicate: TermID, _ object: TermID, graph: TermID) {
    add(TripleIDs(subject: subject, predicate: predicate, object: object), graph)
  }
  func endStatement() {}
  func discardStatement() {}

  private func add(_ ids: TripleIDs, _ graph: TermID?) {
    if !quads.contains(where: { $0 == ids && $1 == graph }) { quads.append((ids, graph)) }
  }
}

@Suite("W3C RDF canonicalisation suite")
struct CanonSuiteTests {
  static let tests = W3CSuite.tests("rdf-canon")

  @Test("the manifest was read whole", .enabled(if: Shared.folder != nil))
  func manifest() {
    #expect(Self.tests.count == 86)
  }

  @Test("W3C RDFC-1.0", arguments: tests)
  func run(_ test: W3CTest) throws {
    let collector = QuadCollector()
    let reader = NQuadsReader(options: ReadingOptions(blankPrefix: ""), sink: collector)
    reader.feed(try Shared.bytes(test.action))
    reader.finish()
    #expect(reader.issues == [])
    let input = CanonicalQuads(collector.builder.terms, collector.quads)
    if test.hashAlgorithm == "SHA384" {
      try check(Canonicaliser<SHA384>(input, limit: Graph.canonicalisationLimit), test, collector)
    } else {
      #expect(test.hashAlgorithm == nil)
      try check(Canonicaliser<SHA256>(input, limit: Graph.canonicalisationLimit), test, collector)
    }
  }

  private func check<Hash>(
    _ canonicaliser: Canonicaliser<Hash>, _ test: W3CTest, _ collector: QuadCollector
  ) throws {
    var canonicaliser = canonicaliser
    if test.type == "RDFC10NegativeEvalTest" {
      #expect(throws: CanonicalisationLimitExceeded(limit: Graph.canonicalisationLimit)) {
        _ = try canonicaliser.document()
      }
      return
    }
    let document = try canonicaliser.document()
    let expected = try Shared.bytes(try #require(test.result))
    switch test.type {
    case "RDFC10EvalTest":
      #expect(
        String(decoding: document, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
    case "RDFC10MapTest":
      let map = try JSONDecoder().decode([String: String].self, from: Data(expected))
      var issued: [String: String] = [:]
      for (node, id) in canonicaliser.input.blanks.enumerated() {
        issued[collector.builder.terms.text(id.rawValue)] = canonicaliser.issued[node].map {
          "c14n\($0)"
        }
      }
      #expect(issued == map)
    default:
      Issue.record("unknown type \(test.type)")
    }
  }
}
