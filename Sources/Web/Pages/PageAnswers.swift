internal import Hummingbird
internal import Pages
internal import Query
internal import RDF

extension Request {
  /// What is asked for, as pages see it.
  func page(_ publicURL: String) -> PageRequest {
    PageRequest(
      path: uri.path, items: queryItems.items, reader: Reader(languages: languages),
      publicURL: publicURL)
  }

  /// Whether the client would rather have HTML than JSON: it names HTML, as browsers do.
  var prefersHTML: Bool {
    ContentNegotiation.choose(headers[.accept], from: [Representation.json, .html]) == .html
  }

  /// Whether the client takes this form rather than JSON or RDF.
  func accepts(_ form: Representation) -> Bool {
    let others: [Representation] = [
      .json, .rdf(.turtle), .rdf(.jsonld), .rdf(.ntriples), .rdf(.rdfxml),
    ]
    return ContentNegotiation.choose(headers[.accept], from: [form] + others) == form
  }

  /// - Parameter isPrivate: whether it holds what the reader sent: then nothing on the way keeps it.
  func html(
    _ page: some HTMLPage, status: HTTPResponse.Status = .ok, isPrivate: Bool = false
  ) throws -> Response {
    Response(
      status: status,
      headers: [
        .contentType: "text/html; charset=utf-8", .contentSecurityPolicy: Self.pagePolicy,
        .vary: "Accept, Accept-Language", .contentLanguage: page.shell.language,
        .cacheControl: status == .ok && !isPrivate ? "no-cache" : "no-store",
      ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: try page.html())))
  }

  /// Our own style sheet, script and pictures; forms to ourselves; nothing else.
  private static let pagePolicy = """
    default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'
    """
}
