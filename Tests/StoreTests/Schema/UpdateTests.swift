import Catalogue
import GRDB
import Query
import Synchronization
import Testing
import Vocabulary

@testable import Store

@Suite("Bringing a database of an earlier version up to date") struct UpdateTests {
  /// What was told, in order.
  private final class Told: Sendable {
    private let updates = Mutex<[StoreUpdate]>([])
    var all: [StoreUpdate] { updates.withLock { $0 } }
    func tell(_ update: StoreUpdate) { updates.withLock { $0.append(update) } }
  }

  /// A database as the version before deflating left it, with shown datasets.
  private func earlier(_ path: String, datasets count: Int) throws {
    let queue = try DatabaseQueue(path: path)
    try Migrations.migrator().migrate(queue, upTo: "006 reading")
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO source (id, name, url, kind, createdAt) VALUES (1, 'north', '/x', 'folder', '');
          INSERT INTO document (id, sourceId, location, report) VALUES (1, 1, 'a', '{}');
          """)
      for id in 1...count {
        let dataset = Describing.dataset("x\(id)", title: "Cohort \(id)")
        try db.execute(
          sql: "INSERT INTO description (id, documentId, sourceId, reading) VALUES (?, 1, 1, 1)",
          arguments: [id])
        try db.execute(
          sql: """
            INSERT INTO dataset (id, key, iri, ownerId, shownId, createdAt, changedAt, title, detail, rung)
            VALUES (?, ?, ?, 1, ?, '', '', '{"variants":[]}', ?, 'described')
            """,
          arguments: [
            id, Store.datasetKey(for: dataset.iri), dataset.iri, id, try JSONText.encode(dataset),
          ])
      }
    }
    try queue.close()
  }

  private func total(_ store: Store) async throws -> Int {
    try await store.search(DatasetQuery(text: "cohort")).total
  }

  @Test("tells what is done, and is done once")
  func progress() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("catalogue.sqlite")
    try earlier(path, datasets: 250)
    #expect(throws: StoreError.olderSchema(path: path)) { try Store(path: path, readOnly: true) }
    let told = Told()
    let store = try Store(path: path) { told.tell($0) }
    #expect(
      told.all == [
        .began(datasets: 250), .words(done: 0, of: 250), .words(done: 100, of: 250),
        .words(done: 200, of: 250), .words(done: 250, of: 250), .ended,
      ])
    #expect(try await total(store) == 250)
    try store.close()
    let again = Told()
    #expect(try await total(Store(path: path) { again.tell($0) }) == 250)
    #expect(again.all == [])
  }

  @Test("reads texts by the vocabularies in use, so that nothing is left to be read again")
  func vocabularies() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("catalogue.sqlite")
    try earlier(path, datasets: 3)
    let store = try Store(path: path, concepts: UnderstandingSearchTests.library)
    let isStale = try await store.isIndexStale
    #expect(!isStale)
    store.use(.empty)
    let isStaleBesides = try await store.isIndexStale
    #expect(isStaleBesides)
  }

  @Test("goes on where it was interrupted")
  func interrupted() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("catalogue.sqlite")
    try earlier(path, datasets: 40)
    // As it stands when the program ends after 15 of them.
    let pool = try DatabasePool(path: path, configuration: Opening.configuration(readOnly: false))
    try await pool.write { db in try db.execute(sql: "INSERT INTO state VALUES ('updating', 1)") }
    try Migrations.migrator().migrate(pool)
    try await pool.write { db in
      for id in 1...15 { try TextRows.rewrite(dataset: Int64(id), .empty, in: db) }
    }
    try pool.close()
    #expect(throws: StoreError.olderSchema(path: path)) { try Store(path: path, readOnly: true) }
    let told = Told()
    let store = try Store(path: path) { told.tell($0) }
    #expect(
      told.all == [
        .began(datasets: 40), .words(done: 0, of: 25), .words(done: 25, of: 25), .ended,
      ])
    #expect(try await total(store) == 40)
    #expect(try await store.check().filter { $0.kind == .index } == [])
    // Some were read by other rules.
    let isStale = try await store.isIndexStale
    #expect(isStale)
    _ = try Store(path: path, readOnly: true)
  }

  @Test("is taken up where an earlier version was interrupted, which set no mark")
  func unmarked() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("catalogue.sqlite")
    try earlier(path, datasets: 4)
    let queue = try DatabaseQueue(
      path: path, configuration: Opening.configuration(readOnly: false))
    try Migrations.migrator().migrate(queue)
    try queue.close()
    let store = try Store(path: path)
    #expect(try await total(store) == 4)
  }

  @Test("says nothing of a new database, nor of an empty one")
  func nothing() throws {
    let folder = try TemporaryFolder()
    let told = Told()
    _ = try Store(path: folder.file("new.sqlite")) { told.tell($0) }
    let path = folder.file("empty.sqlite")
    let queue = try DatabaseQueue(path: path)
    try Migrations.migrator().migrate(queue, upTo: "006 reading")
    try queue.close()
    _ = try Store(path: path) { told.tell($0) }
    #expect(told.all == [])
  }

  @Test("tells how far the texts that are read again are")
  func readingAgain() async throws {
    let store = try await Store.withSources("s")
    try await store.harvest(
      "s", [SearchSpace.document("d.ttl", (0..<250).map { Describing.dataset("d\($0)") })])
    try await store.refreshIndex()
    store.use(UnderstandingSearchTests.library)
    let told = Mutex<[[Int]]>([])
    try await store.refreshIndex { done, all in told.withLock { $0.append([done, all]) } }
    #expect(told.withLock { $0 } == [[0, 250], [200, 250], [250, 250]])
  }
}
