import Fetch
import GRDB
import Synchronization
import Testing

@testable import Harvest
@testable import Store

/// A source that has not changed costs one conditional request a page and writes nothing but its harvest.
@Suite struct UnchangedTests {
  /// Every row of every table but the harvest's own.
  private func rows(_ store: Store) async throws -> [String: [String]] {
    try await store.read { db in
      let tables = try String.fetchAll(
        db,
        sql:
          "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
      var rows: [String: [String]] = [:]
      for table in tables where table != "harvest" {
        rows[table] = try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"").map { row in
          row.map { "\($0)=\($1)" }.joined(separator: "|")
        }.filter { table != "state" || !$0.contains("asOf") }
      }
      return rows
    }
  }

  /// Rows inserted, changed or deleted since the database was opened, whichever table they are of.
  private func changes(_ store: Store) async throws -> Int {
    try await store.write { $0.totalChangesCount }
  }

  /// A folder of many documents, some of which went between two harvests: what is left is written no more.
  @Test func aFolderWritesNoRowEither() async throws {
    let folder = try TemporaryFolder(
      Dictionary(
        uniqueKeysWithValues: (10..<40).map { ("\($0).ttl", Descriptions.document(["\($0)"])) }))
    let harness = try Harness()
    var source = Source(name: "hospital", url: "file://\(folder.path)", kind: .folder)
    source.settings.grace = 2
    var options = HarvestOptions()
    options.validates = false
    #expect(try await harness.harvest(source, options).counts.new == 30)
    for name in 10..<15 { try folder.remove("\(name).ttl") }
    var written = try await changes(harness.store)
    #expect(try await harness.harvest(source, options).withdrawn == 0)
    // Only what is missing is counted.
    #expect(try await changes(harness.store) - written == 3 + 5)
    #expect(try await harness.harvest(source, options).withdrawn == 5)
    written = try await changes(harness.store)
    let report = try await harness.harvest(source, options)
    #expect(report.counts == Counts(status: .complete, seen: 25, unchanged: 25))
    #expect(try await changes(harness.store) - written == 3)
    await harness.fetcher.shutdown()
  }

  @Test func aSecondHarvestWritesNoRow() async throws {
    try await withServer { path, base in
      let page = Int(path.split(separator: "=").last ?? "") ?? 1
      return .turtle(
        Descriptions.page(
          (0..<20).map { "\(page)-\($0)" }, at: base + path,
          next: page < 5 ? base + "/c.ttl?page=\(page + 1)" : nil), etag: "\"\(page)\"")
    } _: { base, log in
      let harness = try Harness()
      let source = Harness.source(base + "/c.ttl?page=1")
      #expect(try await harness.harvest(source).counts.new == 100)
      let before = try await rows(harness.store)
      let generation = try await harness.store.generation
      log.clear()
      let written = try await changes(harness.store)
      let report = try await harness.harvest(source)
      // The harvest begins, and ends, and the catalogue is as fresh as it.
      #expect(try await changes(harness.store) - written == 3)
      #expect(report.counts == Counts(status: .complete, seen: 100, unchanged: 100))
      #expect(log.all.count == 5)
      #expect(log.all.allSatisfy { $0.etag != nil })
      let after = try await rows(harness.store)
      for (table, rows) in before { #expect(after[table] == rows, "\(table)") }
      #expect(try await harness.store.generation == generation)
      await harness.fetcher.shutdown()
    }
  }
}
