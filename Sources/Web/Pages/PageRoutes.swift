internal import Hummingbird
internal import Pages
internal import Query
internal import Store

/// The pages for browsers: each reads its address, asks the catalogue what the API would ask, and shows it.
struct PageRoutes {
  let catalogue: LocalCatalogue
  let publicURL: String
  let deadline: Duration

  func add(to router: some RouterMethods<WebContext>) {
    router.get("/") { request, _ in try await search(request) }
    router.get("/assets/:name") { request, context in
      try asset(try context.parameters.require("name"), request)
    }
  }

  private func search(_ request: Request) async throws -> Response {
    let asked = request.page(publicURL)
    let query = try RequestedQuery.datasets(request.queryItems, languages: request.languages)
    let answer = try await within(deadline) { try await catalogue.search(query) }
    let tray = try await tray(request)
    return try request.html(SearchPage(asked, query: query, answer: answer, tray: tray))
  }

  /// Datasets that the address puts aside; those that are gone are left out.
  private func tray(_ request: Request) async throws -> [TrayItem] {
    var items: [TrayItem] = []
    for id in request.queryItems.all("tray").prefix(SearchPage.mostInTray)
    where !items.contains(where: { $0.id == id }) {
      guard let title = try await catalogue.title(of: id, languages: request.languages) else {
        continue
      }
      items.append(TrayItem(id: id, title: title))
    }
    return items
  }

  private func asset(_ name: String, _ request: Request) throws -> Response {
    guard let asset = try PageResources.asset(name) else {
      throw Problem.notFound("file", name, remedy: "Pages name the files that they use.")
    }
    let isCurrent = request.queryItems["v"] == asset.version
    return Response(
      status: .ok,
      headers: [
        .contentType: asset.mediaType,
        .cacheControl: isCurrent ? "public, max-age=31536000, immutable" : "no-cache",
      ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes)))
  }
}
