import Catalogue
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Store
import Testing

@testable import Web

/// `/publish`: from a form to a dataset that is found, without a terminal.
@Suite struct PublishFormTests {
  private static let mark = "----mark"
  /// A filled-in form as CSV, with a count that may not be published.
  private static let form = """
    Field,Value
    iri,https://sample.example/dataset/asthma
    identifier,asthma
    title,Asthma in school children
    description,Synthetic children with asthma and their spirometry.
    number of records,7
    """
  private static let variables = "name,label,datatype\nfev1,Forced expiratory volume,decimal\n"

  private struct Field {
    var name: String
    var file: String?
    var value: String

    init(_ name: String, _ value: String, file: String? = nil) {
      self.name = name
      self.file = file
      self.value = value
    }
  }

  private static func send(
    _ fields: [Field], to path: String = "/publish?lang=en", site: String? = "same-origin",
    _ client: any TestClientProtocol
  ) async throws -> TestResponse {
    var text = ""
    for field in fields {
      let file = field.file.map { "; filename=\"\($0)\"\r\nContent-Type: application/octet-stream" }
      text +=
        "--\(mark)\r\nContent-Disposition: form-data; name=\"\(field.name)\"\(file ?? "")"
        + "\r\n\r\n\(field.value)\r\n"
    }
    var headers: HTTPFields = [
      .contentType: "multipart/form-data; boundary=\(mark)", .accept: "text/html",
    ]
    if let site { headers[try #require(HTTPField.Name("Sec-Fetch-Site"))] = site }
    return try await client.execute(
      uri: path, method: .post, headers: headers,
      body: ByteBuffer(string: text + "--\(mark)--\r\n"))
  }

  /// What the page would send when its text area is left as it is.
  private static func text(of html: String) throws -> String {
    let area = try #require(
      html.firstMatch(of: /<textarea id="text"[^>]*>\n((?s:.)*?)<\/textarea>/))
    return String(area.1).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }

  @Test func aFilledInFormIsSeenAndThenPublished() async throws {
    try await Fixture.withClient { client, fixture in
      let seen = try await Self.send(
        [
          Field("file", Self.form, file: "asthma.csv"),
          Field("file", Self.variables, file: "variables.csv"), Field("text", ""),
          Field("action", "preview"),
        ], client)
      #expect(seen.status == .ok)
      #expect(seen.headers[.cacheControl] == "no-store")
      let preview = try #require(seen.text.firstMatch(of: /<section class="preview"(?s:.)*/)?.0)
      #expect(preview.contains("Asthma in school children"))
      #expect(preview.contains("Forced expiratory volume"))
      #expect(!preview.contains("id=\"get\""))
      #expect(try await fixture.store.detail(of: "https://sample.example/dataset/asthma") == nil)
      let text = try Self.text(of: seen.text)
      #expect(!text.contains("numberOfRecords"))

      let (_, secret) = try await fixture.store.createToken(
        named: "desk", source: "sample", actions: [.publish])
      let published = try await Self.send(
        [Field("text", text), Field("token", " \(secret) "), Field("action", "publish")], client)
      #expect(published.status == .ok)
      #expect(published.text.contains("Published."))
      #expect(!published.text.contains(secret))
      let id = Store.datasetKey(for: "https://sample.example/dataset/asthma")
      #expect(published.text.contains("href=\"/datasets/\(id)?lang=en\""))
      let found = try await client.execute(uri: "/?q=asthma", method: .get)
      #expect(found.text.contains("Asthma"))
      #expect(try await fixture.store.auditLog(source: "sample").map(\.outcome) == [.done])
    }
  }

  @Test func everyDatasetOfADescriptionIsSeen() async throws {
    let two = ["asthma", "eczema"].map { name in
      """
      <https://sample.example/dataset/\(name)> a <http://www.w3.org/ns/dcat#Dataset> ;
        <http://purl.org/dc/terms/identifier> "\(name)" ;
        <http://purl.org/dc/terms/title> "Registry of \(name)"@en ;
        <http://purl.org/dc/terms/description> "Synthetic children with \(name)."@en .
      """
    }.joined(separator: "\n")
    try await Fixture.withClient { client, _ in
      for (place, chosen, other) in [("", "asthma", "eczema"), ("1", "eczema", "asthma")] {
        let seen = try await Self.send([Field("text", two), Field("show", place)], client)
        #expect(seen.text.contains("2 datasets as researchers will see them"))
        let preview = try #require(seen.text.firstMatch(of: /<section class="preview"(?s:.)*/)?.0)
        #expect(preview.contains("Synthetic children with \(chosen)."))
        #expect(!preview.contains("Synthetic children with \(other)."))
        let offered = seen.text.matches(of: /name="show" value="(\d)"/).map { String($0.1) }
        #expect(offered == [place == "1" ? "0" : "1"])
      }
    }
  }

  @Test(arguments: ["", "nonsense"]) func withoutATokenNothingIsPublished(
    token: String
  ) async throws {
    try await Fixture.withClient { client, fixture in
      let answer = try await Self.send(
        [
          Field("file", Self.form, file: "a.csv"), Field("token", token),
          Field("action", "publish"),
        ], client)
      #expect(answer.status == .unauthorized)
      #expect(answer.text.contains("role=\"alert\""))
      #expect(token.isEmpty || !answer.text.contains(token))
      #expect(try await fixture.store.detail(of: "https://sample.example/dataset/asthma") == nil)
    }
  }

  @Test func whatTheSourceRejectsIsSaidInWords() async throws {
    try await Fixture.withClient { client, fixture in
      var source = try #require(try await fixture.store.source(named: "sample")).source
      source.settings.policy = .reject
      try await fixture.store.setSource(source)
      let (_, secret) = try await fixture.store.createToken(
        named: "desk", source: "sample", actions: [.publish])
      let answer = try await Self.send(
        [
          Field("file", Self.form, file: "a.csv"), Field("token", secret),
          Field("action", "publish"),
        ], client)
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("Not published: see what to mend."))
      #expect(answer.text.contains("In the hospital’s description"))
      #expect(answer.text.contains("Asthma in school children"))
      #expect(!answer.text.contains(secret))
    }
  }

