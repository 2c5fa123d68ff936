import Catalogue
import Harvest
import RDF
import Store
import Testing

@Suite("JSON-LD documents that name their context")
struct ContextTests {
  private static let iri = "https://hospital.example/context.jsonld"
  private static let document = """
    {"@context": "\(iri)", "@id": "https://hospital.example/dataset/1", "@type": "Dataset", "name": "Cohort",
      "about": "Children of a cohort."}
    """
  private static let context = """
    {"@context": {"@vocab": "http://www.w3.org/ns/dcat#", "name": "http://purl.org/dc/terms/title",
      "about": "http://purl.org/dc/terms/description"}}
    """

  @Test("without it the document is refused, and the finding names the remedy")
  func unknown() async throws {
    let folder = try TemporaryFolder(["a.jsonld": Self.document])
    let report = try await Harness().harvest(folder.path)
    #expect(report.seen == 0)
    let finding = try #require(report.findings.first { $0.id == "context-unknown" })
    #expect(finding.severity == .violation)
    #expect(finding.line == 1 && finding.column == 14)
    #expect(finding.message == "The context \(Self.iri) that the document names is not at hand.")
    #expect(finding.remedy?.contains("--contexts") == true)
  }

  @Test("on the operator's list it is read as if the document held it")
  func listed() async throws {
    let folder = try TemporaryFolder(["a.jsonld": Self.document])
    let harness = try Harness()
    var library = ContextLibrary.bundled
    try library.add(Array(Self.context.utf8), as: Self.iri)
    let harvester = Harvester(store: harness.store, fetcher: harness.fetcher, contexts: library)
    // What was refused before is read again, though its bytes are the same.
    _ = try await harness.harvest(folder.path)
    let sources = try await harvester.sources(for: [folder.path])
    let report = try await harvester.harvest(sources).sources[0]
    #expect(report.seen == 1)
    #expect(!report.findings.contains { $0.id == "context-unknown" })
  }
}
