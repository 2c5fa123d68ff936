import TestSupport
import Testing

@testable import RDF

@Suite("Contexts that are named by an IRI")
struct ContextTests {
  /// Context facts and the published file they come from.
  static let files: [(path: String, rows: String)] = [
    ("conformance/dcat-ap-3/context/dcat-ap.jsonld", DCATAPContext.rows),
    ("conformance/dcat-ap-3/html/examples/context.jsonld", DCATAPExamplesContext.rows),
  ]

  @Test("the facts are those of the published context", .enabled(if: Shared.folder != nil))
  func facts() throws {
    for (path, rows) in Self.files {
      let published = try #require(JSONLDSuite.document(try Shared.bytes(path)))
      let ours = ContextFacts.context(rows)["@context"]
      let theirs = JSONValue(published.root)["@context"]
      #expect(ours.map(Self.terms) == theirs.map(Self.terms))
    }
  }

  /// Terms with what they mean, compact IRIs written out, one container or many alike.
  private static func terms(_ value: JSONValue) -> [String: String] {
    guard case .object(let members) = value else { return [:] }
    var terms: [String: String] = [:]
    for (key, value) in members where key != "@version" && !key.hasPrefix("Xsd:") {
      let scoped = value["@context"].map { Self.terms($0) } ?? [:]
      let simple = value.string ?? value["@id"]?.string ?? ""
      // The published context of the examples does not declare the prefix of its datatypes.
      let type = value["@type"]?.string?.replacing("xsd:", with: XSD.namespace) ?? ""
      let containers = (value["@container"]?.items ?? []).compactMap(\.string).sorted()
      terms[key] =
        "\(simple) \(type) \(containers) \(scoped.sorted { $0.key < $1.key }.map { "\($0)" })"
    }
    return terms
  }

  @Test("a description by the DCAT-AP context")
  func description() {
    let document = read(
      """
      { "@context": "https://semiceu.github.io/DCAT-AP/releases/3.0.1/context/dcat-ap.jsonld",
        "@id": "http://e/c", "@type": "Catalogue", "title": "T",
        "dataset": { "@id": "http://e/d", "@type": "Dataset", "theme": "http://e/t",
          "datasetDistribution": { "@type": "Distribution", "byteSize": "12" } } }
      """, as: .jsonld)
    let expected = read(
      """
      @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      <http://e/c> a dcat:Catalog ; dct:title "T" ; dcat:dataset <http://e/d> .
      <http://e/d> a dcat:Dataset ; dcat:theme <http://e/t> ; dcat:distribution [
        a dcat:Distribution ; dcat:byteSize "12"^^xsd:nonNegativeInteger ] .
      """)
    #expect(document.issues == [])
    #expect(document.graph.isIsomorphic(to: expected.graph))
  }

  static let unknown = """
    { "@context": ["http://e/context", {"p": "http://e/p"}],
      "@id": "http://e/a", "p": "x", "q": "y" }
    """

  @Test("a context that is not at hand ends strict reading")
  func missing() {
    let document = read(Self.unknown, as: .jsonld)
    #expect(document.graph.isEmpty)
    #expect(!document.isComplete)
    #expect(
      document.issues == [
        SyntaxIssue(
          severity: .error, position: SourcePosition(line: 1, column: 16),
          message:
            "The context <http://e/context> is not at hand, and contexts are not fetched from the network: the operator can add it to the list of known contexts, or the document can hold its context itself.",
          original: "http://e/context", pointer: "/@context/0",
          code: "loading remote context failed")
      ])
  }

  @Test("tolerant reading goes on without it, and says so once")
  func missingTolerant() {
    let document = read(Self.unknown, as: .jsonld, .tolerant)
    #expect(document.graph.count == 1)
    #expect(!document.isComplete)
    #expect(document.issues.map(\.code) == ["loading remote context failed"])
  }

  @Test("an operator adds contexts as bytes")
  func added() throws {
    var library = ContextLibrary.bundled
    try library.add(Array(#"{"@context": {"q": "http://e/q"}}"#.utf8), as: "http://e/context")
    #expect(library.iris.contains("http://e/context"))
    let document = RDFReader.read(
      Array(Self.unknown.utf8), as: .jsonld, options: ReadingOptions(contexts: library))
    #expect(document.issues == [])
    #expect(document.graph.count == 2)
    #expect(throws: SyntaxIssue.self) { try library.add(Array("{".utf8), as: "http://e/x") }
    #expect(throws: SyntaxIssue.self) { try library.add(Array("[]".utf8), as: "http://e/x") }
    #expect(!library.iris.contains("http://e/x"))
    #expect(ContextLibrary().iris == [])
    #expect(ContextLibrary().merging(library).iris == library.iris)
  }

  @Test("contexts that include one another come to an end")
  func cycles() throws {
    var library = ContextLibrary()
    try library.add(Array(#"{"@context": ["http://e/b"]}"#.utf8), as: "http://e/a")
    try library.add(
      Array(#"{"@context": ["http://e/a", {"p": "http://e/p"}]}"#.utf8), as: "http://e/b")
    let document = RDFReader.read(
      Array(#"{"@context": "http://e/a", "p": "x"}"#.utf8), as: .jsonld,
      options: ReadingOptions(contexts: library))
    #expect(document.issues.map(\.code) == ["context overflow"])
  }
}
