internal import Harvest
internal import Hummingbird
internal import NIOCore
internal import RDF
internal import Store

/// What was published under an identifier, as it was sent, with the entity tag that `If-Match` wants.
struct PublishedRoute {
  let store: Store

  static let offers: [Representation] = [
    .rdf(.turtle), .rdf(.jsonld), .rdf(.rdfxml), .rdf(.ntriples),
  ]

  func answer(_ request: Request, source: String, local: String) async throws -> Response {
    guard
      case .rdf(let notation)? = ContentNegotiation.choose(
        request.headers[.accept], from: Self.offers)
    else { throw Problem.notAcceptable(Self.offers) }
    guard let (state, graph) = try await store.publishedGraph(source: source, localID: local)
    else { throw Problem(.absent) }
    let headers: HTTPFields = [
      .eTag: "\"\(state.digest)\"", .vary: "Accept", .cacheControl: "no-cache",
    ]
    if case .strong(let known)? = request.headers[.ifNoneMatch].flatMap(EntityTags.init),
      known.contains(state.digest)
    {
      return Response(status: .notModified, headers: headers)
    }
    var response = Response(
      status: .ok, headers: headers,
      body: ResponseBody(
        byteBuffer: ByteBuffer(
          bytes: try RDFWriter.write(graph, as: notation, prefixes: .common))))
    response.headers[.contentType] = notation.mediaType + "; charset=utf-8"
    return response
  }
}
