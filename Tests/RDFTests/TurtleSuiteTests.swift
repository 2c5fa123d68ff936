import TestSupport
import Testing

@testable import RDF

@Suite("W3C Turtle suite")
struct TurtleSuiteTests {
  static let tests = W3CSuite.tests("rdf-turtle")
  /// `mf:assumedTestBase` of the manifest.
  static let base = "https://w3c.github.io/rdf-tests/rdf/rdf11/rdf-turtle/"

  @Test("the manifest was read whole", .enabled(if: Shared.folder != nil))
  func manifest() {
    #expect(Self.tests.count == 313)
  }

  @Test("W3C Turtle", arguments: tests)
  func run(_ test: W3CTest) throws {
    let file = test.action.split(separator: "/").last.map(String.init) ?? ""
    let document = RDFReader.read(
      try Shared.bytes(test.action), as: .turtle, options: ReadingOptions(base: Self.base + file))
    switch test.type {
    case "TestTurtlePositiveSyntax":
      #expect(document.issues == [])
    case "TestTurtleEval":
      #expect(document.issues == [])
      let expected = RDFReader.read(try Shared.bytes(try #require(test.result)), as: .ntriples)
      #expect(expected.issues == [])
      #expect(document.graph.isIsomorphic(to: expected.graph))
    case "TestTurtleNegativeSyntax", "TestTurtleNegativeEval":
      #expect(document.issues.count == 1)
      #expect(!document.isComplete)
    default:
      Issue.record("unknown type \(test.type)")
    }
  }
}

@Suite("W3C N-Triples suite")
struct NTriplesSuiteTests {
  static let tests = W3CSuite.tests("rdf-n-triples")

  @Test("the manifest was read whole", .enabled(if: Shared.folder != nil))
  func manifest() {
    #expect(Self.tests.count == 70)
  }

  @Test("W3C N-Triples", arguments: tests)
  func run(_ test: W3CTest) throws {
    let document = RDFReader.read(try Shared.bytes(test.action), as: .ntriples)
    switch test.type {
    case "TestNTriplesPositiveSyntax":
      #expect(document.issues == [])
    case "TestNTriplesNegativeSyntax":
      #expect(document.issues.count == 1)
      #expect(!document.isComplete)
    default:
      Issue.record("unknown type \(test.type)")
    }
  }
}
