import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Query
import RDF
import Store
import Testing

@testable import Web

@Suite struct RouteTests {
  @Test func searchesWithHighlightsAndFacets() async throws {
    try await Fixture.withClient { client, _ in
      let response = try await client.execute(
        uri: "/api/v1/datasets?q=cystic+fibrosis", method: .get)
      #expect(response.status == .ok)
      let timing = response.headers[try #require(HTTPField.Name("Server-Timing"))]
      #expect(try #/search;dur=\d+\.\d\d/#.wholeMatch(in: timing ?? "") != nil)
      let answer = try response.decoded(DatasetAnswer.self)
      #expect(answer.total == 1)
      #expect(answer.items.first?.title == "Sample cystic fibrosis registry")
      #expect(answer.items.first?.highlights["title"]?.contains("<mark>") == true)
      #expect(answer.items.first?.highlights["description"]?.contains("<and>") == false)
      #expect(answer.facets["hospital"]?.map(\.count) == [1])
    }
  }

  @Test func answersInTheReadersLanguage() async throws {
    try await Fixture.withClient { client, _ in
      let response = try await client.execute(
        uri: "/api/v1/datasets?q=cystic", method: .get, headers: [.acceptLanguage: "pl, en;q=0.5"])
      let answer = try response.decoded(DatasetAnswer.self)
      #expect(answer.items.first?.title == "Przykładowy rejestr mukowiscydozy")
    }
  }

  @Test(arguments: [
    ("text/turtle", Notation.turtle), ("application/rdf+xml", .rdfxml),
    ("application/n-triples", .ntriples), ("application/ld+json", .jsonld),
  ])
  func givesBackTheHospitalsTriples(accept: String, notation: Notation) async throws {
    try await Fixture.withClient { client, fixture in
      let id = try await fixture.id(of: "https://sample.example/dataset/cf")
      let response = try await client.execute(
        uri: "/api/v1/datasets/\(id)", method: .get, headers: [.accept: accept])
      #expect(response.headers[.contentType] == accept + "; charset=utf-8")
      let published = try #require(try await fixture.store.publishedGraph(of: id))
      let given = RDFReader.read(
        Array(response.body.readableBytesView), as: notation, options: ReadingOptions())
      #expect(given.graph.isIsomorphic(to: published))
    }
  }

  @Test func refusesMediaTypesThatItDoesNotHave() async throws {
    try await Fixture.withClient { client, fixture in
      let id = try await fixture.id(of: "https://sample.example/dataset/cf")
      let response = try await client.execute(
        uri: "/api/v1/datasets/\(id)", method: .get, headers: [.accept: "image/png"])
      #expect(response.status == .notAcceptable)
      #expect(response.headers[.contentType] == "application/problem+json")
    }
  }

  @Test(arguments: [
    ("/api/v1/datasets?limit=0", 400, "limit"), ("/api/v1/datasets?limit=x", 400, "limit"),
    ("/api/v1/datasets?sort=beauty", 400, "sort"),
    ("/api/v1/datasets?facets=nonsense", 400, "facets"),
    ("/api/v1/datasets?ageMin=young", 400, "ageMin"),
    ("/api/v1/datasets?cursor=none", 410, "cursor"),
    ("/api/v1/compare?id=one", 400, "id"), ("/catalog?format=poem", 400, "format"),
  ])
  func namesTheParameterThatIsWrong(uri: String, status: Int, pointer: String) async throws {
    try await Fixture.withClient { client, _ in
      let response = try await client.execute(uri: uri, method: .get)
      let problem = try response.decoded(Problem.self)
      #expect(response.status.code == status)
      #expect(problem.pointer == pointer)
      #expect(problem.remedy?.isEmpty == false)
    }
  }

  /// Whatever is asked, wherever: an answer, or a problem that says what to do.
  @Test(arguments: [
    (0..<10_000).map { "word\($0)" }.joined(separator: " "),
    "\"a\" AND (b OR NOT c) NEAR(d e, 2) {title} : f ^g h* -\"i",
    (0..<32).map { String(UnicodeScalar(UInt8($0))) }.joined(separator: "a"),
    "\u{202E}טיפול נמרץ\u{2066} العناية\u{FEFF}", String(repeating: "👩🏽‍🔬", count: 1_000),
    String(repeating: "lorem ipsum ", count: 90_000),
  ])
  func hostileQuestionsAreAnsweredOrRefusedPolitely(text: String) async throws {
    let value = text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    try await Fixture.withClient { client, _ in
      for path in [
        "datasets?q=", "variables?q=", "variables/matrix?q=", "variables/matrix?want=",
        "suggest?q=", "datasets?explain=true&q=",
      ] {
        let response = try await client.execute(uri: "/api/v1/\(path)\(value)", method: .get)
        #expect(response.status.code < 500, "\(path) \(text.prefix(20))")
        if response.status != .ok {
          #expect(try response.decoded(Problem.self).remedy?.isEmpty == false)
        }
      }
    }
  }

  @Test func explainsScoresWhereAsked() async throws {
    try await Fixture.withClient { client, _ in
      let plain = try await client.execute(uri: "/api/v1/datasets?q=cystic", method: .get)
      #expect(try plain.decoded(DatasetAnswer.self).items.first?.explanation == nil)
      let response = try await client.execute(
        uri: "/api/v1/datasets?q=cystic&explain=true", method: .get)
      let hit = try #require(try response.decoded(DatasetAnswer.self).items.first)
      let sum = (hit.explanation ?? []).reduce(0) { $0 + $1.score }
      #expect(hit.score > 0 && abs(sum - hit.score) < 1e-4)
      let wrong = try await client.execute(uri: "/api/v1/datasets?explain=why", method: .get)
      #expect(try wrong.decoded(Problem.self).pointer == "explain")
    }
  }

  @Test func pagesByCursor() async throws {
    try await Fixture.withClient { client, _ in
      let first = try await client.execute(uri: "/api/v1/datasets?limit=1", method: .get)
        .decoded(DatasetAnswer.self)
      let cursor = try #require(first.next)
      let second = try await client.execute(
        uri: "/api/v1/datasets?limit=1&cursor=\(PercentEncoding.component(cursor))", method: .get
      ).decoded(DatasetAnswer.self)
      #expect(first.items.count == 1)
      #expect(second.items.count == 1)
      #expect(first.items.map(\.id) != second.items.map(\.id))
      #expect(second.next == nil)
    }
  }

  @Test func theCatalogueIsPagedByHydra() async throws {
    try await Fixture.withClient { client, _ in
      let response = try await client.execute(uri: "/catalog?limit=1", method: .get)
      #expect(response.text.contains("hydra:next"))
      #expect(response.text.contains("https://sample.example/dataset/cf"))
      #expect(!response.text.contains("https://sample.example/dataset/t1d"))
      let after = PercentEncoding.component("https://sample.example/dataset/cf")
      let last = try await client.execute(uri: "/catalog?limit=1&after=\(after)", method: .get)
      #expect(last.text.contains("https://sample.example/dataset/t1d"))
      #expect(!last.text.contains("hydra:next"))
    }
  }

  @Test func aQuestionThatIsTooLargeIsRefused() async throws {
    try await Fixture.withClient { client, _ in
      let response = try await client.execute(
        uri: "/api/v1/feasibility", method: .post,
        body: ByteBuffer(repeating: UInt8(ascii: " "), count: 300_000))
      #expect(response.status == .contentTooLarge)
      #expect(response.headers[.contentType] == "application/problem+json")
    }
  }

  @Test(arguments: [#"{"all":[{"any":[{"age":"young"}]}]}"#, "{}", "[", #"{"all":3}"#])
  func aQuestionThatCannotBeReadSaysWhere(body: String) async throws {
    try await Fixture.withClient { client, _ in
      let response = try await client.execute(
        uri: "/api/v1/feasibility", method: .post, body: ByteBuffer(string: body))
      #expect(response.status == .badRequest)
      #expect(try response.decoded(Problem.self).remedy?.isEmpty == false)
    }
  }

  @Test func aLongAddressIsRefused() async throws {
    try await Fixture.withClient { client, _ in
      let response = try await client.execute(
        uri: "/api/v1/datasets?q=" + String(repeating: "a", count: 20_000), method: .get)
      #expect(response.status == .uriTooLong)
    }
  }
}

@Suite struct MethodTests {
  @Test(arguments: ["/api/v1/datasets", "/health/live", "/openapi.json", "/catalog"])
  func headAnswersWithoutABody(uri: String) async throws {
    try await Fixture.withClient { client, _ in
      let response = try await client.execute(uri: uri, method: .head)
      #expect(response.status == .ok)
      #expect(response.body.readableBytes == 0)
    }
  }

  @Test func otherMethodsAreTold() async throws {
    try await Fixture.withClient { client, fixture in
      let router = WebServer.router(store: fixture.store, configuration: WebConfiguration())
      for route in router.routes where route.method == .get || route.method == .post {
        let path = "\(route.path)".replacing(":id", with: "x").replacing(":name", with: "x")
          .replacing("{id}", with: "x").replacing("{name}", with: "x")
        let uri = path.hasPrefix("/") ? path : "/" + path
        let wrong = try await client.execute(uri: uri, method: .patch)
        #expect(wrong.status == .methodNotAllowed, "\(uri)")
        #expect(wrong.headers[.allow]?.contains(route.method.rawValue) == true)
        let options = try await client.execute(uri: uri, method: .options)
        #expect(options.status == .noContent)
      }
    }
  }

  @Test func answersVaryByWhatTheyDependOn() async throws {
    try await Fixture.withClient { client, _ in
      let response = try await client.execute(uri: "/api/v1/datasets", method: .get)
      #expect(response.headers[.vary] == "Accept, Accept-Language")
      #expect(response.text.contains(#""next":null"#))
    }
  }

  @Test func theCatalogueRefusesMediaTypesThatItDoesNotHave() async throws {
    try await Fixture.withClient { client, _ in
      let response = try await client.execute(
        uri: "/catalog", method: .get, headers: [.accept: "image/png"])
      #expect(response.status == .notAcceptable)
    }
  }
}
