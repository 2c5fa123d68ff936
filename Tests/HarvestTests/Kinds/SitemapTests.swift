import Catalogue
import Fetch
import Store
import Testing

@testable import Harvest

/// Sitemaps in the form of sitemaps.org, protocol 0.90.
@Suite struct SitemapTests {
  static func urls(_ locations: [String]) -> Reply {
    Reply(
      headers: ["Content-Type": "application/xml"],
      body: """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
          xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
        """
          + locations.map {
            """
            <url><loc>
              \($0)</loc><lastmod>2026-01-01</lastmod>
              <image:image><image:loc>https://hospital.example/a.ttl</image:loc></image:image></url>
            """
          }.joined() + "</urlset>")
  }

  static func index(_ locations: [String]) -> Reply {
    Reply(
      headers: ["Content-Type": "text/xml"],
      body: "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
        + locations.map { "<sitemap><loc>\($0)</loc></sitemap>" }.joined() + "</sitemapindex>")
  }

  @Test(arguments: [Source.Kind.auto, .sitemap])
  func anIndexOfSitemaps(_ kind: Source.Kind) async throws {
    try await withServer { path, base in
      switch path {
      case "/sitemap.xml": Self.index([base + "/a.xml", base + "/b.xml", base + "/sitemap.xml"])
      case "/a.xml":
        Self.urls([
          base + "/1.ttl", base + "/about", base + "/logo.png", "https://elsewhere.example/2.ttl",
        ])
      case "/b.xml": Self.urls([base + "/1.ttl", base + "/2.ttl?a=1&amp;b=2"])
      case "/1.ttl": .turtle(Descriptions.document(["1"]), etag: "\"1\"")
      case "/2.ttl?a=1&b=2": .turtle(Descriptions.document(["2"]), etag: "\"2\"")
      case "/about": .html("<!doctype html><p>About us.")
      default: .missing
      }
    } _: { base, log in
      let harness = try Harness()
      let source = Harness.source(base + "/sitemap.xml", kind: kind)
      let report = try await harness.harvest(source)
      #expect(report.kind == .sitemap)
      #expect(report.counts == Counts(status: .complete, seen: 2, new: 2, versions: 2))
      #expect(report.findingIDs.contains("page-elsewhere"))
      #expect(report.findingIDs.contains("page-loop"))
      #expect(!log.all.contains { $0.path == "/logo.png" })
      log.clear()
      let again = try await harness.harvest(source)
      #expect(again.counts == Counts(status: .complete, seen: 2, unchanged: 2))
      // Six pages and robots.txt.
      #expect(log.all.count == 7)
      await harness.fetcher.shutdown()
    }
  }

  @Test(arguments: [
    Reply(headers: ["Content-Type": "application/xml"], body: "<urlset><url><loc>x</urlset>"),
    Reply(headers: ["Content-Type": "application/xml"], body: "<rss/>"),
  ])
  func whatIsNoSitemapIsSaid(_ reply: Reply) async throws {
    try await withServer { _, _ in
      reply
    } _: { base, _ in
      let report = try await Harness().harvest(Harness.source(base + "/s.xml", kind: .sitemap))
      #expect(report.counts == Counts(status: .failed))
      #expect(report.findingIDs.contains("sitemap-unreadable"))
    }
  }

  @Test func anEmptySitemapWithdrawsNothingUnasked() async throws {
    let isEmpty = Switch()
    try await withServer { path, base in
      switch path {
      case "/s.xml": Self.urls(isEmpty.isOn ? [] : [base + "/1.ttl", base + "/2.ttl"])
      case "/1.ttl": .turtle(Descriptions.document(["1"]))
      default: .turtle(Descriptions.document(["2"]))
      }
    } _: { base, _ in
      let harness = try Harness()
      var source = Harness.source(base + "/s.xml", kind: .sitemap)
      source.settings.maxWithdrawal = 0.3
      _ = try await harness.harvest(source)
      isEmpty.turn(true)
      let report = try await harness.harvest(source)
      #expect(report.status == .held)
      #expect(try await harness.store.shownDatasetIRIs(after: nil, limit: 10).count == 2)
      await harness.fetcher.shutdown()
    }
  }
}
