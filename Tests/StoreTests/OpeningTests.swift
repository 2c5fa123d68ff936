import Catalogue
import Foundation
import GRDB
import Query
import Testing

@testable import Store

@Suite("Opening a database")
struct OpeningTests {
  @Test("Folders are made, and what was written is there again")
  func reopening() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a/b/catalogue.sqlite")
    let store = try Store(path: path)
    try await store.addSource(Source(name: "north", url: "file:///north"))
    #expect(try await store.generation == 1)
    try store.close()
    let again = try Store(path: path)
    #expect(try await again.sources().map(\.name) == ["north"])
    #expect(try await again.check() == [])
  }

  @Test("Reading only: what is there is read, nothing is written, a missing file is refused")
  func readOnly() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("catalogue.sqlite")
    #expect(throws: StoreError.missing(path: path)) { try Store(path: path, readOnly: true) }
    #expect(!FileManager.default.fileExists(atPath: path))
    let writable = try Store(path: path)
    try await writable.addSource(Source(name: "north", url: "file:///north"))
    let store = try Store(path: path, readOnly: true)
    #expect(try await store.sources().map(\.name) == ["north"])
    await #expect(throws: StoreError.readOnly) {
      try await store.addSource(Source(name: "south", url: "file:///south"))
    }
    await #expect(throws: StoreError.readOnly) { try await store.beginHarvest(of: "north") }
    #expect(try await store.check() == [])
  }

  @Test("Many may open a new database at once")
  func together() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("catalogue.sqlite")
    try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<6 {
        group.addTask {
          let store = try Store(path: path)
          try await store.addSource(Source(name: "s\(number)", url: "file:///"))
          return try await store.sources().count
        }
      }
      for try await count in group { #expect(count >= 1) }
    }
    #expect(try await Store(path: path).sources().count == 6)
  }

  @Test("A database of a newer program is refused with a remedy")
  func newerSchema() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("catalogue.sqlite")
    let store = try Store(path: path)
    try await store.write { db in
      try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('999 from the future')")
    }
    try store.close()
    #expect(throws: StoreError.newerSchema(path: path)) { try Store(path: path) }
    #expect(throws: StoreError.newerSchema(path: path)) { try Store(path: path, readOnly: true) }
    #expect(StoreError.newerSchema(path: path).remedy.hasPrefix("Use that version"))
  }

  @Test("What an earlier version kept as text is deflated, shown and found")
  func deflating() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("catalogue.sqlite")
    var dataset = Describing.dataset("x", title: "Cohort", variables: ["weight", "height"])
    dataset.variables[1].concept = ConceptReference(iri: "https://sample.example/height")
    let lines = try dataset.variables.map { try JSONText.encode($0) }
    dataset.variables = []
    let detail = try JSONText.encode(dataset)
    try await earlier(path) { [dataset] db in
      try db.execute(
        sql: """
          INSERT INTO source (id, name, url, kind, createdAt) VALUES (1, 'north', '/x', 'folder', '');
          INSERT INTO document (id, sourceId, location, report) VALUES (1, 1, 'a', '{}');
          INSERT INTO description (id, documentId, sourceId, reading) VALUES (1, 1, 1, 1);
          INSERT INTO dataset (id, key, iri, ownerId, shownId, createdAt, changedAt, title, detail, rung)
          VALUES (1, ?, ?, 1, 1, '', '', '{"variants":[]}', ?, 'described')
          """, arguments: [Store.datasetKey(for: dataset.iri), dataset.iri, detail])
      for (position, variable) in lines.enumerated() {
        try db.execute(
          sql: "INSERT INTO variable (datasetId, position, name, detail) VALUES (1, ?, ?, ?)",
          arguments: [position, "v\(position)", variable])
      }
    }
    let store = try Store(path: path)
    let found = try await store.search(DatasetQuery(text: "cohort"))
    #expect(found.items.map(\.iri) == [dataset.iri])
    let shown = try await store.read { try DerivedRows.dataset(1, in: $0) }
    #expect(shown?.title == dataset.title)
    #expect(shown?.variables.map(\.name) == ["weight", "height"])
    let variables = try await store.variables(VariableQuery(text: "height"))
    #expect(variables.items.map(\.conceptIRI) == ["https://sample.example/height"])
    #expect(try await store.check().filter { $0.kind == .index || $0.kind == .file } == [])
  }

  /// A database as the version before deflating left it.
  private func earlier(
    _ path: String, _ fill: @escaping @Sendable (Database) throws -> Void
  ) async throws {
    let queue = try DatabaseQueue(path: path)
    try Migrations.migrator().migrate(queue, upTo: "006 reading")
    try await queue.write(fill)
    try queue.close()
  }

  @Test("Files that are no database of ours are refused and left as they are")
  func foreignFiles() throws {
    let folder = try TemporaryFolder()
    let text = folder.file("letter.txt")
    let bytes = Data(String(repeating: "Dear colleague, ", count: 100).utf8)
    try bytes.write(to: URL(fileURLWithPath: text))
    #expect(throws: StoreError.notADatabase(path: text)) { try Store(path: text) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: text)) == bytes)
    let other = folder.file("other.sqlite")
    let queue = try DatabaseQueue(path: other)
    try queue.write { try $0.execute(sql: "CREATE TABLE recipe (name TEXT)") }
    try queue.close()
    #expect(throws: StoreError.notADatabase(path: other)) { try Store(path: other) }
    #expect(throws: StoreError.notADatabase(path: other)) { try Store(path: other, readOnly: true) }
  }

  @Test("A folder that cannot be made is named")
  func unusableFolder() throws {
    let folder = try TemporaryFolder()
    try Data().write(to: URL(fileURLWithPath: folder.file("file")))
    let path = folder.file("file/catalogue.sqlite")
    #expect(throws: StoreError.cannotOpen(path: path, reason: "its folder cannot be created")) {
      try Store(path: path)
    }
  }

  @Test("A catalogue is not kept in memory, and nothing is made beside its name")
  func memory() {
    let reason = "a catalogue is kept in a file: name one"
    #expect(throws: StoreError.cannotOpen(path: ":memory:", reason: reason)) {
      try Store(path: ":memory:")
    }
    #expect(!FileManager.default.fileExists(atPath: ":memory:.locks"))
  }

  @Test("Every error says what is wrong and what to do")
  func errorTexts() {
    let errors: [StoreError] = [
      .missing(path: "x"), .notADatabase(path: "x"), .newerSchema(path: "x"),
      .olderSchema(path: "x"), .cannotOpen(path: "x", reason: "y"), .readOnly, .busy, .full,
      .damaged(reason: "y"), .failed(reason: "y"), .sourceUnknown(name: "x"),
      .sourceExists(name: "x"), .sourceInvalid(name: "x", reason: "y"), .sourceBusy(name: "x"),
      .harvestEnded, .documentUnknown(location: "x"),
    ]
    for error in errors {
      #expect(error.message.hasSuffix("."))
      #expect(error.remedy.hasSuffix("."))
    }
  }

  @Test("Times are RFC 3339 in UTC, in text order", arguments: [0, 1, 999, 1_763_000_000_123])
  func timestamps(_ milliseconds: Int64) {
    let text = Timestamp.text(milliseconds: milliseconds)
    #expect(text.utf8.count == 24)
    #expect(text.hasSuffix("Z"))
    #expect(text < Timestamp.text(milliseconds: milliseconds + 1))
    #expect(Timestamp.text(milliseconds: 1_763_000_000_123) == "2025-11-13T02:13:20.123Z")
  }
}
