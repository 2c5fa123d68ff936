import Foundation
import RDF
import TestSupport
import Testing

@testable import Catalogue

/// A file of the corpus with what its manifest says of it.
struct ManifestFile: Sendable, CustomTestStringConvertible {
  let path: String
  let parses: Bool
  let datasets: Int

  var testDescription: String { path }

  /// Turtle, N-Triples and RDF/XML files.
  static let all: [ManifestFile] = {
    guard let folder = Shared.folder,
      let table = try? String(
        contentsOf: folder.appendingPathComponent("corpus/manifest.tsv"), encoding: .utf8)
    else { return [] }
    return table.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count > 7,
        ["ttl", "nt", "rdf", "xml"].contains(where: { fields[2].hasSuffix("." + $0) })
      else { return nil }
      let repository = fields[0].replacing("/", with: "__")
      return ManifestFile(
        path: "corpus/rdf/\(repository)/\(fields[2])", parses: fields[4] == "yes",
        datasets: Int(fields[7]) ?? 0)
    }
  }()
}

@Suite("The corpus", .enabled(if: Shared.folder != nil)) struct CorpusReadingTests {
  @Test(
    "is read: as many datasets as its manifest says, and no triple lost",
    arguments: ManifestFile.all)
  func file(_ file: ManifestFile) throws {
    let graph = try Shared.graph(file.path)
    let reading = DescriptionReader.read(graph, location: file.path, threshold: 10)
    if file.parses { #expect(reading.datasets.count == file.datasets) }
    #expect(Set(reading.datasets.map(\.dataset.iri)).count == reading.datasets.count)
    var union = Set(reading.remainder.triples)
    for described in reading.datasets { union.formUnion(described.graph.triples) }
    let index = GraphIndex(graph: graph, threshold: 10)
    let expected = graph.tripleIDs.filter { !index.isCut($0) }.map { graph.triple($0) }
    #expect(union == Set(expected))
    let once = DescriptionReader.read(graph, location: file.path, threshold: 10)
    #expect(once.datasets.map(\.dataset) == reading.datasets.map(\.dataset))
    for described in reading.datasets {
      // What is stored reads as what was read, but for what stands outside of it.
      let again = DescriptionReader.read(described.graph, location: "", threshold: 10)
      #expect(
        again.datasets.first { $0.dataset.iri == described.dataset.iri }?.dataset.title
          == described.dataset.title)
      #expect(
        described.findings.allSatisfy {
          $0.dataset == described.dataset.iri && ($0.value?.count ?? 0) <= 120
        })
    }
  }
}
