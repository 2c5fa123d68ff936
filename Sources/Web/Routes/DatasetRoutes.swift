internal import Catalogue
internal import Hummingbird
internal import Query
internal import RDF
internal import Store

/// `/api/v1/datasets` and what lies below it.
struct DatasetRoutes {
  let catalogue: any CatalogueService
  let deadline: Duration

  func add(to router: some RouterMethods<WebContext>) {
    router.get("/api/v1/datasets") { request, _ in try await list(request) }
    router.get("/api/v1/datasets/:id") { request, context in try await one(request, context) }
    router.get("/api/v1/datasets/:id/history") { _, context in try await history(context) }
    router.get("/api/v1/datasets/:id/findings") { request, context in
      try await findings(request, context)
    }
    router.get("/api/v1/datasets/:id/variables") { request, context in
      try await variables(request, context)
    }
    router.get("/api/v1/compare") { request, _ in try await compare(request) }
    router.get("/api/v1/shortlist") { request, _ in try await shortlist(request) }
  }

  private func list(_ request: Request) async throws -> Response {
    let query = try RequestedQuery.datasets(request.queryItems, languages: request.languages)
    let timer = ServerTimer()
    let answer = try await within(deadline) { try await catalogue.search(query) }
    return timer.tell(as: "search", in: JSONAnswer.response(bytes: answer.json()))
  }

  private func one(_ request: Request, _ context: WebContext) async throws -> Response {
    let id = try context.datasetID
    let items = request.queryItems
    switch try representation(of: request) {
    case .json where items["as"] == nil && items["source"] == nil:
      guard let detail = try await catalogue.detail(of: id, languages: request.languages) else {
        throw missing(id)
      }
      return try JSONAnswer.response(detail)
    case .json:
      return try await description(id, items, .turtle)
    case .rdf(let notation):
      return try await description(id, items, notation)
    case .html:
      let page = QueryString.address(
        "/datasets/" + PercentEncoding.component(id), items.items.filter { $0.name == "lang" })
      return Response(status: .seeOther, headers: [.location: page, .vary: "Accept"])
    }
  }

  private func description(
    _ id: String, _ items: QueryItems, _ notation: Notation
  ) async throws -> Response {
    let form = items["as"] ?? DescriptionForm.published.rawValue
    guard let form = DescriptionForm(rawValue: form) else {
      throw Problem.badParameter(
        "as", "There is no form “\(form)”.", remedy: "Ask for published or healthdcat-ap-r8.")
    }
    guard
      let bytes = try await catalogue.description(
        of: id, form: form, notation: notation, source: items["source"])
    else { throw missing(id) }
    return Response(
      status: .ok,
      headers: [.contentType: notation.mediaType + "; charset=utf-8", .vary: "Accept"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  private func history(_ context: WebContext) async throws -> Response {
    let id = try context.datasetID
    guard let history = try await catalogue.history(of: id) else { throw missing(id) }
    return try JSONAnswer.response(history)
  }

  private func findings(_ request: Request, _ context: WebContext) async throws -> Response {
    let id = try context.datasetID
    let page = try request.queryItems.page()
    guard
      let findings = try await catalogue.findings(
        of: id, languages: request.languages, limit: page.limit, offset: page.offset)
    else { throw missing(id) }
    return try JSONAnswer.response(findings)
  }

  private func variables(_ request: Request, _ context: WebContext) async throws -> Response {
    let id = try context.datasetID
    guard try await catalogue.detail(of: id, languages: []) != nil else { throw missing(id) }
    var query = try RequestedQuery.variables(request.queryItems, languages: request.languages)
    query.dataset = id
    let answer = try await within(deadline) { [query] in try await catalogue.variables(query) }
    return try JSONAnswer.response(answer)
  }

  private func compare(_ request: Request) async throws -> Response {
    let ids = request.queryItems.all("id")
    guard (2...12).contains(ids.count) else {
      throw Problem.badParameter(
        "id", "Comparing takes 2 to 12 datasets; \(ids.count) were named.",
        remedy: "Give id= once for each dataset, as in /api/v1/compare?id=A&id=B.")
    }
    for id in ids where try await catalogue.detail(of: id, languages: []) == nil {
      throw missing(id)
    }
    let comparison = try await catalogue.compare(ids, languages: request.languages)
    return try JSONAnswer.response(comparison)
  }

  private func shortlist(_ request: Request) async throws -> Response {
    let ids = request.queryItems.all("id")
    guard (1...Store.mostShortlisted).contains(ids.count) else {
      throw Problem.badParameter(
        "id", "A shortlist has 1 to \(Store.mostShortlisted) datasets; \(ids.count) were named.",
        remedy: "Give id= once for each dataset, as in /api/v1/shortlist?id=A&id=B.")
    }
    for id in ids where try await catalogue.detail(of: id, languages: []) == nil {
      throw missing(id)
    }
    let list = try await catalogue.shortlist(ids, languages: request.languages)
    switch request.queryItems["format"] ?? "json" {
    case "json": return try JSONAnswer.response(list)
    case "csv": return TextAnswer.csv(list.csv, name: "shortlist.csv")
    case "text": return TextAnswer.plain(list.text)
    case let format:
      throw Problem.badParameter(
        "format", "There is no format “\(format)”.", remedy: "Ask for json, csv or text.")
    }
  }

  private func representation(of request: Request) throws -> Representation {
    let items = request.queryItems
    if let format = items["format"] {
      guard let asked = Representation(format: format) else {
        throw Problem.badParameter(
          "format", "There is no format “\(format)”.",
          remedy: "Ask for json, turtle, jsonld, ntriples or rdfxml.")
      }
      return asked
    }
    let offers: [Representation] = [
      .json, .rdf(.turtle), .rdf(.jsonld), .rdf(.ntriples), .rdf(.rdfxml), .html,
    ]
    guard let chosen = ContentNegotiation.choose(request.headers[.accept], from: offers) else {
      throw Problem.notAcceptable(offers)
    }
    return chosen
  }

  private func missing(_ id: String) -> Problem {
    .notFound(
      "dataset", id,
      remedy: "Take an id or IRI from /api/v1/datasets; both may be percent-encoded in the path.")
  }
}
