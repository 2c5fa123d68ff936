import Catalogue
import Fetch
import Foundation
import RDF
import Store
import Testing

@testable import Harvest

/// Answers in the form of Aridhia-Open-Source/PHEMS_federated_node, `webserver/app/datasets_api.py` and
/// `dtos/dataset.py`: lists bare (until version 1.5), under a key, or as pages.
@Suite struct FederatedNodeTests {
  enum Listing: CaseIterable { case bare, keyed, paged }

  @Sendable static func answer(_ path: String, _ listing: Listing) -> Reply {
    func entry(_ id: Int) -> String {
      """
      {"id": \(id), "name": "sepsis_\(id)", "host": "db.internal", "port": 5432, "type": "postgres",
       "created_at": "2025-03-01 10:00:00", "updated_at": "2026-03-01 10:00:00"}
      """
    }
    switch (path, listing) {
    case ("/datasets", .bare): return json("[\(entry(1)), \(entry(2))]")
    case ("/datasets", .keyed): return json("{\"datasets\": [\(entry(1)), \(entry(2))]}")
    case ("/datasets", .paged):
      return json(
        "{\"items\": [\(entry(1))], \"page\": 1, \"per_page\": 1, \"total\": 2, \"pages\": 2}")
    case ("/datasets?page=2", .paged):
      return json(
        "{\"items\": [\(entry(2))], \"page\": 2, \"per_page\": 1, \"total\": 2, \"pages\": 2}")
    case ("/datasets/1", _): return json(entry(1))
    case ("/datasets/2", _): return json(entry(2))
    case ("/datasets/1/catalogue", _):
      return json(
        "{\"id\": 4, \"dataset_id\": 1, \"version\": \"2.1\", \"title\": \"Sepsis in intensive care\", \"description\": \"Children treated for sepsis.\"}"
      )
    case ("/datasets/1/dictionaries", _):
      return json(
        """
        [{"table_name": "vitals", "field_name": "lactate", "label": "Lactate", "description": "In blood"},
         {"table_name": "vitals", "field_name": "map", "label": null, "description": "Mean arterial pressure"},
         {"table_name": "stay", "field_name": "admitted", "label": "Admitted", "description": "Day"}]
        """)
    default: return json("{\"error\": \"Dataset sepsis_2 has no dictionaries.\"}", status: 404)
    }
  }

  static func json(_ body: String, status: Int = 200) -> Reply {
    Reply(status: status, headers: ["Content-Type": "application/json"], body: body)
  }

  static func source(_ base: String, _ token: TemporaryFolder) -> Source {
    var source = Harness.source(base, kind: .phems)
    source.settings.secretFile = token.path + "/token"
    return source
  }

  @Test(arguments: Listing.allCases)
  func aDraftWithSearchableVariables(_ listing: Listing) async throws {
    let token = try TemporaryFolder(["token": "s3cret\n"])
    try await withServer { path, _ in
      Self.answer(path, listing)
    } _: { base, log in
      let harness = try Harness()
      let source = Self.source(base, token)
      let report = try await harness.harvest(source)
      #expect(report.counts == Counts(status: .complete, seen: 2, new: 2, versions: 2))
      #expect(log.all.allSatisfy { $0.authorization == "Bearer s3cret" })
      let draft = try #require(
        try await harness.store.publishedDataset(of: base + "/datasets/1"))
      #expect(draft.title.best()?.text == "Sepsis in intensive care")
      #expect(draft.description.best()?.text == "Children treated for sepsis.")
      #expect(draft.version == "2.1")
      #expect(Set(draft.variables.map(\.name)) == ["lactate", "map", "admitted"])
      #expect(Set(draft.variables.map(\.table)) == ["vitals", "stay"])
      // Without a catalogue entry and dictionaries, the node's name is all there is.
      let bare = try await harness.store.publishedDataset(of: base + "/datasets/2")
      #expect(bare?.title.best()?.text == "sepsis_2")
      #expect(bare?.variables.isEmpty == true)
      // Where the node's data lie goes nowhere.
      let graph = try #require(
        try await harness.store.publishedGraph(of: base + "/datasets/1"))
      #expect(!graph.triples.contains { "\($0.object)".contains("db.internal") })
      let again = try await harness.harvest(source)
      #expect(again.counts == Counts(status: .complete, seen: 2, unchanged: 2))
      await harness.fetcher.shutdown()
    }
  }

  @Test func isRecognisedByItsList() async throws {
    try await withServer { path, _ in
      Self.answer(path, .paged)
    } _: { base, _ in
      let report = try await Harness().harvest(Harness.source(base + "/datasets"))
      #expect(report.kind == .phems)
      #expect(report.counts == Counts(status: .complete, seen: 2, new: 2, versions: 2))
    }
  }

  @Test func aTokenThatIsNotThereIsSaid() async throws {
    let folder = try TemporaryFolder()
    let report = try await Harness().harvest(Self.source("https://node.example", folder))
    #expect(report.counts == Counts(status: .failed))
    #expect(report.findingIDs == ["source-secret-file"])
  }

  @Test func aDatasetThatCannotBeReadKeepsItsState() async throws {
    let isDown = Switch()
    try await withServer { path, _ in
      path == "/datasets/1/dictionaries" && isDown.isOn
        ? Self.json("{\"error\": \"Internal\"}", status: 500) : Self.answer(path, .keyed)
    } _: { base, _ in
      let harness = try Harness()
      let source = Harness.source(base, kind: .phems)
      _ = try await harness.harvest(source)
      isDown.turn(true)
      let report = try await harness.harvest(source)
      #expect(report.counts == Counts(status: .partial, seen: 1, unchanged: 1))
      let kept = try await harness.store.publishedDataset(of: base + "/datasets/1")
      #expect(kept?.variables.count == 3)
      await harness.fetcher.shutdown()
    }
  }

  @Test func anErrorOfTheNode() async throws {
    try await withServer { _, _ in
      Self.json("{\"error\": \"Token is not valid\"}")
    } _: { base, _ in
      let report = try await Harness().harvest(Harness.source(base, kind: .phems))
      #expect(report.counts == Counts(status: .failed))
      #expect(
        report.documents.first?.error?.message
          == "The federated node reports an error: Token is not valid.")
    }
  }
}
