import Catalogue
import Fetch
import Store
import Synchronization
import Testing

@testable import Harvest

@Suite("Politeness on the web") struct PolitenessTests {
  struct Rule: Sendable, CustomTestStringConvertible {
    var text: String
    var path: String
    var allows: Bool
    init(_ text: String, _ path: String, _ allows: Bool) {
      (self.text, self.path, self.allows) = (text, path, allows)
    }
    var testDescription: String { "\(path) under \(text)" }
  }

  /// After the examples of RFC 9309, sections 2.2 and 5.
  @Test(arguments: [
    Rule("", "/a", true),
    Rule("User-agent: *\nDisallow: /", "/a", false),
    Rule("User-agent: *\nDisallow:", "/a", true),
    Rule("User-agent: *\nDisallow: /private/", "/private/a.ttl", false),
    Rule("User-agent: *\nDisallow: /private/", "/public/a.ttl", true),
    Rule("User-agent: other\nDisallow: /", "/a", true),
    Rule("User-agent: *\nDisallow: /\n\nUser-agent: PaedCat/1.0\nAllow: /", "/a", true),
    Rule("User-agent: *\nAllow: /\n\nuser-agent: paedcat\nDISALLOW: /a # not this", "/a", false),
    Rule("User-agent: one\nUser-agent: paedcat\nDisallow: /a", "/a", false),
    Rule("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true),
    Rule("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true),
    Rule("User-agent: *\nDisallow: /*.ttl$", "/x/c.ttl", false),
    Rule("User-agent: *\nDisallow: /*.ttl$", "/x/c.ttl?page=2", true),
    Rule("User-agent: *\nDisallow: /*page=", "/c?x=1&page=2", false),
    Rule("User-agent: *\nDisallow: /%61", "/a", false),
    Rule("User-agent: *\r\nDisallow: /a\r\n", "/a", false),
    Rule("User-agent: *\nDisallow: /a\nSitemap: /s.xml\nUser-agent: x\nDisallow: /", "/b", true),
    Rule("<html>not found</html>", "/a", true),
    Rule("User-agent: *\nCrawl-delay: 2\nUser-agent: x\nDisallow: /a", "/a", false),
    Rule("User-agent: paedcat\nSitemap: /s.xml\nUser-agent: x\nDisallow: /a", "/a", false),
  ])
  func robotsFilesAreReadAsTheyAreMeant(_ rule: Rule) {
    #expect(Robots(Array(rule.text.utf8)).allows(rule.path) == rule.allows)
  }

  @Test(arguments: ["/sitemap.xml", "/data/"])
  func whatRobotsMayNotReadIsNotAskedForAndStays(_ start: String) async throws {
    let isForbidden = Switch()
    try await withServer { path, base in
      switch path {
      case "/robots.txt":
        isForbidden.isOn ? Reply(body: "User-agent: *\nDisallow: /data/2") : .missing
      case "/sitemap.xml": SitemapTests.urls([base + "/data/1.ttl", base + "/data/2.ttl"])
      case "/data/": .html("<html><a href='1.ttl'>1</a><a href='2.ttl'>2</a></html>")
      case "/data/1.ttl": .turtle(Descriptions.document(["1"]))
      case "/data/2.ttl": .turtle(Descriptions.document(["2"]))
      default: .missing
      }
    } _: { base, log in
      let harness = try Harness()
      let source = Harness.source(base + start)
      #expect(try await harness.harvest(source).counts.new == 2)
      isForbidden.turn(true)
      log.clear()
      let report = try await harness.harvest(source)
      #expect(report.status == .partial)
      #expect(report.withdrawn == 0)
      #expect(report.findingIDs.contains("robots-disallowed"))
      #expect(!log.all.contains { $0.path == "/data/2.ttl" })
      #expect(log.all.count { $0.path == "/robots.txt" } == 1)
      #expect(try await harness.store.shownDatasetIRIs(after: nil, limit: 9).count == 2)
      // What an operator names is asked for whatever robots.txt says.
      var named = Harness.source(base + "/data/2.ttl")
      named.name = "named"
      #expect(try await harness.harvest(named).status == .complete)
      await harness.fetcher.shutdown()
    }
  }

  @Test func aServerThatIsDownMayNotBeCrawled() async throws {
    let isDown = Switch()
    try await withServer { path, base in
      switch path {
      case "/robots.txt": isDown.isOn ? Reply(status: 503) : .missing
      case "/sitemap.xml": SitemapTests.urls([base + "/1.ttl"])
      default: .turtle(Descriptions.document(["1"]))
      }
    } _: { base, _ in
      let harness = try Harness()
      let source = Harness.source(base + "/sitemap.xml")
      _ = try await harness.harvest(source)
      isDown.turn(true)
      let report = try await harness.harvest(source)
      #expect(report.findingIDs.contains("robots-unreachable"))
      #expect(report.withdrawn == 0)
      await harness.fetcher.shutdown()
    }
  }

  /// Status of each answer in turn, with its `Retry-After`; then 200.
  struct Answers: Sendable, CustomTestStringConvertible {
    var replies: [(status: Int, retryAfter: String?)]
    var status: SourceReport.Status
    var pauses: [Duration]
    var testDescription: String { replies.map { "\($0.status)" }.joined(separator: ", ") }
  }

  @Test(arguments: [
    Answers(replies: [(503, nil)], status: .complete, pauses: [.seconds(1)]),
    Answers(
      replies: [(500, nil), (502, nil)], status: .complete, pauses: [.seconds(1), .seconds(4)]),
    Answers(
      replies: [(503, nil), (503, nil), (503, nil)], status: .failed,
      pauses: [.seconds(1), .seconds(4)]),
    Answers(replies: [(429, "7")], status: .complete, pauses: [.seconds(7)]),
    Answers(replies: [(429, "3600")], status: .failed, pauses: []),
    Answers(
      replies: [(503, "Wed, 21 Oct 2015 07:28:00 GMT")], status: .complete, pauses: [.seconds(1)]),
    Answers(replies: [(503, "Fri, 01 Jan 2100 00:00:00 GMT")], status: .failed, pauses: []),
    Answers(replies: [(404, nil)], status: .failed, pauses: []),
    Answers(replies: [(403, nil)], status: .failed, pauses: []),
    Answers(replies: [(501, nil)], status: .failed, pauses: []),
  ])
  func whatMayPassIsAskedAgain(_ answers: Answers) async throws {
    let count = Mutex(0)
    try await withServer { _, _ in
      let number = count.withLock { count in
        defer { count += 1 }
        return count
      }
      guard answers.replies.indices.contains(number) else {
        return .turtle(Descriptions.document(["1"]))
      }
      let (status, retryAfter) = answers.replies[number]
      return Reply(
        status: status, headers: retryAfter.map { ["Retry-After": $0] } ?? [:], body: "no")
    } _: { base, log in
      let harness = try Harness()
      let report = try await harness.harvest(Harness.source(base + "/c.ttl", kind: .file))
      #expect(report.status == answers.status)
      #expect(harness.pauses.all == answers.pauses)
      #expect(log.all.count == answers.pauses.count + 1)
      await harness.fetcher.shutdown()
    }
  }

  @Test func aServerThatAsksToBeLeftAloneIs() async throws {
    try await withServer { path, base in
      switch path {
      case "/sitemap.xml": SitemapTests.urls((1...5).map { base + "/\($0).ttl" })
      case "/robots.txt": .missing
      case "/1.ttl": .turtle(Descriptions.document(["1"]))
      default: Reply(status: 429, headers: ["Retry-After": "3600"])
      }
    } _: { base, log in
      let harness = try Harness()
      let report = try await harness.harvest(Harness.source(base + "/sitemap.xml"))
      #expect(report.status == .partial)
      #expect(report.documents.count { $0.status == .refused } == 4)
      #expect(log.all.map(\.path) == ["/sitemap.xml", "/robots.txt", "/1.ttl", "/2.ttl"])
      await harness.fetcher.shutdown()
    }
  }

  @Test func aServerThatFailsEverywhereIsNotAskedThriceForEachPage() async throws {
    try await withServer { path, base in
      switch path {
      case "/sitemap.xml": SitemapTests.urls((1...50).map { base + "/\($0).ttl" })
      case "/robots.txt": .missing
      default: Reply(status: 500)
      }
    } _: { base, log in
      let harness = try Harness()
      _ = try await harness.harvest(Harness.source(base + "/sitemap.xml"))
      #expect(harness.pauses.all.count == 8)
      #expect(log.all.count == 2 + 50 + 8)
      await harness.fetcher.shutdown()
    }
  }
}
