import Foundation
import TestSupport
import Testing

@testable import RDF

/// A JSON-LD file of the corpus, and what its manifest says of it.
struct JSONLDCorpusFile: CustomTestStringConvertible, Sendable {
  let path: String
  let isRead: Bool
  let triples: Int

  var testDescription: String { path }

  static let all: [JSONLDCorpusFile] = {
    guard let bytes = try? Shared.bytes("corpus/manifest.tsv") else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().compactMap {
      let fields = $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count > 5, fields[2].hasSuffix(".jsonld") || fields[2].hasSuffix(".json") else {
        return nil
      }
      return JSONLDCorpusFile(
        path: "corpus/rdf/\(fields[0].replacing("/", with: "__"))/\(fields[2])",
        isRead: fields[4] == "yes", triples: Int(fields[5]) ?? 0)
    }
  }()

  var base: String { "http://example.org/\(path)" }

  func read(_ tolerance: ReadingOptions.Tolerance = .tolerant) throws -> ReadDocument {
    RDFReader.read(
      try Shared.bytes(path), as: .jsonld,
      options: ReadingOptions(base: base, tolerance: tolerance))
  }
}

@Suite("JSON-LD of the corpus")
struct JSONLDCorpusTests {
  @Test("the corpus is there", .enabled(if: Shared.folder != nil))
  func manifest() {
    #expect(JSONLDCorpusFile.all.count { $0.isRead } == 31)
    #expect(JSONLDCorpusFile.all.count { !$0.isRead } == 2)
  }

  @Test("as many triples as rdflib reads", arguments: JSONLDCorpusFile.all.filter(\.isRead))
  func triples(_ file: JSONLDCorpusFile) throws {
    for tolerance in [ReadingOptions.Tolerance.strict, .tolerant] {
      let document = try file.read(tolerance)
      #expect(document.graph.count == file.triples, "\(document.issues)")
      #expect(document.isComplete)
    }
  }

  @Test("what is written reads back the same", arguments: JSONLDCorpusFile.all.filter(\.isRead))
  func roundTrip(_ file: JSONLDCorpusFile) throws {
    let document = try file.read()
    for base in [nil, file.base] {
      let written = try RDFWriter.write(
        document.graph, as: .jsonld, prefixes: document.prefixes.merging(.common), base: base)
      let again = RDFReader.read(written, as: .jsonld)
      #expect(again.issues == [])
      #expect(again.graph.isIsomorphic(to: document.graph))
    }
  }
}
