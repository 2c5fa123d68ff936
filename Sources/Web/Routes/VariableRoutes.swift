internal import Hummingbird
internal import Query
internal import Store

/// `/api/v1/variables` and its matrix.
struct VariableRoutes {
  let catalogue: any CatalogueService
  let deadline: Duration

  func add(to router: some RouterMethods<WebContext>) {
    router.get("/api/v1/variables") { request, _ in
      let query = try RequestedQuery.variables(request.queryItems, languages: request.languages)
      let answer = try await within(deadline) { try await catalogue.variables(query) }
      return try JSONAnswer.response(answer)
    }
    router.get("/api/v1/variables/matrix") { request, _ in try await matrix(request) }
  }

  private func matrix(_ request: Request) async throws -> Response {
    let query = try RequestedQuery.matrix(request.queryItems, languages: request.languages)
    let format = request.queryItems["format"] ?? "json"
    guard ["json", "csv"].contains(format) else {
      throw Problem.badParameter(
        "format", "There is no format “\(format)”.", remedy: "Ask for json or csv.")
    }
    let answer = try await within(deadline) { try await catalogue.matrix(query) }
    return format == "csv"
      ? TextAnswer.csv(answer.csv, name: "matrix.csv") : try JSONAnswer.response(answer)
  }
}
