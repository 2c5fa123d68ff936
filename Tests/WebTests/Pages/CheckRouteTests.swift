import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Store
import Testing

@testable import Web

/// `/check`, the form for stewards.
@Suite struct CheckRouteTests {
  private static let mark = "----mark"
  private static let broken =
    "@prefix dcat: <http://www.w3.org/ns/dcat#> .\n<https://a.example/d> a dcat:Dataset .\n"

  private static func body(_ fields: [(name: String, file: String?, value: String)]) -> ByteBuffer {
    var text = ""
    for field in fields {
      let file = field.file.map { "; filename=\"\($0)\"\r\nContent-Type: text/turtle" } ?? ""
      text +=
        "--\(mark)\r\nContent-Disposition: form-data; name=\"\(field.name)\"\(file)\r\n\r\n"
        + field.value + "\r\n"
    }
    return ByteBuffer(string: text + "--\(mark)--\r\n")
  }

  private static func headers(_ site: String? = nil) throws -> HTTPFields {
    var headers: HTTPFields = [
      .contentType: "multipart/form-data; boundary=\(mark)", .accept: "text/html",
    ]
    if let site { headers[try #require(HTTPField.Name("Sec-Fetch-Site"))] = site }
    return headers
  }

  @Test func aPastedDescriptionIsCheckedAndComesBack() async throws {
    try await Fixture.withClient { client, fixture in
      let response = try await client.execute(
        uri: "/check?lang=en", method: .post, headers: try Self.headers("same-origin"),
        body: Self.body([
          ("text", nil, Self.broken), ("file", "", ""), ("profile", nil, "healthdcat-ap-r8"),
        ]))
      #expect(response.status == .ok)
      #expect(response.text.contains("It does not keep to HealthDCAT-AP release 8 yet."))
      #expect(response.text.contains("&lt;https://a.example/d&gt; a dcat:Dataset"))
      #expect(response.text.contains("Must be mended:"))
      #expect(try await fixture.store.detail(of: "https://a.example/d") == nil)
    }
  }

  @Test func anUploadedFileGoesBeforeTheText() async throws {
    try await Fixture.withClient { client, _ in
      let response = try await client.execute(
        uri: "/check", method: .post, headers: try Self.headers(),
        body: Self.body([("text", nil, "nothing"), ("file", "a.ttl", Self.broken)]))
      #expect(response.status == .ok)
      #expect(response.text.contains("1 dataset ·"))
    }
  }

  @Test func whatCannotBeReadIsSaidOnThePage() async throws {
    try await Fixture.withClient { client, _ in
      for (text, status) in [("", 400), ("@prefix x: <", 422), ("\u{0}\u{1}", 415)] {
        let response = try await client.execute(
          uri: "/check", method: .post, headers: try Self.headers(),
          body: Self.body([("text", nil, text)]))
        #expect(response.status.code == status, "\(text)")
        #expect(response.text.contains("role=\"alert\""), "\(text)")
        #expect(response.text.contains("<textarea"), "\(text)")
      }
    }
  }

  @Test func aFormOfAnotherSiteIsRefused() async throws {
    try await Fixture.withClient { client, _ in
      let response = try await client.execute(
        uri: "/check", method: .post, headers: try Self.headers("cross-site"),
        body: Self.body([("text", nil, Self.broken)]))
      #expect(response.status == .forbidden)
    }
  }

  @Test(arguments: [
    "", "--", "--m", "--m\r\n\r\n--m--",
    "--m\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n",
    "--m\r\nContent-Disposition: form-data\r\n\r\nx\r\n--m--",
    String(repeating: "--m", count: 10_000),
  ]) func oddFormsAreEmpty(text: String) throws {
    let form = try #require(
      MultipartForm(Array(text.utf8), mediaType: "multipart/form-data; boundary=m"))
    #expect(form["a"].isEmpty)
    #expect(MultipartForm([], mediaType: "text/plain") == nil)
    #expect(MultipartForm([], mediaType: "multipart/form-data") == nil)
    #expect(MultipartForm([], mediaType: nil) == nil)
  }

  @Test func valuesKeepTheirBytes() throws {
    let body = "--m\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\r\nx\r\n\r\n\r\n--m--\r\n"
    let form = try #require(
      MultipartForm(Array(body.utf8), mediaType: "multipart/form-data; boundary=\"m\""))
    #expect(form.text("a") == "\r\nx\r\n\r\n")
  }

