import Catalogue
import Fetch
import Store
import Testing

@testable import Harvest

@Suite struct StatisticsTests {
  @Test func fromTheSourcesOwnFolder() async throws {
    let folder = try TemporaryFolder([
      "a.ttl": Descriptions.prefixes
        + Descriptions.dataset("1", more: Descriptions.analytics("statistics/1.json")),
      "statistics/1.json": Descriptions.statistics("1", total: 812),
    ])
    let harness = try Harness()
    #expect(try await harness.harvest(folder.path).counts.new == 1)
    #expect(try await harness.store.statistics().map(\.statistics.total) == [812])

    // Nothing changed.
    let second = try await harness.harvest(folder.path)
    #expect(second.counts == Counts(status: .complete, seen: 1, unchanged: 1))
    #expect(second.documents.map(\.status) == [.unchanged])

    // The statistics alone changed.
    try folder.write(Descriptions.statistics("1", total: 900), to: "statistics/1.json")
    let third = try await harness.harvest(folder.path)
    #expect(third.counts == Counts(status: .complete, seen: 1, unchanged: 1))
    #expect(try await harness.store.statistics().map(\.statistics.total) == [900])
  }

  /// Where a description points, and the finding that comes of it.
  @Test(arguments: [
    ("../outside.json", "statistics-file-missing"),
    ("file:///etc/hostname", "statistics-file-missing"),
    ("statistics/none.json", "statistics-file-missing"), ("urn:x", "statistics-address-unusable"),
  ])
  func noOtherFiles(_ location: String, _ finding: String) async throws {
    let folder = try TemporaryFolder([
      "in/a.ttl": Descriptions.prefixes
        + Descriptions.dataset("1", more: Descriptions.analytics(location)),
      "outside.json": Descriptions.statistics("1", total: 812),
    ])
    let harness = try Harness()
    let report = try await harness.harvest(folder.path + "/in")
    #expect(report.counts == Counts(status: .complete, seen: 1, new: 1, versions: 1))
    #expect(report.findingIDs.contains(finding))
    #expect(try await harness.store.statistics().isEmpty)
  }

  @Test func overHTTP() async throws {
    let total = Switch()
    try await withServer { path, base in
      path == "/1.json"
        ? Reply(body: Descriptions.statistics("1", total: total.isOn ? 900 : 812))
        : .turtle(
          Descriptions.prefixes
            + Descriptions.dataset("1", more: Descriptions.analytics("1.json"))
            + Descriptions.dataset("2", more: Descriptions.analytics("2.txt"))
            + Descriptions.dataset("3", more: Descriptions.analytics("file:///etc/hostname")),
          etag: "\"1\"")
    } _: { base, log in
      let harness = try Harness()
      let source = Harness.source(base + "/c.ttl")
      let first = try await harness.harvest(source)
      #expect(first.counts == Counts(status: .complete, seen: 3, new: 3, versions: 3))
      #expect(try await harness.store.statistics().map(\.statistics.total) == [812])
      total.turn(true)
      let second = try await harness.harvest(source)
      #expect(second.counts == Counts(status: .complete, seen: 3, unchanged: 3))
      #expect(try await harness.store.statistics().map(\.statistics.total) == [900])
      await harness.fetcher.shutdown()
    }
  }

  @Test func aServerThatIsDownLosesNothingAndIsNotAskedForEver() async throws {
    let isDown = Switch()
    try await withServer { path, base in
      guard path.hasSuffix(".json") else {
        return .turtle(
          Descriptions.prefixes
            + (1...9).map { number in
              Descriptions.dataset(
                "\(number)", more: Descriptions.analytics("\(number).json"))
            }.joined())
      }
      return isDown.isOn
        ? Reply(status: 503)
        : Reply(body: Descriptions.statistics(String(path.dropFirst().prefix(1)), total: 812))
    } _: { base, log in
      let harness = try Harness()
      let source = Harness.source(base + "/c.ttl")
      _ = try await harness.harvest(source)
      #expect(try await harness.store.statistics().count == 9)
      isDown.turn(true)
      log.clear()
      let report = try await harness.harvest(source)
      #expect(report.counts == Counts(status: .complete, seen: 9, unchanged: 9))
      #expect(report.findingIDs.contains("fetch-status"))
      #expect(report.findingIDs.contains("server-down"))
      #expect(try await harness.store.statistics().count == 9)
      // Eight repeats a harvest at most, and four at a time.
      #expect(log.all.count < 17)
      await harness.fetcher.shutdown()
    }
  }

  @Test func smallCountsGoNowhere() async throws {
    let folder = try TemporaryFolder([
      "a.ttl": Descriptions.prefixes
        + Descriptions.dataset("1", more: Descriptions.analytics("statistics/1.json")),
      "statistics/1.json": Descriptions.statistics("1", total: 7),
    ])
    let harness = try Harness()
    let report = try await harness.harvest(folder.path)
    #expect(report.status == .complete)
    #expect(try await harness.store.statistics().allSatisfy { $0.statistics.total == nil })
    #expect(report.findings.allSatisfy { !$0.message.contains("7") })
  }
}
