import Catalogue
import Foundation
import Query
import Store
import Testing

@testable import Harvest

@Suite struct FileHarvestTests {
  @Test func fromAFileToASearchHit() async throws {
    let folder = try TemporaryFolder([
      "catalogue.ttl": Descriptions.prefixes
        + Descriptions.dataset("1", title: "Cystic fibrosis in young children")
    ])
    let harness = try Harness()
    let report = try await harness.harvest(folder.path + "/catalogue.ttl")
    #expect(report.counts == Counts(status: .complete, seen: 1, new: 1, versions: 1))
    #expect(report.kind == .file)
    #expect(report.documents.map(\.location) == ["catalogue.ttl"])
    #expect(report.bytes > 0)
    var query = DatasetQuery()
    query.text = "cystic fibrosis"
    let answer = try await harness.store.search(query)
    #expect(answer.items.map(\.iri) == ["https://hospital.example/dataset/1"])
  }

  @Test func aSecondHarvestWritesNothing() async throws {
    let folder = try TemporaryFolder(["a.ttl": Descriptions.document(["1", "2"])])
    let harness = try Harness()
    _ = try await harness.harvest(folder.path)
    let generation = try await harness.store.generation
    let second = try await harness.harvest(folder.path)
    #expect(second.counts == Counts(status: .complete, seen: 2, unchanged: 2))
    #expect(second.documents.map(\.status) == [.unchanged])
    #expect(try await harness.store.generation == generation)
  }

