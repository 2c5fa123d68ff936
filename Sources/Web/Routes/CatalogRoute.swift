internal import Catalogue
internal import Hummingbird
internal import Query
internal import RDF
internal import Store

/// `/catalog`: the whole catalogue as HealthDCAT-AP R8 for other harvesters, paged by Hydra.
///
/// A page begins after an IRI, not at a number, so that a harvester misses nothing while datasets come and go.
struct CatalogRoute {
  let store: Store
  /// Where this server is reached from outside, without a slash at the end.
  let publicURL: String

  static let pageSize = 100

  func add(to router: some RouterMethods<WebContext>) {
    router.get("/catalog") { request, _ in try await page(request) }
  }

  private func page(_ request: Request) async throws -> Response {
    let after = request.queryItems["after"]
    let notation = try notation(of: request)
    let size = try request.queryItems.integer("limit", in: 1...500, default: Self.pageSize)
    let found = try await store.publishedDatasets(after: after, limit: size + 1)
    let datasets = Array(found.prefix(size))
    let graph = HealthDCATWriter.catalogue(
      CataloguePage(
        iri: publicURL + "/catalog", page: link(after: after, size: size),
        next: found.count > size ? datasets.last.map { link(after: $0.iri, size: size) } : nil,
        total: try await store.shownDatasetCount, datasets: datasets))
    return Response(
      status: .ok,
      headers: [.contentType: notation.mediaType + "; charset=utf-8", .vary: "Accept"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: try RDFWriter.write(graph, as: notation))))
  }

  private func link(after: String?, size: Int) -> String {
    var items: [String] = []
    if let after { items.append("after=" + PercentEncoding.component(after)) }
    if size != Self.pageSize { items.append("limit=\(size)") }
    return publicURL + "/catalog" + (items.isEmpty ? "" : "?" + items.joined(separator: "&"))
  }

  private func notation(of request: Request) throws -> Notation {
    if let format = request.queryItems["format"] {
      guard case .rdf(let notation) = Representation(format: format) else {
        throw Problem.badParameter(
          "format", "The catalogue is not to be had as “\(format)”.",
          remedy: "Ask for turtle, jsonld, ntriples or rdfxml.")
      }
      return notation
    }
    let offers: [Representation] = [
      .rdf(.turtle), .rdf(.jsonld), .rdf(.rdfxml), .rdf(.ntriples),
    ]
    guard
      case .rdf(let notation)? = ContentNegotiation.choose(request.headers[.accept], from: offers)
    else { throw Problem.notAcceptable(offers) }
    return notation
  }
}
