import Catalogue
import Foundation
import GRDB
import Query
import TestSupport
import Testing

@testable import Store

@Suite("A database from before values were shared")
struct SharedValuesMigrationTests {
  @Test("Says the same once it is opened, and goes on")
  func migration() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("catalogue.sqlite")
    var store = try Store(path: path)
    try await store.addSource(Source(name: "north", url: "file:///north", kind: .file))
    var first = Describing.dataset("x", individuals: 40, variables: ["weight", "height"])
    first.languages = ["fi", "sv"]
    try await store.harvest(
      "north", [Describing.document("a", [first, Describing.dataset("y", title: "Other")])])
    let (facets, quality) = try await said(store)
    let found = try await store.search(DatasetQuery(text: "weight")).items.map(\.iri)
    try await store.write { try EarlierSchema.before010($0) }
    try store.close()

    store = try Store(path: path)
    #expect(try await said(store) == (facets, quality))
    #expect(try await store.search(DatasetQuery(text: "weight")).items.map(\.iri) == found)
    #expect(try await store.check() == [])
    first.title = LocalisedText("Another title")
    try await store.harvest("north", [Describing.document("a", [first])])
    #expect(try await store.check() == [])
    _ = try await store.purge(Describing.iri("x"), reason: "by mistake", actor: "operator")
    #expect(try await store.check() == [])
    try store.close()
  }

  private func said(_ store: Store) async throws -> ([String], QualitySummary?) {
    try await store.read { db in
      (
        try String.fetchAll(
          db,
          sql: "SELECT datasetId || ' ' || field || ' ' || value FROM datasetFacet ORDER BY 1"),
        try QualitySummary.fetch(source: 1, in: db)
      )
    }
  }
}
