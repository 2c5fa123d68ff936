import HTTPTypes
import Harvest
import Hummingbird
import HummingbirdTesting
import RDF
import Schemas
import Store
import Testing

@testable import Web

@Suite struct PublishRouteTests {
  static let turtle = """
    @prefix dcat: <http://www.w3.org/ns/dcat#> .
    @prefix dct: <http://purl.org/dc/terms/> .
    <https://sample.example/dataset/new> a dcat:Dataset ; dct:identifier "new" ;
      dct:title "Neonatal sepsis"@en ; dct:description "Synthetic newborns with sepsis."@en .
    """
  static let place = "/api/v1/sources/sample/datasets/new"

  static func headers(_ secret: String, _ more: HTTPFields = [:]) -> HTTPFields {
    var headers: HTTPFields = [
      .authorization: "Bearer \(secret)", .contentType: "text/turtle",
    ]
    for field in more { headers[field.name] = field.value }
    return headers
  }

  @Test func isFoundWhenTheAnswerReturns() async throws {
    try await Fixture.withClient { client, fixture in
      let (_, secret) = try await fixture.store.createToken(
        named: "desk", source: "sample", actions: Token.Action.allCases)
      let body = ByteBuffer(string: Self.turtle)
      let schema = try JSONSchema("publish-report.json", folder: try Schemas.folder())
      let dry = try await client.execute(
        uri: Self.place + "?validate=only", method: .put, headers: Self.headers(secret), body: body)
      #expect(dry.status == .ok)
      #expect(try dry.decoded(PublishReport.self).status == .valid)
      let created = try await client.execute(
        uri: Self.place, method: .put, headers: Self.headers(secret), body: body)
      #expect(created.status == .created)
      #expect(try schema.problems(try created.json()) == [])
      let etag = try #require(created.headers[.eTag])
      let found = try await client.execute(uri: "/api/v1/datasets?q=neonatal+sepsis", method: .get)
      #expect(found.text.contains("https://sample.example/dataset/new"))
      let again = try await client.execute(
        uri: Self.place, method: .put, headers: Self.headers(secret, [.ifMatch: etag]), body: body)
      #expect(again.status == .ok)
      #expect(again.headers[.eTag] == etag)
      let read = try await client.execute(
        uri: Self.place, method: .get, headers: [.accept: "application/n-triples"])
      #expect(read.status == .ok && read.headers[.eTag] == etag)
      let given = RDFReader.read(
        Array(read.body.readableBytesView), as: .ntriples, options: ReadingOptions()
      ).graph
      let sent = RDFReader.read(
        Array(Self.turtle.utf8), as: .turtle, options: ReadingOptions()
      ).graph
      #expect(given.isIsomorphic(to: sent))
      let same = try await client.execute(
        uri: Self.place, method: .get, headers: [.ifNoneMatch: etag])
      #expect(same.status == .notModified && same.body.readableBytes == 0)
      let listed = try await client.execute(
        uri: Self.place, method: .put,
        headers: Self.headers(secret, [.ifMatch: "\"other\", W/\"weak\", \(etag)"]), body: body)
      #expect(listed.status == .ok)
      let lost = try await client.execute(
        uri: Self.place, method: .put, headers: Self.headers(secret, [.ifMatch: "\"other\""]),
        body: body)
      #expect(lost.status == .preconditionFailed)
      let attested = try await client.execute(
        uri: Self.place + "/attest", method: .post, headers: Self.headers(secret))
      #expect(attested.status == .ok)
      let detail = try await client.execute(
        uri: "/api/v1/datasets/https%3A%2F%2Fsample.example%2Fdataset%2Fnew", method: .get)
      #expect(try detail.decoded(DatasetDetail.self).attestation?.by == .publisher)
      let gone = try await client.execute(
        uri: Self.place, method: .delete, headers: Self.headers(secret))
      #expect(gone.status == .ok)
      #expect(try await client.execute(uri: Self.place, method: .get).status == .notFound)
      #expect(
        try await client.execute(
          uri: Self.place, method: .delete, headers: Self.headers(secret)
        ).status == .notFound)
      #expect(
        try await fixture.store.auditLog(source: "sample").map(\.action)
          == ["withdraw", "withdraw", "attest", "publish", "publish", "publish", "publish"])
    }
  }

  @Test func severalAtOnce() async throws {
    try await Fixture.withClient { client, fixture in
      let (_, secret) = try await fixture.store.createToken(
        named: "desk", source: "sample", actions: [.publish])
      let response = try await client.execute(
        uri: "/api/v1/sources/sample/datasets", method: .post, headers: Self.headers(secret),
        body: ByteBuffer(string: Self.turtle))
      #expect(response.status == .ok)
      let schema = try JSONSchema("publish-reports.json", folder: try Schemas.folder())
      #expect(try schema.problems(try response.json()) == [])
      #expect(try response.decoded(PublishReports.self).items.map(\.status) == [.created])
    }
  }

  @Test func whatCannotBeReadIsRejectedWithFindings() async throws {
    try await Fixture.withClient { client, fixture in
      let (_, secret) = try await fixture.store.createToken(
        named: "desk", source: "sample", actions: [.publish])
      let response = try await client.execute(
        uri: Self.place, method: .put, headers: Self.headers(secret),
        body: ByteBuffer(string: "<a> <b"))
      #expect(response.status == .unprocessableContent)
      #expect(try response.decoded(PublishReport.self).findings.isEmpty == false)
      let type = try await client.execute(
        uri: Self.place, method: .put,
        headers: Self.headers(secret, [.contentType: "application/pdf"]),
        body: ByteBuffer(string: "x"))
      #expect(type.status == .unsupportedMediaType)
    }
  }

  /// No token, words that are none, one that is revoked.
  @Test func withoutAGoodTokenNothingIsWritten() async throws {
    try await Fixture.withClient { client, fixture in
      let (token, secret) = try await fixture.store.createToken(
        named: "desk", source: "sample", actions: [.publish])
      try await fixture.store.revokeToken(token.id)
      for value in [nil, "Basic eDp5", "Bearer", "Bearer paedcat_0", "Bearer \(secret)"] {
        var headers: HTTPFields = [.contentType: "text/turtle"]
        if let value { headers[.authorization] = value }
        let response = try await client.execute(
          uri: Self.place, method: .put, headers: headers, body: ByteBuffer(string: Self.turtle))
        #expect(response.status == .unauthorized, "\(value ?? "none")")
      }
    }
  }
}
