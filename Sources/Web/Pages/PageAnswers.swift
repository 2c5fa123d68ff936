internal import Hummingbird
internal import Pages
internal import Query

extension Request {
  /// What is asked for, as pages see it.
  func page(_ publicURL: String) -> PageRequest {
    PageRequest(
      path: uri.path, items: queryItems.items, reader: Reader(languages: languages),
      publicURL: publicURL)
  }

  /// Whether the client would rather have HTML than JSON: it names HTML, as browsers do.
  var prefersHTML: Bool {
    ContentNegotiation.choose(headers[.accept], from: [.json, .html]) == .html
  }

  func html(_ page: some HTMLPage, status: HTTPResponse.Status = .ok) throws -> Response {
    Response(
      status: status,
      headers: [
        .contentType: "text/html; charset=utf-8", .contentSecurityPolicy: Self.pagePolicy,
        .vary: "Accept, Accept-Language", .contentLanguage: page.shell.language,
        .cacheControl: status == .ok ? "no-cache" : "no-store",
      ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: try page.html())))
  }

  /// Our own style sheet, script and pictures; forms to ourselves; nothing else.
  private static let pagePolicy = """
    default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'
    """
}
