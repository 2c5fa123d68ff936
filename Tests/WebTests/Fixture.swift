import Fetch
import Foundation
import Harvest
import Hummingbird
import HummingbirdTesting
import NIOCore
import Store
import Testing

@testable import Web

/// A small catalogue behind the routes: two cohorts with variables and statistics, one series member.
struct Fixture {
  let folder: URL
  let store: Store

  /// - Parameter documents: source → file → text.
  static func make(
    publishing documents: [String: [String: String]] = [
      "sample": ["catalogue.ttl": turtle, "cf.json": statistics]
    ]
  ) async throws -> Fixture {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "paedcat-web-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let store = try Store(path: folder.appendingPathComponent("c.sqlite").path)
    let fetcher = Fetcher()
    for (name, files) in documents.sorted(by: { $0.key < $1.key }) {
      let published = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: published, withIntermediateDirectories: true)
      for (file, text) in files {
        try Data(text.utf8).write(to: published.appendingPathComponent(file))
      }
      var source = Source(name: name, url: published.absoluteString)
      source.settings.hospital = name.prefix(1).uppercased() + name.dropFirst() + " Hospital"
      source.settings.country = name == "sample" ? "pl" : nil
      try await store.addSource(source)
      _ = try await Harvester(store: store, fetcher: fetcher).harvest([source])
    }
    await fetcher.shutdown()
    return Fixture(folder: folder, store: store)
  }

  /// Calls `body` with a client of the routes, without a socket.
  static func withClient(
    publishing documents: [String: [String: String]]? = nil,
    _ body: @escaping @Sendable (any TestClientProtocol, Fixture) async throws -> Void
  ) async throws {
    let fixture =
      if let documents { try await make(publishing: documents) } else { try await make() }
    let application = Application(
      router: WebServer.router(store: fixture.store, configuration: WebConfiguration()))
    try await application.test(.router) { client in try await body(client, fixture) }
    try fixture.store.close()
    try FileManager.default.removeItem(at: fixture.folder)
  }

  static let turtle = """
    @prefix dcat: <http://www.w3.org/ns/dcat#> .
    @prefix dct: <http://purl.org/dc/terms/> .
    @prefix csvw: <http://www.w3.org/ns/csvw#> .
    @prefix h: <http://healthdataportal.eu/ns/health#> .
    @prefix eu: <http://publications.europa.eu/resource/authority/> .
    @prefix d: <https://sample.example/dataset/> .
    <https://sample.example/> a dcat:Catalog ; dct:title "Sample catalogue"@en ;
      dcat:dataset d:cf , d:t1d .
    d:cf a dcat:Dataset ; dct:identifier "cf" ;
      dct:title "Sample cystic fibrosis registry"@en , "Przykładowy rejestr mukowiscydozy"@pl ;
      dct:description "Synthetic children with cystic fibrosis <and> spirometry."@en ;
      dct:accessRights <http://publications.europa.eu/resource/authority/access-right/RESTRICTED> ;
      h:hasCodeValues "ORPHA:586" ; h:minTypicalAge 0 ; h:maxTypicalAge 17 ;
      h:numberOfUniqueIndividuals 412 ;
      h:analytics [ a dcat:Distribution ; dcat:downloadURL <cf.json> ;
        dct:conformsTo <https://w3id.org/paedcat/aggregate-statistics/v1> ] ;
      h:hasVariables [ a csvw:TableGroup ; csvw:table [ a csvw:Table ; dct:title "Lungs"@en ;
        csvw:column [ a csvw:Column ; csvw:name "fev1" ; csvw:title "FEV1, spirometry"@en ;
          csvw:datatype "decimal" ] ] ] .
    d:t1d a dcat:Dataset ; dct:identifier "t1d" ; dct:title "Sample type 1 diabetes cohort"@en ;
      dct:description "Synthetic children with diabetes."@en ;
      dct:accessRights <http://publications.europa.eu/resource/authority/access-right/PUBLIC> .
    """

  static let statistics = """
    {"dataset":"https://sample.example/dataset/cf","unit":"individuals",
     "referenceDate":"2026-01-01","threshold":10,"rounding":1,"total":412,
     "tables":[{"dimensions":["ageGroup"],"complete":true,"cells":[
       {"ageGroup":"P0D/P2Y","count":100},{"ageGroup":"P2Y/P6Y","count":112},
       {"ageGroup":"P6Y/P18Y","count":200}]},
      {"dimensions":["diagnosis"],"cells":[{"diagnosis":"ORPHA:586","count":412}]}]}
    """
}

extension TestResponse {
  var text: String { String(buffer: body) }

  func json() throws -> Any {
    try JSONSerialization.jsonObject(with: Data(body.readableBytesView), options: .fragmentsAllowed)
  }

  func decoded<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: Data(body.readableBytesView))
  }
}
