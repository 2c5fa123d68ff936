internal import Hummingbird
internal import Query
internal import Store

/// `/api/v1/variables`.
struct VariableRoutes {
  let catalogue: any CatalogueService
  let deadline: Duration

  func add(to router: some RouterMethods<WebContext>) {
    router.get("/api/v1/variables") { request, _ in
      let query = try RequestedQuery.variables(request.queryItems, languages: request.languages)
      let answer = try await within(deadline) { try await catalogue.variables(query) }
      return try JSONAnswer.response(answer)
    }
  }
}
