internal import Feasibility
internal import Foundation
internal import Hummingbird
internal import Pages
internal import Query
internal import Store

/// The pages for browsers: each reads its address, asks the catalogue what the API would ask, and shows it.
struct PageRoutes {
  let catalogue: LocalCatalogue
  let publicURL: String
  let deadline: Duration
  private let matrices = MatrixCache()

  init(catalogue: LocalCatalogue, publicURL: String, deadline: Duration) {
    self.catalogue = catalogue
    self.publicURL = publicURL
    self.deadline = deadline
  }

  func add(to router: some RouterMethods<WebContext>) {
    router.get("/") { request, _ in try await search(request) }
    router.get("/datasets/:id") { request, context in try await dataset(request, context) }
    router.get("/variables") { request, _ in try await variables(request) }
    router.get("/matrix") { request, _ in try await matrix(request) }
    router.get("/compare") { request, _ in try await compare(request) }
    router.get("/hospitals") { request, _ in try await hospitals(request) }
    router.get("/sources/:name") { request, context in
      try await source(try context.parameters.require("name"), request)
    }
    router.get("/feasibility") { request, _ in try await feasibility(request) }
    router.get("/assets/:name") { request, context in
      try asset(try context.parameters.require("name"), request)
    }
  }

  /// Makes the first page before anybody asks for one: templates, words and what a search keeps in memory.
  func warmUp() async {
    do {
      try PageTemplates.warmUp()
      let asked = PageRequest(
        path: "/", items: [], reader: Reader(languages: ["en"]), publicURL: publicURL)
      let query = try RequestedQuery.datasets(QueryItems([]), languages: ["en"])
      let answer = try await within(deadline) { try await catalogue.search(query) }
      _ = try SearchPage(asked, query: query, answer: answer).html()
    } catch {
      // Whoever asks first is told what is wrong.
    }
  }

  private func search(_ request: Request) async throws -> Response {
    let asked = request.page(publicURL)
    let query = try RequestedQuery.datasets(request.queryItems, languages: request.languages)
    let answer = try await within(deadline) { try await catalogue.search(query) }
    let tray = try await tray(request)
    return try request.html(SearchPage(asked, query: query, answer: answer, tray: tray))
  }

  private func dataset(_ request: Request, _ context: WebContext) async throws -> Response {
    let id = try context.datasetID
    guard request.accepts(.html) else {
      // The API hands out the other forms.
      let address = QueryString.address(
        "/api/v1/datasets/" + PercentEncoding.component(id), request.queryItems.items)
      return Response(status: .seeOther, headers: [.location: address, .vary: "Accept"])
    }
    let asked = request.page(publicURL)
    guard let detail = try await catalogue.detail(of: id, languages: request.languages) else {
      throw Problem.notFound("dataset", id, remedy: "A search finds the datasets that there are.")
    }
    var query = VariableQuery(text: request.queryItems["v"] ?? "")
    query.dataset = detail.id
    query.languages = request.languages
    query.limit = DatasetPage.variablesOnAPage
    query.offset = try request.queryItems.integer(
      "vOffset", in: 0...DatasetQuery.largestOffset, default: 0)
    let variables = try await within(deadline) { [query] in try await catalogue.variables(query) }
    let history = try await catalogue.store.history(
      of: detail.id, limit: DatasetPage.versionsOnAPage)
    let page = DatasetPage(
      asked, detail: detail, variables: variables, history: history, names: names(asked))
    return try request.html(page, status: page.isGone ? .gone : .ok)
  }

  private func feasibility(_ request: Request) async throws -> Response {
    let asked = request.page(publicURL)
    let reading = FeasibilityQuestion.read(try await withCodes(request))
    let words = request.queryItems["q"] ?? ""
    let spoken =
      words.isEmpty
      ? nil : try await catalogue.question(of: words, languages: request.languages)
    let question = spoken.map { reading.query.adding($0.question) } ?? reading.query
    if request.queryItems["format"] == "question" {
      return try JSONAnswer.download(question, name: "question.json")
    }
    let answer =
      !question.asksForSomething
      ? nil : try await within(deadline) { try await catalogue.feasibility(question) }
    if request.queryItems["format"] == "csv", let answer {
      let languages = request.languages
      let table = try await within(deadline) {
        try await catalogue.studyTable(answer, languages: languages)
      }
      return TextAnswer.csv(table.csv, name: "feasibility.csv")
    }
    let sources = try await catalogue.store.configuredSources()
    return try request.html(
      FeasibilityPage(
        asked, answer: answer, spoken: spoken, problems: reading.problems, sources: sources,
        names: names(asked)))
  }

