internal import Hummingbird
internal import Query
internal import Store
internal import XML

/// `/sitemap.xml` (sitemaps.org, protocol 0.9) and `/robots.txt`: what search engines shall find, and what not.
struct SitemapRoutes {
  let store: Store
  let publicURL: String

  /// The protocol takes 50,000 addresses a file.
  static let pageSize = 40_000

  func add(to router: some RouterMethods<WebContext>) {
    router.get("/sitemap.xml") { request, _ in try await sitemap(request) }
    router.get("/robots.txt") { _, _ in
      Self.response(
        "User-agent: *\nDisallow: /api/\nDisallow: /beacon\nDisallow: /*?\nSitemap: \(publicURL)/sitemap.xml\n",
        "text/plain; charset=utf-8")
    }
  }

  /// A page of datasets, or where they fill several pages the index of these.
  private func sitemap(_ request: Request) async throws -> Response {
    let total = try await store.shownDatasetCount
    let offset = try request.queryItems.integer("offset", in: 0...100_000_000, default: 0)
    if total > Self.pageSize, request.queryItems["offset"] == nil {
      let parts = stride(from: 0, to: total, by: Self.pageSize).map {
        "<sitemap><loc>\(escaped("\(publicURL)/sitemap.xml?offset=\($0)"))</loc></sitemap>"
      }
      return document("sitemapindex", parts)
    }
    let datasets = try await store.shownDatasetKeys(limit: Self.pageSize, offset: offset)
    let pages =
      offset == 0
      ? ["/", "/variables", "/matrix", "/feasibility", "/hospitals", "/check", "/publish"].map {
        "<url><loc>\(escaped(publicURL + $0))</loc></url>"
      } : []
    return document(
      "urlset",
      pages
        + datasets.map { key, changedAt in
          let address = publicURL + "/datasets/" + PercentEncoding.component(key)
          return
            "<url><loc>\(escaped(address))</loc><lastmod>\(changedAt.prefix(10))</lastmod></url>"
        })
  }

  private func document(_ root: String, _ items: [String]) -> Response {
    let lines =
      [
        #"<?xml version="1.0" encoding="UTF-8"?>"#,
        "<\(root) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">",
      ] + items + ["</\(root)>\n"]
    return Self.response(lines.joined(separator: "\n"), "application/xml; charset=utf-8")
  }

  private func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    _ = XMLEscaping.append(text: text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func response(_ text: String, _ mediaType: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: mediaType],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
