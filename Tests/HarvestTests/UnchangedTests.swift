import Fetch
import GRDB
import Synchronization
import Testing

@testable import Harvest
@testable import Store

/// A source that has not changed costs one conditional request a page and writes nothing but its harvest.
@Suite struct UnchangedTests {
  /// Every row of every table but the harvest's own, and of a document all but which harvest saw it last.
  private func rows(_ store: Store) async throws -> [String: [String]] {
    try await store.read { db in
      let tables = try String.fetchAll(
        db,
        sql:
          "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
      var rows: [String: [String]] = [:]
      for table in tables where table != "harvest" {
        rows[table] = try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"").map { row in
          row.filter { table != "document" || $0.0 != "harvestId" }.map { "\($0)=\($1)" }
            .joined(separator: "|")
        }.filter { table != "state" || !$0.contains("asOf") }
      }
      return rows
    }
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
      let report = try await harness.harvest(source)
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
