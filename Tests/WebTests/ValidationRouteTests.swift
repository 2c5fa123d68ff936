import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import RDF
import Schemas
import Store
import Testing

@testable import Web

/// `POST /api/v1/validate`.
@Suite struct ValidationRouteTests {
  private static let turtle = """
    @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
    @prefix h: <http://healthdataportal.eu/ns/health#> .
    <https://hospital.example/dataset/1> a dcat:Dataset ;
      dct:title "Lung function"@en ;
      h:numberOfUniqueIndividuals 7 ;
      dct:issued "yesterday" .
    """

  private func post(
    _ body: String, _ query: String = "", type: String? = nil, language: String? = nil,
    _ check: @escaping @Sendable (TestResponse) throws -> Void
  ) async throws {
    var headers = HTTPFields()
    headers[.contentType] = type
    headers[.acceptLanguage] = language
    try await Fixture.withClient { [headers] client, fixture in
      let generation = try await fixture.store.generation
      let response = try await client.execute(
        uri: "/api/v1/validate" + query, method: .post, headers: headers,
        body: ByteBuffer(string: body))
      try check(response)
      #expect(try await fixture.store.generation == generation)
    }
  }

  private struct Answer: Decodable {
    struct Finding: Decodable {
      var id: String
      var path: String?
      var line: Int?
      var column: Int?
      var message: String
    }

    var conforms: Bool
    var profile: String
    var findings: [Finding]
  }

  @Test(arguments: Notation.allCases) func anyNotation(_ notation: Notation) async throws {
    let graph = RDFReader.read(
      Array(Self.turtle.utf8), as: .turtle, options: ReadingOptions()
    ).graph
    let text = String(decoding: try RDFWriter.write(graph, as: notation), as: UTF8.self)
    for type in [notation.mediaType, nil, "application/octet-stream"] {
      try await post(text, type: type) { response in
        #expect(response.status == .ok)
        let problems = try JSONSchema("validation.json", folder: try Schemas.folder())
          .problems(try response.json())
        #expect(problems == [])
        let answer = try response.decoded(Answer.self)
        #expect(!answer.conforms)
        #expect(answer.profile == "healthdcat-ap-r8")
        let issued = answer.findings.filter { $0.path == "dct:issued" }
        #expect(issued.map(\.id) == ["date-unreadable"])
        #expect(issued.allSatisfy { $0.line != nil && $0.column != nil })
      }
    }
  }

  @Test func saysWhereAndKeepsCountsToItself() async throws {
    try await post(Self.turtle, type: "text/turtle") { response in
      let answer = try response.decoded(Answer.self)
      let issued = answer.findings.first { $0.path == "dct:issued" }
      #expect(issued?.line == 6)
      #expect(issued?.column == 15)
      let count = answer.findings.filter { $0.path == "h:numberOfUniqueIndividuals" }
      #expect(count.isEmpty)
      let cut = answer.findings.filter { $0.path == "healthdcatap:numberOfUniqueIndividuals" }
      #expect(cut.map(\.id) == ["count-below-threshold"])
      #expect(cut.first?.line == 5)
      #expect(!response.text.contains(#/"value":"7"|\b7 /#))
    }
  }

  @Test func inTheProfileAndLanguageAskedFor() async throws {
    try await post(Self.turtle, "?profile=phds", language: "pl, en;q=0.5") { response in
      #expect(response.headers[.vary]?.contains("Accept-Language") == true)
      let answer = try response.decoded(Answer.self)
      #expect(answer.profile == "phds")
      #expect(answer.findings.contains { $0.message.contains("Brakuje elementu") })
    }
    try await post(Self.turtle, "?lang=pl") { response in
      #expect(response.text.contains("Brakuje elementu"))
    }
  }

  @Test func aFaultOfReadingIsAFinding() async throws {
    try await post(Self.turtle + "\n<https://hospital.example/x> dct:title .", type: "text/turtle")
    {
      response in
      #expect(response.status == .ok)
      let answer = try response.decoded(Answer.self)
      let fault = answer.findings.first { $0.id == "syntax-error" }
      #expect(fault?.line == 7)
      #expect(!answer.conforms)
    }
  }

  /// Body, query, media type, status, kind of problem.
  @Test(arguments: [
    ("", "", "text/turtle", 400, "empty-document"),
    ("x", "?profile=best", "text/turtle", 400, "bad-parameter"),
    ("no Turtle at all", "", "text/turtle", 422, "unreadable-document"),
    ("<!DOCTYPE html><html></html>", "", "text/html", 415, "unsupported-media-type"),
    ("{", "", "application/ld+json", 422, "unreadable-document"),
    (String(repeating: "# comment\n", count: 500_000), "", "text/turtle", 413, "too-large"),
  ])
  func whatCannotBeValidated(
    _ body: String, _ query: String, _ type: String, _ status: Int, _ kind: String
  ) async throws {
    try await post(body, query, type: type) { response in
      let problem = try response.decoded(Problem.self)
      #expect(response.status.code == status)
      #expect(problem.type == "/problems/" + kind)
      #expect(problem.remedy?.isEmpty == false)
    }
  }

  @Test func takesOnlyPosts() async throws {
    try await Fixture.withClient { client, _ in
      let response = try await client.execute(uri: "/api/v1/validate", method: .get)
      #expect(response.status == .methodNotAllowed)
      #expect(response.headers[.allow] == "POST, OPTIONS")
    }
  }
}
