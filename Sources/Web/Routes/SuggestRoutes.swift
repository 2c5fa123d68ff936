internal import Hummingbird
internal import Store

/// `/api/v1/suggest`.
struct SuggestRoutes {
  let catalogue: any CatalogueService
  let deadline: Duration

  func add(to router: some RouterMethods<WebContext>) {
    router.get("/api/v1/suggest") { request, _ in
      let items = request.queryItems
      let text = items["q"] ?? ""
      let limit = try items.integer("limit", in: 1...50, default: 10)
      let languages = request.languages
      let timer = ServerTimer()
      let suggestions = try await within(deadline) {
        try await catalogue.suggestions(for: text, limit: limit, languages: languages)
      }
      return timer.tell(as: "suggest", in: try JSONAnswer.response(suggestions))
    }
  }
}
