import Catalogue
import Fetch
import Store
import Synchronization
import Testing

@testable import Harvest

/// Accidents that peers' issue trackers tell of, on a CKAN of 500 datasets in pages of 100.
@Suite("Peers' accidents") struct AccidentTests {
  private static let all = (100..<600).map(String.init)

  /// What a harvest of so many of the datasets did.
  private struct Outcome: Equatable {
    var status: SourceReport.Status
    var withdrawn: Int
    /// Datasets that readers see afterwards.
    var shown: Int
  }

  /// A CKAN whose datasets a test changes, and what harvests of it leave.
  private final class Site: Sendable {
    private let served = Mutex(AccidentTests.all)
    let harness: Harness

    init() throws { harness = try Harness() }

    func answer(_ path: String) -> Reply {
      let start = CKANAnswers.start(path)
      let now = served.withLock { $0 }
      return CKANAnswers.search(
        now.dropFirst(start).prefix(100).map { CKANAnswers.package($0) }, count: now.count)
    }

    /// Harvests with only the first datasets there. What the source's row says is what the run says.
    func harvest(
      _ source: Source, of count: Int, confirm: Bool = false
    ) async throws -> Outcome {
      served.withLock { $0 = Array(AccidentTests.all.prefix(count)) }
      var options = HarvestOptions()
      options.validates = false
      options.confirmWithdrawals = confirm
      let report = try await harness.harvest(source, options)
      let status = try #require(try await harness.store.source(named: source.name))
      let shown = try await harness.store.shownDatasetIRIs(after: nil, limit: 1000).count
      #expect(report.seen == count)
      #expect(report.seen == report.new + report.changed + report.unchanged + report.rejected)
      #expect(status.lastHarvest?.counts == report.counts)
      #expect(status.datasets == shown)
      #expect(status.datasets + status.withdrawn == AccidentTests.all.count)
      return Outcome(status: report.status, withdrawn: report.withdrawn, shown: shown)
    }
  }

  private func withSite(_ body: (Site, Source) async throws -> Void) async throws {
    let site = try Site()
    try await withServer { path, _ in
      site.answer(path)
    } _: { base, _ in
      var source = Harness.source(base + "/", kind: .ckan)
      source.settings.maxWithdrawal = 0.3
      try await body(site, source)
      await site.harness.fetcher.shutdown()
    }
  }

  /// It answers 200 with next to nothing, or nothing: all is kept, and the steward is asked. A few that vanish go.
  @Test func muchThatVanishesAtOnceIsHeldAndFewAreWithdrawn() async throws {
    try await withSite { site, source in
      #expect(
        try await site.harvest(source, of: 500)
          == Outcome(status: .complete, withdrawn: 0, shown: 500))
      #expect(
        try await site.harvest(source, of: 3) == Outcome(status: .held, withdrawn: 0, shown: 500))
      #expect(
        try await site.harvest(source, of: 0) == Outcome(status: .held, withdrawn: 0, shown: 500))
      #expect(
        try await site.harvest(source, of: 490)
          == Outcome(status: .complete, withdrawn: 10, shown: 490))
      // They come back as who they were.
      #expect(
        try await site.harvest(source, of: 500)
          == Outcome(status: .complete, withdrawn: 0, shown: 500))
      let iri = source.url + "dataset/599"
      let changes = try await site.harness.store.changes(since: 0, limit: 1000).items
      #expect(
        changes.filter { $0.iri == iri }.map(\.kind) == [.created, .withdrawn, .returned])
      #expect(try await site.harness.store.history(of: iri)?.versions.count == 1)
      // The steward has looked, and says that it is meant.
      #expect(
        try await site.harvest(source, of: 3, confirm: true)
          == Outcome(status: .complete, withdrawn: 497, shown: 3))
    }
  }

  @Test func withAGraceOfThreeTheyGoAfterTheThirdMiss() async throws {
    try await withSite { site, source in
      var source = source
      source.settings.grace = 3
      _ = try await site.harvest(source, of: 500)
      for (withdrawn, shown) in [(0, 500), (0, 500), (10, 490), (0, 490)] {
        #expect(
          try await site.harvest(source, of: 490)
            == Outcome(status: .complete, withdrawn: withdrawn, shown: shown))
      }
    }
  }

  /// An hour of 503, tried every ten minutes: each try costs three requests, one that asks for patience less; the last
  /// good state stays all the time, and then it is harvested as before.
  @Test func aSourceThatIsDownForAnHourLosesNothing() async throws {
    let minute = Mutex(0)
    try await withServer { _, _ in
      switch minute.withLock({ $0 }) {
      case 10, 20, 30, 60: Reply(status: 503, body: "<html>down for maintenance</html>")
      case 40: Reply(status: 503, headers: ["Retry-After": "900"])
      case 50: Reply(body: "must not be asked")
      default: .turtle(Descriptions.document(["1", "2"]), etag: "\"same\"")
      }
    } _: { base, log in
      let harness = try Harness()
      let harvester = harness.harvester
      let source = Harness.source(base + "/c.ttl", kind: .dcat)
      var asked: [Int] = []
      for time in stride(from: 0, through: 80, by: 10) {
        minute.withLock { $0 = time }
        log.clear()
        let report = try await harvester.harvest([source]).sources[0]
        asked.append(log.all.count)
        #expect(report.status == ((10...60).contains(time) ? .failed : .complete), "\(time)")
        #expect(report.withdrawn == 0)
        let status = try #require(try await harness.store.source(named: source.name))
        #expect((status.failingSince != nil) == (10...60).contains(time))
        #expect(status.datasets == 2)
        #expect(try await harness.store.shownDatasetIRIs(after: nil, limit: 9).count == 2)
        harness.pauses.advance(.seconds(600))
      }
      #expect(asked == [1, 3, 3, 3, 1, 0, 3, 1, 1])
      // Nothing had to be read again.
      #expect(log.all.map(\.etag) == ["\"same\""])
      await harness.fetcher.shutdown()
    }
  }

  /// In RDF it gets an identity of what it says; in CKAN it cannot have one. The others are kept either way.
  @Test func aRecordWithoutIdentifierCostsNoOther() async throws {
    try await withServer { path, _ in
      path == "/c.ttl"
        ? .turtle(
          Descriptions.document(["1", "2"])
            + "[] a dcat:Dataset ; dct:title \"Nameless\"@en ; dct:description \"No name.\"@en .\n")
        : CKANAnswers.search(
          ["1", "2"].map { CKANAnswers.package($0) } + ["{\"title\": \"Nameless\"}"], count: 3)
    } _: { base, _ in
      let harness = try Harness()
      let graph = try await harness.harvest(Harness.source(base + "/c.ttl", kind: .dcat))
      #expect(graph.counts == Counts(status: .complete, seen: 3, new: 3, versions: 3))
      let missing = try #require(
        graph.findings.first { $0.id == "property-missing" && $0.path == "dct:identifier" })
      #expect(missing.dataset?.hasPrefix("urn:paedcat:dataset:") == true)
      var source = Harness.source(base + "/api/3/action/package_search", kind: .ckan)
      source.name = "ckan"
      let ckan = try await harness.harvest(source)
      #expect(ckan.counts == Counts(status: .complete, seen: 2, new: 2, versions: 2))
      #expect(ckan.findings.contains { $0.id == "record-unnamed" })
      await harness.fetcher.shutdown()
    }
  }
}
