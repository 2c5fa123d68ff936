import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import TestSupport
import Testing

@testable import Web

/// Descriptions that mean harm, harvested and shown on every page (`Tests/Hostile`).
@Suite struct HostileDescriptionTests {
  /// The largest page, in bytes.
  static let largestPage = 150_000

  static func turtle() throws -> String {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Hostile/hostile.ttl")
    let (long, many) = Effort.isWhole ? (1_000_000, 5_000) : (100_000, 600)
    let columns = (0..<many).map {
      "[ a csvw:Column ; csvw:name \"v\($0)\" ; csvw:title \"Variable \($0) of a cohort\"@en ]"
    }
    return try String(contentsOf: file, encoding: .utf8)
      .replacing("@MEGABYTE@", with: String(repeating: "W", count: long))
      .replacing("@ADDRESS@", with: String(repeating: "w", count: 15_000))
      .replacing(
        "@KEYWORDS@", with: (0..<many).map { "\"keyword \($0)\"@en" }.joined(separator: ", ")
      )
      .replacing("@CODES@", with: (1..<many).map { "\"ORPHA:\($0)\"" }.joined(separator: ", "))
      .replacing("@VARIABLES@", with: columns.joined(separator: ", "))
  }

  static func paths(_ ids: [String]) -> [String] {
    let list = ids.map { "id=\($0)" }.joined(separator: "&")
    let tray = ids.map { "tray=\($0)" }.joined(separator: "&")
    let pages = [
      "/", "/?q=cohort", "/?q=cohort&lang=pl", "/?q=cohort&sort=title&\(tray)",
      "/variables?q=cohort",
      "/sources/hostile", "/hospitals", "/feasibility?code=ORPHA:586", "/compare?\(list)",
    ]
    let matrices = ["/matrix?q=cohort", "/matrix?\(list)"]
    let datasets = ids.flatMap { id in
      ["", "?lang=pl", "?v=cohort", "?vOffset=100"].map { "/datasets/\(id)\($0)" }
    }
    return pages + matrices + datasets
  }

  @Test func nothingRunsAndNothingBreaks() async throws {
    try await Fixture.withClient(publishing: ["hostile": ["hostile.ttl": try Self.turtle()]]) {
      client, fixture in
      let all = try await client.execute(uri: "/api/v1/datasets?limit=20", method: .get)
      let ids = try all.decoded(DatasetAnswer.self).items.map(\.id)
      #expect(ids.count == 5)
      for path in Self.paths(ids) { try await Self.check(path, client) }
      // Gone, they are told of once more.
      try await fixture.store.removeSource(named: "hostile")
      for path in ids.map({ "/datasets/\($0)" }) + ["/hospitals"] {
        try await Self.check(path, client)
      }
    }
  }

  private static func check(_ path: String, _ client: any TestClientProtocol) async throws {
    let response = try await client.execute(
      uri: path, method: .get, headers: PageRouteTests.browser)
    #expect([200, 404, 410].contains(Int(response.status.code)), "\(path)")
    #expect(response.headers[.contentSecurityPolicy]?.contains("script-src 'self'") == true)
    let html = response.text
    #expect(html.utf8.count <= largestPage, "\(path)")
    let tags = PageTags(html)
    #expect(tags.attributes.filter { $0.hasPrefix("on") || $0 == "style" || $0 == "srcdoc" } == [])
    let foreign: Set<String> = ["img", "iframe", "object", "embed", "base", "style"]
    #expect(foreign.isDisjoint(with: tags.names), "\(path)")
    for address in tags.addresses {
      let isPlain = ["/", "#", "?", "http://", "https://", "mailto:"].contains {
        address.hasPrefix($0)
      }
      #expect(isPlain, "\(path): \(address.prefix(80))")
      #expect(address.utf8.count < 8_000, "\(path): \(address.prefix(80))")
      let isLetter = address.hasPrefix("mailto:") && address.contains("bcc")
      #expect(!isLetter, "\(path): \(address.prefix(80))")
    }
    // Our own script, and the structured data where there are any.
    let scripts = html.matches(of: /<script[^>]*>/).map { String($0.0) }
    let isOurs = scripts.allSatisfy {
      $0.hasPrefix("<script src=\"/assets/") || $0 == "<script type=\"application/ld+json\">"
    }
    #expect(isOurs, "\(path): \(scripts)")
    #expect(html.matches(of: /<title>/).count == 1 && html.matches(of: /<\/main>/).count == 1)
    let turns = html.unicodeScalars.contains {
      0x202A...0x202E ~= $0.value || 0x2066...0x2069 ~= $0.value
    }
    #expect(!turns, "\(path)")
  }

  @Test func feedsStaySmallAndReadable() async throws {
    try await Fixture.withClient(publishing: ["hostile": ["hostile.ttl": try Self.turtle()]]) {
      client, _ in
      for path in ["/feed.atom", "/feed.atom?q=cohort", "/sitemap.xml"] {
        let feed = try await client.execute(uri: path, method: .get)
        #expect(feed.status == .ok)
        #expect(feed.text.utf8.count < Self.largestFeed, "\(path)")
        #expect(!feed.text.contains("<script"), "\(path)")
        #expect(!feed.text.unicodeScalars.contains { 0x202A...0x202E ~= $0.value }, "\(path)")
      }
    }
  }

  private static var largestFeed: Int { 60_000 }
}
