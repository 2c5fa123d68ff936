import Catalogue
import Fetch
import Foundation
import Harvest
import Hummingbird
import HummingbirdTesting
import Query
import Store
import Testing

@testable import Web

/// Availability and feasibility in one table, the same bytes wherever it is asked for.
@Suite struct StudyTableTests {
  private static let prefixes = """
    @prefix dcat: <http://www.w3.org/ns/dcat#> .
    @prefix dct: <http://purl.org/dc/terms/> .
    @prefix h: <http://healthdataportal.eu/ns/health#> .
    @prefix v: <http://www.w3.org/2006/vcard/ns#> .
    @prefix d: <https://sample.example/dataset/> .

    """

  private static func cohort(_ name: String, _ rest: String) -> String {
    """
    d:\(name) a dcat:Dataset ; dct:identifier "\(name)" ; dct:title "Cohort \(name)"@en ;
      dct:description "Synthetic children."@en ; h:hasCodeValues "ORPHA:586" ;
      dct:accessRights <http://publications.europa.eu/resource/authority/access-right/RESTRICTED> ;
      dcat:contactPoint [ a v:Kind ; v:fn "Desk \(name)" ; v:hasEmail <mailto:\(name)@sample.example> ] ;
      \(rest) .

    """
  }

  private func withClient(
    _ body: @escaping @Sendable (any TestClientProtocol, LocalCatalogue) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "paedcat-study-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let store = try Store(path: folder.appendingPathComponent("c.sqlite").path)
    for (name, turtle) in [
      (
        "alpha",
        Self.cohort(
          "counted",
          """
          h:analytics [ a dcat:Distribution ; dcat:downloadURL <cf.json> ;
            dct:conformsTo <https://w3id.org/paedcat/aggregate-statistics/v1> ]
          """) + Self.cohort("sized", "h:numberOfUniqueIndividuals 812")
      ), ("beta", Self.cohort("silent", "h:minTypicalAge 0")),
    ] {
      let published = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: published, withIntermediateDirectories: true)
      let text = (Self.prefixes + turtle).replacing(
        "sample.example/dataset/", with: "\(name)-sample.example/dataset/")
      try Data(text.utf8).write(to: published.appendingPathComponent("catalogue.ttl"))
      let statistics = Fixture.statistics.replacing(
        "https://sample.example/dataset/cf", with: "https://alpha-sample.example/dataset/counted")
      try Data(statistics.utf8).write(to: published.appendingPathComponent("cf.json"))
      let source = Source(name: name, url: published.absoluteString)
      try await store.addSource(source)
      let fetcher = Fetcher()
      _ = try await Harvester(store: store, fetcher: fetcher).harvest([source])
      await fetcher.shutdown()
    }
    let application = Application(
      router: WebServer.router(store: store, configuration: WebConfiguration()))
    try await application.test(.router) { client in
      try await body(client, LocalCatalogue(store: store))
    }
    try store.close()
  }

  @Test func whoHasSuchDataHowManyAndWhomToAsk() async throws {
    try await withClient { client, catalogue in
      let question = #"{"all":[{"any":[{"concept":"ORPHA:586"}]}]}"#
      let api = try await client.execute(
        uri: "/api/v1/feasibility", method: .post, headers: [.accept: "text/csv"],
        body: ByteBuffer(string: question))
      #expect(api.headers[.contentType]?.hasPrefix("text/csv") == true)
      let lines = api.text.split(separator: "\n").map { String($0) }
      #expect(lines.count == 3)
      #expect(
        lines.first?.hasSuffix(
          ",completeness,contact,route,healthDataAccessBody,conditions,withoutCounts,countedKind,countedLower"
            + ",countedUpper,uncounted") == true)
      let alpha = try #require(lines.first { $0.hasPrefix("alpha,") })
      #expect(alpha.contains(",estimate,410,410,420,,412,2026-01-01,"), "\(alpha)")
      #expect(
        alpha.contains(
          "Cohort sized <https://alpha-sample.example/dataset/sized>: unknown, at most 812"),
        "\(alpha)")
      #expect(alpha.contains("Desk counted, counted@") && alpha.contains("; Desk sized, sized@"))
      let beta = try #require(lines.first { $0.hasPrefix("beta,") })
      #expect(beta.contains(",unknown,,,,,,"), "\(beta)")
      #expect(
        beta.hasSuffix(
          ",Cohort silent <https://beta-sample.example/dataset/silent>: unknown,,,,"),
        "\(beta)")
      #expect(beta.contains("Desk silent"))

      for format in ["/api/v1/feasibility?format=csv"] {
        let other = try await client.execute(
          uri: format, method: .post, body: ByteBuffer(string: question))
        #expect(other.text == api.text)
      }
      let page = try await client.execute(
        uri: "/feasibility?code=ORPHA:586&format=csv", method: .get)
      #expect(page.text == api.text)
      let table = try await catalogue.studyTable(
        try await catalogue.feasibility(
          .init(all: [.init(any: [.init(concept: .init(curie: "ORPHA:586"))])])))
      #expect(table.csv == api.text)
    }
  }
}
