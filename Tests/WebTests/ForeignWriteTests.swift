import Catalogue
import Fetch
import Foundation
import HTTPTypes
import Harvest
import Hummingbird
import HummingbirdTesting
import Store
import Testing

@testable import Web

/// Writes to what belongs to another source, tried in every way that the API has: all refused, all in the audit
/// log, and nothing changed.
@Suite struct ForeignWriteTests {
  /// A way to try it.
  struct Attempt: CustomTestStringConvertible, Sendable {
    var name: String
    var method: HTTPRequest.Method
    var path: String
    /// Which token: of the source `other` with all actions, unless said otherwise.
    var token: Credential = .stranger
    var headers: HTTPFields = [:]
    /// The IRI and identifier of the dataset that the body describes; nil for no body.
    var body: [(iri: String, id: String)] = []
    var status: HTTPResponse.Status
    /// The source in whose log it stands, and why it was refused.
    var log: (source: String, reason: String)

    var testDescription: String { name }
  }

  enum Credential: Sendable {
    case stranger, expired, revoked, onlyAttests, unknown, none
  }

  /// `sample` owns this one by a harvest.
  private static let owned = "https://sample.example/dataset/cf"
  private static let own = "https://other.example/dataset/1"
  private static let theirs = "/api/v1/sources/sample/datasets"
  private static let ours = "/api/v1/sources/other/datasets"
  private static let elsewhere = "the token is for another source"
  private static let belongs = "the dataset belongs to another source"

  static let attempts: [Attempt] = [
    Attempt(
      name: "PUT to its source", method: .put, path: theirs + "/cf", body: [(owned, "cf")],
      status: .forbidden, log: ("sample", elsewhere)),
    Attempt(
      name: "PUT of a new dataset to its source", method: .put, path: theirs + "/new",
      body: [(own, "new")], status: .forbidden, log: ("sample", elsewhere)),
    Attempt(
      name: "dry run on its source", method: .put, path: theirs + "/cf?validate=only",
      body: [(owned, "cf")], status: .forbidden, log: ("sample", elsewhere)),
    Attempt(
      name: "PUT with an encoded name", method: .put, path: "/api/v1/sources/%73ample/datasets/cf",
      body: [(owned, "cf")], status: .forbidden, log: ("sample", elsewhere)),
    Attempt(
      name: "POST to its source", method: .post, path: theirs, body: [(owned, "cf")],
      status: .forbidden, log: ("sample", elsewhere)),
    Attempt(
      name: "DELETE of its dataset", method: .delete, path: theirs + "/cf", status: .forbidden,
      log: ("sample", elsewhere)),
    Attempt(
      name: "DELETE by dry run", method: .delete, path: theirs + "/cf?validate=only",
      status: .forbidden, log: ("sample", elsewhere)),
    Attempt(
      name: "attestation of its dataset", method: .post, path: theirs + "/cf/attest",
      status: .forbidden, log: ("sample", elsewhere)),
    Attempt(
      name: "its IRI under an own identifier", method: .put, path: ours + "/cf",
      body: [(owned, "cf")], status: .forbidden, log: ("other", belongs)),
    Attempt(
      name: "its IRI by dry run", method: .put, path: ours + "/cf?validate=only",
      body: [(owned, "cf")], status: .forbidden, log: ("other", belongs)),
    Attempt(
      name: "its IRI, If-Match any", method: .put, path: ours + "/cf", headers: [.ifMatch: "*"],
      body: [(owned, "cf")], status: .forbidden, log: ("other", belongs)),
    Attempt(
      name: "its IRI, If-Match with its tag", method: .put, path: ours + "/cf",
      headers: [.ifMatch: "\"{tag}\""], body: [(owned, "cf")], status: .forbidden,
      log: ("other", belongs)),
    Attempt(
      name: "its IRI, If-None-Match any", method: .put, path: ours + "/cf",
      headers: [.ifNoneMatch: "*"], body: [(owned, "cf")], status: .forbidden,
      log: ("other", belongs)),
    Attempt(
      name: "an IRI below its prefix that is not there yet", method: .put, path: ours + "/77",
      body: [("https://sample.example/prefix/77", "77")], status: .forbidden,
      log: ("other", belongs)),
    Attempt(
      name: "its dataset among own ones", method: .post, path: ours,
      body: [(own, "1"), (owned, "cf")], status: .ok, log: ("other", belongs)),
    Attempt(
      name: "DELETE of its identifier below an own source", method: .delete, path: ours + "/cf",
      status: .notFound, log: ("other", "there is nothing under that identifier")),
    Attempt(
      name: "attestation of its identifier below an own source", method: .post,
      path: ours + "/cf/attest", status: .notFound,
      log: ("other", "there is nothing under that identifier")),
    Attempt(
      name: "attestation of its IRI below an own source", method: .post,
      path: ours + "/https%3A%2F%2Fsample.example%2Fdataset%2Fcf/attest", status: .forbidden,
      log: ("other", belongs)),
    Attempt(
      name: "with an expired token", method: .put, path: ours + "/1", token: .expired,
      body: [(own, "1")], status: .unauthorized, log: ("other", "the token has expired")),
    Attempt(
      name: "with a revoked token", method: .delete, path: ours + "/1", token: .revoked,
      status: .unauthorized, log: ("other", "the token was revoked")),
    Attempt(
      name: "with a token for another action", method: .put, path: ours + "/1", token: .onlyAttests,
      body: [(own, "1")], status: .forbidden, log: ("other", "the token is not for this action")),
    Attempt(
      name: "withdrawal with a token for another action", method: .delete, path: ours + "/1",
      token: .onlyAttests, status: .forbidden, log: ("other", "the token is not for this action")),
    Attempt(
      name: "with an unknown token", method: .put, path: theirs + "/cf", token: .unknown,
      body: [(owned, "cf")], status: .unauthorized, log: ("sample", "an unknown token")),
    Attempt(
      name: "without a token", method: .delete, path: theirs + "/cf", token: .none,
      status: .unauthorized, log: ("sample", "no token")),
  ]

