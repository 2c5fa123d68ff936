import Foundation
import Hummingbird
import HummingbirdTesting
import Schemas
import Store
import Testing

@testable import Web

/// Every answer keeps to its JSON Schema, and every route is in the OpenAPI document and the other way round.
@Suite struct SchemaTests {
  private static let answers: [(path: String, schema: String)] = [
    ("/api/v1/datasets", "dataset-answer"),
    ("/api/v1/datasets?q=cystic+fibrosis&country=pl&ageMin=P2Y", "dataset-answer"),
    ("/api/v1/datasets?q=nothingofthesort", "dataset-answer"),
    ("/api/v1/datasets?q=cystic+fibrosis+spirometry&explain=true", "dataset-answer"),
    ("/api/v1/datasets?q=cystic+fibrosis+spirometry+registry+Poland+zebra", "dataset-answer"),
    ("/api/v1/variables?q=spirometry&country=fi", "variable-answer"),
    ("/api/v1/variables/matrix?q=spirometry&country=fi", "matrix"),
    ("/api/v1/datasets/ID", "dataset-detail"),
    ("/api/v1/datasets/ID/history", "dataset-history"),
    ("/api/v1/datasets/ID/findings", "findings"),
    ("/api/v1/datasets/ID/variables", "variable-answer"),
    ("/api/v1/variables?q=spirometry", "variable-answer"),
    ("/api/v1/variables/matrix", "matrix"), ("/api/v1/variables/matrix?want=bmi&want=x", "matrix"),
    ("/api/v1/suggest?q=cys", "suggestions"), ("/api/v1/suggest", "suggestions"),
    ("/api/v1/datasets?q=toddlers+with+asthma+in+Poland", "dataset-answer"),
    ("/api/v1/compare?id=ID&id=https%3A%2F%2Fsample.example%2Fdataset%2Ft1d", "comparison"),
    ("/api/v1/shortlist?id=ID", "shortlist"), ("/api/v1/shortlist", "problem"),
    (
      "/api/v1/feasibility/question?q=girls+under+2+with+cystic+fibrosis+without+xyzzy",
      "spoken-question"
    ),
    ("/api/v1/feasibility/question", "spoken-question"),
    ("/api/v1/sources", "sources"), ("/api/v1/changes?limit=1", "changes"),
    ("/api/v1/sources/sample/harvests", "harvests"),
    ("/api/v1/sources/sample/harvests/1", "harvest-detail"),
    ("/api/v1/sources/sample/harvests/1?outcome=old", "problem"),
    ("/api/v1/sources/sample/harvests/99", "problem"),
    ("/health/live", "health"), ("/health/ready", "health"),
    ("/api/v1/datasets/none", "problem"), ("/api/v1/datasets?limit=0", "problem"),
    ("/nowhere", "problem"),
  ]

  @Test(arguments: answers.indices) func answersKeepToTheirSchema(index: Int) async throws {
    let (path, schema) = Self.answers[index]
    try await Fixture.withClient { client, fixture in
      let id = try await fixture.id(of: "https://sample.example/dataset/cf")
      let response = try await client.execute(
        uri: path.replacing("ID", with: id), method: .get)
      let problems = try JSONSchema(schema + ".json", folder: try Schemas.folder())
        .problems(try response.json())
      #expect(problems == [], "\(path): \(response.text)")
    }
  }

  @Test func feasibilityKeepsToItsSchema() async throws {
    let question = #"{"all":[{"any":[{"concept":"ORPHA:586"}]},{"any":[{"age":"P2Y/P6Y"}]}]}"#
    try await Fixture.withClient { client, _ in
      let folder = try Schemas.folder()
      let asked = try JSONSerialization.jsonObject(with: Data(question.utf8))
      #expect(try JSONSchema("feasibility-question.json", folder: folder).problems(asked) == [])
      let response = try await client.execute(
        uri: "/api/v1/feasibility", method: .post, body: ByteBuffer(string: question))
      #expect(response.status == .ok)
      let problems = try JSONSchema("feasibility-answer.json", folder: folder)
        .problems(try response.json())
      #expect(problems == [], "\(response.text)")
    }
  }

  @Test func linesOfFeasibilityAreTheAnswerInParts() async throws {
    let question = #"{"all":[{"any":[{"concept":"ORPHA:586"}]}],"nto":[]}"#
    try await Fixture.withClient { client, _ in
      let answer =
        try await client.execute(
          uri: "/api/v1/feasibility", method: .post, body: ByteBuffer(string: question)
        ).json() as? [String: Any]
      let lines = try await client.execute(
        uri: "/api/v1/feasibility", method: .post, headers: [.accept: "application/x-ndjson"],
        body: ByteBuffer(string: question))
      #expect(lines.headers[.contentType] == "application/x-ndjson")
      var parts = try lines.text.split(separator: "\n").map {
        try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
      }
      var whole = try #require(parts.popLast() ?? nil)
      #expect(whole["hospitals"] == nil)
      whole["hospitals"] = parts.compactMap { $0 }
      let folder = try Schemas.folder()
      #expect(try JSONSchema("feasibility-answer.json", folder: folder).problems(whole) == [])
      #expect(whole as NSDictionary == (answer ?? [:]) as NSDictionary)
      let warnings = try #require(whole["warnings"] as? [[String: String]])
      #expect(warnings.first?["pointer"] == "/nto", "\(lines.text)")
      let other = try await client.execute(
        uri: "/api/v1/feasibility", method: .post, headers: [.accept: "image/png"],
        body: ByteBuffer(string: question))
      #expect(other.status == .notAcceptable)
    }
  }

  @Test func theOpenAPIDocumentNamesEveryRoute() async throws {
    try await Fixture.withClient { client, fixture in
      let response = try await client.execute(uri: "/openapi.json", method: .get)
      let document = try #require(try response.json() as? [String: Any])
      let paths = try #require(document["paths"] as? [String: [String: Any]])
      let documented = Set(
        paths.flatMap { path, methods in methods.keys.map { $0.uppercased() + " " + path } })
      let router = WebServer.router(store: fixture.store, configuration: WebConfiguration())
      let served = Set(
        router.routes.filter { $0.method != .head }.map { route in
          let parts = "\(route.path)".split(separator: "/")
          let path = parts.map { $0.hasPrefix(":") ? "{\($0.dropFirst())}" : String($0) }
            .joined(separator: "/")
          return "\(route.method.rawValue) /\(path)"
        })
      let pages = Set(
        AllowedMethods.pages.flatMap { path in
          ["{name}", "{id}"].map { "GET " + path.replacing("*", with: $0) }
        })
      #expect(pages.intersection(served).count == AllowedMethods.pages.count)
      let forms = Set(AllowedMethods.forms.flatMap { ["GET " + $0, "POST " + $0] })
      #expect(forms.isSubset(of: served))
      #expect(documented == served.subtracting(pages).subtracting(forms))
    }
  }
}

extension Fixture {
  func id(of iri: String) async throws -> String {
    try #require(try await store.detail(of: iri)).id
  }
}
