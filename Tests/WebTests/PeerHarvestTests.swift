import Catalogue
import Fetch
import Harvest
import Hummingbird
import Logging
import RDF
import Seed
import Store
import Synchronization
import TestSupport
import Testing

@testable import Web

/// A PaedCat harvests a PaedCat over HTTP, page by page, and ends with equal descriptions.
@Suite struct PeerHarvestTests {
  /// Whose sample datasets the first catalogue has.
  private static let hospitals = ["florence", "barcelona", "tartu"]

  @Test func endsWithEqualDescriptions() async throws {
    let (first, second) = (try Store.inMemory(), try Store.inMemory())
    let fetcher = Fetcher(resolver: HostResolver { _ in [] })
    let publisher = Publisher(store: first, fetcher: fetcher)
    try await Self.withServers(of: first) { hospitals, catalogue in
      try await Self.fill(first, from: hospitals, fetcher)
      try await first.addSource(Source(name: "desk", url: "https://desk.example/"))
      try await Self.publish("Neonatal sepsis", publisher)

      let harvester = Harvester(store: second, fetcher: fetcher)
      var peer = Source(name: "peer", url: catalogue + "/catalog?limit=7")
      peer.settings.allowNetwork = ["127.0.0.1/32"]
      try await second.addSource(peer)
      func harvest() async throws -> SourceReport {
        try await harvester.harvest([peer]).sources[0]
      }

      let all = try await first.shownDatasetIRIs(after: nil, limit: 1000)
      #expect(all.count > 14)
      let report = try await harvest()
      #expect(report.status == .complete, "\(report.findings.map(\.id))")
      #expect(report.new == all.count && report.documents.count >= all.count / 7)
      try await Self.expectEqual(first, second)

      let again = try await harvest()
      #expect(again.status == .complete)
      #expect(again.unchanged == all.count && again.seen == all.count)
      #expect(again.versionsWritten == 0 && again.new + again.changed + again.withdrawn == 0)

      try await Self.publish("Neonatal sepsis and meningitis", publisher)
      let changed = try await harvest()
      #expect(changed.changed == 1 && changed.versionsWritten == 1 && changed.withdrawn == 0)
      try await Self.expectEqual(first, second)

      _ = try await publisher.withdraw(from: "desk", localID: "sepsis", by: .operator)
      let withdrawn = try await harvest()
      #expect(withdrawn.withdrawn == 1 && withdrawn.status == .complete)
      try await Self.expectEqual(first, second)
      let detail = try #require(try await second.detail(of: "https://desk.example/sepsis"))
      #expect(detail.withdrawnAt != nil)
    }
    await fetcher.shutdown()
    try first.close()
    try second.close()
  }

  /// Every dataset of the one is in the other, and what each says of it in release 8 is one canonical graph.
  private static func expectEqual(_ first: Store, _ second: Store) async throws {
    let all = try await first.shownDatasetIRIs(after: nil, limit: 1000)
    #expect(try await second.shownDatasetIRIs(after: nil, limit: 1000) == all)
    for iri in all {
      let ours = try await canonical(iri, first)
      #expect(try await canonical(iri, second) == ours, "\(iri)")
      // What the second keeps is what the first said, and nothing beside it.
      let kept = try #require(try await second.publishedGraph(of: iri, source: "peer"))
      let given = try #require(try await first.publishedDataset(of: iri))
      #expect(kept.isIsomorphic(to: HealthDCATWriter.write(given)), "\(iri)")
    }
  }

  private static func canonical(_ iri: String, _ store: Store) async throws -> [UInt8] {
    let dataset = try #require(try await store.publishedDataset(of: iri))
    return try HealthDCATWriter.write(dataset).canonicalBytes()
  }

  private static func publish(_ title: String, _ publisher: Publisher) async throws {
    let turtle = """
      @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
      <https://desk.example/sepsis> a dcat:Dataset ; dct:identifier "sepsis" ; dct:title "\(title)"@en ;
        dct:description "Synthetic newborns."@en .
      """
    let reports = try await publisher.publishAll(
      Array(turtle.utf8), notation: .turtle, to: "desk", by: .operator)
    #expect([.created, .updated].contains(reports.first?.status))
  }

  private static func fill(_ store: Store, from base: String, _ fetcher: Fetcher) async throws {
    var sources: [Source] = []
    for hospital in try Seed.hospitals() where hospitals.contains(hospital.name) {
      var source = Source(
        name: hospital.name, url: base + "/" + hospital.path,
        kind: Source.Kind(rawValue: hospital.kind) ?? .auto)
      source.settings.threshold = hospital.threshold
      source.settings.allowNetwork = ["127.0.0.1/32"]
      try await store.addSource(source)
      sources.append(source)
    }
    let report = try await Harvester(store: store, fetcher: fetcher).harvest(sources)
    #expect(report.sources.allSatisfy { $0.status == .complete })
  }

  /// The sample hospitals and a catalogue over a store, on ports of their own, while `body` runs.
  private static func withServers(
    of store: Store,
    _ body: @escaping @Sendable (_ hospitals: String, _ catalogue: String) async throws -> Void
  ) async throws {
    // Somebody else may take a free port before the server does.
    for _ in 0..<5 where try await serve(store, on: RawServer.freePort(), body) { return }
    Issue.record("No port stayed free.")
  }

  /// - Returns: Whether both servers came up, and `body` ran.
  private static func serve(
    _ store: Store, on port: Int,
    _ body: @escaping @Sendable (_ hospitals: String, _ catalogue: String) async throws -> Void
  ) async throws -> Bool {
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let folder = try Seed.folder()
    let (ports, running) = AsyncStream.makeStream(of: (Int, Int).self)
    return try await withThrowingTaskGroup(of: Void.self) { [logger] group in
      group.addTask {
        defer { running.finish() }
        try await FolderServer.application(folder: folder, port: 0, logger: logger) { port in
          running.yield((0, port))
        }.run()
      }
      group.addTask {
        defer { running.finish() }
        let configuration = WebConfiguration(port: port)
        try await WebServer.application(
          store: store, configuration: configuration, logger: logger
        ) { port in running.yield((1, port)) }.run()
      }
      defer { group.cancelAll() }
      var found = [0, 0]
      for await (server, port) in ports {
        found[server] = port
        if !found.contains(0) { break }
      }
      if found.contains(0) { return false }
      let (hospitals, catalogue) = (found[0], found[1])
      try await body("http://127.0.0.1:\(hospitals)", "http://127.0.0.1:\(catalogue)")
      return true
    }
  }
}
