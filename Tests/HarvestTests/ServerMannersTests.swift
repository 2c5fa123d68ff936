import Fetch
import Store
import Synchronization
import Testing

@testable import Harvest

/// Counts how many are there at once.
private final class Crowd: Sendable {
  private let count = Mutex((now: 0, most: 0))
  var most: Int { count.withLock { $0.most } }

  func enter() {
    count.withLock {
      $0.now += 1
      $0.most = max($0.most, $0.now)
    }
  }

  func leave() { count.withLock { $0.now -= 1 } }
}

/// Two sources on one server share what it asks for.
@Suite("A server's sources together") struct ServerMannersTests {
  @Test(arguments: [
    ("User-agent: *\nCrawl-delay: 2", Duration.seconds(2)),
    ("User-agent: *\nCrawl-delay: 0.5\nDisallow: /a", .milliseconds(500)),
    ("User-agent: *\nCrawl-delay: 2\n\nUser-agent: paedcat\nDisallow: /a", nil),
    ("User-agent: paedcat\ncrawl-delay: 3\n\nUser-agent: *\nCrawl-delay: 9", .seconds(3)),
    ("User-agent: paedcat\nCrawl-delay: 3\nUser-agent: other\nCrawl-delay: 9", .seconds(3)),
    ("User-agent: other\nCrawl-delay: 2", nil),
    ("User-agent: *\nCrawl-delay: -1", nil), ("User-agent: *\nCrawl-delay: soon", nil),
    ("User-agent: *\nCrawl-delay: nan", nil), ("User-agent: *\nCrawl-delay: 1e99", nil),
  ])
  func delaysAreRead(_ text: String, _ delay: Duration?) {
    #expect(Robots(Array(text.utf8)).delay == delay)
  }

  @Test func theDelayOfARobotsFileHoldsForEverySource() async throws {
    try await withServer { path, base in
      switch path {
      case "/robots.txt": Reply(body: "User-agent: *\nCrawl-delay: 3600")
      case "/sitemap.xml": SitemapTests.urls([base + "/1.ttl", base + "/2.ttl"])
      default: .turtle(Descriptions.document([String(path.dropFirst().prefix(1))]))
      }
    } _: { base, _ in
      let harness = try Harness()
      let harvester = harness.harvester
      _ = try await harvester.harvest([Harness.source(base + "/sitemap.xml")])
      // The first page after the file, then the second; more than ten seconds are not granted.
      #expect(harness.pauses.all == [.seconds(10)])
      var other = Harness.source(base + "/9.ttl", kind: .file)
      other.name = "other"
      #expect(try await harvester.harvest([other]).sources[0].status == .complete)
      #expect(harness.pauses.all == [.seconds(10), .seconds(10)])
      await harness.fetcher.shutdown()
    }
  }

  @Test func aServerThatAsksToBeLeftAloneIsByEverySourceUntilThen() async throws {
    let isBusy = Switch()
    isBusy.turn(true)
    try await withServer { _, _ in
      isBusy.isOn
        ? Reply(status: 503, headers: ["Retry-After": "600"])
        : .turtle(Descriptions.document(["1"]))
    } _: { base, log in
      let harness = try Harness()
      let harvester = harness.harvester
      let sources = ["a", "b"].map { name in
        var source = Harness.source(base + "/\(name).ttl", kind: .file)
        source.name = name
        return source
      }
      var options = HarvestOptions()
      options.concurrentSources = 1
      let failed = try await harvester.harvest(sources, options: options).sources
      #expect(failed.map(\.status) == [.failed, .failed])
      #expect(failed.map(\.findingIDs) == [["fetch-status"], ["fetch-status"]])
      #expect(log.all.map(\.path) == ["/a.ttl"])
      isBusy.turn(false)
      harness.pauses.advance(.seconds(599))
      #expect(try await harvester.harvest([sources[1]]).sources[0].status == .failed)
      harness.pauses.advance(.seconds(1))
      #expect(try await harvester.harvest(sources).sources.map(\.status) == [.complete, .complete])
      #expect(harness.pauses.all == [])
      await harness.fetcher.shutdown()
    }
  }

  @Test func aShortPauseHoldsForTheOtherSourceToo() async throws {
    let pauses = Pauses()
    let manners = pauses.manners
    manners.hold("hospital.example:443", for: .seconds(7))
    try await manners.turn("other.example:443") { () throws(FetchError) in }
    #expect(pauses.all == [])
    try await manners.turn("hospital.example:443") { () throws(FetchError) in }
    try await manners.turn("hospital.example:443") { () throws(FetchError) in }
    #expect(pauses.all == [.seconds(7)])
  }

  @Test func fourRequestsAtATime() async throws {
    let manners = ServerManners()
    let crowd = Crowd()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<40 {
        group.addTask {
          try await manners.turn("hospital.example:443") { () throws(FetchError) in
            crowd.enter()
            for _ in 0..<20 { await Task.yield() }
            crowd.leave()
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(crowd.most == 4)
  }

  /// One that waits for its turn and is stopped neither asks nor keeps a place.
  @Test func whoIsStoppedWhileWaitingGivesWay() async throws {
    let manners = ServerManners()
    let gate = AsyncStream.makeStream(of: Void.self)
    let started = AsyncStream.makeStream(of: Void.self)
    let holders = (0..<4).map { _ in
      Task {
        try await manners.turn("a:1") { () throws(FetchError) in
          started.continuation.yield()
          for await _ in gate.stream {}
        }
      }
    }
    var starts = started.stream.makeAsyncIterator()
    for _ in 0..<4 { await starts.next() }
    let waiting = Task { try await manners.turn("a:1") { () throws(FetchError) in } }
    waiting.cancel()
    await #expect(throws: FetchError.cancelled) { try await waiting.value }
    gate.continuation.finish()
    for holder in holders { try await holder.value }
    // All places are free again.
    for _ in 0..<9 { try await manners.turn("a:1") { () throws(FetchError) in } }
  }
}
