import Foundation
import Hummingbird
import HummingbirdTesting
import Store
import Testing

@testable import Web

@Suite struct PageRouteTests {
  static let browser: HTTPFields = [
    .accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
  ]

  @Test func theSearchPageIsHTMLUnderAStrictPolicy() async throws {
    try await Fixture.withClient { client, _ in
      let response = try await client.execute(
        uri: "/?q=cystic+fibrosis", method: .get, headers: Self.browser)
      #expect(response.status == .ok)
      #expect(response.headers[.contentType] == "text/html; charset=utf-8")
      let policy = try #require(response.headers[.contentSecurityPolicy])
      #expect(policy.hasPrefix("default-src 'none'; style-src 'self'; script-src 'self';"))
      #expect(!policy.contains("unsafe"))
      #expect(response.headers[.setCookie] == nil)
      #expect(response.text.contains("1 dataset found"))
      #expect(!response.text.contains(" style="))
      #expect(!response.text.contains("src=\"http"))
    }
  }

  @Test func assetsAreKeptForGoodUnderTheirVersion() async throws {
    try await Fixture.withClient { client, _ in
      let page = try await client.execute(uri: "/", method: .get)
      let address = try #require(page.text.firstMatch(of: /\/assets\/paedcat.css\?v=[a-z0-9]+/)).0
      let asset = try await client.execute(uri: String(address), method: .get)
      #expect(asset.headers[.contentType] == "text/css; charset=utf-8")
      #expect(asset.headers[.cacheControl] == "public, max-age=31536000, immutable")
      let old = try await client.execute(uri: "/assets/paedcat.css?v=old", method: .get)
      #expect(old.headers[.cacheControl] == "no-cache")
      let none = try await client.execute(uri: "/assets/..%2Ftemplates", method: .get)
      #expect(none.status == .notFound)
    }
  }

  @Test func problemsArePagesForBrowsersAndJSONForOthers() async throws {
    try await Fixture.withClient { client, _ in
      for path in ["/nowhere", "/?limit=0", "/?cursor=zz-9"] {
        let page = try await client.execute(uri: path, method: .get, headers: Self.browser)
        #expect(page.headers[.contentType] == "text/html; charset=utf-8", "\(path)")
        #expect(page.status.code >= 400)
        let json = try await client.execute(uri: path, method: .get)
        #expect(json.status == page.status)
        #expect(json.headers[.contentType] == "application/problem+json", "\(path)")
      }
    }
  }

  @Test func aQuestionThatTakesTooLongHasAPageToo() async throws {
    let fixture = try await Fixture.make()
    var configuration = WebConfiguration()
    configuration.requestDeadline = .zero
    let application = Application(
      router: WebServer.router(store: fixture.store, configuration: configuration))
    try await application.test(.router) { client in
      let page = try await client.execute(
        uri: "/?q=asthma&lang=en", method: .get, headers: Self.browser)
      #expect(page.status == .serviceUnavailable)
      #expect(page.text.contains("<h1>The answer took too long</h1>"))
      #expect(page.text.contains("Ask a narrower question, or try again in a moment."))
      #expect(page.text.contains("Search the catalogue"))
    }
    try fixture.store.close()
    try FileManager.default.removeItem(at: fixture.folder)
  }

  @Test func aMatrixIsNeverOlderThanTheCatalogue() async throws {
    try await Fixture.withClient { client, fixture in
      func matrix() async throws -> String {
        try await client.execute(uri: "/matrix?lang=en", method: .get, headers: Self.browser).text
      }
      let first = try await matrix()
      #expect(try await matrix() == first)
      let id = try #require(first.firstMatch(of: /href="\/datasets\/([a-z0-9]+)/)?.1)
      let detail = try #require(try await fixture.store.detail(of: String(id)))
      _ = try await fixture.store.purge(detail.iri, reason: "a test", actor: "operator")
      #expect(!(try await matrix()).contains(id))
    }
  }
}
