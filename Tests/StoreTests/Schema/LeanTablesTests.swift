import Catalogue
import Foundation
import GRDB
import Query
import Synchronization
import TestSupport
import Testing

@testable import Store

@Suite("A database from before tables were made lean")
struct LeanTablesTests {
  private static let sparse = Finding(
    .propertyMissing, .warning, dataset: Describing.iri("x"), arguments: ["where": ""])

  private func documents() -> (north: [DocumentRecord], south: [DocumentRecord]) {
    let stated = Describing.dataset(
      "x", individuals: 40, variables: ["weight", "height"],
      codes: [Code(system: "ORPHA", value: "586"), Code(system: "ICD10", value: "E84")])
    var read = Describing.dataset("y", title: "Lung function (ICD-10 E84)")
    read.languages = ["fi", "sv"]
    var north = Describing.document("a", [stated, read])
    north.datasets[0].findings = [Self.sparse]
    var ofDocument = Self.sparse
    ofDocument.dataset = nil
    north.findings = [ofDocument]
    // Another telling of the same dataset, so that there are findings of conflicts.
    let south = Describing.document("b", [Describing.dataset("x", title: "Other")])
    return ([north], [south])
  }

  private func filled(_ path: String) async throws -> Store {
    let store = try Store(path: path)
    for name in ["north", "south"] {
      try await store.addSource(Source(name: name, url: "file:///\(name)", kind: .file))
    }
    try await store.harvest("north", documents().north)
    try await store.harvest("south", documents().south)
    return store
  }

  private func found(_ store: Store) async throws -> [[String]] {
    var found: [[String]] = []
    for text in ["weight", "lung", "code:ICD10:E84", "code:ORPHA:586"] {
      found.append(try await store.search(DatasetQuery(text: text)).items.map(\.iri).sorted())
    }
    return found
  }

  @Test("Says the same once it is opened, and goes on")
  func migration() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("catalogue.sqlite")
    var store = try await filled(path)
    let (contents, hits) = try await (store.contents(), found(store))
    #expect(hits.allSatisfy { !$0.isEmpty })
    #expect(contents.contains { $0.contains("described-otherwise") })
    try await store.write { try EarlierSchema.before011($0) }
    try store.close()

    store = try Store(path: path)
    #expect(try await store.contents() == contents)
    #expect(try await found(store) == hits)
    #expect(try await store.check() == [])
    // What is written over it is as in a database that was new.
    try await store.harvest("north", documents().north)
    #expect(try await store.contents() == contents)
    var other = documents().north[0]
    other.datasets.removeLast()
    other.datasets[0].dataset.codes.removeLast()
    try await store.harvest("north", [other])
    #expect(try await store.check() == [])
    _ = try await store.purge(Describing.iri("x"), reason: "by mistake", actor: "operator")
    #expect(try await store.check() == [])
    let left = try await store.read { db in
      try Int.fetchOne(
        db,
        sql: "SELECT count(*) FROM findingText WHERE id IN (SELECT textId FROM recordedFinding)"
      )
    }
    #expect(left == 1)
    try store.close()
  }

  @Test("Goes on where it was interrupted")
  func interrupted() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("catalogue.sqlite")
    let store = try await filled(path)
    let (contents, hits) = try await (store.contents(), found(store))
    try await store.write { try EarlierSchema.before011($0) }
    try store.close()
    // As it stands when the program ends before any words are told to the new tables.
    let pool = try DatabasePool(path: path, configuration: Opening.configuration(readOnly: false))
    try await pool.write { db in try db.execute(sql: "INSERT INTO state VALUES ('updating', 1)") }
    try Migrations.migrator().migrate(pool)
    try pool.close()

    let told = Mutex<[StoreUpdate]>([])
    let again = try Store(path: path) { update in told.withLock { $0.append(update) } }
    #expect(
      told.withLock { $0 } == [
        .began(datasets: 2), .words(done: 0, of: 2), .words(done: 2, of: 2), .ended,
      ])
    #expect(try await again.contents() == contents)
    #expect(try await found(again) == hits)
    #expect(try await again.check() == [])
  }
}