  /// The parameters of a question with names of diseases turned into their codes, where the vocabulary has them.
  private func withCodes(_ request: Request) async throws -> [QueryItem] {
    var items: [QueryItem] = []
    for item in request.queryItems.items {
      guard ["code", "andCode", "notCode"].contains(item.name) else {
        items.append(item)
        continue
      }
      for text in item.value.split(separator: ",").prefix(20) {
        let code = QueryItem(name: item.name, value: String(text))
        if FeasibilityQuestion.read([code]).problems.isEmpty {
          items.append(code)
          continue
        }
        let name = text.trimmingPrefix { $0 == " " }
        let found = try await catalogue.suggestions(
          for: String(name), limit: 5, languages: request.languages)
        let concept = found.first { $0.kind == .concept }
        items.append(QueryItem(name: item.name, value: concept?.id ?? String(text)))
      }
    }
    return items
  }

  private func variables(_ request: Request) async throws -> Response {
    let query = try RequestedQuery.variables(request.queryItems, languages: request.languages)
    let answer = try await within(deadline) { try await catalogue.variables(query) }
    return try request.html(
      VariablesPage(request.page(publicURL), query: query, answer: answer))
  }

  private func matrix(_ request: Request) async throws -> Response {
    let asked = request.page(publicURL)
    let items = QueryItems(MatrixPage.query(request.queryItems.items))
    let query = try RequestedQuery.matrix(items, languages: request.languages)
    let answer = try await within(deadline) {
      try await matrices.answer(query, from: catalogue)
    }
    let sources = try await catalogue.store.configuredSources()
    return try request.html(
      MatrixPage(asked, query: query, answer: answer, sources: sources))
  }

  private func compare(_ request: Request) async throws -> Response {
    let asked = request.page(publicURL)
    let ids = Array(request.queryItems.all("id").prefix(ComparePage.mostCohorts))
    for id in ids where try await catalogue.detail(of: id, languages: []) == nil {
      throw Problem.notFound("dataset", id, remedy: "A search finds the datasets that there are.")
    }
    let comparison =
      ids.count > 1 ? try await catalogue.compare(ids, languages: request.languages) : nil
    return try request.html(ComparePage(asked, comparison: comparison, names: names(asked)))
  }

  private func hospitals(_ request: Request) async throws -> Response {
    let asked = request.page(publicURL)
    let space = try await within(deadline) { try await catalogue.dataSpace() }
    if request.queryItems["format"] == "csv" {
      let names = names(asked)
      let csv = space.csv { names.name(ofConcept: $0.concept) }
      return Response(
        status: .ok,
        headers: [
          .contentType: "text/csv; charset=utf-8",
          .contentDisposition: "attachment; filename=\"data-space.csv\"",
        ], body: ResponseBody(byteBuffer: ByteBuffer(string: csv)))
    }
    let sources = try await catalogue.store.sources()
    let recent = try await catalogue.store.recentChanges(limit: 30, languages: request.languages)
    return try request.html(
      HospitalsPage(
        asked, sources: sources, space: space, recent: recent,
        today: Date().formatted(.iso8601), names: names(asked)))
  }

  private func source(_ name: String, _ request: Request) async throws -> Response {
    let sources = try await catalogue.sources(limit: 10_000, offset: 0).items
    guard let source = sources.first(where: { $0.name == name }),
      let harvests = try await catalogue.harvests(of: name, limit: 10, offset: 0)
    else {
      throw Problem.notFound("source", name, remedy: "The sources are listed at /hospitals.")
    }
    return try request.html(
      SourcePage(request.page(publicURL), source: source, harvests: harvests.items))
  }

  private func names(_ asked: PageRequest) -> ConceptNames {
    ConceptNames(reader: asked.reader) { [catalogue] code, languages in
      catalogue.label(of: code, languages: languages)
    }
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
