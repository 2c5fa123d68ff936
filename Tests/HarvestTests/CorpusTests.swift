import Catalogue
import Foundation
import Store
import TestSupport
import Testing

@testable import Harvest

/// Real descriptions of other catalogues, with what the reference parser says of each file.
@Suite(.enabled(if: Shared.folder != nil)) struct CorpusTests {
  struct Entry {
    var location: String
    var parses: Bool
    var datasets: Int
  }

  static func manifest() throws -> [Entry] {
    let path = try #require(Shared.folder).path + "/corpus/manifest.tsv"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let rows = text.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    let header = try #require(rows.first)
    func column(_ name: String) throws -> Int { try #require(header.firstIndex(of: name)) }
    let (repository, path_) = (try column("repo"), try column("path"))
    let (parses, datasets) = (try column("parses"), try column("datasets"))
    return rows.dropFirst().map { row in
      Entry(
        location: row[repository].replacing("/", with: "__") + "/" + row[path_],
        parses: row[parses] == "yes", datasets: Int(row[datasets]) ?? 0)
    }
  }

  @Test func everyFileThatTheReferenceReadsIsTaken() async throws {
    let harness = try Harness()
    let folder = try #require(Shared.folder).path + "/corpus/rdf"
    let report = try await harness.harvest(folder)
    #expect(report.status == .partial)
    let documents = Dictionary(
      report.documents.map { ($0.location, $0) }, uniquingKeysWith: { first, _ in first })
    for entry in try Self.manifest() {
      let document = try #require(documents[entry.location], "\(entry.location)")
      if entry.parses {
        #expect(document.status == .read, "\(entry.location): \(document.error?.message ?? "")")
        #expect(document.datasets == entry.datasets, "\(entry.location)")
      } else if document.status == .refused {
        #expect(document.error?.line != nil && document.error?.column != nil)
      } else {
        // What the tolerant reader mends without losing anything.
        #expect(document.datasets > 0, "\(entry.location)")
      }
    }
    #expect(report.seen == report.documents.reduce(0) { $0 + $1.datasets })

    let generation = try await harness.store.generation
    let second = try await harness.harvest(folder)
    #expect(second.new == 0 && second.changed == 0 && second.versionsWritten == 0)
    #expect(second.unchanged == report.seen)
    #expect(try await harness.store.generation == generation)
  }
}