  @Test(arguments: attempts) func isRefusedAndLogged(_ attempt: Attempt) async throws {
    try await Fixture.withClient { client, fixture in
      let store = fixture.store
      try await store.addSource(Source(name: "other", url: "https://other.example/"))
      var prefixed = Source(name: "prefixed", url: "https://sample.example/prefix/")
      prefixed.settings.iriPrefix = "https://sample.example/prefix/"
      try await store.addSource(prefixed)
      let before = try await Self.state(store)
      var headers: HTTPFields = [.contentType: "text/turtle"]
      if let secret = try await Self.secret(attempt.token, store) {
        headers[.authorization] = "Bearer \(secret)"
      }
      let tag = try await Self.digest(of: Self.owned, store)
      for field in attempt.headers {
        headers[field.name] = field.value.replacing("{tag}", with: tag)
      }
      let response = try await client.execute(
        uri: attempt.path, method: attempt.method, headers: headers,
        body: ByteBuffer(string: Self.turtle(attempt.body)))
      #expect(response.status == attempt.status)
      if attempt.status == .ok {
        let statuses = try response.decoded(PublishReports.self).items.map(\.status)
        #expect(statuses == [.created, .refused])
      }
      let log = try await store.auditLog().filter { $0.outcome == .refused }
      #expect(log.map(\.source) == [attempt.log.source])
      #expect(log.first?.reason == attempt.log.reason)
      #expect(try await Self.state(store) == before)
    }
  }

  /// A harvest cannot be refused: what it says of another's dataset stands beside it, and in the log once.
  @Test func aHarvestOfAnotherSourceChangesNothingShown() async throws {
    try await Fixture.withClient { client, fixture in
      let store = fixture.store
      let before = try await Self.state(store)
      let place = fixture.folder.appendingPathComponent("other.ttl")
      try Data(Self.turtle([(Self.owned, "cf"), (Self.own, "1")]).utf8).write(to: place)
      let other = Source(name: "other", url: place.absoluteString)
      try await store.addSource(other)
      let fetcher = Fetcher()
      let harvester = Harvester(store: store, fetcher: fetcher)
      let report = try await harvester.harvest([other]).sources[0]
      #expect(report.status == .complete && report.new == 2)
      #expect(try await Self.state(store) == before)
      let log = try await store.auditLog()
      #expect(log.map(\.action) == ["harvest"])
      #expect(log.first?.outcome == .refused && log.first?.source == "other")
      #expect(log.first?.dataset == Self.owned && log.first?.reason == Self.belongs)
      let detail = try #require(try await store.detail(of: Self.owned))
      #expect(detail.source == "sample")
      #expect(detail.provenance.map(\.source) == ["sample", "other"])
      #expect(detail.provenance.map(\.shown) == [true, false])
      let findings = try #require(try await store.findings(of: Self.owned))
      #expect(findings.contains { $0.id == "described-otherwise" })
      // The same again is no other attempt.
      try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: place.path)
      _ = try await harvester.harvest([other])
      #expect(try await store.auditLog().count == 1)
      await fetcher.shutdown()
    }
  }

  /// Who has no token does not fill the log.
  @Test func attemptsWithoutATokenAreLoggedOnceAMinute() async throws {
    try await Fixture.withClient { client, fixture in
      for number in 1...20 {
        let response = try await client.execute(
          uri: "/api/v1/sources/made-up-\(number)/datasets/1", method: .delete)
        #expect(response.status == .unauthorized)
      }
      #expect(try await fixture.store.auditLog().count == 1)
    }
  }

  /// What every reader sees of the datasets that are not the stranger's own.
  private static func state(_ store: Store) async throws -> [String] {
    var state: [String] = []
    for iri in try await store.shownDatasetIRIs(after: nil, limit: 1000) where iri != own {
      state.append(iri + " " + (try await digest(of: iri, store)))
      state.append(try await store.attestation(of: iri)?.at ?? "never")
    }
    return state
  }

  private static func digest(of iri: String, _ store: Store) async throws -> String {
    try await store.history(of: iri)?.versions.first { $0.shown }?.digest ?? "none"
  }

  private static func secret(_ credential: Credential, _ store: Store) async throws -> String? {
    func made(
      _ actions: [Token.Action] = Token.Action.allCases, until end: String? = nil
    ) async throws -> (token: Token, secret: String) {
      try await store.createToken(
        named: "stranger", source: "other", actions: actions, expiresAt: end)
    }
    switch credential {
    case .stranger: return try await made().secret
    case .expired: return try await made(until: "2020-01-01T00:00:00.000Z").secret
    case .onlyAttests: return try await made([.attest]).secret
    case .revoked:
      let (token, secret) = try await made()
      try await store.revokeToken(token.id)
      return secret
    case .unknown: return "paedcat_" + String(repeating: "0", count: 64)
    case .none: return nil
    }
  }

  private static func turtle(_ datasets: [(iri: String, id: String)]) -> String {
    guard !datasets.isEmpty else { return "" }
    return
      "@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .\n"
      + datasets.map { dataset in
        "<\(dataset.iri)> a dcat:Dataset ; dct:identifier \"\(dataset.id)\" ; dct:title \"Taken\"@en ."
      }.joined(separator: "\n")
  }
}
