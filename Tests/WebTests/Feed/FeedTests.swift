import Foundation
import Hummingbird
import HummingbirdTesting
import Store
import Testing
import XML

@testable import Web

@Suite("Feeds")
struct FeedTests {
  @Test("Changes are told in order, and once")
  func changes() async throws {
    try await Fixture.withClient { client, _ in
      func page(_ since: Int) async throws -> ChangeList {
        try await client.execute(uri: "/api/v1/changes?since=\(since)&limit=1", method: .get)
          .decoded(ChangeList.self)
      }
      let first = try await page(0)
      #expect(first.hasMore)
      #expect(first.items.map(\.kind) == [.created])
      let second = try await page(first.next)
      #expect(!second.hasMore)
      #expect(second.items.map(\.iri) != first.items.map(\.iri))
      #expect(try await page(second.next).items.isEmpty)
      let wrong = try await client.execute(uri: "/api/v1/changes?since=yesterday", method: .get)
      #expect(wrong.status == .badRequest)
    }
  }

  @Test(
    "A feed is well-formed and has what it should",
    arguments: [("/feed.atom", 2), ("/feed.atom?q=fibrosis", 1), ("/feed.atom?q=nothing", 0)])
  func feed(path: String, entries: Int) async throws {
    try await Fixture.withClient { client, _ in
      let response = try await client.execute(uri: path, method: .get)
      #expect(response.headers[.contentType] == "application/atom+xml; charset=utf-8")
      #expect(response.text.components(separatedBy: "<entry>").count - 1 == entries)
      #expect(try Self.isWellFormed(Array(response.body.readableBytesView)))
    }
  }

  @Test("A source's harvests can be followed too")
  func harvests() async throws {
    try await Fixture.withClient { client, _ in
      let path = "/api/v1/sources/sample/harvests"
      let asked = try await client.execute(uri: path + "?format=atom", method: .get)
      let accepted = try await client.execute(
        uri: path, method: .get, headers: [.accept: "application/atom+xml"])
      for response in [asked, accepted] {
        #expect(response.headers[.contentType] == "application/atom+xml; charset=utf-8")
        #expect(response.text.components(separatedBy: "<entry>").count - 1 == 1)
        #expect(response.text.contains("<title>sample: complete, 2 datasets</title>"))
        #expect(
          response.text.contains(
            "Datasets: 2 new, 0 changed, 0 unchanged, 0 withdrawn, 0 rejected.")
        )
        #expect(try Self.isWellFormed(Array(response.body.readableBytesView)))
      }
      let plain = try await client.execute(uri: path, method: .get)
      #expect(plain.headers[.contentType]?.hasPrefix("application/json") == true)
      let wrong = try await client.execute(uri: path + "?format=xml", method: .get)
      #expect(wrong.status == .badRequest)
    }
  }

  @Test("Text that would break the document is escaped or left out")
  func hostile() throws {
    let feed = AtomFeed(
      id: "urn:a", title: "</title><script>&\u{0}\u{FFFF}",
      entries: [
        .init(
          id: "urn:b", title: "]]>", updated: "2026-01-01T00:00:00Z", author: "\"'",
          summary: "\u{8}",
          link: "https://x.example/?a=\"b\"&c")
      ], link: "urn:a")
    #expect(try Self.isWellFormed(feed.document()))
    let text = String(decoding: feed.document(), as: UTF8.self)
    #expect(text.contains("<title>&lt;/title&gt;&lt;script&gt;&amp;</title>"))
  }

  private static func isWellFormed(_ bytes: [UInt8]) throws -> Bool {
    (try? XMLDocument(bytes)) != nil
  }
}

/// Reads a document to its end.
private struct XMLDocument {
  init(_ bytes: [UInt8]) throws {
    var reader = XMLReader()
    reader.append(bytes)
    reader.finish()
    while try reader.next() != nil {}
  }
}