  @Test func seesWhatChanged() async throws {
    let folder = try TemporaryFolder(["a.ttl": Descriptions.document(["1", "2"])])
    let harness = try Harness()
    _ = try await harness.harvest(folder.path)
    try folder.write(
      Descriptions.prefixes + Descriptions.dataset("1", title: "Another title")
        + Descriptions.dataset("2"), to: "a.ttl")
    let second = try await harness.harvest(folder.path)
    #expect(
      second.counts == Counts(status: .complete, seen: 2, changed: 1, unchanged: 1, versions: 1))
  }

  @Test func aBrokenFileKeepsTheLastGoodState() async throws {
    let folder = try TemporaryFolder([
      "a.ttl": Descriptions.document(["1"]), "b.ttl": Descriptions.document(["2"]),
    ])
    let harness = try Harness()
    _ = try await harness.harvest(folder.path)
    try folder.write(Descriptions.document(["1"]) + "<x> dct:title \"cut", to: "a.ttl")
    let broken = try await harness.harvest(folder.path)
    #expect(broken.counts == Counts(status: .partial, seen: 1, unchanged: 1))
    let refused = try #require(broken.documents.first { $0.status == .refused })
    #expect(refused.location == "a.ttl")
    #expect(refused.error?.line == 9)
    #expect((refused.error?.column ?? 0) > 1)
    #expect(try await harness.store.shownDatasetIRIs(after: nil, limit: 10).count == 2)

    try folder.write(Descriptions.document(["1"]), to: "a.ttl")
    let mended = try await harness.harvest(folder.path)
    #expect(mended.counts == Counts(status: .complete, seen: 2, unchanged: 2))
  }

  @Test func vanishedDatasetsAreWithdrawnAndComeBackAsThemselves() async throws {
    let folder = try TemporaryFolder(["a.ttl": Descriptions.document(["1", "2", "3", "4"])])
    let harness = try Harness()
    _ = try await harness.harvest(folder.path)
    try folder.write(Descriptions.document(["1", "2", "3"]), to: "a.ttl")
    let without = try await harness.harvest(folder.path)
    #expect(without.counts == Counts(status: .complete, seen: 3, unchanged: 3, withdrawn: 1))
    try folder.write(Descriptions.document(["1", "2", "3", "4"]), to: "a.ttl")
    let with = try await harness.harvest(folder.path)
    #expect(with.counts == Counts(status: .complete, seen: 4, changed: 1, unchanged: 3))
  }

  @Test func tooManyAtOnceAreHeldUntilConfirmed() async throws {
    let folder = try TemporaryFolder(["a.ttl": Descriptions.document(["1", "2", "3", "4"])])
    let harness = try Harness()
    _ = try await harness.harvest(folder.path)
    try folder.write(Descriptions.document(["1"]), to: "a.ttl")
    let held = try await harness.harvest(folder.path)
    #expect(held.counts == Counts(status: .held, seen: 1, unchanged: 1))
    var confirmed = HarvestOptions()
    confirmed.confirmWithdrawals = true
    let done = try await harness.harvest(folder.path, confirmed)
    #expect(done.counts == Counts(status: .complete, seen: 1, unchanged: 1, withdrawn: 3))
  }

  @Test func takesOnlyWhatIsRDFInTheOrderOfPaths() async throws {
    let outside = try TemporaryFolder(["out.ttl": Descriptions.document(["9"])])
    let folder = try TemporaryFolder([
      "b/z.ttl": Descriptions.document(["1"]),
      "a.nt": "<http://a.example/> <http://a.example/p> \"x\" .",
      "b/a.ttl": Descriptions.document(["2"]), "readme.md": "# not RDF", "table.csv": "a,b",
      "statistics/1.json": "{}", "b/statistics/2.json": "{}", ".git/x.ttl": "broken",
      "described": Descriptions.document(["3"]), "notes": "nothing of the kind",
      "c.jsonld": "{\"@context\": \"http://a.example/context\", \"@id\": \"http://a.example/\"}",
    ])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.ttl", withDestinationPath: outside.path + "/out.ttl")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/inside.ttl", withDestinationPath: folder.path + "/b/z.ttl")
    let report = try await Harness().harvest(folder.path)
    #expect(report.kind == .folder)
    #expect(
      report.documents.map(\.location)
        == ["a.nt", "b/a.ttl", "b/z.ttl", "c.jsonld", "described", "inside.ttl"])
    #expect(report.status == .partial)
    let json = try #require(report.documents.first { $0.location == "c.jsonld" })
    #expect(
      json.error?.message.hasPrefix("The context <http://a.example/context> is not at hand") == true
    )
    #expect(report.seen == 4)
  }

  @Test func anAdHocInputIsTheSameSourceAgain() async throws {
    let folder = try TemporaryFolder(["My Data.ttl": Descriptions.document(["1"])])
    let harness = try Harness()
    let first = try await harness.harvest(folder.path + "/My Data.ttl")
    let second = try await harness.harvest(folder.path + "/../" + folder.name + "/My Data.ttl")
    #expect(first.name == second.name)
    #expect(first.name.hasPrefix("my-data.ttl-"))
    #expect(try await harness.store.sources().map(\.name) == [first.name])
    await #expect(throws: HarvestInputError(input: "no-such-thing")) {
      try await harness.harvester.sources(for: ["no-such-thing"])
    }
  }

  @Test func aMissingFolderFails() async throws {
    let harness = try Harness()
    let folder = try TemporaryFolder(["a.ttl": Descriptions.document(["1"])])
    var source = Source(name: "s", url: folder.path)
    #expect(try await harness.harvest(source).status == .complete)
    source.url = folder.path + "/gone"
    try await harness.store.setSource(source)
    let report = try await harness.harvest(source)
    #expect(report.counts == Counts(status: .failed))
    #expect(report.findingIDs == ["source-file-missing"])
    #expect(try await harness.store.shownDatasetIRIs(after: nil, limit: 10).count == 1)
  }

  @Test(arguments: [Source.Kind.sitemap, .fdp, .ckan, .phems])
  func kindsOfTheWebAreNoFiles(_ kind: Source.Kind) async throws {
    let folder = try TemporaryFolder()
    let report = try await Harness().harvest(Source(name: "s", url: folder.path, kind: kind))
    #expect(report.counts == Counts(status: .failed))
    #expect(report.findings.map(\.id) == ["source-kind-of-web"])
    #expect(report.findings.first?.arguments["kind"] == kind.rawValue)
  }
}

extension TemporaryFolder {
  var name: String { URL(fileURLWithPath: path).lastPathComponent }
}
