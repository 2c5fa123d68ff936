import TestSupport
import Testing

@testable import RDF

@Suite("W3C RDF/XML suite")
struct RDFXMLSuiteTests {
  /// Seven of them are commented out in the manifest, without a word why; they hold all the same.
  static let tests = W3CSuite.tests("rdf-xml", hidden: true)
  /// `mf:assumedTestBase` of the manifest.
  static let base = "https://w3c.github.io/rdf-tests/rdf/rdf11/rdf-xml/"

  @Test("the manifest was read whole", .enabled(if: Shared.folder != nil))
  func manifest() {
    #expect(Self.tests.count == 173)
    let shown = Set(W3CSuite.tests("rdf-xml").map(\.name))
    #expect(
      Self.tests.map(\.name).filter { !shown.contains($0) }.sorted() == [
        "rdfms-empty-property-elements-error003", "rdfms-empty-property-elements-test003",
        "rdfms-empty-property-elements-test009", "rdfms-xml-literal-namespaces-test001",
        "rdfms-xml-literal-namespaces-test002", "rdfms-xmllang-test001", "rdfms-xmllang-test002",
      ])
  }

  @Test("W3C RDF/XML", arguments: tests)
  func run(_ test: W3CTest) throws {
    let path = test.action.replacing("conformance/rdf-xml/", with: "")
    let bytes = try Shared.bytes(test.action)
    let document = RDFReader.read(
      bytes, as: .rdfxml, options: ReadingOptions(base: Self.base + path))
    switch test.type {
    case "TestXMLEval":
      #expect(document.issues == [])
      let expected = RDFReader.read(try Shared.bytes(try #require(test.result)), as: .ntriples)
      #expect(expected.issues == [])
      #expect(document.graph.isIsomorphic(to: expected.graph))
      let written = try RDFXMLWriter.write(document.graph, prefixes: document.prefixes)
      let again = RDFReader.read(written, as: .rdfxml)
      #expect(again.issues == [])
      #expect(again.graph.isIsomorphic(to: document.graph))
    case "TestXMLNegativeSyntax":
      #expect(document.issues.count == 1)
      #expect(!document.isComplete)
    default:
      Issue.record("unknown type \(test.type)")
    }
  }

  @Test("by chunks", arguments: tests)
  func chunks(_ test: W3CTest) throws {
    let bytes = try Shared.bytes(test.action)
    let whole = RDFReader.read(bytes, as: .rdfxml, options: ReadingOptions(base: Self.base))
    for size in [1, 7, 64] {
      var reader = RDFReader(notation: .rdfxml, options: ReadingOptions(base: Self.base))
      for start in stride(from: 0, to: bytes.count, by: size) {
        reader.feed(bytes[start..<min(start + size, bytes.count)])
      }
      let document = reader.finish()
      #expect(document.issues == whole.issues)
      #expect(Array(document.graph.triples) == Array(whole.graph.triples))
    }
  }
}