  @Test func searchEnginesFindTheDatasets() async throws {
    try await Fixture.withClient { client, fixture in
      let id = try await fixture.id(of: "https://sample.example/dataset/cf")
      let map = try await client.execute(uri: "/sitemap.xml", method: .get)
      #expect(map.text.contains("<loc>http://127.0.0.1:8080/datasets/\(id)</loc><lastmod>"))
      #expect(map.text.contains("<loc>http://127.0.0.1:8080/hospitals</loc>"))
      let robots = try await client.execute(uri: "/robots.txt", method: .get)
      #expect(robots.text.contains("Sitemap: http://127.0.0.1:8080/sitemap.xml"))
    }
  }

  @Test func everyPageAnswersABrowser() async throws {
    try await Fixture.withClient { client, fixture in
      let id = try await fixture.id(of: "https://sample.example/dataset/cf")
      let other = try await fixture.id(of: "https://sample.example/dataset/t1d")
      for path in [
        "/datasets/\(id)", "/datasets/\(id)?lang=pl", "/datasets/\(id)?v=fev1",
        "/datasets/\(other)",
        "/variables?q=spirometry", "/compare?id=\(id)&id=\(other)", "/compare", "/hospitals",
        "/sources/sample", "/feasibility", "/feasibility?code=ORPHA:586&ageMin=P2Y&ageMax=P5Y",
        "/check", "/publish", "/matrix", "/matrix?q=fev1", "/matrix?want=fev1",
      ] {
        let page = try await client.execute(
          uri: path, method: .get, headers: PageRouteTests.browser)
        #expect(page.status == .ok, "\(path)")
        #expect(page.headers[.contentType] == "text/html; charset=utf-8", "\(path)")
        #expect(page.text.hasSuffix("</html>") || page.text.hasSuffix("</html>\n"), "\(path)")
      }
      let turtle = try await client.execute(
        uri: "/datasets/\(id)", method: .get, headers: [.accept: "text/turtle"])
      #expect(turtle.status == .seeOther)
      #expect(turtle.headers[.location] == "/api/v1/datasets/\(id)")
      let page = try await client.execute(
        uri: "/api/v1/datasets/\(id)", method: .get, headers: PageRouteTests.browser)
      #expect(page.headers[.location] == "/datasets/\(id)")
    }
  }

  @Test func feasibilityOnThePageIsTheAPIs() async throws {
    try await Fixture.withClient { client, _ in
      let question = #"{"all":[{"any":[{"concept":"ORPHA:586"}]},{"any":[{"age":"P2Y/P6Y"}]}]}"#
      let api = try await client.execute(
        uri: "/api/v1/feasibility", method: .post, body: ByteBuffer(string: question))
      let answer = try #require(try api.json() as? [String: Any])
      let hospital = try #require((answer["hospitals"] as? [[String: Any]])?.first)
      let csv = try await client.execute(
        uri: "/feasibility?code=ORPHA:586&ageMin=P2Y&ageMax=P5Y&format=csv", method: .get)
      let cells = csv.text.split(separator: "\n")[1].split(
        separator: ",", omittingEmptySubsequences: false)
      #expect(Int(cells[3]) == hospital["lower"] as? Int)
      #expect(Int(cells[5]) == hospital["upper"] as? Int)
      let page = try await client.execute(
        uri: "/feasibility?code=ORPHA:586&age=P2Y/P6Y", method: .get)
      #expect(page.text.contains("data-label=\"At least\">\(cells[3])</td>"))
      #expect(page.text.contains("data-label=\"At most\">\(cells[5])</td>"))
    }
  }
}