  @Test func aFormOfAnotherSiteIsRefused() async throws {
    try await Fixture.withClient { client, _ in
      let answer = try await Self.send(
        [Field("text", Self.form), Field("action", "publish")], site: "cross-site", client)
      #expect(answer.status == .forbidden)
    }
  }

  @Test func aFormIsCheckedByItsFields() async throws {
    try await Fixture.withClient { client, _ in
      let yaml = "iri: https://sample.example/d\ntitle: Asthma\nmodified: someday\n"
      for fields in [[Field("text", yaml)], [Field("file", yaml, file: "a.yml")]] {
        let answer = try await Self.send(fields, to: "/check?lang=en", client)
        #expect(answer.status == .ok)
        #expect(answer.text.contains("modified (dct:modified)"), "\(answer.text)")
        #expect(answer.text.contains("The theme is missing."))
      }
    }
  }

  @Test(arguments: [
    ("a.yaml", String(repeating: "[", count: 100_000)),
    ("a.yaml", "a: " + String(repeating: "{a: ", count: 5_000)),
    ("a.yaml", String(repeating: "- ", count: 50_000) + "x"), ("a.yaml", "- a"), ("a.yaml", ": :"),
    ("a.xlsx", "PK\u{3}\u{4}"), ("a.csv", "Field,Value\ntitle,x\n"), ("a.csv", "x"),
    ("a.yaml", "title: x"), ("a.yaml", "&a [*a]"),
  ]) func whatIsNoFormIsSaid(name: String, text: String) async throws {
    try await Fixture.withClient { client, _ in
      for path in ["/check", "/publish"] {
        let answer = try await Self.send([Field("file", text, file: name)], to: path, client)
        #expect(answer.status == .unprocessableContent, "\(path)")
        #expect(answer.text.contains("role=\"alert\""), "\(path)")
      }
    }
  }

  @Test func templatesAreHandedOut() async throws {
    try await Fixture.withClient { client, _ in
      let page = try await client.execute(
        uri: "/publish", method: .get, headers: PageRouteTests.browser)
      for match in page.text.matches(of: /href="(\/templates\/[^"]*)"/) {
        let file = try await client.execute(uri: String(match.1), method: .get)
        #expect(file.status == .ok, "\(match.1)")
        #expect(file.body.readableBytes > 20, "\(match.1)")
      }
      let spanish = try await client.execute(uri: "/templates/description.es.csv", method: .get)
      #expect(spanish.status == .ok && spanish.text.contains("Campo,Valor"))
      for name in ["x.doc", "description.xx.csv", "x.es.csv", "description.es.csv.csv"] {
        let gone = try await client.execute(uri: "/templates/" + name, method: .get)
        #expect(gone.status == .notFound, "\(name)")
      }
    }
  }
}
