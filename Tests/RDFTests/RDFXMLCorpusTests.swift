import TestSupport
import Testing

@testable import RDF

/// An RDF/XML file of the corpus and what its manifest says of it.
struct RDFXMLCorpusFile: CustomTestStringConvertible, Sendable {
  let path: String
  let isRead: Bool
  let triples: Int

  var testDescription: String { path }

  static let all: [RDFXMLCorpusFile] = {
    guard let bytes = try? Shared.bytes("corpus/manifest.tsv") else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().compactMap {
      let fields = $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count > 5, fields[2].hasSuffix(".rdf") || fields[2].hasSuffix(".xml") else {
        return nil
      }
      return RDFXMLCorpusFile(
        path: "corpus/rdf/\(fields[0].replacing("/", with: "__"))/\(fields[2])",
        isRead: fields[4] == "yes", triples: Int(fields[5]) ?? 0)
    }
  }()
}

@Suite("RDF/XML of the corpus")
struct RDFXMLCorpusTests {
  @Test("the corpus is there", .enabled(if: Shared.folder != nil))
  func manifest() {
    #expect(RDFXMLCorpusFile.all.count { $0.isRead } == 23)
    #expect(RDFXMLCorpusFile.all.count { !$0.isRead } == 6)
  }

  @Test("tolerant reading gives every triple", arguments: RDFXMLCorpusFile.all.filter(\.isRead))
  func triples(_ file: RDFXMLCorpusFile) throws {
    let document = RDFReader.read(
      try Shared.bytes(file.path), as: .rdfxml,
      options: ReadingOptions(base: "http://example.org/\(file.path)", tolerance: .tolerant))
    #expect(document.graph.count == file.triples)
    #expect(document.isComplete)
    #expect(document.issues.allSatisfy { $0.severity == .warning })
    for base in [nil, "http://example.org/corpus/rdf/"] {
      let written = try RDFXMLWriter.write(
        document.graph, prefixes: document.prefixes.merging(.common), base: base)
      let again = RDFReader.read(written, as: .rdfxml)
      #expect(again.issues == [])
      #expect(again.graph.isIsomorphic(to: document.graph))
    }
  }

  @Test(
    "XML around RDF is refused, with its root named",
    arguments: RDFXMLCorpusFile.all.filter { !$0.isRead },
    [ReadingOptions.Tolerance.strict, .tolerant])
  func envelopes(_ file: RDFXMLCorpusFile, tolerance: ReadingOptions.Tolerance) throws {
    let document = RDFReader.read(
      try Shared.bytes(file.path), as: .rdfxml, options: ReadingOptions(tolerance: tolerance))
    #expect(document.graph.isEmpty)
    #expect(!document.isComplete)
    #expect(
      document.issues.map(\.description) == [
        "line 3, column 3: error: <csw:GetRecordsResponse> is not an RDF/XML node element: "
          + "The attribute timestamp is in no namespace, in <csw:SearchStatus>."
      ])
    #expect(
      document.issues.first?.pointer == "/csw:GetRecordsResponse[1]/csw:SearchStatus[1]")
  }
}
